// Ways in which a figure is told to be part of another: "of whom 12", "4,000 of the 11,000", numbers that add up to one before.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Field, FigureRole, Proposal } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { findPhrase } from "../grammar/certainty.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { spanOf, wordsIn } from "../grammar/text.ts";
import { keyWords } from "../naming/registry.ts";

/** The part a figure is, with the row of its whole. */
export interface Part {
  readonly role: Field<FigureRole>;
  readonly whole: Proposal;
}

/** The first of the number words of a row. */
export const wordOf = (text: NewsText, row: Proposal): Word =>
  text.words[wordsIn(text, row.figure?.words as Span)[0]] as Word;

const stem = (word: string): string => word.replace(/(es|s)$/, "");

const headOf = (row: Proposal): string => stem(keyWords(row.figure?.counted.value ?? "").at(-1) ?? "");

const alike = (a: Proposal, b: Proposal): boolean => headOf(a) !== "" && headOf(a) === headOf(b);

const stated = (span: Span): Field<FigureRole> => ({ value: "subset", basis: "stated", span });
/** A subset that no word states. */
export const inferred = (reason: string, span: Span): Field<FigureRole> => ({
  value: "subset",
  basis: "inferred",
  reason,
  span,
});

/** Parts of money are money, parts of tonnes tonnes; counts of things may be parts of either people or groups. */
const sameMeasure = (part: Proposal, whole: Proposal): boolean => {
  const [a, b] = [part.figure?.unit?.value ?? null, whole.figure?.unit?.value ?? null];
  return a === b || a === "percent";
};

const notMore = (part: Proposal, whole: Proposal): boolean => {
  const [a, b] = [part.figure?.value, whole.figure?.value ?? whole.figure?.high];
  return a === null || a === undefined || b === null || b === undefined || a <= b;
};

/** A phrase of the pack ("of whom", "including", "among them") between whole and part, or after the part ("six of them"). */
export const byPhrase = (
  text: NewsText,
  pack: LanguagePack,
  row: Proposal,
  before: readonly Proposal[],
  parts: ReadonlyMap<Proposal, Part>,
): Part | null => {
  const at = wordsIn(text, row.figure?.words as Span);
  const here = wordOf(text, row).sentence;
  const sentence = text.sentences[here] as NewsText["sentences"][number];
  const whole = before.findLast(
    (other) =>
      wordOf(text, other).sentence >= here - 1 &&
      other.figure?.role.value !== "share" &&
      !parts.has(other) &&
      sameMeasure(row, other) &&
      notMore(row, other) &&
      other.figure?.value !== 0,
  );
  if (!whole) return null;
  const from = Math.max(sentence.words[0], wordOf(text, whole).index, at[0] - 8);
  for (const phrase of pack.events.parts) {
    const gap = findPhrase(text, phrase, from, at[0]);
    // "all 21 of them" is the whole.
    const all = text.words[at[0] - 1]?.lower === "all";
    const tail =
      phrase.startsWith("of ") && !all ? findPhrase(text, phrase, at[1], Math.min(sentence.words[1], at[1] + 3)) : null;
    const found = gap ?? tail;
    const direct = gap && (!/^(includ|among)/.test(phrase) || at[0] - gap[1] <= 5);
    if (found && (direct || tail)) return { role: stated(spanOf(text, ...found)), whole };
  }
  return null;
};

/** "Two nurses were among the 15 people": the word "among" between part and whole, with a form of "be" before it. */
const amongThe = (text: NewsText, from: number, to: number): number | null => {
  if (to - from > 10) return null;
  for (let i = from; i < to; i++)
    if (text.words[i]?.lower === "among" && to - i <= 3 && /^(AUX|ADV)$/.test(text.words[i - 1]?.upos ?? "")) return i;
  return null;
};

/** What is done with some of the people just counted. */
const AFTERWARDS: readonly string[] = ["arrest", "charge", "convict", "sentence", "release", "rescue"];

/** "Three suspects appeared in court; two pleaded guilty": people counted close before, and not killed or hurt. */
const ofPeople = (text: NewsText, pack: LanguagePack, row: Proposal, whole: Proposal): boolean =>
  (lexiconOf(pack)
    .classes.get("persons")
    ?.has(whole.figure?.counted.value.toLowerCase().split(" ").at(-1) ?? "") ??
    false) &&
  !/^(kill|wound|kill-or-wound)$/.test(whole.event?.value ?? "") &&
  wordOf(text, row).sentence - wordOf(text, whole).sentence <= 1;

/** "200 whales were stranded; around 70 were refloated": a number with a verb and no noun is of those counted before. */
export const ofThose = (
  text: NewsText,
  pack: LanguagePack,
  row: Proposal,
  before: readonly Proposal[],
): Part | null => {
  const { counted, words } = row.figure as NonNullable<Proposal["figure"]>;
  const [first, end] = wordsIn(text, words);
  // "5,200 doses had been used and 800 thrown away" stand beside each other; "the 23,000 needed" are known from elsewhere.
  if (/^(CCONJ|DET)$/.test(text.words[first - 1]?.upos ?? "") || counted.basis !== "inferred") return null;
  if (!/^(VERB|AUX)$/.test(text.words[end]?.upos ?? "")) return null;
  const later = AFTERWARDS.includes(row.event?.value ?? "other");
  if (!/^(one of those counted|the noun of the number before)/.test(counted.reason) && !later) return null;
  const whole = before.findLast(
    (other) =>
      other.figure?.role.value === "total" &&
      (other.figure.counted.value === counted.value || (later && ofPeople(text, pack, row, other))),
  );
  const [part, all] = [row.figure?.value ?? null, whole?.figure?.value ?? null];
  return whole && part !== null && all !== null && part < all && part > 0
    ? { role: inferred("of those counted just before", words), whole }
    : null;
};

/** "Of the initial 11,000 soldiers sent, 4,000 …" and "4,000 of the 11,000". */
export const partitive = (
  text: NewsText,
  row: Proposal,
  before: readonly Proposal[],
  after: Proposal | undefined,
): Part | null => {
  const word = wordOf(text, row);
  const sentence = text.sentences[word.sentence] as NewsText["sentences"][number];
  const opening = text.words[
    sentence.words[0] + (/^["“‘]$/.test(text.words[sentence.words[0]]?.text ?? "") ? 1 : 0)
  ] as Word;
  const whole = before.find((other) => wordOf(text, other).sentence === word.sentence);
  if (opening.lower === "of" && whole && notMore(row, whole) && wordOf(text, whole).index - opening.index <= 6)
    return { role: stated(opening.span), whole };
  const [, end] = wordsIn(text, row.figure?.words as Span);
  if (!after || wordOf(text, after).sentence !== word.sentence) return null;
  const among = amongThe(text, end, wordOf(text, after).index);
  if (among !== null && notMore(row, after)) return { role: stated((text.words[among] as Word).span), whole: after };
  const last = text.words[end]?.text === "," ? end + 1 : end;
  if (text.words[last]?.lower !== "of") return null;
  const gap = wordOf(text, after).index - last;
  const between = text.words.slice(last + 1, wordOf(text, after).index);
  return gap >= 1 && gap <= 4 && notMore(row, after) && between.every(({ upos }) => upos !== "ADP" && upos !== "VERB")
    ? { role: stated((text.words[last] as Word).span), whole: after }
    : null;
};

/** "three children — two daughters and a son": what a dash or colon spells out, and what "other" adds to a part. */
export const spelledOut = (
  text: NewsText,
  row: Proposal,
  before: readonly Proposal[],
  parts: ReadonlyMap<Proposal, Part>,
): Part | null => {
  const word = wordOf(text, row);
  const last = before.at(-1);
  if (!last || wordOf(text, last).sentence !== word.sentence) return null;
  const known = parts.get(last);
  const other = text.words[word.index - 1];
  if (known && alike(row, last) && (other?.lower === "other" || other?.upos === "CCONJ" || other?.text === ","))
    return { role: inferred("goes on with the parts of the same whole", (other as Word).span), whole: known.whole };
  const opener = text.words
    .slice(wordOf(text, last).index, word.index)
    .findLast((between) => /^(—|–|:|--)$/.test(between.text) && word.index - between.index <= 2);
  const comma = other?.text === "," && /^one$/i.test(word.lower) && last.figure?.value === 2 ? other : undefined;
  const mark = opener ?? comma;
  return mark && notMore(row, last) && last.figure?.role.value !== "rate"
    ? { role: inferred("spells out the number before it", mark.span), whole: last }
    : null;
};

/** "23 people, 15 men and eight women": two numbers right behind a third that is their sum. */
const spelledSum = (text: NewsText, row: Proposal, next: Proposal, before: readonly Proposal[]): Part | null => {
  const whole = before.at(-1);
  if (!whole || [row, next].some((part) => wordOf(text, part).sentence !== wordOf(text, whole).sentence)) return null;
  const sum = (row.figure?.value ?? Number.NaN) + (next.figure?.value ?? Number.NaN);
  return whole.figure?.value === sum && sum > 2 && sameMeasure(row, whole) && sameMeasure(next, whole)
    ? {
        role: inferred(
          "with its neighbour it adds up to the number before",
          (row.figure as NonNullable<Proposal["figure"]>).words,
        ),
        whole,
      }
    : null;
};

/** Neighbours with the same noun that add up to an earlier figure: 10.5 and 1.5 floors of the 12. */
export const addsUp = (
  text: NewsText,
  row: Proposal,
  next: Proposal | undefined,
  before: readonly Proposal[],
): Part | null => {
  if (!next?.figure || !row.figure) return null;
  const told = spelledSum(text, row, next, before);
  if (told) return told;
  if (!alike(row, next) || row.event?.value !== next.event?.value) return null;
  const sum = (row.figure.value ?? Number.NaN) + (next.figure.value ?? Number.NaN);
  const whole = before.findLast((other) => other.figure?.value === sum && alike(other, row));
  return whole
    ? { role: inferred("with its neighbour it adds up to a figure given before", row.figure.words), whole }
    : null;
};

/** "declined to 653 … the province accounted for 140 cases". */
export const accounted = (
  text: NewsText,
  pack: LanguagePack,
  row: Proposal,
  before: readonly Proposal[],
): Part | null => {
  const word = wordOf(text, row);
  const verb = text.words[word.index - 2];
  if (!verb || text.words[word.index - 1]?.lower !== "for" || !lexiconOf(pack).words.partVerbs.has(verb.lower))
    return null;
  const whole = before.findLast(
    (other) =>
      word.sentence - wordOf(text, other).sentence <= 2 &&
      other.figure?.role.value === "total" &&
      alike(other, row) &&
      notMore(row, other),
  );
  return whole ? { role: stated(verb.span), whole } : null;
};

/** Of 600 drones launched, those then shot down, or any that came down: the same weapons, fewer, within two sentences. */
export const ofLaunched = (
  text: NewsText,
  pack: LanguagePack,
  row: Proposal,
  before: readonly Proposal[],
): Part | null => {
  const weapon = lexiconOf(pack).classes.get("munitions");
  const noun = row.figure?.counted.value.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (
    row.event?.value !== "intercept" &&
    !(weapon?.has(noun) && FATE_OF_LAUNCHED.includes(row.event?.value ?? "exist"))
  )
    return null;
  const here = wordOf(text, row).sentence;
  const whole = before.findLast(
    (other) =>
      (other.event?.value === "launch" || other.event?.value === "attack") &&
      other.figure?.role.value === "total" &&
      here - wordOf(text, other).sentence <= 2 &&
      alike(other, row) &&
      notMore(row, other) &&
      row.figure?.value !== other.figure?.value,
  );
  return whole
    ? {
        role: inferred(
          "these are of those launched just before",
          (whole.figure as NonNullable<Proposal["figure"]>).words,
        ),
        whole,
      }
    : null;
};

/** What becomes of weapons once launched. */
const FATE_OF_LAUNCHED: readonly string[] = ["attack", "damage", "other"];
