// A number said of something as its level: "the toll rose to 10", "put the crowd at 8,000", "14 dead", "a rate of 5 percent".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { EventType, Field } from "../../model/claim.ts";
import type { CountedPhrase } from "./counted.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf } from "./text.ts";
import { befell, phraseAt } from "./trigger.ts";
import type { Understood } from "./understood.ts";
import { inferred, phraseBefore } from "./understood.ts";

/** How the reason of a count begins that is said of a toll or tally, not of the event itself. */
export const A_NUMBER_OF = "the number is a";

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

/** "the number of troops sent since May to 14,000", "its count of the dead to 12": what such a noun counts. */
const numberOf = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  const start = (text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number]).words[0];
  for (let i = phrase.first - 1; i > start && phrase.first - i < 16; i--) {
    const word = text.words[i] as Word;
    if (text.quantityOf.has(i) && !text.timeOf.has(i)) return null;
    if (/^(after|before|when|while|because)$/.test(word.lower)) return null;
    if (!lexiconOf(pack).words.counts.has(word.lower) || text.words[i + 1]?.lower !== "of") continue;
    let first = i + 2;
    while (["DET", "PRON", "PART"].includes(text.words[first]?.upos ?? "")) first++;
    let last = first;
    while (last < phrase.first && ["ADJ", "NOUN", "PROPN", "PART"].includes((text.words[last] as Word).upos)) last++;
    if (last === first) return null;
    const dead = countedEvent(text, pack, last);
    const verb = text.words[last]?.upos === "VERB" ? phraseAt(text, lexiconOf(pack).verbs, last, 3) : null;
    const trigger = dead ?? verb;
    return {
      counted: dead
        ? inferred(`[${pack.events.people}]`, `${A_NUMBER_OF} ${word.text} of these`, text, [first, last])
        : inferred(text.text.slice(...spanOf(text, first, last)), `${A_NUMBER_OF} ${word.text} of these`, text, [
            first,
            last,
          ]),
      event: trigger ? { value: trigger.event, basis: "stated", span: spanOf(text, ...trigger.words) } : null,
    };
  }
  return null;
};

/** "the dead", "those missing": people named by what befell them. */
const countedEvent = (text: NewsText, pack: LanguagePack, last: number) => {
  const found = phraseAt(text, lexiconOf(pack).counted, last - 1);
  return found &&
    text.words[last - 1]?.upos !== "PROPN" &&
    lexiconOf(pack).words.fates.has((text.words[last - 1] as Word).lower)
    ? found
    : null;
};

/** "Police put the crowd at 8,000": what somebody puts at a number. */
const putAt = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  if (text.words[phrase.first - 1]?.lower !== "at") return null;
  const at = phrase.first - 1;
  for (let i = at - 1; i > 0 && at - i < 10; i--) {
    const word = text.words[i] as Word;
    if (!lexiconOf(pack).words.puts.has(word.lower) || word.sentence !== text.words[at]?.sentence) continue;
    let first = i + 1;
    while (text.words[first]?.upos === "DET") first++;
    if (first >= at) return null;
    let last = first;
    while (last < at && (text.words[last] as Word).upos !== "ADP") last++;
    if (lexiconOf(pack).words.counts.has((text.words[last - 1] as Word).lower)) return null;
    const dead = countedEvent(text, pack, last);
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
  const found =
    word.upos === "VERB" ? phraseAt(text, lexiconOf(pack).counted, phrase.last) : befell(text, pack, phrase.last);
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
  // "topped 100,000": the verb is the number's own bound.
  if (text.words[at]?.upos === "VERB" && at > start) return at;
  const preposition = text.words[at - 1];
  if (preposition && /^(to|at|by|from|of)$/.test(preposition.lower)) at--;
  // "rose from 9 to 10": over the level before.
  if (
    preposition?.lower === "to" &&
    (text.quantityOf.has(at - 1) || text.timeOf.has(at - 1) || text.words[at - 1]?.text === ",")
  ) {
    while (
      at > start &&
      (text.quantityOf.has(at - 1) ||
        text.timeOf.has(at - 1) ||
        /^(from|,|in|on)$/.test((text.words[at - 1] as Word).lower))
    )
      at--;
  }
  while (at > start && (text.words[at - 1] as Word).upos === "ADV") at--;
  const verb = text.words[at - 1];
  return verb && at > start && (verb.upos === "VERB" || verb.upos === "AUX") ? verb.index : null;
};

/** Words that carry a toll to its number: "bringing the death toll from the raids across the country to 19". */
const CARRIES =
  /^(bring|brings|brought|bringing|raise|raises|raised|raising|take|takes|took|taking|push|pushes|pushed|pushing|put|puts|putting|revised|revising)$/;

/** The toll that a verb further left carries to this number, over the words that say whose toll it is. */
const carriedToll = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  const to = text.words[phrase.first - 1];
  if (!to || !/^(to|at)$/.test(to.lower)) return null;
  const start = (text.sentences[to.sentence] as NewsText["sentences"][number]).words[0];
  for (let i = to.index - 1; i >= start && to.index - i < 16; i--) {
    const word = text.words[i] as Word;
    if (/^[,;:]$/.test(word.text) || (text.quantityOf.has(i) && !text.timeOf.has(i))) return null;
    if (word.upos !== "VERB" || !CARRIES.test(word.lower)) continue;
    const toll = tollOf(text, pack, [i + 1, Math.min(i + 5, to.index)]);
    return toll ? ofToll(text, pack, toll) : null;
  }
  return null;
};

/** "the death toll increased to 31 people": the event of a toll whose number has its noun. */
export const tollEvent = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Field<EventType> | null => {
  const head = phrase.head === null ? undefined : text.words[phrase.head];
  if (!head || head.lower !== pack.events.people) return null;
  const verb = levelVerb(text, phrase);
  const subject = verb === null ? null : phraseBefore(text, verb);
  const toll = subject ? tollOf(text, pack, subject) : null;
  return (toll ? ofToll(text, pack, toll).event : (carriedToll(text, pack, phrase)?.event ?? null)) ?? null;
};

const ofToll = (
  text: NewsText,
  pack: LanguagePack,
  toll: { readonly event: EventType; readonly words: readonly [number, number] },
): Understood => ({
  counted: inferred(
    `[${pack.events.people}]`,
    `${A_NUMBER_OF} ${text.text.slice(...spanOf(text, ...toll.words))}`,
    text,
    toll.words,
  ),
  event: { value: toll.event, basis: "stated", span: spanOf(text, ...toll.words) },
});

/** "cut the toll from 31 to 27": the toll is the object. */
const objectToll = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Understood | null => {
  const start = (text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number]).words[0];
  let at = phrase.first - 1;
  while (at > start && (text.quantityOf.has(at - 1) || text.words[at - 1]?.lower === "from")) at--;
  const object = phraseBefore(text, at, false);
  const toll = object ? tollOf(text, pack, object) : null;
  return toll ? ofToll(text, pack, toll) : null;
};

/** "Deaths from overdoses topped 100,000", "infections rose": the noun whose level it is tells the event. */
const ofSubject = (text: NewsText, pack: LanguagePack, subject: readonly [number, number]): Field<EventType> | null => {
  for (let i = subject[0]; i < subject[1]; i++) {
    if (text.words[i]?.upos === "ADP") return null;
    const found = text.words[i]?.upos === "NOUN" ? phraseAt(text, lexiconOf(pack).counted, i) : null;
    if (found) return { value: found.event, basis: "stated", span: spanOf(text, ...found.words) };
  }
  return null;
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
    const cut = preposition === "from" || preposition === "to" ? objectToll(text, pack, phrase) : null;
    const carried = cut ?? carriedToll(text, pack, phrase);
    if (carried) return carried;
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
    !/^(stands|stood|reached|reaches|reaching|hit|hits|pass|passes|passed|top|tops|topped|exceed|exceeds|exceeded|surpass|surpassed|near|neared|approach|approached|touched|averages?|averaged|totalled|totaled)$/.test(
      word.lower,
    )
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
  if (toll) return { ...ofToll(text, pack, toll), group: [group, verb + 1] };
  if (word.upos === "AUX" && quantity.kind !== "share") return null;
  return {
    counted: inferred(text.text.slice(...spanOf(text, ...subject)), "the level is said of the subject", text, subject),
    event: ofSubject(text, pack, subject) ?? LEVEL,
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

/** What a number is the level of, when its words say so; the surest reading first. */
export const levelOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  quantity: Quantity,
): Understood | null =>
  fate(text, pack, phrase) ??
  numberOf(text, pack, phrase) ??
  putAt(text, pack, phrase) ??
  levelSubject(text, pack, phrase, quantity) ??
  rateOf(text, phrase, quantity);
