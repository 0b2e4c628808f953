// Which quantities make rows: those the article reports about the world, not the numbers of names, addresses, ages and dates.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity, QuantityKind } from "../../model/annotation.ts";
import type { CountedPhrase } from "./counted.ts";
import { isFixedMultiple } from "./counted.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { wordsIn } from "./text.ts";
import { befell } from "./trigger.ts";

const KINDS: readonly QuantityKind[] = ["count", "money", "share", "vague", "none", "measure"];

type Rule = (scene: {
  readonly text: NewsText;
  readonly pack: LanguagePack;
  readonly quantity: Quantity;
  readonly phrase: CountedPhrase;
  readonly first: number;
  readonly last: number;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
}) => boolean;

const named: Rule = ({ text, quantity, phrase, first, last }) => {
  for (let i = first; i < last; i++) {
    const name = text.document.names[text.nameOf.get(i) ?? -1];
    if (!name || name.type === "Money") continue;
    // "compared with 203 on Saturday": no day and no year, whatever the name says.
    if (name.type === "Date") {
      const apart = phrase.counted !== null || quantity.hedge !== "none";
      if (!apart && quantity.value !== null && (quantity.value < 32 || (quantity.value > 999 && quantity.value < 2200)))
        return true;
      continue;
    }
    const [from, to] = wordsIn(text, name.span);
    if (from < first || (to > last && name.type !== "NORP" && name.type !== "Location")) return true;
  }
  return false;
};

const dated: Rule = ({ text, first, last }) => {
  for (let i = first; i < last; i++) {
    const time = text.document.times[text.timeOf.get(i) ?? -1];
    if (time) return true;
  }
  return false;
};

/** ", 47," after a person, and the second of "aged 11 and 7". */
const aged: Rule = ({ text, quantity, before, phrase, first }) => {
  if (quantity.kind !== "count" || quantity.value === null || quantity.value > 110) return false;
  const joint = before?.upos === "CCONJ" || before?.text === ",";
  const other = joint ? text.quantityOf.get(first - 2) : undefined;
  if (other !== undefined && text.document.quantities[other]?.kind === "age" && phrase.counted === null) return true;
  const comma = before?.lower === "also" ? text.words[first - 2] : before;
  if (comma?.text !== ",") return false;
  const name = text.document.names[text.nameOf.get(comma.index - 1) ?? -1];
  const head = phrase.head === null ? undefined : text.words[phrase.head];
  return name?.type === "Person" && !(head && /s$/.test(head.lower));
};

/** "300 Slater Street", "posts 542 and 543", "ATR 72": the number names something. */
const numbered: Rule = ({ text, pack, quantity, phrase, before, after, first, last }) => {
  if (quantity.kind !== "count" || !/^\d/.test(text.text.slice(...quantity.span))) return false;
  const counted = phrase.counted ? text.words.slice(...phrase.counted) : [];
  if (counted.length > 0 && counted.every((word) => word.upos === "PROPN" && !/s$/.test(word.lower))) return true;
  if (before?.upos === "PROPN" && /^[A-Z]{2,4}$/.test(before.text)) return true;
  if (phrase.counted || phrase.partOf !== null) return false;
  const alone = !after || !["AUX", "VERB"].includes(after.upos);
  // "landlords number 410,000"
  if (before && pack.numbers.numbering.includes(before.lower) && /s$/.test(text.words[first - 2]?.lower ?? ""))
    return false;
  if (before && (before.upos === "NOUN" || before.upos === "PROPN") && alone && quantity.hedge === "none") return true;
  if (before?.upos === "CCONJ" && first >= 2 && text.quantityOf.has(first - 2) && alone) {
    const other = text.words[first - 3];
    return other !== undefined && (other.upos === "NOUN" || other.upos === "PROPN") && last <= text.words.length;
  }
  return false;
};

const compounded: Rule = ({ pack, text, phrase, last }) =>
  phrase.compound &&
  !(text.words[phrase.head as number]?.lower === "fold") &&
  !pack.events.compoundCounts.includes((text.words[last + 1] as Word).lower);

/** "including one who had worked there", "asked 16 questions; it answered one.": one of those counted before. */
const standsAlone = (text: NewsText, before: Word | undefined, after: Word | undefined): boolean => {
  if (!before) return false;
  if (/^(including|and)$/.test(before.lower) && /^(who|of|from|in|that)$/.test(after?.lower ?? ""))
    return before.lower === "including" || after?.lower !== "of";
  const counted = text.words
    .slice(Math.max(0, before.index - 14), before.index)
    .some((word) => word.upos === "NUM" && text.quantityOf.has(word.index));
  return before.upos === "VERB" && counted && (after === undefined || /^[.;,]$/.test(after.text));
};

const uncounted: Rule = ({ text, pack, quantity, phrase, before, after }) => {
  const { uncounted: idle, uncountedOne: pointed, uncountedNone: unproved } = lexiconOf(pack).words;
  const words = text.text.slice(...quantity.span).toLowerCase();
  if (/couple$|\bpair$/.test(words) && after?.lower !== "of") return true;
  if (phrase.head === null)
    return words === "one" && !/^(ADJ|VERB|AUX)$/.test(after?.upos ?? "") && !standsAlone(text, before, after);
  const head = (text.words[phrase.head] as Word).lower;
  const first = (text.words[(phrase.counted as readonly [number, number])[0]] as Word).lower;
  if (quantity.kind === "none") return unproved.has(head) || unproved.has(first);
  return idle.has(head) || (words === "one" && pointed.has(head)) || /^(calibre|caliber|mm|cm)$/.test(first);
};

/** "Visitors: 2" in a score line; a label with a common noun ("Cases in the province: 20") is kept. */
const scored: Rule = ({ text, pack, phrase, before, first }) => {
  if (before?.text !== ":" || phrase.counted) return false;
  const sentence = text.sentences[before.sentence] as NewsText["sentences"][number];
  const label = text.words.slice(sentence.words[0], first);
  return !label.some((word) => word.upos === "NOUN" || befell(text, pack, word.index));
};

/** "multiple rocket launchers": the word belongs to a name of things. */
const fixed: Rule = ({ text, pack, first, last }) =>
  isFixedMultiple(text, lexiconOf(pack), first) && last === first + 1;

/** "the 747", with nothing counted: a model or a thing known by its number. */
const pointed: Rule = ({ text, quantity, phrase, before, after }) =>
  before?.lower === "the" &&
  quantity.kind === "count" &&
  phrase.head === null &&
  phrase.partOf === null &&
  /^\d{3,}$/.test(text.text.slice(...quantity.span)) &&
  (after === undefined || /^[,.;:]$/.test(after.text));

/** "size 9", "Level 3 out of 5": a name for a step of a scale. */
const scaled: Rule = ({ text, pack, quantity, before, first }) => {
  if (!["count", "share"].includes(quantity.kind) || !/^\d/.test(text.text.slice(...quantity.span))) return false;
  if (before && lexiconOf(pack).words.numbered.has(before.lower)) return true;
  const other = before?.text === "," || before?.upos === "CCONJ" ? text.words[first - 3] : undefined;
  return other !== undefined && text.quantityOf.has(first - 2) && lexiconOf(pack).words.numbered.has(other.lower);
};

/** "She was 12 in 1976", "Now 24, he …": an age without the word. */
const agedByVerb: Rule = ({ text, quantity, phrase, before, after, first }) => {
  if (
    quantity.kind !== "count" ||
    phrase.head !== null ||
    quantity.hedge !== "none" ||
    (quantity.value ?? 999) > 110 ||
    (quantity.value ?? 0) < 2
  )
    return false;
  const ends =
    after === undefined ||
    /^[,.;:]$/.test(after.text) ||
    after.upos === "CCONJ" ||
    after.upos === "SCONJ" ||
    text.timeOf.has(after.index) ||
    text.timeOf.has(after.index + 1);
  if (!ends || !before) return false;
  if (/^now$/.test(before.lower) && after?.text === ",") return true;
  if (!/^(is|are|was|were|am|'re|'s|'m|turned|turns)$/.test(before.lower)) return false;
  const subject = text.words[first - 2];
  const name = subject ? text.document.names[text.nameOf.get(subject.index) ?? -1] : undefined;
  return subject !== undefined && (/^(i|you|he|she|who)$/.test(subject.lower) || name?.type === "Person");
};

/** "this one", "the one that": a pronoun. */
const pronoun: Rule = ({ text, quantity, phrase, before }) =>
  /^one$/i.test(text.text.slice(...quantity.span)) &&
  phrase.head === null &&
  before !== undefined &&
  /^(this|that|the|which|each|every|another|any|whichever|my|your|new|good|big|first|last|right|wrong|only)$/.test(
    before.lower,
  );

/** "two quarters of growth" are quarters of a year, no share. */
const quarters: Rule = ({ text, pack, quantity }) => {
  const [count, unit] = text.text
    .slice(...quantity.span)
    .toLowerCase()
    .split(" ");
  return unit === "quarters" && lexiconOf(pack).words.quarterCounts.has(count ?? "");
};

/** "counted twice", "think twice": a way of speaking; "was hit twice" is a number of hits. */
const idiom: Rule = ({ text, quantity, before }) =>
  /^(once|twice|thrice)$/i.test(text.text.slice(...quantity.span)) &&
  before !== undefined &&
  /^(count|counts|counted|counting|think|thinks|thought|thinking|listed|billed|looked)$/.test(before.lower);

/** "9/11", "summer '80": a day or a year in short. */
const dayOrYear: Rule = ({ text, quantity, first }) => {
  const words = text.text.slice(...quantity.span);
  if (words === "9/11") return true;
  const mark = text.text[quantity.span[0] - 1];
  return /^\d\ds?$/.test(words) && (mark === "’" || mark === "'") && text.words[first - 1]?.upos !== "NUM";
};

/** A line that holds the number alone is a mark of a list or page. */
const alone: Rule = ({ text, quantity, first, last }) => {
  const [from, to] = text.sentences[(text.words[first] as Word).sentence]?.words ?? [first, last];
  return (
    quantity.kind === "count" &&
    text.words.slice(from, to).every((word, i) => from + i === first || word.upos === "PUNCT") &&
    to - from <= 2
  );
};

const RULES: readonly Rule[] = [
  idiom,
  dayOrYear,
  alone,
  fixed,
  quarters,
  pointed,
  scaled,
  agedByVerb,
  pronoun,
  named,
  dated,
  aged,
  numbered,
  compounded,
  uncounted,
  scored,
];

/** Whether a quantity makes a row: "12 sailors" does; "aged 12", "12 May", "Route 12" and "a 12-story tower" do not. */
export const countable = (text: NewsText, pack: LanguagePack, quantity: Quantity, phrase: CountedPhrase): boolean => {
  if (!KINDS.includes(quantity.kind)) return false;
  const [first, last] = wordsIn(text, quantity.span);
  const scene = { text, pack, quantity, phrase, first, last, before: text.words[first - 1], after: text.words[last] };
  return !RULES.some((rule) => rule(scene));
};
