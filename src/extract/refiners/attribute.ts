// Puts every row under the attribution that governs it, with its chain from the outlet's nearest source to the origin.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Certainty, Field, Proposal } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps } from "../../model/span.ts";
import type { Refiner } from "../extractor.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { doubtedSource, doubtOver } from "../grammar/doubt.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import { newsText, wordsIn } from "../grammar/text.ts";
import { chainOfAll, governing } from "../naming/chains.ts";

/** Cues that put all they report under a certainty: "alleged" and "estimated" doubt, "denied" denies. */
const UNDER_CUE: readonly Certainty[] = ["hedged", "denied"];

const cueCertainty = (pack: LanguagePack, attribution: ReadAttribution): Field<Certainty> | null => {
  const [cue] = attribution.cue;
  if (!cue) return null;
  for (const [certainty, forms] of lexiconOf(pack).cueCertainty)
    if (UNDER_CUE.includes(certainty) && attribution.words.some((word) => forms.has(word)))
      return { value: certainty, basis: "stated", span: cue };
  return null;
};

/** "said it would close": what the source will do, put back into the past of the saying. */
const told = (document: AnnotatedDocument, row: Proposal): Field<Certainty> | null => {
  if (row.certainty.value !== "possible" || !row.certainty.span) return null;
  const text = newsText(document);
  const [at, next] = wordsIn(text, row.certainty.span);
  const word = text.words[at];
  return word?.lower === "would" && text.words[next]?.lower !== "have" ? { ...row.certainty, value: "planned" } : null;
};

const underCue = (pack: LanguagePack, row: Proposal, attribution: ReadAttribution): Field<Certainty> =>
  row.certainty.value === "asserted" ? (cueCertainty(pack, attribution) ?? row.certainty) : row.certainty;

const ofFigure = (row: Proposal, words: Span, document: AnnotatedDocument, pack: LanguagePack): Proposal => {
  const governed = governing(document, pack, words);
  const inner = governed.at(-1);
  const text = newsText(document);
  const plain = row.certainty.value === "asserted";
  if (!inner) return { ...row, certainty: (plain ? doubtOver(text, pack, words) : null) ?? row.certainty };
  return {
    ...row,
    chain: chainOfAll(document, pack, governed),
    certainty:
      told(document, row) ?? (plain ? doubtedSource(text, pack, inner.source) : null) ?? underCue(pack, row, inner),
    attribution: {
      source: inner.source ? [inner.source] : [],
      cue: inner.cue,
      content: inner.content.filter((span) => contains(span, words)),
    },
  };
};

const own = (row: Proposal, all: readonly ReadAttribution[]): ReadAttribution | undefined =>
  all.find((attribution) => attribution.cue.some((cue) => row.attribution?.cue.some((other) => overlaps(cue, other))));

/** What stands above the row's own attribution; a statement adds its own source as the last link. */
const ofSaying = (row: Proposal, document: AnnotatedDocument, pack: LanguagePack): Proposal => {
  const attribution = own(row, attributionsOf(document, pack));
  const at = attribution?.cue[0] ?? row.stance.span ?? row.sentence;
  const above = governing(document, pack, at).filter((other) => other !== attribution);
  const outer = chainOfAll(document, pack, above);
  if (row.kind !== "statement" || !attribution) return { ...row, chain: outer };
  return {
    ...row,
    chain: chainOfAll(document, pack, [...above, attribution]),
    certainty: told(document, row) ?? underCue(pack, row, attribution),
  };
};

const refine = (proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[] =>
  proposals.map((row) =>
    row.figure ? ofFigure(row, row.figure.words, document, pack) : ofSaying(row, document, pack),
  );

/** "The toll was 14, the coast guard said": one link, the coast guard. */
export const attribute: Refiner = { name: "attribute", refine };
