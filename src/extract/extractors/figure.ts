// A row for every number that the article reports about the world, with what is counted, its event and its role.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, Quantity } from "../../model/annotation.ts";
import type { EventType, Field, Proposal } from "../../model/claim.ts";
import { overlaps } from "../../model/span.ts";
import type { Extractor } from "../extractor.ts";
import { clauseCertainty, findPhrase, impersonal } from "../grammar/certainty.ts";
import type { CountedPhrase } from "../grammar/counted.ts";
import { countedPhrase } from "../grammar/counted.ts";
import { understood } from "../grammar/elided.ts";
import { eventOf } from "../grammar/events.ts";
import { countable } from "../grammar/figure-filter.ts";
import type { Governor } from "../grammar/governors.ts";
import { governorsOf } from "../grammar/governors.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import { roleOf } from "../grammar/roles.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, spanOf, wordsIn } from "../grammar/text.ts";
import { phraseAt } from "../grammar/trigger.ts";

const countedField = (text: NewsText, phrase: CountedPhrase): Field<string> | null => {
  if (!phrase.counted) return null;
  const span = spanOf(text, ...phrase.counted);
  return { value: text.text.slice(...span), basis: "stated", span };
};

const propose = (document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  const rows: Proposal[] = [];
  for (const quantity of document.quantities) {
    const phrase = countedPhrase(text, pack, quantity);
    if (!countable(text, pack, quantity, phrase)) continue;
    rows.push(row(text, pack, quantity, phrase));
  }
  return rows;
};

/** What can happen to a sum of money. */
const OF_MONEY: readonly EventType[] = [
  "spend",
  "transfer",
  "trade",
  "acquire",
  "agree",
  "sanction",
  "capture",
  "exist",
  "other",
  "release",
  "missing",
];

/** Spending is of money; a sum with no event of its own has that of what it is: a fine, a cost. */
const ofMoney = (
  text: NewsText,
  pack: LanguagePack,
  quantity: Quantity,
  counted: Field<string> | null,
  event: Field<EventType>,
): Field<EventType> => {
  if (quantity.kind !== "money" && quantity.kind !== "share")
    return event.value === "spend"
      ? { value: "other", basis: "inferred", reason: "what is spent here is no money" }
      : event;
  if (event.basis === "stated" && !OF_MONEY.includes(event.value) && quantity.kind === "money")
    return { value: "other", basis: "inferred", reason: "what happens here does not happen to money" };
  if (event.basis === "stated") return event;
  const { nouns } = lexiconOf(pack);
  const near = quantity.kind === "money" ? spentBefore(text, pack, quantity) : null;
  if (near) return near;
  if (!counted?.span) return event;
  const [first, last] = wordsIn(text, counted.span);
  for (let i = first; i < last; i++) {
    const trigger = phraseAt(text, nouns, i);
    if (trigger?.event === "spend") return { value: "spend", basis: "stated", span: spanOf(text, ...trigger.words) };
  }
  return event;
};

/** "fined three banks a combined CHF 4.5 million", "the cost of moving came to $58,000": spending told earlier in the clause. */
const spentBefore = (text: NewsText, pack: LanguagePack, quantity: Quantity): Field<EventType> | null => {
  const { nouns, verbs } = lexiconOf(pack);
  const [first] = wordsIn(text, quantity.span);
  const sentence = (text.words[first] as Word).sentence;
  for (let i = first - 1; i >= 0 && first - i < REACH && text.words[i]?.sentence === sentence; i--) {
    const word = text.words[i] as Word;
    if (/^[,;:—–]$/.test(word.text)) return null;
    const found =
      word.upos === "VERB" ? phraseAt(text, verbs, i) : word.upos === "NOUN" ? phraseAt(text, nouns, i) : null;
    if (found?.event === "spend") return { value: "spend", basis: "stated", span: spanOf(text, ...found.words) };
  }
  return null;
};

/** Words looked back over for what a sum was spent on. */
const REACH = 12;

/** "had not been found": denied finding is being missing. */
const undoneBy = (text: NewsText, pack: LanguagePack, governors: readonly Governor[]): Field<EventType> | null => {
  const [governor] = governors;
  if (!governor || governor.kind === "object") return null;
  for (const at of governor.words) {
    const trigger = phraseAt(text, lexiconOf(pack).undone, at, 2);
    if (trigger) return { value: trigger.event, basis: "stated", span: spanOf(text, ...governor.group) };
  }
  return null;
};

const row = (text: NewsText, pack: LanguagePack, quantity: Quantity, phrase: CountedPhrase): Proposal => {
  const governors = governorsOf(text, pack, phrase);
  const direct = eventOf(text, pack, phrase, governors);
  const gap = understood(text, pack, quantity, phrase, governors, direct);
  const certainty = clauseCertainty(
    text,
    pack,
    phrase,
    gap.group ? [gap.group] : phrase.compound ? [] : governors.slice(0, 1).map((governor) => governor.group),
    phrase.compound ||
      (governors[0] !== undefined && (governors[0].kind === "adjunct" || governors[0].kind === "noun")),
  );
  const { span: doubt } = certainty;
  // "not a single shell": the "not" is the number's own.
  const own =
    quantity.kind === "none" && certainty.value === "denied" && doubt !== undefined && overlaps(doubt, quantity.span);
  const undone = own ? null : certainty.value === "denied" ? undoneBy(text, pack, governors) : null;
  const event = undone ?? ofMoney(text, pack, quantity, gap.counted, gap.event ?? direct);
  const above = quantity.hedge === "none" ? impersonal(text, pack, phrase.first) : null;
  const estimated =
    above && pack.attribution.estimates.some((words) => findPhrase(text, words, ...above) !== null)
      ? spanOf(text, ...above)
      : null;
  const sentence = text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number];
  return {
    kind: "figure",
    sentence: sentence.span,
    attribution: null,
    chain: [],
    stance: { value: "asserts", basis: "inferred", reason: "the figure is said, not answered" },
    certainty: undone
      ? { value: "asserted", basis: "inferred", reason: "what is denied is the finding, and that says the event" }
      : own
        ? { value: "asserted", basis: "inferred", reason: "the denial is the number itself: none" }
        : certainty,
    event,
    eventTime: null,
    asOf: null,
    place: null,
    figure: {
      words: quantity.span,
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      hedge: estimated
        ? { value: "about", basis: "stated", span: estimated }
        : quantity.hedgeSpan
          ? { value: quantity.hedge, basis: "stated", span: quantity.hedgeSpan }
          : {
              value: quantity.hedge,
              basis: "inferred",
              reason:
                quantity.hedge === "none"
                  ? "no word bounds the number"
                  : "the number words themselves are no exact number",
              span: quantity.span,
            },
      unit: quantity.unit
        ? quantity.unitSpan
          ? { value: quantity.unit, basis: "stated", span: quantity.unitSpan }
          : { value: quantity.unit, basis: "inferred", reason: "the number words carry the unit", span: quantity.span }
        : null,
      counted: gap.counted ?? (countedField(text, phrase) as Field<string>),
      role: roleOf(text, pack, phrase, quantity),
      within: null,
    },
    party: null,
    about: null,
    extractor: "figure",
    version: 1,
  };
};

/** "at least 14 people were killed" is a row: 14, at-least, people, kill. */
export const figure: Extractor = { name: "figure", version: 1, propose };
