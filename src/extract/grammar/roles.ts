// What part a figure plays beside others: total, increment, subset, change, previous value, rate or share.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { Field, FigureRole } from "../../model/claim.ts";
import { findPhrase } from "./certainty.ts";
import type { CountedPhrase } from "./counted.ts";
import type { Lexicon } from "./lexicon.ts";
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

/** "up 5 percent", "were up a third", but "up to 500" and "picked up 40 people". */
const upOrDown = (text: NewsText, lexicon: Lexicon, phrase: CountedPhrase, first: number): [number, number] | null => {
  for (let i = phrase.first - 1; i < first; i++) {
    const word = text.words[i];
    if (!word || !/^(up|down)$/.test(word.lower) || text.words[i + 1]?.lower === "to") continue;
    const verb = text.words[i - 1];
    const carried =
      verb !== undefined && verb.upos === "VERB" && verb.sentence === word.sentence && !lexicon.changes.has(verb.lower);
    return carried ? null : [i, i + 1];
  }
  return null;
};

/** "11 fewer than the week before", "11% below the level of 2019": how far one number lies from another. */
const difference = (text: NewsText, lexicon: Lexicon, quantity: Quantity, last: number): [number, number] | null => {
  const { comparatives, levelsOff } = lexicon.words;
  const end =
    quantity.unitSpan && quantity.unitSpan[0] >= quantity.span[1] ? wordsIn(text, quantity.unitSpan)[1] : last;
  for (const at of [end, end + 1])
    if (comparatives.has(text.words[at]?.lower ?? "") && text.words[at + 1]?.lower === "than") return [at, at + 2];
  if (quantity.kind === "share" && /^(lower|higher)$/.test(text.words[end]?.lower ?? "")) return [end, end + 1];
  const off = quantity.kind === "share" && levelsOff.has(text.words[end]?.lower ?? "");
  return off && text.words[end + 1]?.upos === "DET" ? [end, end + 1] : null;
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
    pack.numbers.folds[text.words[qf]?.lower ?? ""] !== undefined ||
    text.words[ql]?.lower === "fold"
  )
    return [ql - 1, ql];
  const apart = difference(text, lexicon, quantity, ql);
  if (apart) return apart;
  if (!before) return null;
  if (before.lower === "by")
    for (let i = before.index - 1; i >= start && before.index - i < 10; i--) {
      const word = text.words[i] as Word;
      if ((lexicon.changes.has(word.lower) && word.upos !== "ADP") || /^(up|down)$/.test(word.lower)) return [i, i + 1];
      // "fell for a third month, by 1.8%"
      if (word.text === "," && i < before.index - 1) break;
    }
  if (before.lower === "of" && second && lexicon.changeNouns.has(second.lower)) return [second.index, second.index + 1];
  const moved = upOrDown(text, lexicon, phrase, qf);
  if (moved) return moved;
  const direct = lexicon.changes.has(before.lower) && before.upos === "VERB";
  const takes = lexicon.words.takes.has(before.lower);
  if (
    direct &&
    (quantity.kind === "share"
      ? !takes || phrase.counted === null
      : quantity.kind === "money" && !phrase.counted && !takes)
  )
    return [before.index, before.index + 1];
  const after = text.words[ql + 1];
  if (quantity.kind === "share" && [text.words[ql], after].some((word) => word && lexicon.changeNouns.has(word.lower)))
    return [ql, ql + 1];
  return null;
};

/** "down from a peak of 6,000", "compared with 203". */
const formerPhrase = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): [number, number] | null => {
  const { formerly } = lexiconOf(pack).words;
  let edge = phrase.first;
  while (edge > 0 && phrase.first - edge < 6 && formerly.has((text.words[edge - 1] as Word).lower)) edge--;
  for (const words of pack.events.previous) {
    const parts = words.split(" ");
    for (let end = phrase.first; end >= edge; end--) {
      const at = findPhrase(text, words, Math.max(0, end - parts.length), end);
      if (at && at[1] === end) return at;
    }
  }
  return null;
};

/** "slowed to 2.4% in February from 2.9%": a change told in the same clause, and the level it came to. */
const changedFrom = (text: NewsText, lexicon: Lexicon, from: Word): boolean => {
  const start = (text.sentences[from.sentence] as NewsText["sentences"][number]).words[0];
  let level = false;
  for (let i = from.index - 1; i >= start && from.index - i < 18; i--) {
    const word = text.words[i] as Word;
    if (/^[;:—–]$/.test(word.text)) return false;
    if (word.lower === "to" && text.quantityOf.has(i + 1)) level = true;
    if (lexicon.changes.has(word.lower) && word.upos === "VERB") return level;
  }
  return false;
};

const previousOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): [number, number] | null => {
  const lexicon = lexiconOf(pack);
  const former = formerPhrase(text, pack, phrase);
  if (former) return former;
  const said = text.words[phrase.last];
  if (said && lexicon.words.firstSaid.has(said.lower) && text.words[phrase.last + 1]?.upos === "VERB")
    return [phrase.last, phrase.last + 1];
  const before = text.words[phrase.first - 1];
  if (before?.lower === "against" && text.words[before.index - 1]?.text === "," && phrase.counted === null)
    return [before.index, before.index + 1];
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
  const change = text.words
    .slice(Math.max(0, phrase.first - 4), phrase.first - 1)
    .find((word) => lexicon.changes.has(word.lower));
  const to = text.words.slice(phrase.last, phrase.last + 3).some((word) => word.lower === "to");
  const bare = phrase.counted === null || quantity.kind === "share" || quantity.kind === "money";
  return change || (to && text.quantityOf.has(phrase.last + 1)) || (bare && changedFrom(text, lexicon, before))
    ? [before.index, before.index + 1]
    : null;
};

/** Words left of a figure that make it a rate: "will each receive $500", "every year 8 million tonnes", "an average crowd of 41,000". */
const sharedOut = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): [number, number] | null => {
  const sentence = text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number];
  const [noun, every] = [text.words[phrase.first - 1], text.words[phrase.first - 2]];
  if (noun && every && /^(each|every)$/.test(every.lower) && phrase.first - 2 >= sentence.words[0])
    return pack.numbers.units.some(({ kind, forms }) => kind === "duration" && forms.includes(noun.lower))
      ? [every.index, every.index + 2]
      : null;
  // "arranged in groups of three"
  const mean = text.words[phrase.first - 3];
  if (noun?.lower === "of" && every && mean?.lower === "in" && lexiconOf(pack).words.groupings.has(every.lower))
    return [every.index, every.index + 1];
  if (noun?.lower === "of" && every?.upos === "NOUN" && mean?.lower === "average" && mean.sentence === noun.sentence)
    return [mean.index, mean.index + 1];
  let verb = false;
  for (let i = phrase.first - 1; i >= sentence.words[0] && phrase.first - i < 14; i--) {
    const word = text.words[i] as Word;
    if (/^[,;:]$/.test(word.text)) return null;
    if (word.lower === "each") return verb ? [i, i + 1] : null;
    if (word.upos === "VERB") verb = true;
  }
  return null;
};

const rateOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): [number, number] | null => {
  if (quantity.unit?.includes(" per ") && !pack.numbers.units.some(({ name }) => name === quantity.unit))
    return wordsIn(text, quantity.unitSpan ?? quantity.span);
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
  return before && /^(averages?|averaged|averaging)$/.test(before.lower)
    ? [before.index, before.index + 1]
    : sharedOut(text, pack, phrase);
};

/** The role of a figure that its own words give; parts of a whole are found by the refiner that sees both figures. */
export const roleOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): Field<FigureRole> => {
  const previous = quantity.hedge === "range" ? null : previousOf(text, pack, phrase, quantity);
  if (previous) return stated(text, "previous", previous);
  const change = changeOf(text, pack, phrase, quantity);
  if (change) return stated(text, "change", change);
  const rate = rateOf(text, pack, phrase, quantity);
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
  const added = text.words[ql]?.lower === "new" && quantity.kind !== "none" ? text.words[ql + 1] : undefined;
  return added && lexiconOf(pack).words.newCounts.has(added.lower) ? stated(text, "increment", [ql, ql + 1]) : TOTAL;
};
