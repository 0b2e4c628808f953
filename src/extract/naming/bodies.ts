// Bodies by what they are: "the carrier" is the airline that the text named, "the company" the firm.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import { wordsOf } from "../../model/span.ts";
import { isCredit } from "../grammar/saying-source.ts";
import { phraseRight, sentenceOf } from "../grammar/subject.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, wordsIn } from "../grammar/text.ts";
import type { Mention } from "./registry.ts";

/** Words that say what a named body is: its own, the nouns before it, an apposition behind it. */
const describing = (text: NewsText, [first, last]: readonly [number, number]): readonly string[] => {
  const own = text.words.slice(first, last).map(({ lower }) => lower);
  let at = first;
  while (/^(NOUN|ADJ)$/.test(text.words[at - 1]?.upos ?? "") && first - at < 4) at--;
  const end = sentenceOf(text, first).words[1];
  const behind = text.words[last]?.text === "," ? phraseRight(text, last + 1, end) : null;
  return [
    ...own,
    ...text.words.slice(at, first).map(({ lower }) => lower),
    ...(behind && /^[,.;]$/.test(text.words[behind[1]]?.text ?? "")
      ? text.words.slice(...behind).map(({ lower }) => lower)
      : []),
  ];
};

/** The body named last before a place that the noun can stand for. */
export const bodyByKind = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  head: Word,
  offset: number,
): Mention | null => {
  const { bodies, kinds } = pack.attribution.sources;
  const alike = bodies[head.lower];
  if (!alike) return null;
  const text = newsText(document);
  const named = document.names
    .filter(({ type, span }) => type === "Organization" && span[1] <= offset && !isCredit(text, span))
    .map(({ span }) => ({ name: wordsOf(text.text, span), span, words: describing(text, wordsIn(text, span)) }))
    .filter(({ name }) => !/^(?:the|a)$/i.test(name));
  const hit = named.findLast(({ words }) => words.some((word) => alike.includes(word)));
  if (hit) return { name: hit.name, span: hit.span };
  // A firm may have no word of its kind about it; it is meant when no other body is named.
  const plain = named.filter(({ words }) => !words.some((word) => kinds.organization.includes(word)));
  const [only] = plain;
  return alike.includes("company") &&
    only &&
    plain.every(({ name }) => name === only.name) &&
    named.length === plain.length
    ? { name: only.name, span: only.span }
    : null;
};
