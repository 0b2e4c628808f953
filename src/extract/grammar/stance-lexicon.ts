// The pack's stance tables as lookups by form, and its fixed wordings of silence as patterns over words.
import type { SilenceRow, StanceRow } from "../../lang/attribution-tables.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { PhraseIndex } from "./lexicon.ts";
import { phraseIndex } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";

export interface Silence {
  readonly row: SilenceRow;
  /** Words that may stand in each place; null is a gap. */
  readonly parts: readonly (readonly string[] | null)[];
}

export interface StanceLexicon {
  readonly verbs: PhraseIndex<StanceRow>;
  readonly nouns: PhraseIndex<StanceRow>;
  /** Patterns of silence by the words they may begin with. */
  readonly silences: ReadonlyMap<string, readonly Silence[]>;
  readonly plain: ReadonlySet<string>;
  readonly sayings: ReadonlyMap<readonly string[], RegExp>;
  /** Forms of the cues that a saying row asks for, by row. */
  readonly cuesOf: ReadonlyMap<readonly string[], ReadonlySet<string>>;
}

const lexicons = new WeakMap<LanguagePack, StanceLexicon>();

const byFirstWord = (rows: readonly SilenceRow[]): Map<string, Silence[]> => {
  const map = new Map<string, Silence[]>();
  for (const row of rows) {
    const parts = row.pattern.split(" ").map((part) => (part === "*" ? null : part.split("|")));
    for (const word of parts[0] ?? []) map.set(word, [...(map.get(word) ?? []), { row, parts }]);
  }
  return map;
};

/** The words of a saying row as one pattern, whole words only. */
const wordPattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}])`, "u");

const build = ({ attribution }: LanguagePack): StanceLexicon => {
  const forms = (lemmas: readonly string[]): Set<string> =>
    new Set(lemmas.flatMap((lemma) => attribution.verbForms(lemma)));
  return {
    verbs: phraseIndex(
      attribution.stances.flatMap((row) =>
        [...row.verbs, ...row.phrases].flatMap((lemma) =>
          attribution.verbForms(lemma).map((form): [string, StanceRow] => [form, row]),
        ),
      ),
    ),
    nouns: phraseIndex(
      attribution.stances.flatMap((row) =>
        row.nouns.flatMap((lemma) => attribution.nounForms(lemma).map((form): [string, StanceRow] => [form, row])),
      ),
    ),
    silences: byFirstWord(attribution.silences),
    plain: forms(attribution.plainCues),
    sayings: new Map(attribution.sayings.map(({ words }) => [words, wordPattern(words)])),
    cuesOf: new Map(attribution.sayings.flatMap((row) => (row.cues ? [[row.cues, forms(row.cues)] as const] : []))),
  };
};

export const stanceLexiconOf = (pack: LanguagePack): StanceLexicon => {
  const known = lexicons.get(pack);
  if (known) return known;
  const built = build(pack);
  lexicons.set(pack, built);
  return built;
};

/** The longest stance phrase that begins at a word; adverbs and a pronoun may stand in it ("called again for"). */
export const stanceAt = (
  text: NewsText,
  index: PhraseIndex<StanceRow>,
  at: number,
): { readonly row: StanceRow; readonly words: readonly [number, number] } | null => {
  for (const { words, value } of index.get((text.words[at] as Word).lower) ?? []) {
    let i = at;
    let k = 1;
    while (k < words.length) {
      const next = text.words[++i];
      if (!next || next.sentence !== (text.words[at] as Word).sentence || i - at > 4) break;
      if (next.lower === words[k]) k++;
      else if (next.upos !== "ADV" && next.upos !== "DET" && next.upos !== "PRON") break;
    }
    if (k === words.length) return { row: value, words: [at, i + 1] };
  }
  return null;
};

/** Where a pattern of silence begins at a word, its half-open range; `*` stands for up to three words, adverbs stand anywhere. */
export const silenceAt = (
  text: NewsText,
  parts: readonly (readonly string[] | null)[],
  at: number,
): [number, number] | null => {
  const sentence = (text.words[at] as Word).sentence;
  const match = (i: number, k: number, gap: number): number | null => {
    if (k === parts.length) return i;
    const word = text.words[i];
    if (!word || word.sentence !== sentence) return null;
    if (word.upos === "PUNCT" && !/^[-'’]/.test(word.text)) return null;
    const part = parts[k];
    if (part === null) {
      for (let skip = 0; skip <= 4; skip++) {
        const end = match(i + skip, k + 1, 0);
        if (end !== null) return end;
      }
      return null;
    }
    if (part?.includes(word.lower)) return match(i + 1, k + 1, 0);
    return k > 0 && gap < 2 && word.upos === "ADV" ? match(i + 1, k, gap + 1) : null;
  };
  const end = match(at, 0, 0);
  return end === null ? null : [at, end];
};
