// Positions that show only in what a source says: "we do not target ships" denies, "it will go on" promises.
import type { SayingRow } from "../../lang/attribution-tables.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { Position } from "../grammar/positions.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import { stanceLexiconOf } from "../grammar/stance-lexicon.ts";
import { isPassive, splitParties } from "../grammar/subject.ts";
import type { NewsText } from "../grammar/text.ts";
import { wordsIn } from "../grammar/text.ts";
import { sourcesOf } from "./chains.ts";

export const SELF = /^(it|they|he|she|we|i)$/;

/** "they" of one person, or "he" of a ministry, is somebody else. */
const isSpeaker = (pronoun: string, kind: string | undefined): boolean =>
  kind === undefined ||
  /^(i|we)$/.test(pronoun) ||
  (kind === "person" ? /^(he|she)$/.test(pronoun) : /^(it|they)$/.test(pronoun));

const WILL = /^(will|would|'ll|shall|won't)$/;
const NOT = /^(not|n't|never)$/;

/** What is said begins with its speaker and "will", or with its speaker and a negation. */
const ofSelf = (
  text: NewsText,
  pack: LanguagePack,
  content: Span,
  kind: "will" | "negation",
  speaker: string | undefined,
): boolean => {
  const { ownBodies, idle } = lexiconOf(pack).words;
  let [at] = wordsIn(text, content);
  let quoted = false;
  while (/^(["“‘]|that)$/.test(text.words[at]?.lower ?? "")) {
    quoted ||= text.words[at]?.lower !== "that";
    at++;
  }
  const head = text.words[at];
  if (!head) return false;
  const body = kind === "will" && head.lower === "the" && ownBodies.has(text.words[at + 1]?.lower ?? "");
  const ours = kind === "negation" && quoted && /^(our|my)$/.test(head.lower);
  if (ours) {
    const verb = text.words.slice(at + 1, at + 8).find(({ upos }) => upos === "AUX" || upos === "VERB");
    return (
      verb !== undefined && /^(do|does|did)$/.test(verb.lower) && NOT.test(text.words[verb.index + 1]?.lower ?? "")
    );
  }
  if (!body && !(SELF.test(head.lower) && isSpeaker(head.lower, speaker))) return false;
  if (body) at++;
  const group = text.words.slice(at + 1, at + 5);
  const verb = group.findIndex((word) => word.upos === "VERB" && !WILL.test(word.lower));
  const words = group.slice(0, verb < 0 ? 3 : verb + 1);
  const does = words.some((word) => word.upos === "VERB" && !WILL.test(word.lower) && !idle.has(word.lower));
  if (kind === "will")
    // In a quotation "I would" is a thought, not what is told of a promise.
    return does && words.some((word) => WILL.test(word.lower) && !(quoted && word.lower === "would"));
  return (
    does &&
    /^(we|i)$/.test(head.lower) &&
    words.some((word) => /^(do|did|never)$/.test(word.lower)) &&
    words.some((word) => NOT.test(word.lower)) &&
    !words.some((word) => WILL.test(word.lower))
  );
};

/** A pattern stands in what is said, and no word that undoes it before it in its sentence. */
const standsIn = (said: string, pattern: RegExp, unless: readonly string[] | undefined): boolean => {
  for (const match of said.matchAll(new RegExp(pattern, "gu"))) {
    const before =
      said
        .slice(0, match.index)
        .split(/[.!?;]\s/)
        .at(-1) ?? "";
    const near = `${before} ${match[0]}`.split(/[^\p{L}']+/u).slice(-14);
    if (!near.some((word) => unless?.includes(word) || word.endsWith("n't"))) return true;
  }
  return false;
};

/** The piece of what is said that takes the position of a row, null when none does. */
const pieceOf = (text: NewsText, pack: LanguagePack, row: SayingRow, attribution: ReadAttribution): Span | null => {
  const pattern = stanceLexiconOf(pack).sayings.get(row.words);
  const pieces = row.self ? attribution.content.slice(0, 2) : attribution.content;
  const speaker = sourcesOf(text.document, pack).get(attribution)?.at(-1)?.kind.value;
  const fits = (piece: Span): boolean => {
    if (row.self && !ofSelf(text, pack, piece, row.self, speaker)) return false;
    if (row.words.length === 0) return true;
    const said = text.text
      .slice(...piece)
      .toLowerCase()
      .replaceAll("’", "'");
    return pattern !== undefined && standsIn(said, pattern, row.unless);
  };
  return pieces.find(fits) ?? null;
};

const isClaimNoun = (text: NewsText, pack: LanguagePack, cue: Span): boolean =>
  text.words
    .slice(...wordsIn(text, cue))
    .some(({ upos, lower }) => upos === "NOUN" && lexiconOf(pack).claimNouns.has(lower));

/** Positions by what is said under a plain cue: "We do not target ships" denies. */
export const bySaying = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const { plain, cuesOf } = stanceLexiconOf(pack);
  return all.flatMap((attribution): Position[] => {
    const { source } = attribution;
    const first = attribution.cue[0];
    if (!source || !first || !attribution.words.some((word) => plain.has(word) || word === "according")) return [];
    // "the claim of the minister that": the minister does not refute it.
    if (attribution.cue.some((cue) => isClaimNoun(text, pack, cue))) return [];
    if (isPassive(text, wordsIn(text, first)[0])) return [];
    for (const row of pack.attribution.sayings) {
      if (row.cues && !attribution.words.some((word) => cuesOf.get(row.cues as readonly string[])?.has(word))) continue;
      const about = pieceOf(text, pack, row, attribution);
      if (about) return [{ stance: row.stance, at: first, parties: splitParties(text, source), about, attribution }];
    }
    return [];
  });
};
