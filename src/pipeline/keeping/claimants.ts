// Who is who in the ledger, kept in mind while it is open: bearers of every document, the claimants that they are, what changes.
import type { OpenPair } from "../../export/question-record.ts";
import type { Bearer, Entities, Entity } from "../../model/entity.ts";
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { resolveBearers } from "../../resolve/index.ts";
import type { Rows } from "../../store/index.ts";

export interface ClaimantsChange {
  readonly entities: Entities;
  /** Documents in which a source is another claimant than before. */
  readonly movedDocuments: readonly string[];
  /** Claimants that are shown otherwise: another name, side or body that they speak for. */
  readonly changedEntities: readonly string[];
  readonly dropEntities: readonly string[];
  /** Names whose open pairs are replaced. */
  readonly pairsOf: readonly string[];
  readonly rows: Pick<Rows, "bearer" | "entity" | "open_pair">;
}

export interface Claimants {
  /** Works out who is who after documents came and went. */
  resolve(
    changed: ReadonlyMap<string, readonly Bearer[]>,
    gone: Iterable<string>,
    judgements: readonly Judgement[],
  ): ClaimantsChange;
  /** Takes a change as made; without it the next one starts from what was before. */
  keep(): void;
  readonly bearerNamed: (idOrName: string) => boolean;
}

const pairKey = ({ a, b }: Comparison): string => `${a}\n${b}`;

/** What makes a claimant look as it does, its members left out. */
const faceOf = ({ id, name, kind, speaksFor, side }: Entity): string =>
  JSON.stringify([id, name, kind, speaksFor, side]);

const bodyOf = (entity: Entity): string => JSON.stringify(entity);

interface State {
  readonly bearers: ReadonlyMap<string, readonly Bearer[]>;
  readonly entities: Entities;
}

/** Starts from the bearers and claimants that are stored. */
export const createClaimants = (
  stored: ReadonlyMap<string, readonly Bearer[]>,
  entities: Entities | null,
  judgements: readonly Judgement[],
): Claimants => {
  let state: State = { bearers: stored, entities: entities ?? resolveBearers([...stored.values()].flat(), judgements) };
  let next: State = state;
  let names: ReadonlySet<string> | null = null;

  const openRows = (now: State, wanted: (pair: Comparison) => boolean): Rows["open_pair"] => {
    const all = new Map([...now.bearers.values()].flat().map((bearer) => [bearer.id, bearer]));
    const outletOf = (bearer: Bearer): string =>
      now.bearers.get(bearer.documentId)?.find(({ outlet }) => outlet)?.name ?? "an unnamed outlet";
    const shown = (id: string): string => {
      const bearer = all.get(id);
      return bearer ? (bearer.outlet ? bearer.name : `${bearer.name} (${outletOf(bearer)})`) : id;
    };
    return now.entities.unsure.filter(wanted).map((comparison) => {
      const { a, b, score, reasons } = comparison;
      const pair: OpenPair = {
        subject: "entity",
        a,
        b,
        shown: [shown(a), shown(b)],
        score,
        reasons: reasons.map((reason) => ({ ...reason })),
      };
      return { subject: "entity", a, b, score, body: JSON.stringify(pair) };
    });
  };

  return {
    resolve: (changed, gone, standing) => {
      const bearers = new Map(state.bearers);
      for (const id of gone) bearers.delete(id);
      for (const [id, own] of changed) bearers.set(id, own);
      const all = [...bearers.values()].flat();
      const now: State = { bearers, entities: resolveBearers(all, standing) };
      next = now;
      names = null;
      const before = new Map(state.entities.all.map((entity) => [entity.id, entity]));
      const after = new Map(now.entities.all.map((entity) => [entity.id, entity]));
      const changedEntities = now.entities.all.filter((entity) => {
        const old = before.get(entity.id);
        return old !== undefined && faceOf(old) !== faceOf(entity);
      });
      const entityOf = ({ entities }: State, id: string): string | null => entities.of(id)?.id ?? null;
      const moved = all.filter(
        (bearer) => changed.has(bearer.documentId) || entityOf(state, bearer.id) !== entityOf(now, bearer.id),
      );
      const pairsBefore = new Map(state.entities.unsure.map((pair) => [pairKey(pair), pair]));
      const pairsNow = new Map(now.entities.unsure.map((pair) => [pairKey(pair), pair]));
      const ends = new Set(
        [...pairsBefore, ...pairsNow]
          .filter(([key]) => JSON.stringify(pairsBefore.get(key)) !== JSON.stringify(pairsNow.get(key)))
          .flatMap(([, { a, b }]) => [a, b]),
      );
      return {
        entities: now.entities,
        movedDocuments: [...new Set(moved.map(({ documentId }) => documentId).filter((id) => !changed.has(id)))],
        changedEntities: changedEntities.map(({ id }) => id),
        dropEntities: state.entities.all.map(({ id }) => id).filter((id) => !after.has(id)),
        pairsOf: [...ends],
        rows: {
          bearer: moved.map((bearer) => ({
            id: bearer.id,
            document_id: bearer.documentId,
            entity_id: entityOf(now, bearer.id),
            name: bearer.name,
            lower: bearer.name.toLowerCase(),
            body: JSON.stringify(bearer),
          })),
          entity: now.entities.all
            .filter((entity) => {
              const old = before.get(entity.id);
              return !old || bodyOf(old) !== bodyOf(entity);
            })
            .map((entity) => ({ id: entity.id, name: entity.name, kind: entity.kind, body: bodyOf(entity) })),
          open_pair: openRows(now, ({ a, b }) => ends.has(a) || ends.has(b)),
        },
      };
    },
    keep: () => {
      state = next;
    },
    bearerNamed: (idOrName) => {
      names ??= new Set([...state.bearers.values()].flat().flatMap((bearer) => [bearer.id, bearer.name.toLowerCase()]));
      return names.has(idOrName) || names.has(idOrName.toLowerCase().replace(/^the /, ""));
    },
  };
};
