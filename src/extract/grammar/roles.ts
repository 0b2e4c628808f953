// What part a figure plays beside others: total, increment, subset, change, previous value, rate or share.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { Field, FigureRole } from "../../model/claim.ts";
import { findPhrase } from "./certainty.ts";
import type { CountedPhrase } from "./counted.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

const stated = (text: NewsText, value: FigureRole, words: readonly [number, number]): Field<FigureRole> => ({
  value,
  basis: "stated",
  span: spanOf(text, ...words),
});

const TOTAL: Field<FigureRole> = {
  value: "total",
  basis: "inferred",
  reason: "no word makes it an increment, a part, a change or a rate",
};

/** "rose by 12", "up 5 percent", "an increase of 40": the change, not the level; "rose to 12" is the level. */
const changeOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): [number, number] | null => {
  const lexicon = lexiconOf(pack);
  const [qf, ql] = wordsIn(text, quantity.span);
  const before = text.words[phrase.first - 1];
  const second = text.words[phrase.first - 2];
  const start = (text.sentences[(text.words[qf] as Word).sentence] as NewsText["sentences"][number]).words[0];
  if (
    text.text.slice(quantity.span[1], quantity.span[1] + 5).toLowerCase() === "-fold" ||
    text.words[ql]?.lower === "fold"
  )
    return [ql - 1, ql];
  if (!before) return null;
  if (before.lower === "by")
    for (let i = before.index - 1; i >= start && before.index - i < 10; i--) {
      const word = text.words[i] as Word;
      if (lexicon.changes.has(word.lower) && word.upos !== "ADP") return [i, i + 1];
      if (word.text === ",") break;
    }
  if (before.lower === "of" && second && lexicon.changeNouns.has(second.lower)) return [second.index, second.index + 1];
  const carried =
    second !== undefined &&
    second.upos === "VERB" &&
    second.sentence === before.sentence &&
    !lexicon.changes.has(second.lower);
  if (/^(up|down)$/.test(before.lower) && !carried) return [before.index, before.index + 1];
  const direct = lexicon.changes.has(before.lower) && before.upos === "VERB";
  if (
    direct &&
    (quantity.kind === "share" || (quantity.kind === "money" && !phrase.counted)) &&
    !/^(reduce|cut|raise|lose|gain)/.test(before.lower)
  )
    return [before.index, before.index + 1];
  const after = text.words[ql + 1];
  if (quantity.kind === "share" && [text.words[ql], after].some((word) => word && lexicon.changeNouns.has(word.lower)))
    return [ql, ql + 1];
  return null;
};

const previousOf = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): [number, number] | null => {
  for (const words of pack.events.previous) {
    const parts = words.split(" ");
    const at = findPhrase(text, words, Math.max(0, phrase.first - parts.length), phrase.first);
    if (at && at[1] === phrase.first) return at;
  }
  const before = text.words[phrase.first - 1];
  if (before?.lower !== "from") return null;
  // "came down to 79, from the 88 given before".
  const comma = text.words[before.index - 1]?.text === "," ? before.index - 2 : before.index - 1;
  const level = text.quantityOf.get(comma);
  if (level !== undefined) {
    let first = comma;
    while (text.quantityOf.get(first - 1) === level) first--;
    if (text.words.slice(Math.max(0, first - 3), first).some((word) => word.lower === "to"))
      return [before.index, before.index + 1];
  }
  const lexicon = lexiconOf(pack);
  const change = text.words
    .slice(Math.max(0, phrase.first - 4), phrase.first - 1)
    .find((word) => lexicon.changes.has(word.lower));
  const to = text.words.slice(phrase.last, phrase.last + 3).some((word) => word.lower === "to");
  return change || (to && text.quantityOf.has(phrase.last + 1)) ? [before.index, before.index + 1] : null;
};

const rateOf = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): [number, number] | null => {
  const sentence = text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number];
  const last = Math.min(sentence.words[1], phrase.last + 6);
  for (let i = phrase.first; i < last; i++) {
    const word = text.words[i] as Word;
    if (i >= phrase.last && (word.upos === "CCONJ" || word.text === ",")) break;
    if (i >= phrase.last && text.quantityOf.has(i)) break;
    if (word.lower === "per" && text.words[i + 1]?.lower === "cent") continue;
    if (
      pack.events.rates.includes(word.lower) &&
      !/^(each|every)$/.test(text.words[i - 1]?.lower === "in" ? "each" : "")
    )
      return [i, i + 1];
    if (
      i === phrase.last &&
      /^an?$/.test(word.lower) &&
      /^(day|week|month|year|night|hour|minute|second|head|person|litre|barrel|tonne|ton)$/.test(
        text.words[i + 1]?.lower ?? "",
      )
    )
      return [i, i + 2];
  }
  const before = text.words[phrase.first - 1];
  return before && /^(averages?|averaged|averaging)$/.test(before.lower) ? [before.index, before.index + 1] : null;
};

/** The role of a figure that its own words give; parts of a whole are found by the refiner that sees both figures. */
export const roleOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): Field<FigureRole> => {
  const previous = quantity.hedge === "range" ? null : previousOf(text, pack, phrase);
  if (previous) return stated(text, "previous", previous);
  const change = changeOf(text, pack, phrase, quantity);
  if (change) return stated(text, "change", change);
  const rate = rateOf(text, pack, phrase);
  if (rate) return stated(text, "rate", rate);
  if (quantity.kind === "share") return { value: "share", basis: "stated", span: quantity.span };
  const [qf, ql] = wordsIn(text, quantity.span);
  for (let i = phrase.first; i < Math.max(phrase.counted?.[0] ?? ql, ql + 1); i++) {
    const word = text.words[i];
    if (!word || !pack.events.increments.includes(word.lower)) continue;
    const than =
      text.words[i + 1]?.lower === "than" || text.words[i - 1]?.lower === "or" || text.words[i - 1]?.lower === "no";
    if (!than && (i < qf || i >= ql)) return stated(text, "increment", [i, i + 1]);
  }
  return TOTAL;
};
