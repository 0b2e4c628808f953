// What is counted when the number stands without its noun: "12 were killed", "three of them", "$5 million in aid".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { EventType, Field } from "../../model/claim.ts";
import type { CountedPhrase } from "./counted.ts";
import { countedPhrase } from "./counted.ts";
import type { Governor } from "./governors.ts";
import { levelOf, tollEvent } from "./levels.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";
import type { Trigger } from "./trigger.ts";
import { befell, phraseAt } from "./trigger.ts";
import type { Understood } from "./understood.ts";
import { inferred, phraseBefore } from "./understood.ts";

/** The words of a sum: subject of "came to $5,000", "in aid", "a fine of". */
const moneyFor = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  governors: readonly Governor[],
): Field<string> => {
  const lexicon = lexiconOf(pack);
  const after = text.words[phrase.last];
  const before = text.words[phrase.first - 1];
  if (after && /^(in|of|worth)$/.test(after.lower)) {
    const from = text.words[phrase.last + 1]?.lower === "of" ? phrase.last + 2 : phrase.last + 1;
    let end = from;
    while (
      end < text.words.length &&
      ["ADJ", "NOUN", "PROPN"].includes((text.words[end] as Word).upos) &&
      !text.timeOf.has(end) &&
      text.words[end]?.sentence === after.sentence
    )
      end++;
    if (end > from && (text.words[end - 1] as Word).upos === "NOUN")
      return inferred(text.text.slice(...spanOf(text, from, end)), `"${after.text}" says what the money is`, text, [
        from,
        end,
      ]);
  }
  if (before?.lower === "of" && lexicon.amounts.has(text.words[phrase.first - 2]?.lower ?? "")) {
    const at = phraseBefore(text, phrase.first - 1, false);
    if (at) return inferred(text.text.slice(...spanOf(text, ...at)), "the sum is the amount of this", text, at);
  }
  // "Exports were worth 640 million euros"
  const worth = before?.lower === "worth" && text.words[before.index - 1]?.upos === "AUX" ? before.index - 1 : null;
  const named = worth === null ? null : phraseBefore(text, worth);
  if (named) return inferred(text.text.slice(...spanOf(text, ...named)), "the sum is what this is worth", text, named);
  const verb = governors[0];
  if (
    verb &&
    verb.kind !== "noun" &&
    /^(was|is|were|are|be|came|comes|totalled|totaled|stood|stands|reached|rose|fell|at|to)$/.test(
      (text.words[verb.group[1] - 1] as Word).lower,
    )
  ) {
    const at = phraseBefore(text, verb.group[0]);
    if (at) return inferred(text.text.slice(...spanOf(text, ...at)), "the sum is said of the subject", text, at);
  }
  return inferred(`[${pack.events.money}]`, "a sum of money, with no word for what it is");
};

/** "Cases in the province (2023): 20": the label before the colon. */
const labelOf = (text: NewsText, phrase: CountedPhrase): [number, number] | null => {
  const colon = text.words[phrase.first - 1];
  if (colon?.text !== ":") return null;
  const start = (text.sentences[colon.sentence] as NewsText["sentences"][number]).words[0];
  let end = start;
  while (end < colon.index && !["ADP", "PUNCT"].includes((text.words[end] as Word).upos)) end++;
  return end > start ? [start, end] : null;
};

/** The noun of the number before it in the sentence, or of the one joined after it: "nine and 12 shots". */
const neighbour = (
  text: NewsText,
  pack: LanguagePack,
  quantity: Quantity,
  phrase: CountedPhrase,
): { words: readonly [number, number]; joined: boolean; partitive: boolean } | null => {
  const quantities = text.document.quantities;
  const at = quantities.indexOf(quantity);
  const sentence = (text.words[phrase.first] as Word).sentence;
  const next = quantities[at + 1];
  const joint = text.words[phrase.last];
  if (
    next &&
    joint &&
    (joint.upos === "CCONJ" || joint.text === ",") &&
    wordsIn(text, next.span)[0] <= phrase.last + 2
  ) {
    const other = countedPhrase(text, pack, next);
    if (other.counted) return { words: other.counted, joined: true, partitive: false };
  }
  for (let i = at - 1; i >= 0; i--) {
    const other = quantities[i] as Quantity;
    const [first] = wordsIn(text, other.span);
    const distance = sentence - (text.words[first] as Word).sentence;
    if (distance > 1) return null;
    if (!["count", "vague", "none"].includes(other.kind)) continue;
    const found = countedPhrase(text, pack, other);
    // "75 injured, 12 of them children": those just told of, though no noun names them.
    if (!found.counted && distance === 0 && phrase.partOf !== null) return null;
    if (!found.counted || found.compound) continue;
    const opening = text.words[found.first - 1];
    const opens = text.words[(text.sentences[sentence] as NewsText["sentences"][number]).words[0]]?.lower === "of";
    if (distance === 1 && phrase.partOf === null && !opens) return null;
    if (distance === 1 && opens) return { words: found.counted, joined: false, partitive: true };
    return {
      words: found.counted,
      joined: false,
      partitive:
        opening?.lower === "of" &&
        found.first - 1 === (text.sentences[sentence] as NewsText["sentences"][number]).words[0],
    };
  }
  return null;
};

/** "Two planes came down. One hit a school.": the number that opens a sentence before its verb is of those just counted. */
const aloneBefore = (
  text: NewsText,
  pack: LanguagePack,
  quantity: Quantity,
  phrase: CountedPhrase,
): Understood | null => {
  const verb = text.words[phrase.last];
  const here = (text.words[phrase.first] as Word).sentence;
  const sentence = text.sentences[here] as NewsText["sentences"][number];
  if (quantity.kind !== "count" || phrase.first !== sentence.words[0] || !/^(VERB|AUX)$/.test(verb?.upos ?? ""))
    return null;
  // "Ten killed": a headline counts people.
  if (phrase.first + 2 >= sentence.words[1] || phraseAt(text, lexiconOf(pack).counted, phrase.last)) return null;
  const other = text.document.quantities.findLast(
    ({ span, kind, value }) =>
      span[1] <= quantity.span[0] &&
      kind === "count" &&
      value !== null &&
      value > (quantity.value ?? Number.POSITIVE_INFINITY),
  );
  if (!other || here - (text.words[wordsIn(text, other.span)[0]] as Word).sentence !== 1) return null;
  const found = countedPhrase(text, pack, other);
  if (!found.counted || found.compound) return null;
  const words = text.text.slice(...spanOf(text, ...found.counted));
  return { counted: inferred(words, "one of those counted just before", text, found.counted), event: null };
};

const STANDS =
  /^(is|was|are|were|remains?|remained|stands?|stood|closed?|closes|rose|fell|dropped|slipped|gained|jumped|climbed)$/;

/** The subject of "was up", "closed", "remains": what stands at the number right behind. */
const standingAt = (
  text: NewsText,
  phrase: CountedPhrase,
  governors: readonly Governor[],
): readonly [number, number] | null => {
  const [verb] = governors;
  if (!verb || phrase.first < verb.group[1] || phrase.first - verb.group[1] > 3) return null;
  const last = text.words[verb.group[1] - 1];
  const level = last && (STANDS.test(last.lower) || STANDS.test(text.words[verb.group[0]]?.lower ?? ""));
  const subject = level ? phraseBefore(text, verb.group[0]) : null;
  const numbered = subject && text.words.slice(...subject).some(({ index }) => text.quantityOf.has(index));
  return numbered ? null : subject;
};

/** "attacked the base twice": the verb of the clause. */
const verbBefore = (text: NewsText, pack: LanguagePack, at: number): Trigger | null => {
  const sentence = (text.words[at] as Word).sentence;
  for (let i = at - 1; i >= 0 && at - i < 10 && text.words[i]?.sentence === sentence; i--) {
    const word = text.words[i] as Word;
    if (/^[,;:]$/.test(word.text)) return null;
    if (word.upos === "VERB") return phraseAt(text, lexiconOf(pack).verbs, i, 6);
  }
  return null;
};

/** "18-fold": how much it changed, of its subject. */
const fold = (text: NewsText, phrase: CountedPhrase): boolean =>
  phrase.compound && text.words[phrase.head as number]?.lower === "fold";

/** What is counted and, for tolls, what happened, where the number has no noun of its own; nulls where it has one. */
export const understood = (
  text: NewsText,
  pack: LanguagePack,
  quantity: Quantity,
  phrase: CountedPhrase,
  governors: readonly Governor[],
  event: Field<EventType>,
): Understood => {
  if (quantity.kind === "money" && phrase.counted === null) {
    const counted = moneyFor(text, pack, phrase, governors);
    const level = counted.span === undefined ? levelOf(text, pack, phrase, quantity) : null;
    return { counted: level?.counted ?? counted, event: null };
  }
  if (pack.numbers.times[text.text.slice(...quantity.span).toLowerCase()] !== undefined) {
    const noun = text.words[phrase.first - 1];
    const at = noun?.upos === "NOUN" ? phraseBefore(text, phrase.first, false) : null;
    const done = event.value === "exist" || event.value === "other" ? verbBefore(text, pack, phrase.first) : null;
    const happened: Field<EventType> | null = done
      ? { value: done.event, basis: "stated", span: spanOf(text, ...done.words) }
      : event.value === "exist"
        ? { value: "other", basis: "inferred", reason: "a number of times that something was done" }
        : null;
    return {
      counted: at
        ? inferred(text.text.slice(...spanOf(text, ...at)), "how often this was done", text, at)
        : inferred("[times]", "how often it was done"),
      event: happened,
    };
  }
  if (phrase.counted && !fold(text, phrase)) return { counted: null, event: tollEvent(text, pack, phrase) };
  const before = aloneBefore(text, pack, quantity, phrase);
  if (before) return before;
  if (quantity.kind === "measure" && quantity.unitSpan)
    return {
      counted: { value: text.text.slice(...quantity.unitSpan), basis: "stated", span: quantity.unitSpan },
      event: null,
    };
  const parent = text.words[phrase.first - 2];
  if (text.words[phrase.first - 1]?.lower === "of" && parent && lexiconOf(pack).words.parents.has(parent.lower))
    return {
      counted: inferred("[children]", `a ${parent.text} of children`, text, [parent.index, parent.index + 1]),
      event: null,
    };
  if (quantity.kind === "share" && text.words[phrase.first - 1]?.text === "(") {
    const named = phraseBefore(text, phrase.first - 1, false);
    if (named)
      return {
        counted: inferred(text.text.slice(...spanOf(text, ...named)), "the words before the bracket", text, named),
        event: null,
      };
  }
  // "Killed: 41"
  const colon = text.words[phrase.first - 1]?.text === ":" ? phrase.first - 2 : null;
  const fate = colon === null || colon < 0 ? null : befell(text, pack, colon);
  if (fate)
    return {
      counted: inferred(`[${pack.events.people}]`, "people are understood with the label", text, fate.words),
      event: { value: fate.event, basis: "stated", span: spanOf(text, ...fate.words) },
    };
  const label = labelOf(text, phrase);
  if (label) {
    const lexicon = lexiconOf(pack);
    for (let i = label[0]; i < label[1]; i++) {
      const trigger = phraseAt(text, lexicon.counted, i) ?? phraseAt(text, lexicon.tolls, i);
      if (trigger)
        return {
          counted: inferred(text.text.slice(...spanOf(text, ...label)), "the label before the colon", text, label),
          event: { value: trigger.event, basis: "stated", span: spanOf(text, ...trigger.words) },
        };
    }
    return {
      counted: inferred(text.text.slice(...spanOf(text, ...label)), "the label before the colon", text, label),
      event: { value: "other", basis: "inferred", reason: "the label names no known event" },
    };
  }
  // "reached 19 of them" is no level.
  const level = phrase.partOf === null ? levelOf(text, pack, phrase, quantity) : null;
  if (level) return level;
  const other = neighbour(text, pack, quantity, phrase);
  const personal = pack.events.personal.includes(event.value);
  if (other && (other.joined || other.partitive || phrase.partOf !== null || !personal)) {
    const why = other.joined ? "the noun of the number joined to it" : "the noun of the number before it";
    return { counted: inferred(text.text.slice(...spanOf(text, ...other.words)), why, text, other.words), event: null };
  }
  // "the index closed 0.22 per cent higher": a share is of the subject, not of people.
  const subject = quantity.kind === "share" && !personal ? standingAt(text, phrase, governors) : null;
  if (subject)
    return {
      counted: inferred(
        text.text.slice(...spanOf(text, ...subject)),
        "the share is said of the subject",
        text,
        subject,
      ),
      event: null,
    };
  return {
    counted: inferred(
      `[${pack.events.people}]`,
      personal ? "people are understood with this event" : "no noun is near; people are understood",
    ),
    event: null,
  };
};
