// What is counted when the number stands without its noun: "12 were killed", "the toll rose to 10", "$5 million in aid".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { EventType, Field } from "../../model/claim.ts";
import type { CountedPhrase } from "./counted.ts";
import { countedPhrase } from "./counted.ts";
import { phraseAt } from "./events.ts";
import type { Governor } from "./governors.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

export interface Understood {
  readonly counted: Field<string> | null;
  readonly event: Field<EventType> | null;
  /** The verb group that says a level ("rose to", "would have been"). */
  readonly group?: readonly [number, number];
}

const inferred = (
  value: string,
  reason: string,
  text?: NewsText,
  words?: readonly [number, number],
): Field<string> => ({
  value,
  basis: "inferred",
  reason,
  ...(text && words ? { span: spanOf(text, ...words) } : {}),
});

const PHRASE = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PART", "PRON", "DET", "VERB"]);

/** The noun phrase that ends just before a word: the subject left of its verb. */
export const phraseBefore = (text: NewsText, at: number, withModifiers = true): [number, number] | null => {
  const start = (
    text.sentences[(text.words[at - 1] ?? (text.words[at] as Word)).sentence] as NewsText["sentences"][number]
  ).words[0];
  let end = at;
  while (
    end > start &&
    (["AUX", "ADV", "PART"].includes((text.words[end - 1] as Word).upos) || text.timeOf.has(end - 1))
  )
    end--;
  let first = end;
  while (first > start) {
    const word = text.words[first - 1] as Word;
    if (
      word.upos === "VERB" &&
      !(
        withModifiers &&
        ["NOUN", "ADJ", "ADP"].includes(text.words[first]?.upos ?? "") &&
        ["NOUN", "DET", "ADJ"].includes(text.words[first - 2]?.upos ?? "")
      )
    )
      break;
    if (/^(who|whose|which|that|where|when)$/.test(word.lower)) break;
    if (PHRASE.has(word.upos) || (withModifiers && word.upos === "ADP" && first < end) || /^[-"“”]$/.test(word.text))
      first--;
    else break;
  }
  while (
    first < end &&
    (["ADP", "DET", "PART", "PUNCT"].includes((text.words[first] as Word).upos) ||
      /^["“”]$/.test((text.words[first] as Word).text))
  )
    first++;
  return first < end ? [first, end] : null;
};

/** The words of a sum: subject of "came to $5,000", "in aid", "a fine of". */
const moneyFor = (
  text: NewsText,
  pack: LanguagePack,
  quantity: Quantity,
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
  void quantity;
  return inferred(`[${pack.events.money}]`, "a sum of money, with no word for what it is");
};

/** "the death toll rose to 10": a count of people, though no noun follows. */
const tollOf = (
  text: NewsText,
  pack: LanguagePack,
  at: readonly [number, number],
): { readonly event: EventType; readonly words: readonly [number, number] } | null => {
  const lexicon = lexiconOf(pack);
  for (let i = at[0]; i < at[1]; i++) {
    const found = phraseAt(text, lexicon.tolls, i);
    if (found) return found;
  }
  return null;
};

const LEVEL: Field<EventType> = {
  value: "other",
  basis: "inferred",
  reason: "the words tell a level or its change, no known event",
};

const COUNT_NOUN = /^(number|numbers|count|tally|total|toll|figure)$/;

/** "the number of troops sent since May to 14,000", "its count of the dead to 12": what such a noun counts. */
const numberOf = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  const start = (text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number]).words[0];
  for (let i = phrase.first - 1; i > start && phrase.first - i < 16; i--) {
    const word = text.words[i] as Word;
    if (text.quantityOf.has(i) && !text.timeOf.has(i)) return null;
    if (!COUNT_NOUN.test(word.lower) || text.words[i + 1]?.lower !== "of") continue;
    let first = i + 2;
    while (["DET", "PRON", "PART"].includes(text.words[first]?.upos ?? "")) first++;
    let last = first;
    while (last < phrase.first && ["ADJ", "NOUN", "PROPN", "PART"].includes((text.words[last] as Word).upos)) last++;
    if (last === first) return null;
    const dead = countedEvent(text, pack, first, last);
    const verb = text.words[last]?.upos === "VERB" ? phraseAt(text, lexiconOf(pack).verbs, last, 3) : null;
    const trigger = dead ?? verb;
    return {
      counted: dead
        ? inferred(`[${pack.events.people}]`, `the number is a ${word.text} of these`, text, [first, last])
        : inferred(text.text.slice(...spanOf(text, first, last)), `the number is a ${word.text} of these`, text, [
            first,
            last,
          ]),
      event: trigger ? { value: trigger.event, basis: "stated", span: spanOf(text, ...trigger.words) } : null,
    };
  }
  return null;
};

/** "the dead", "those missing": people named by what befell them. */
const countedEvent = (text: NewsText, pack: LanguagePack, first: number, last: number) => {
  const found = phraseAt(text, lexiconOf(pack).counted, last - 1);
  void first;
  return found &&
    text.words[last - 1]?.upos !== "PROPN" &&
    /^(dead|missing|injured|wounded|displaced)$/.test((text.words[last - 1] as Word).lower)
    ? found
    : null;
};

/** "Police put the crowd at 8,000": what somebody puts at a number. */
const putAt = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  if (text.words[phrase.first - 1]?.lower !== "at") return null;
  const at = phrase.first - 1;
  for (let i = at - 1; i > 0 && at - i < 10; i--) {
    const word = text.words[i] as Word;
    if (
      !/^(put|puts|putting|estimate|estimates|estimated|estimating|set|sets|placed|places)$/.test(word.lower) ||
      word.sentence !== text.words[at]?.sentence
    )
      continue;
    let first = i + 1;
    while (text.words[first]?.upos === "DET") first++;
    if (first >= at) return null;
    let last = first;
    while (last < at && (text.words[last] as Word).upos !== "ADP") last++;
    const dead = countedEvent(text, pack, first, last);
    const counted = dead ? `[${pack.events.people}]` : text.text.slice(...spanOf(text, first, at));
    return {
      counted: inferred(counted, "this is what is put at the number", text, [first, at]),
      event: dead ? { value: dead.event, basis: "stated", span: spanOf(text, ...dead.words) } : LEVEL,
    };
  }
  return null;
};

/** "14 dead", "30 injured": no noun, but a word for what befell them. */
const fate = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  const word = text.words[phrase.last];
  if (!word || word.sentence !== text.words[phrase.first]?.sentence) return null;
  const found = phraseAt(text, lexiconOf(pack).counted, phrase.last);
  return found
    ? {
        counted: inferred(`[${pack.events.people}]`, `people are understood with "${word.text}"`, text, found.words),
        event: { value: found.event, basis: "stated", span: spanOf(text, ...found.words) },
      }
    : null;
};

/** The verb left of the number that says its level or change: "rose to", "stands at", "declined by". */
const levelVerb = (text: NewsText, phrase: CountedPhrase): number | null => {
  const start = (text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number]).words[0];
  let at = phrase.first;
  const preposition = text.words[at - 1];
  if (preposition && /^(to|at|by|from|of)$/.test(preposition.lower)) at--;
  // "rose from 9 to 10": over the level before.
  if (preposition?.lower === "to" && text.quantityOf.has(at - 1)) {
    while (at > start && (text.quantityOf.has(at - 1) || /^(from|,)$/.test((text.words[at - 1] as Word).lower))) at--;
  }
  while (at > start && (text.words[at - 1] as Word).upos === "ADV") at--;
  const verb = text.words[at - 1];
  return verb && at > start && (verb.upos === "VERB" || verb.upos === "AUX") ? verb.index : null;
};

const levelSubject = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): Understood | null => {
  const lexicon = lexiconOf(pack);
  const verb = levelVerb(text, phrase);
  const preposition = text.words[phrase.first - 1]?.lower;
  if (verb === null) {
    // "cut its fleet by half": the object stands between verb and "by".
    if (preposition !== "by") return null;
    const at = phraseBefore(text, phrase.first - 1);
    return at
      ? {
          counted: inferred(text.text.slice(...spanOf(text, ...at)), "the change is said of this", text, at),
          event: LEVEL,
        }
      : null;
  }
  const word = text.words[verb] as Word;
  if (
    !lexicon.changes.has(word.lower) &&
    word.upos !== "AUX" &&
    !/^(stands|stood|reached|reaches|reaching|hit|hits|passed|topped|exceeded|totalled|totaled)$/.test(word.lower)
  )
    return null;
  let group = verb;
  while (
    group > 0 &&
    ["AUX", "ADV", "PART", "VERB"].includes((text.words[group - 1] as Word).upos) &&
    text.words[group - 1]?.sentence === word.sentence
  )
    group--;
  const at = phraseBefore(text, group);
  const subject = at ?? nearestToll(text, pack, group);
  if (!subject) return null;
  const toll = tollOf(text, pack, subject) ?? (at ? longSubjectToll(text, pack, group) : null);
  if (toll)
    return {
      counted: inferred(
        `[${pack.events.people}]`,
        `the number is a ${text.text.slice(...spanOf(text, ...toll.words))}`,
        text,
        toll.words,
      ),
      event: { value: toll.event, basis: "stated", span: spanOf(text, ...toll.words) },
      group: [group, verb + 1],
    };
  if (word.upos === "AUX" && quantity.kind !== "share") return null;
  return {
    counted: inferred(text.text.slice(...spanOf(text, ...subject)), "the level is said of the subject", text, subject),
    event: LEVEL,
    group: [group, verb + 1],
  };
};

/** "a turnout rate of 58 percent". */
const rateOf = (text: NewsText, phrase: CountedPhrase, quantity: Quantity): Understood | null => {
  if (
    quantity.kind !== "share" ||
    text.words[phrase.first - 1]?.lower !== "of" ||
    text.words[phrase.first - 2]?.upos !== "NOUN"
  )
    return null;
  const at = phraseBefore(text, phrase.first - 1, false);
  return at
    ? {
        counted: inferred(text.text.slice(...spanOf(text, ...at)), "the share is given of this", text, at),
        event: null,
      }
    : null;
};

/** A toll far left of its verb: "The death toll from a fire that left two blocks in ruins rose to 10". */
const longSubjectToll = (text: NewsText, pack: LanguagePack, group: number) => {
  const sentence = text.sentences[(text.words[group] as Word).sentence] as NewsText["sentences"][number];
  const toll = tollOf(text, pack, [sentence.words[0], Math.min(group, sentence.words[0] + 6)]);
  return toll && !text.words.slice(toll.words[1], group).some((word) => word.text === ";") ? toll : null;
};

const nearestToll = (text: NewsText, pack: LanguagePack, group: number): readonly [number, number] | null =>
  longSubjectToll(text, pack, group)?.words ?? null;

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
  if (quantity.kind === "money" && phrase.counted === null)
    return { counted: moneyFor(text, pack, quantity, phrase, governors), event: null };
  if (pack.numbers.times[text.text.slice(...quantity.span).toLowerCase()] !== undefined) {
    const noun = text.words[phrase.first - 1];
    const at = noun?.upos === "NOUN" ? phraseBefore(text, phrase.first, false) : null;
    const happened: Field<EventType> | null =
      event.value === "exist"
        ? { value: "other", basis: "inferred", reason: "a number of times that something was done" }
        : null;
    return {
      counted: at
        ? inferred(text.text.slice(...spanOf(text, ...at)), "how often this was done", text, at)
        : inferred("[times]", "how often it was done"),
      event: happened,
    };
  }
  if (phrase.counted && !fold(text, phrase)) return { counted: null, event: null };
  if (quantity.kind === "measure" && quantity.unitSpan)
    return {
      counted: { value: text.text.slice(...quantity.unitSpan), basis: "stated", span: quantity.unitSpan },
      event: null,
    };
  const parent = text.words[phrase.first - 2];
  if (
    text.words[phrase.first - 1]?.lower === "of" &&
    parent &&
    /^(mother|father|parents?|mum|mom|dad|widow|grandmother|grandfather)$/.test(parent.lower)
  )
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
  const level =
    fate(text, pack, phrase) ??
    putAt(text, pack, phrase) ??
    numberOf(text, pack, phrase) ??
    levelSubject(text, pack, phrase, quantity) ??
    rateOf(text, phrase, quantity);
  if (level) return level;
  const other = neighbour(text, pack, quantity, phrase);
  const personal = pack.events.personal.includes(event.value);
  if (other && (other.joined || other.partitive || phrase.partOf !== null || !personal)) {
    const why = other.joined ? "the noun of the number joined to it" : "the noun of the number before it";
    return { counted: inferred(text.text.slice(...spanOf(text, ...other.words)), why, text, other.words), event: null };
  }
  return {
    counted: inferred(
      `[${pack.events.people}]`,
      personal ? "people are understood with this event" : "no noun is near; people are understood",
    ),
    event: null,
  };
};
