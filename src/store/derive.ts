// One reading of the evidence -> its rows in the tables that answer questions.
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { wordsOf } from "../model/span.ts";
import type { ShownClaimTable, ShownDocumentTable, ShownWordsTable, SourceNameTable } from "./schema.ts";

/** What the evidence says of a reading besides its document and its claims. */
export interface ReadingFacts {
  /** `seq` of the run. */
  readonly added: number;
  readonly capture_id: string;
  readonly address: string;
  readonly captured_at: string;
  readonly url: string | null;
  readonly demo: boolean;
}

/** A row with the words to search in place of the index that the database makes of them. */
type Draft<Table> = Omit<Table, "search"> & { readonly words: string };

export interface DerivedRows {
  readonly shown_document: readonly Draft<ShownDocumentTable>[];
  readonly shown_claim: readonly ShownClaimTable[];
  readonly shown_words: readonly Draft<ShownWordsTable>[];
  readonly source_name: readonly SourceNameTable[];
}

/** PostgreSQL holds no NUL and no half of a surrogate pair; a page that has one in a name keeps it in the evidence. */
const clean = <T extends string | null>(text: T): T =>
  (text?.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd") ?? null) as T;

const sourceOf = (claim: Claim): { readonly name: string; readonly kind: string } | null => {
  const claimant = claim.party ?? claim.chain.at(-1);
  return claimant ? { name: clean(claimant.name.value), kind: claimant.kind.value } : null;
};

const claimRow = (claim: Claim, place: number, document: Document, facts: ReadingFacts): ShownClaimTable => {
  const source = sourceOf(claim);
  const figure = claim.figure;
  return {
    added: facts.added,
    place,
    demo: facts.demo,
    kind: claim.kind,
    source: source?.name ?? null,
    source_kind: source?.kind ?? null,
    outlet: clean(document.outlet?.value ?? null),
    event: claim.event?.value ?? null,
    certainty: claim.certainty.value,
    stance: claim.stance.value,
    role: figure?.role.value ?? null,
    value: figure?.value ?? figure?.high ?? figure?.low ?? null,
    low: figure?.low ?? figure?.value ?? null,
    high: figure?.high ?? figure?.value ?? null,
    event_start: claim.eventTime?.value.start ?? null,
    event_end: claim.eventTime?.value.end ?? null,
    published_at: document.publishedAt?.value ?? null,
  };
};

const wordsRow = (claim: Claim, place: number, document: Document, facts: ReadingFacts): Draft<ShownWordsTable> => {
  const words = [
    wordsOf(document.text, claim.sentence),
    claim.figure?.counted.value,
    ...claim.chain.flatMap((link) => [link.name.value, link.role?.value]),
    claim.party?.name.value,
    claim.place?.value,
  ];
  return { added: facts.added, place, words: clean(words.filter((word) => word !== undefined).join("\n")) };
};

const documentRow = (document: Document, claims: readonly Claim[], facts: ReadingFacts): Draft<ShownDocumentTable> => ({
  document_id: document.id,
  capture_id: facts.capture_id,
  address: facts.address,
  added: facts.added,
  outlet: clean(document.outlet?.value ?? null),
  headline: clean(document.headline?.value ?? null),
  published_at: document.publishedAt?.value ?? null,
  captured_at: facts.captured_at,
  url: facts.url,
  demo: facts.demo,
  claims: claims.length,
  figures: claims.filter((claim) => claim.kind === "figure").length,
  issues: document.issues.length,
  words: clean([document.headline?.value ?? "", document.outlet?.value ?? "", document.text].join("\n")),
});

/** All derived rows of one reading; its claims are in the order of their places, from 0. */
export const deriveRows = (document: Document, claims: readonly Claim[], facts: ReadingFacts): DerivedRows => ({
  shown_document: [documentRow(document, claims, facts)],
  shown_claim: claims.map((claim, place) => claimRow(claim, place, document, facts)),
  shown_words: claims.map((claim, place) => wordsRow(claim, place, document, facts)),
  source_name: [...new Set(claims.flatMap((claim) => sourceOf(claim)?.name ?? []))].map((name) => ({
    name,
    lower: name.toLowerCase(),
  })),
});
