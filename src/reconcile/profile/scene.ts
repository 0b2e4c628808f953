// What a document is about, once a document: its names, its weightiest words, the levels of its places, its unfolding events.
import type { Report } from "../../model/report.ts";
import { overlaps, type Span, wordsOf } from "../../model/span.ts";
import { holds, type Lexicon, wordsIn } from "./lexicon.ts";

export interface Scene {
  readonly anchors: readonly string[];
  readonly words: readonly string[];
  /** Place stem -> "town", "region" … where the text says "town of Odvin", "Tarvesh province". */
  readonly levels: ReadonlyMap<string, string>;
  /** Names an event whose toll grows for days. */
  readonly unfolding: boolean;
  readonly day: string | null;
}

/** Types of mentions that are no anchors. */
const NO_ANCHOR = new Set(["Date", "Money"]);
const ANCHORS = 24;
const SCENE_WORDS = 16;

/** Stems of the names within a span: `namesIn(report, sentence, lexicon)`. */
export const namesIn = (report: Report, span: Span, lexicon: Lexicon): string[] => {
  const stems = report.mentions
    .filter((mention) => !NO_ANCHOR.has(mention.type) && overlaps(mention.span, span))
    .flatMap((mention) => nameStems(wordsOf(report.text, mention.span), lexicon));
  return [...new Set(stems)];
};

/** Stems of a name's telling words: "the town hospital of Oleth" -> ["hospit", "oleth"]. */
export const nameStems = (name: string, lexicon: Lexicon): string[] =>
  wordsIn(name)
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && !/^\d/.test(word) && !lexicon.common.has(word.toLowerCase()))
    .map(lexicon.nameStem);

/** A place's name without the words of its level: "Sabal province" is "sabal", "Port Sabal" is "port sabal". */
export const placeKey = (name: string, lexicon: Lexicon): string =>
  wordsIn(name)
    .map(({ word }) => word)
    .filter((word) => /^\p{Lu}/u.test(word) && !lexicon.common.has(word.toLowerCase()))
    .map(lexicon.nameStem)
    .join(" ");

const byCount = (stems: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

const levelsOf = (text: string, lexicon: Lexicon): Map<string, string> => {
  const levels = new Map<string, string>();
  for (const [level, words] of Object.entries(lexicon.pack.compare.levels)) {
    if (level === "spot") continue;
    const plain = words.join("|");
    const patterns = [
      new RegExp(`\\b(?:${plain}) of (\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)`, "gu"),
      new RegExp(`(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) (?:${plain})\\b`, "gu"),
    ];
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) {
        const place = placeKey(match[1] ?? "", lexicon);
        if (!levels.has(place)) levels.set(place, level);
      }
  }
  return levels;
};

/** The scene of a document; made once, used for all its claims. */
export const sceneOf = (report: Report, lexicon: Lexicon): Scene => {
  const named = report.mentions
    .filter((mention) => !NO_ANCHOR.has(mention.type))
    .flatMap((mention) => nameStems(wordsOf(report.text, mention.span), lexicon));
  const told = [...wordsIn(report.text), ...wordsIn(report.headline ?? "")]
    .map(({ word }) => word.toLowerCase())
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !lexicon.common.has(word))
    .map(lexicon.stem);
  return {
    anchors: byCount(named)
      .slice(0, ANCHORS)
      .map(([stem]) => stem),
    words: byCount(told)
      .slice(0, SCENE_WORDS)
      .map(([stem]) => stem),
    levels: levelsOf(report.text, lexicon),
    unfolding: holds(report.text, lexicon.pack.compare.unfolding),
    day: report.publishedAt?.slice(0, 10) ?? null,
  };
};
