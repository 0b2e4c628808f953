// The pack's tables turned into lookups by form: "shot down" -> intercept, "denies" -> denies. Built once a pack.
import type { ReportingWords, StanceWords } from "../../lang/attribution-tables.ts";
import type { FigureWords, Triggers } from "../../lang/event-tables.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { Certainty, EventType } from "../../model/claim.ts";

/** First word -> phrases that begin with it, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

export interface Lexicon {
  readonly verbs: PhraseIndex<EventType>;
  readonly undone: PhraseIndex<EventType>;
  readonly passive: PhraseIndex<EventType>;
  readonly nouns: PhraseIndex<EventType>;
  readonly counted: PhraseIndex<EventType>;
  readonly tolls: PhraseIndex<EventType>;
  readonly weak: PhraseIndex<EventType>;
  readonly light: ReadonlySet<string>;
  /** Forms of the nouns of each class. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly states: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  readonly changeNouns: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  readonly addressed: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly quoting: ReadonlySet<string>;
  readonly claimNouns: ReadonlySet<string>;
  readonly answering: ReadonlySet<string>;
  readonly tallies: Readonly<Record<"counting" | "setting" | "speaking" | "telling", ReadonlySet<string>>>;
  readonly reporting: Readonly<Record<keyof ReportingWords, ReadonlySet<string>>>;
  readonly certainty: PhraseIndex<Certainty>;
  readonly plainCues: ReadonlySet<string>;
  /** Forms of the cues that put what they report under a certainty. */
  readonly cueCertainty: readonly (readonly [Certainty, ReadonlySet<string>])[];
  readonly words: Readonly<Record<keyof FigureWords | keyof StanceWords, ReadonlySet<string>>>;
}

export const phraseIndex = <T>(rows: readonly (readonly [phrase: string, value: T])[]): PhraseIndex<T> => {
  const index = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of rows) {
    const words = phrase.split(" ");
    const list = index.get(words[0] as string) ?? [];
    if (!list.some((other) => other.words.join(" ") === phrase)) list.push({ words, value });
    index.set(words[0] as string, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

const triggerRows = (tables: readonly Triggers[], forms: (lemma: string) => readonly string[]): [string, EventType][] =>
  tables.flatMap((table) =>
    Object.entries(table).flatMap(([event, lemmas]) =>
      lemmas.flatMap((lemma) => forms(lemma).map((form): [string, EventType] => [form, event as EventType])),
    ),
  );

const formSet = (lemmas: readonly string[], forms: (lemma: string) => readonly string[]): Set<string> =>
  new Set(lemmas.flatMap((lemma) => forms(lemma)));

const lexicons = new WeakMap<LanguagePack, Lexicon>();

const build = ({ events, attribution }: LanguagePack): Lexicon => {
  const verbs = (lemma: string): readonly string[] => events.verbForms(lemma);
  const nouns = (lemma: string): readonly string[] => events.nounForms(lemma);
  return {
    verbs: phraseIndex(
      triggerRows(
        events.domains.map((domain) => domain.verbs),
        verbs,
      ),
    ),
    undone: phraseIndex(
      triggerRows(
        events.domains.flatMap((domain) => (domain.undone ? [domain.undone] : [])),
        verbs,
      ),
    ),
    passive: phraseIndex(
      triggerRows(
        events.domains.flatMap((domain) => (domain.passive ? [domain.passive] : [])),
        verbs,
      ),
    ),
    nouns: phraseIndex(
      triggerRows(
        events.domains.map((domain) => domain.nouns),
        nouns,
      ),
    ),
    counted: phraseIndex(
      triggerRows(
        events.domains.map((domain) => domain.counted),
        nouns,
      ),
    ),
    tolls: phraseIndex(triggerRows([events.tolls], nouns)),
    weak: phraseIndex(
      triggerRows(
        events.domains.flatMap((domain) => (domain.weak ? [domain.weak] : [])),
        nouns,
      ),
    ),
    light: formSet(events.light, verbs),
    classes: new Map(Object.entries(events.classes).map(([name, lemmas]) => [name, formSet(lemmas, nouns)])),
    states: formSet(events.states, verbs),
    carriers: formSet(events.carriers, verbs),
    changes: formSet(events.changes, verbs),
    changeNouns: formSet(events.changeNouns, nouns),
    containers: formSet(events.containers, nouns),
    incidents: formSet(events.incidents, nouns),
    amounts: formSet(events.amounts, nouns),
    cues: formSet(attribution.cues, (lemma) => attribution.verbForms(lemma)),
    addressed: formSet(attribution.addressed, (lemma) => attribution.verbForms(lemma)),
    answers: formSet(attribution.answers, (lemma) => attribution.verbForms(lemma)),
    claimNouns: formSet(attribution.claimNouns, attribution.nounForms),
    answering: formSet(attribution.answering, attribution.verbForms),
    quoting: formSet(attribution.quoting, (lemma) => attribution.verbForms(lemma)),
    tallies: {
      counting: formSet(attribution.tallies.counting, attribution.verbForms),
      setting: formSet(attribution.tallies.setting, attribution.verbForms),
      speaking: formSet(attribution.tallies.speaking, attribution.verbForms),
      telling: formSet(attribution.tallies.telling, attribution.verbForms),
    },
    reporting: Object.fromEntries(
      Object.entries(attribution.reporting).map(([name, lemmas]) => [
        name,
        formSet(lemmas, (lemma) => attribution.verbForms(lemma)),
      ]),
    ) as unknown as Lexicon["reporting"],
    certainty: phraseIndex(
      attribution.certainty.flatMap(({ certainty, words }) =>
        words.map((phrase): [string, Certainty] => [phrase, certainty]),
      ),
    ),
    plainCues: formSet(attribution.plainCues, (lemma) => attribution.verbForms(lemma)),
    cueCertainty: Object.entries(attribution.cueCertainty).map(([certainty, lemmas]) => [
      certainty as Certainty,
      formSet(lemmas, (lemma) => attribution.verbForms(lemma)),
    ]),
    words: Object.fromEntries(
      Object.entries({ ...events.words, ...attribution.words }).map(([name, words]) => [name, new Set(words)]),
    ) as unknown as Lexicon["words"],
  };
};

/** The lookups of a pack: `lexiconOf(en).verbs.get("shot")`. */
export const lexiconOf = (pack: LanguagePack): Lexicon => {
  const known = lexicons.get(pack);
  if (known) return known;
  const built = build(pack);
  lexicons.set(pack, built);
  return built;
};
