// Puts every figure under the attribution that governs it, and its chain from the outlet's nearest source to the origin.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Certainty, ChainLink, Field, Proposal } from "../../model/claim.ts";
import { contains } from "../../model/span.ts";
import type { ReadAttribution } from "../grammar/attributions.ts";
import { chainOf, governing } from "../naming/chains.ts";
import type { Refiner } from "../extractor.ts";

/** A cue that doubts what it reports: "alleged", "estimated"; an asserted row under it is hedged. */
const cueCertainty = (pack: LanguagePack, document: AnnotatedDocument, attribution: ReadAttribution): Field<Certainty> | null => {
  for (const [certainty, lemmas] of Object.entries(pack.attribution.cueCertainty)) {
    if (certainty !== "hedged") continue;
    const forms = new Set(lemmas.flatMap((lemma) => pack.attribution.verbForms(lemma)));
    const [cue] = attribution.cue;
    if (cue && attribution.words.some((word) => forms.has(word))) {
      void document;
      return { value: certainty as Certainty, basis: "stated", span: cue };
    }
  }
  return null;
};

const refine = (proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[] =>
  proposals.map((row) => {
    if (!row.figure) return row;
    const governed = governing(document, pack, row.figure.words);
    const inner = governed.at(-1);
    if (!inner) return row;
    const chain: ChainLink[] = governed.flatMap((attribution) => chainOf(document, pack, attribution));
    const certainty = row.certainty.value === "asserted" ? (cueCertainty(pack, document, inner) ?? row.certainty) : row.certainty;
    return {
      ...row,
      chain,
      certainty,
      attribution: { source: inner.source ? [inner.source] : [], cue: inner.cue, content: inner.content.filter((span) => contains(span, row.figure?.words ?? span)) },
    };
  });

/** "The toll was 14, the coast guard said": one link, the coast guard. */
export const attribute: Refiner = { name: "attribute", refine };
