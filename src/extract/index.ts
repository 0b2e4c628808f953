// An annotated document in, its claims out: extractors propose rows, refiners fill in, join and drop them.
import type { LanguagePack } from "../lang/pack.ts";
import type { AnnotatedDocument } from "../model/annotation.ts";
import type { Claim, Proposal } from "../model/claim.ts";
import { recordId } from "../model/id.ts";
import type { Issue } from "../model/issue.ts";
import { bySpan, contains, wordsOf } from "../model/span.ts";
import type { Extractor, Refiner } from "./extractor.ts";
import { figure } from "./extractors/figure.ts";
import { stance } from "./extractors/stance.ts";
import { statement } from "./extractors/statement.ts";
import { attributionsOf } from "./grammar/attributions.ts";
import { attribute } from "./refiners/attribute.ts";
import { partOfWhole } from "./refiners/part-of-whole.ts";
import { place } from "./refiners/place.ts";
import { statementsLeft } from "./refiners/statements-left.ts";
import { time } from "./refiners/time.ts";

/** Each proposes rows of its own kind and knows nothing of the others, so their order does not matter. */
export const EXTRACTORS: readonly Extractor[] = [figure, stance, statement];

/**
 * 1. `part-of-whole` compares figures with each other and needs nothing but their numbers, nouns and events.
 * 2. `attribute` gives chains; it may turn "asserted" to "hedged", which `time` reads.
 * 3. `statements-left` needs the attributions that figures got in 2.
 * 4. `time` needs the event and certainty of the row as they stand.
 * 5. `place` comes last: it goes by the events and lends the incident's place to rows that have none.
 */
export const REFINERS: readonly Refiner[] = [partOfWhole, attribute, statementsLeft, time, place];

/** What stayed open: sources that are only a pronoun, times that a claim needs and nothing fixes. */
const issuesOf = (claims: readonly Claim[], document: AnnotatedDocument, pack: LanguagePack): Issue[] => {
  const { personPronouns, groupPronouns, thingPronouns } = pack.attribution.sources;
  const pronouns = new Set([...personPronouns, ...groupPronouns, ...thingPronouns]);
  const sources = claims.flatMap(({ chain }) => chain.map(({ who, name }) => ({ who, name })));
  const unnamed = sources.filter(({ name }) => pronouns.has(name.value.toLowerCase()));
  const open = document.times.filter(
    (time) =>
      !time.duration &&
      time.start === null &&
      time.end === null &&
      claims.some(({ sentence }) => contains(sentence, time.span)),
  );
  const spans = new Map<string, Issue>();
  for (const { who } of unnamed)
    if (who.span)
      spans.set(`s${who.span[0]}`, {
        code: "source-unresolved",
        message: `The text does not say who "${who.value}" is`,
        span: who.span,
      });
  for (const { nameless } of attributionsOf(document, pack))
    if (nameless)
      spans.set(`s${nameless[0]}`, {
        code: "source-unresolved",
        message: `"${wordsOf(document.document.text, nameless)}" names nobody who could say this`,
        span: nameless,
      });
  for (const { span, reason } of open)
    spans.set(`t${span[0]}`, {
      code: "time-unresolved",
      message: `"${wordsOf(document.document.text, span)}" stays without days: ${reason}`,
      span,
    });
  return [...spans.values()];
};

const identity = (documentId: string, row: Proposal): readonly unknown[] => [
  documentId,
  row.extractor,
  row.version,
  row.kind,
  row.sentence,
  row.figure?.words ?? null,
  row.party?.who.span ?? row.party?.name.value ?? null,
  row.stance.value,
  row.attribution,
  row.about,
];

/** Id of a row, made of its document, its extractor and its spans: the same claim found twice is one row. */
export const claimId = (documentId: string, row: Proposal): string => recordId("c", identity(documentId, row));

const placeInText = (row: Proposal): number => row.figure?.words[0] ?? row.attribution?.cue[0]?.[0] ?? row.sentence[0];

/** Reads the claims of a document: `extractClaims(annotated, en).claims` holds one row a figure, stance or statement. */
export const extractClaims = (
  document: AnnotatedDocument,
  pack: LanguagePack,
): { readonly claims: Claim[]; readonly issues: Issue[] } => {
  const proposed = EXTRACTORS.flatMap((extractor) => extractor.propose(document, pack));
  const rows = REFINERS.reduce<readonly Proposal[]>(
    (sofar, refiner) => refiner.refine(sofar, document, pack),
    proposed,
  );
  const documentId = document.document.id;
  const claims = [...rows]
    .sort((a, b) => bySpan(a.sentence, b.sentence) || placeInText(a) - placeInText(b))
    .map((row): Claim => ({ id: claimId(documentId, row), documentId, ...row }));
  return { claims, issues: issuesOf(claims, document, pack) };
};
