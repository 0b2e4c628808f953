// Phrases that bring in a source beside a whole clause: "according to X", "per X", "by the police's own count".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { canSpeak } from "./citing.ts";
import { clauseAround, foundSaying, isMarked, stretch } from "./found-saying.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { namedPhrase } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf } from "./text.ts";

interface Introduced {
  /** Words that bring the source in. */
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number];
  /** Past the last word of the whole phrase. */
  readonly last: number;
}

/** "according to X", "in the view of X": the phrases of the pack. */
const byPhrase = (text: NewsText, pack: LanguagePack, at: number, end: number): Introduced | null => {
  for (const phrase of pack.attribution.sourcePhrases) {
    const parts = phrase.split(" ");
    if (!parts.every((part, i) => text.words[at + i]?.lower === part)) continue;
    const source = namedPhrase(text, at + parts.length, end);
    if (source && (parts[0] === "according" || canSpeak(text, pack, source)))
      return { cue: [at, at + parts.length], source, last: source[1] };
  }
  return null;
};

/** "by the police's own count". */
const byCount = (text: NewsText, pack: LanguagePack, at: number, end: number): Introduced | null => {
  if ((text.words[at] as Word).lower !== "by") return null;
  const owner = text.words.slice(at + 2, Math.min(end, at + 8)).find(({ lower }) => /^('s|')$/.test(lower));
  if (!owner) return null;
  const noun = text.words[owner.index + 1]?.lower === "own" ? owner.index + 2 : owner.index + 1;
  const source = [at + 1, owner.index] as const;
  return pack.attribution.accounts.includes(text.words[noun]?.lower ?? "") && canSpeak(text, pack, source)
    ? { cue: [owner.index + 1, noun + 1], source, last: noun + 1 }
    : null;
};

/** ", first reported by the Ledger,". */
const byReport = (text: NewsText, pack: LanguagePack, at: number, end: number): Introduced | null => {
  const [first, verb, by] = text.words.slice(at, at + 3);
  if (!/^(first|as)$/.test(first?.lower ?? "") || by?.lower !== "by" || !verb) return null;
  if (!/^(reported|given|published|announced|disclosed|revealed)$/.test(verb.lower)) return null;
  const source = namedPhrase(text, by.index + 1, end);
  return source && canSpeak(text, pack, source) ? { cue: [at, by.index + 1], source, last: source[1] } : null;
};

/** Sayings by such phrases where the model marked nothing, each over its own clause. */
export const sourcePhrases = (
  text: NewsText,
  pack: LanguagePack,
  ready: readonly ReadAttribution[],
): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    const [first, last] = clauseAround(text, word.index);
    const found =
      byPhrase(text, pack, word.index, last) ??
      byCount(text, pack, word.index, last) ??
      byReport(text, pack, word.index, last);
    if (!found || isMarked(ready, spanOf(text, ...found.cue))) return [];
    const before = text.words[word.index - 1];
    if (word.lower === "per" && before && word.index > first && before.text !== ",") return [];
    const around = [stretch(text, first, word.index), stretch(text, found.last, last)];
    const content = around.filter((piece): piece is Span => piece !== null && !isMarked(ready, piece));
    return content.length > 0 ? [foundSaying(text, pack, spanOf(text, ...found.source), found.cue, content)] : [];
  });
