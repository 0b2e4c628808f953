// Which event a figure tells of: the first trigger word among what its phrase hangs on, then the counted noun itself.
import type { LanguagePack } from "../../lang/pack.ts";
import type { EventType, Field } from "../../model/claim.ts";
import type { CountedPhrase } from "./counted.ts";
import type { Governor } from "./governors.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf } from "./text.ts";
import type { Trigger } from "./trigger.ts";
import { phraseAt } from "./trigger.ts";

/** "killed and wounded" is one count of both. */
const joined = (text: NewsText, triggers: readonly Trigger[]): Trigger | null => {
  const kill = triggers.find((trigger) => trigger.event === "kill");
  const wound = triggers.find((trigger) => trigger.event === "wound");
  if (!kill || !wound) return null;
  const [a, b] = kill.words[0] < wound.words[0] ? [kill, wound] : [wound, kill];
  const between = text.words.slice(a.words[1], b.words[0]);
  return between.length <= 2 && between.some((word) => word.upos === "CCONJ")
    ? { event: "kill-or-wound", words: [a.words[0], b.words[1]] }
    : null;
};

/** The event noun that a light verb leaves the event to: its subject ("damage was recorded") or its object ("recorded damage"). */
const lightNoun = (text: NewsText, pack: LanguagePack, governor: Governor, phrase: Range): Trigger | null => {
  const lexicon = lexiconOf(pack);
  const sentence = text.sentences[(text.words[governor.group[0]] as Word).sentence] as NewsText["sentences"][number];
  const right = governor.group[0] >= phrase.last;
  const [first, last] = right
    ? [governor.group[1], Math.min(sentence.words[1], governor.group[1] + 5)]
    : [Math.max(sentence.words[0], governor.group[0] - 8), governor.group[0]];
  const found: Trigger[] = [];
  for (let i = first; i < last; i++) {
    const word = text.words[i] as Word;
    if (right && (word.upos === "VERB" || word.text === ",")) break;
    if (word.upos !== "NOUN" || (i >= phrase.first && i < phrase.last)) continue;
    const trigger = phraseAt(text, lexicon.nouns, i);
    if (trigger) found.push(trigger);
  }
  return (right ? found[0] : found.at(-1)) ?? null;
};

interface Range {
  readonly first: number;
  readonly last: number;
}

interface Found extends Trigger {
  /** The event stands in a noun. */
  readonly noun: boolean;
}

/** "agreed to install 155 poles": the event is the installing. */
const controls = (text: NewsText, at: number, governor: Governor): boolean => {
  let next = at + 1;
  while (text.words[next]?.upos === "ADV") next++;
  return text.words[next]?.lower === "to" && next < governor.group[1] && governor.words.some((word) => word > next);
};

const ofGovernor = (text: NewsText, pack: LanguagePack, governor: Governor, phrase: Range): Found | null => {
  const lexicon = lexiconOf(pack);
  const nominal = governor.kind === "noun";
  const own = governor.words.filter((at) => !controls(text, at, governor));
  const ordered = governor.kind === "subject" || governor.kind === "participle" ? [...own].sort((a, b) => a - b) : own;
  const triggers = ordered
    .map((at) => (nominal ? phraseAt(text, lexicon.nouns, at) : phraseAt(text, lexicon.verbs, at, 6)))
    .filter((trigger): trigger is Trigger => trigger !== null);
  const best = joined(text, triggers) ?? triggers[0];
  if (best) return { ...best, noun: nominal };
  const light = !nominal && governor.words.some((at) => lexicon.light.has((text.words[at] as Word).lower));
  const noun = light ? lightNoun(text, pack, governor, phrase) : null;
  return noun ? { ...noun, noun: true } : null;
};

const stated = (text: NewsText, trigger: Trigger): Field<EventType> => ({
  value: trigger.event,
  basis: "stated",
  span: spanOf(text, ...trigger.words),
});

const firstTrigger = (
  text: NewsText,
  pack: LanguagePack,
  governors: readonly Governor[],
  phrase: Range,
): Found | null => {
  for (const governor of governors) {
    const trigger = ofGovernor(text, pack, governor, phrase);
    if (trigger) return trigger;
  }
  return null;
};

/** What the event is when done with what is counted: sent soldiers are deployed, sent guns transferred. */
const fitted = (text: NewsText, pack: LanguagePack, found: Found, phrase: CountedPhrase): Field<EventType> => {
  const field = stated(text, found);
  const head = phrase.head === null ? null : (text.words[phrase.head] as Word).lower;
  if (head === null) return field;
  const { classes } = lexiconOf(pack);
  for (const row of pack.events.byClass) {
    if (row.event !== found.event || (row.nounOnly && !found.noun)) continue;
    if ((classes.get(row.counted)?.has(head) ?? false) !== (row.outside ?? false))
      return { ...field, value: row.becomes };
  }
  return field;
};

/** Events that are done in a place to something else: "gave up 12 floors across two buildings". */
const ELSEWHERE: readonly EventType[] = ["transfer", "acquire", "employ", "produce", "trade"];

/** Whether the phrase only says where something was done with something else. */
const whereabouts = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase, found: Found | null): boolean => {
  const before = text.words[phrase.first - 1];
  const head = phrase.head === null ? "" : (text.words[phrase.head] as Word).lower;
  return (
    found !== null &&
    ELSEWHERE.includes(found.event) &&
    /^(in|across|at|inside|within)$/.test(before?.lower ?? "") &&
    (lexiconOf(pack).classes.get("places")?.has(head) ?? false)
  );
};

const countedTrigger = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Trigger | null => {
  if (!phrase.counted) return null;
  const lexicon = lexiconOf(pack);
  const found: Trigger[] = [];
  for (let i = phrase.counted[0]; i < phrase.counted[1]; i++) {
    const trigger = phraseAt(text, lexicon.counted, i);
    if (
      trigger &&
      (trigger.words[1] === phrase.counted[1] ||
        trigger.words[0] === phrase.counted[0] ||
        trigger.words[0] === phrase.head ||
        trigger.words[1] - 1 === phrase.head)
    )
      found.push(trigger);
  }
  const events = new Set(found.map((trigger) => trigger.event));
  if (events.has("kill") && events.has("wound")) return { event: "kill-or-wound", words: phrase.counted };
  return found.at(-1) ?? null;
};

/** "the 90 captured vehicles", "40 burned homes": a participle before the noun says what happened to it. */
const befallen = (text: NewsText, pack: LanguagePack, phrase: CountedPhrase): Trigger | null => {
  if (!phrase.counted || phrase.head === null) return null;
  const [first] = phrase.counted;
  if (first >= phrase.head || !/^(VERB|ADJ)$/.test((text.words[first] as Word).upos)) return null;
  const trigger = phraseAt(text, lexiconOf(pack).verbs, first);
  return trigger && trigger.words[1] === first + 1 && /(ed|en|wn|nt|lt|rn)$/.test((text.words[first] as Word).lower)
    ? trigger
    : null;
};

/** "three men were held": a state, unless somebody puts people into it. */
const undergone = (text: NewsText, pack: LanguagePack, governor: Governor, phrase: CountedPhrase): Trigger | null => {
  const lexicon = lexiconOf(pack);
  const [at] = governor.words;
  const head = phrase.head === null ? "" : (text.words[phrase.head] as Word).lower;
  if (at === undefined || governor.kind !== "subject" || !lexicon.classes.get("persons")?.has(head)) return null;
  const passive = text.words.slice(governor.group[0], at).some(({ lower }) => /^(was|were|been|being)$/.test(lower));
  return passive ? phraseAt(text, lexicon.passive, at) : null;
};

/** The event of a figure: `kill` for "killing at least 14 people", `exist` where its clause only tells a state. */
export const eventOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: CountedPhrase,
  governors: readonly Governor[],
): Field<EventType> => {
  const lexicon = lexiconOf(pack);
  if (phrase.compound && pack.events.describing.includes((text.words[phrase.head as number] as Word).lower))
    return { value: "exist", basis: "inferred", reason: "the number is part of a compound that only describes" };
  const noun = countedTrigger(text, pack, phrase);
  const [best] = governors;
  const state =
    best === undefined ||
    best.words.length === 0 ||
    best.words.every((at) => lexicon.states.has((text.words[at] as Word).lower));
  const direct = governors.filter((governor) => governor.kind !== "adjunct");
  const trigger =
    firstTrigger(text, pack, direct, phrase) ?? (noun ? null : firstTrigger(text, pack, governors, phrase));
  // "14 people dead", "12 sailors are missing": an adjective behind the phrase, or behind its "are".
  const after = best && best.kind === "subject" && best.words.length === 0 ? best.group[1] : phrase.last;
  const adjective = text.words[after];
  const tail =
    adjective && adjective.upos !== "NOUN" && adjective.sentence === text.words[phrase.first]?.sentence
      ? phraseAt(text, lexicon.counted, after)
      : null;
  if (tail) return stated(text, tail);
  const harm = noun !== null && (noun.event === "kill-or-wound" || noun.event === "kill" || noun.event === "wound");
  if (whereabouts(text, pack, phrase, trigger))
    return {
      value: "exist",
      basis: "inferred",
      reason: "the phrase says where something was done with something else",
    };
  if (trigger && !(harm && trigger.event !== "kill" && trigger.event !== "wound"))
    return fitted(text, pack, trigger, phrase);
  if (noun) return stated(text, noun);
  const happened = befallen(text, pack, phrase) ?? (best ? undergone(text, pack, best, phrase) : null);
  if (happened) return fitted(text, pack, { ...happened, noun: false }, phrase);
  if (phrase.compound)
    return { value: "exist", basis: "inferred", reason: "the number is part of a compound that only describes" };
  if (best === undefined)
    return { value: "exist", basis: "inferred", reason: "the phrase hangs on no verb: it tells what there is" };
  const weak = phrase.head === null ? null : phraseAt(text, lexicon.weak, phrase.head);
  if (state) {
    if (weak) return stated(text, weak);
    const at = best.words[0] ?? best.group[0];
    return { value: "exist", basis: "stated", span: spanOf(text, at, at + 1) };
  }
  if (best.kind === "noun")
    return { value: "exist", basis: "inferred", reason: "the number belongs to a noun that is no known event" };
  return {
    value: "other",
    basis: "inferred",
    reason: `"${(text.words[best.words[0] as number] as Word).text}" is none of the known events`,
  };
};
