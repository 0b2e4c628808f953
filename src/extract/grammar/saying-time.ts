// Which times are those of the saying, not of what is said: "said on Tuesday", "in a statement late on Friday".
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, TimeExpression } from "../../model/annotation.ts";
import { overlaps } from "../../model/span.ts";
import { attributionsOf } from "./attributions.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import type { NewsText } from "./text.ts";
import { newsText, wordsIn } from "./text.ts";

/** Words that may stand between the cue and its time. */
const NEAR = 4;

/** The time stands with the cue or source of this attribution, outside its content. */
export const timesSaying = (text: NewsText, attribution: ReadAttribution, time: TimeExpression): boolean => {
  if (attribution.content.some((content) => overlaps(content, time.span))) return false;
  const [first, last] = wordsIn(text, time.span);
  const verbless = (from: number, to: number): boolean =>
    !text.words.slice(from, to).some((word) => word.upos === "VERB");
  const cues = attribution.cue.map((span) => wordsIn(text, span)[0]);
  // A time behind the source is the saying's only when no other verb stands before the cue: "officials on Thursday said".
  const reaches = cues.some((cue) => cue < last || verbless(last, cue));
  const source = attribution.source && reaches ? [attribution.source] : [];
  return [...attribution.cue, ...source].some((span) => {
    const [from, to] = wordsIn(text, span);
    // "a statement on Friday" is a saying; "the blaze that broke out on Thursday, raising questions" is dated by its own verb.
    if (from <= first && last <= to) return verbless(from, first);
    const between = first >= to ? text.words.slice(to, first) : text.words.slice(last, from);
    if (text.words[from]?.sentence !== text.words[first]?.sentence) return false;
    return between.length <= NEAR && !between.some((word) => /^[,;:]$/.test(word.text) || word.upos === "SCONJ");
  });
};

/** The time belongs to somebody's saying something. */
export const ofSaying = (document: AnnotatedDocument, pack: LanguagePack, time: TimeExpression): boolean =>
  attributionsOf(document, pack).some((attribution) => timesSaying(newsText(document), attribution, time));
