// Who is who in the ledger, kept in mind while it is open: bearers of every document, the claimants that they are, what changes.
import type { OpenPair } from "../../export/question-record.ts";
import type { Bearer, Entities, Entity } from "../../model/entity.ts";
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { createResolution } from "../../resolve/index.ts";
import type { DerivedChange, Rows } from "../../store/index.ts";

export interface ClaimantsChange {
  readonly entities: Entities;
  /** Documents in which a source is another claimant than before. */
  readonly movedDocuments: readonly string[];
  /** Claimants that are shown otherwise: another name, side or body that they speak for. */
  readonly changedEntities: readonly string[];
  readonly dropEntities: readonly string[];
  /** Pairs that wait no longer. */
  readonly closed: DerivedChange["dropPairs"];
  readonly rows: Pick<Rows, "bearer" | "entity" | "open_pair">;
}

export interface Claimants {
  /** Works out who is who after documents came and went. */
  resolve(
    changed: ReadonlyMap<string, readonly Bearer[]>,
    gone: Iterable<string>,
    judgements: readonly Judgement[],
  ): ClaimantsChange;
  readonly bearerNamed: (idOrName: string) => boolean;
}

const pairKey = ({ a, b }: Comparison): string => `${a}\n${b}`;

interface State {
  readonly bearers: Map<string, readonly Bearer[]>;
  readonly byId: Map<string, Bearer>;
  entities: Entities;
  /** By id. */
  known: ReadonlyMap<string, Entity>;
}

const sameFace = (a: Entity, b: Entity): boolean =>
  a.name === b.name && a.kind === b.kind && a.speaksFor === b.speaksFor && a.side === b.side;

const byEntityId = (entities: Entities): ReadonlyMap<string, Entity> =>
  new Map(entities.all.map((entity) => [entity.id, entity]));

/** Starts from the bearers that are stored, under the judgements in force. */
export const createClaimants = (
  stored: ReadonlyMap<string, readonly Bearer[]>,
  judgements: readonly Judgement[],
): Claimants => {
  const resolution = createResolution();
  const all = [...stored.values()]
    .flat()
    .sort((a, b) => (a.born < b.born ? -1 : a.born > b.born ? 1 : a.id < b.id ? -1 : 1));
  const { entities } = resolution.update(all, [], judgements);
  const state: State = {
    bearers: new Map(stored),
    byId: new Map(all.map((bearer) => [bearer.id, bearer])),
    entities,
    known: byEntityId(entities),
  };

  const shown = (id: string): string => {
    const bearer = state.byId.get(id);
    if (!bearer || bearer.outlet) return bearer?.name ?? id;
    const outlet = state.bearers.get(bearer.documentId)?.find((one) => one.outlet)?.name ?? "an unnamed outlet";
    return `${bearer.name} (${outlet})`;
  };
  const openRow = ({ a, b, score, reasons }: Comparison): Rows["open_pair"][number] => {
    const pair: OpenPair = {
      subject: "entity",
      a,
      b,
      shown: [shown(a), shown(b)],
      score,
      reasons: reasons.map((reason) => ({ ...reason })),
    };
    return { subject: "entity", a, b, score, body: JSON.stringify(pair) };
  };

  const take = (changed: ReadonlyMap<string, readonly Bearer[]>, gone: Iterable<string>) => {
    const leaving = [...gone, ...changed.keys()].flatMap((id) => state.bearers.get(id) ?? []);
    for (const id of gone) state.bearers.delete(id);
    for (const { id } of leaving) state.byId.delete(id);
    for (const [id, own] of changed) state.bearers.set(id, own);
    const coming = [...changed.values()].flat();
    for (const bearer of coming) state.byId.set(bearer.id, bearer);
    return { leaving, coming };
  };

  return {
    resolve: (changed, gone, standing) => {
      const { leaving, coming } = take(changed, gone);
      const before = { entities: state.entities, known: state.known };
      const now = resolution.update(coming, leaving, standing);
      state.entities = now.entities;
      state.known = byEntityId(now.entities);
      const touchedEntities = new Set([...now.touched].flatMap((id) => now.entities.of(id)?.id ?? []));
      const changedFaces = now.entities.all.filter((entity) => {
        const old = before.known.get(entity.id);
        return old !== undefined && old !== entity && !sameFace(old, entity);
      });
      const moved = [...now.touched].flatMap((id) => {
        const bearer = state.byId.get(id);
        const isMoved =
          bearer && (changed.has(bearer.documentId) || before.entities.of(id)?.id !== now.entities.of(id)?.id);
        return isMoved ? [bearer] : [];
      });
      const faces = new Set(changedFaces.map(({ id }) => id));
      const pairsBefore = new Map(before.entities.unsure.map((pair) => [pairKey(pair), pair]));
      const pairsNow = new Map(now.entities.unsure.map((pair) => [pairKey(pair), pair]));
      const closed = [...pairsBefore].filter(([key]) => !pairsNow.has(key)).map(([, pair]) => pair);
      const opened = [...pairsNow].filter(([key, pair]) => pairsBefore.get(key) !== pair).map(([, pair]) => pair);
      return {
        entities: now.entities,
        movedDocuments: [...new Set(moved.map(({ documentId }) => documentId).filter((id) => !changed.has(id)))],
        changedEntities: [...faces],
        dropEntities: [...before.known.keys()].filter((id) => !state.known.has(id)),
        closed: closed.map(({ a, b }) => ({ subject: "entity", a, b })),
        rows: {
          bearer: moved.map((bearer) => ({
            id: bearer.id,
            document_id: bearer.documentId,
            entity_id: now.entities.of(bearer.id)?.id ?? null,
            name: bearer.name,
            lower: bearer.name.toLowerCase(),
            body: JSON.stringify(bearer),
          })),
          entity: now.entities.all
            .filter(({ id }) => touchedEntities.has(id) || faces.has(id))
            .map((entity) => ({ id: entity.id, name: entity.name, kind: entity.kind, body: JSON.stringify(entity) })),
          open_pair: opened.map(openRow),
        },
      };
    },
    bearerNamed: (idOrName) => {
      const name = idOrName.toLowerCase().replace(/^the /, "");
      return state.byId.has(idOrName) || [...state.byId.values()].some((bearer) => bearer.name.toLowerCase() === name);
    },
  };
};
