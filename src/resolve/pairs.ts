// Bearers filed under their keys, and what is known of the pairs that met: kept between changes, so that only new pairs are compared.
import type { Bearer } from "../model/entity.ts";
import type { Comparison } from "../model/judgement.ts";
import { byBirth } from "./clusters.ts";
import { compareBearers } from "./compare.ts";
import { bearerKeys, formOf, isNameKey } from "./keys.ts";

export interface Pairs {
  add(bearer: Bearer): void;
  remove(bearer: Bearer): void;
  /** Bearers whose pairs or forms changed since this was last asked. */
  readonly takeTouched: () => Set<string>;
  /** Pairs of a bearer that are the same or wait. */
  readonly of: (id: string) => ReadonlyMap<string, Comparison>;
  /** Bearers of one form, the earliest first. */
  readonly mates: (bearer: Bearer) => readonly Bearer[];
}

const NONE: ReadonlyMap<string, Comparison> = new Map();

/** An empty file of pairs. */
export const createPairs = (): Pairs => {
  const blocks = new Map<string, Set<Bearer>>();
  const forms = new Map<string, Bearer[]>();
  const edges = new Map<string, Map<string, Comparison>>();
  let touched = new Set<string>();

  const isFace = (bearer: Bearer): boolean => {
    const form = formOf(bearer);
    return form === null || forms.get(form)?.[0] === bearer;
  };
  const link = (comparison: Comparison): void => {
    for (const [from, to] of [
      [comparison.a, comparison.b],
      [comparison.b, comparison.a],
    ] as const) {
      const own = edges.get(from) ?? new Map<string, Comparison>();
      edges.set(from, own.set(to, comparison));
      touched.add(from);
    }
  };
  const unlink = (id: string): void => {
    for (const other of edges.get(id)?.keys() ?? []) {
      edges.get(other)?.delete(id);
      touched.add(other);
    }
    edges.delete(id);
    touched.add(id);
  };
  const drop = (bearer: Bearer, keep: (key: string) => boolean): void => {
    for (const key of bearerKeys(bearer)) {
      const block = blocks.get(key);
      if (!block || keep(key)) continue;
      block.delete(bearer);
      if (block.size === 0) blocks.delete(key);
    }
  };
  /** Files a bearer and compares it with whoever is filed under one of its keys. */
  const file = (bearer: Bearer): void => {
    const face = isFace(bearer);
    const form = formOf(bearer);
    const met = new Set<Bearer>([bearer]);
    for (const key of bearerKeys(bearer)) {
      if (!face && isNameKey(key)) continue;
      const block = blocks.get(key) ?? new Set<Bearer>();
      blocks.set(key, block);
      for (const other of block) {
        if (met.has(other)) continue;
        met.add(other);
        if (form !== null && formOf(other) === form) continue;
        const comparison = compareBearers(bearer, other);
        if (comparison.verdict !== "different") link(comparison);
      }
      block.add(bearer);
    }
  };
  const refile = (bearer: Bearer): void => {
    drop(bearer, () => false);
    unlink(bearer.id);
    file(bearer);
  };

  return {
    add: (bearer) => {
      touched.add(bearer.id);
      const form = formOf(bearer);
      if (form === null) return file(bearer);
      const own = forms.get(form);
      if (!own) forms.set(form, [bearer]);
      else {
        const at = own.findIndex((other) => byBirth(bearer, other) < 0);
        own.splice(at < 0 ? own.length : at, 0, bearer);
        // An earlier one takes the place of the one that stood for its form.
        if (at === 0 && own[1]) refile(own[1]);
      }
      file(bearer);
    },
    remove: (bearer) => {
      const form = formOf(bearer);
      const own = form === null ? undefined : forms.get(form);
      const first = own?.[0] === bearer;
      drop(bearer, () => false);
      unlink(bearer.id);
      if (!own || form === null) return;
      own.splice(own.indexOf(bearer), 1);
      for (const mate of own) touched.add(mate.id);
      if (own.length === 0) forms.delete(form);
      else if (first && own[0]) refile(own[0]);
    },
    takeTouched: () => {
      const taken = touched;
      touched = new Set();
      return taken;
    },
    of: (id) => edges.get(id) ?? NONE,
    mates: (bearer) => forms.get(formOf(bearer) ?? "") ?? [bearer],
  };
};
