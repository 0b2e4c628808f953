// A claimant across documents as a public record: its names with the reasons, its series, how often and by how much it revised.
import type { Entity } from "../model/entity.ts";
import type { Position, Question, Relation } from "../model/question.ts";
import { amountWords } from "./amounts.ts";
import type { Glance } from "./glance.ts";
import type { EntityRecord } from "./question-record.ts";

/** What the ledger knows of a claimant beyond the entity itself. */
export interface EntityContext {
  readonly names: readonly { readonly name: string; readonly documents: number }[];
  readonly claims: number;
  readonly documents: number;
  readonly outlets: readonly { readonly name: string; readonly claims: number }[];
  /** Questions that it answers, most answers first. */
  readonly questions: readonly Question[];
  readonly glances: ReadonlyMap<string, Glance>;
  readonly speaksFor: Pick<Entity, "id" | "name"> | null;
}

const SPARK = 24;

const amount = ({ value, low, high }: Position): number | null => value ?? low ?? high;

/** The greatest change among its own revisions, as a share of the earlier value. */
const revisedBy = (revisions: readonly Relation[], positions: ReadonlyMap<string, Position>): number | null => {
  const shares = revisions.flatMap(({ a, b }) => {
    const [before, after] = [positions.get(a), positions.get(b)];
    const [from, to] = [before ? amount(before) : null, after ? amount(after) : null];
    return from === null || to === null || from === 0 ? [] : [Math.abs(to - from) / Math.abs(from)];
  });
  return shares.length === 0 ? null : Math.round(Math.max(...shares) * 1000) / 1000;
};

const seriesOf = (id: string, question: Question, glances: EntityContext["glances"]) => {
  const own = question.positions
    .filter((position) => position.originId === id)
    .sort((a, b) =>
      (a.at ?? "") < (b.at ?? "") ? -1 : (a.at ?? "") > (b.at ?? "") ? 1 : a.claimId < b.claimId ? -1 : 1,
    );
  const first = own.filter((position) => position.takenFrom === null);
  const byId = new Map(own.map((position) => [position.claimId, position]));
  const revisions = question.relations.filter(({ type, a, b }) => type === "revises" && byId.has(a) && byId.has(b));
  const latest = first.at(-1) ?? own.at(-1);
  const dated = first.filter(({ at }) => at !== null);
  const step = Math.max(1, Math.ceil(dated.length / SPARK));
  return {
    questionId: question.id,
    title: question.title,
    answers: own.length,
    revisions: revisions.length,
    revisedBy: revisedBy(revisions, byId),
    spark: dated
      .filter((_, place) => (dated.length - 1 - place) % step === 0)
      .map((position) => ({
        at: position.at as string,
        low: position.low ?? position.value,
        high: position.high ?? position.value,
      })),
    latest: latest ? amountWords(latest, latest.hedge, glances.get(latest.claimId)?.words ?? "") : "",
  };
};

/** One claimant as it is shown and sent. */
export const toEntityRecord = (entity: Entity, context: EntityContext): EntityRecord => {
  const reasonsFor = (name: string) => {
    const bearers = entity.bearers.filter((bearer) => bearer.endsWith(`/${name}`));
    const telling = entity.comparisons.find(
      ({ a, b, verdict }) =>
        verdict === "same" && (bearers.includes(a) || bearers.includes(b) || a === name || b === name),
    );
    return telling ? telling.reasons.map((reason) => ({ ...reason })) : [];
  };
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    side: entity.side,
    speaksFor: context.speaksFor && { id: context.speaksFor.id, name: context.speaksFor.name },
    names: context.names.map(({ name, documents }) => ({ name, documents, reasons: reasonsFor(name) })),
    claims: context.claims,
    documents: context.documents,
    outlets: context.outlets.map((outlet) => ({ ...outlet })),
    questions: context.questions.map((question) => seriesOf(entity.id, question, context.glances)),
  };
};
