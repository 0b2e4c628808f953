// Doubt put on a statement from outside its own clause: "It was reported that", "Supposedly, ", "thought to be worth".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Certainty, Field } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { certaintyIn, impersonal } from "./certainty.ts";
import { sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";
import { reachOf } from "./tree.ts";

const hedged = (text: NewsText, first: number, last: number): Field<Certainty> => ({
  value: "hedged",
  basis: "stated",
  span: spanOf(text, first, last),
});

/** "thought to be worth $3 million": a participle of saying without a sayer that the words hang on. */
const byParticiple = (text: NewsText, pack: LanguagePack, at: number): Field<Certainty> | null => {
  const { words } = sentenceOf(text, at);
  for (let i = at - 1; i >= words[0]; i--) {
    const word = text.words[i] as Word;
    if (!pack.attribution.unsourced.includes(word.lower) || text.words[i + 1]?.lower !== "to") continue;
    if (!/^(be|have)$/.test(text.words[i + 2]?.lower ?? "")) continue;
    const [, last] = reachOf(text, i);
    if (at < last) return hedged(text, i, i + 3);
  }
  return null;
};

/** "Supposedly, two crates …": an adverb of doubt that opens the sentence. */
const byOpening = (text: NewsText, pack: LanguagePack, at: number): Field<Certainty> | null => {
  const [start] = sentenceOf(text, at).words;
  const opener = text.words[start] as Word;
  const opening = /ly$/.test(opener.lower) && start < at ? certaintyIn(text, pack, [[start, start + 1]]) : null;
  return opening?.value === "hedged" ? opening : null;
};

/** The doubt on the words at a span, null when they stand plain. */
export const doubtOver = (text: NewsText, pack: LanguagePack, span: Span): Field<Certainty> | null => {
  const [at] = wordsIn(text, span);
  const it = impersonal(text, pack, at);
  if (it) return hedged(text, ...it);
  return byOpening(text, pack, at) ?? byParticiple(text, pack, at);
};

/** "Unconfirmed reports say": a source that the text itself doubts. */
export const doubtedSource = (text: NewsText, pack: LanguagePack, source: Span | null): Field<Certainty> | null => {
  const doubt = source ? certaintyIn(text, pack, [wordsIn(text, source)]) : null;
  return doubt?.value === "hedged" ? doubt : null;
};
