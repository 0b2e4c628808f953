// Positions that show only in what a source says: "we do not target ships" denies, "it will go on" promises.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import type { ReadAttribution } from "../grammar/attributions.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { Position } from "../grammar/positions.ts";
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
  while (/^(["“‘]|that)$/.test(text.words[at]?.lower ?? "")) at++;
  const head = text.words[at];
  if (!head) return false;
  const body = kind === "will" && head.lower === "the" && ownBodies.has(text.words[at + 1]?.lower ?? "");
  if (!body && !(SELF.test(head.lower) && isSpeaker(head.lower, speaker))) return false;
  if (body) at++;
  const group = text.words.slice(at + 1, at + 5);
  const verb = group.findIndex((word) => word.upos === "VERB");
  const words = group.slice(0, verb < 0 ? 3 : verb + 1);
  if (kind === "will")
    return (
      words.some((word) => /^(will|would|'ll|shall|won't)$/.test(word.lower)) &&
      words.some((word) => word.upos === "VERB" && !idle.has(word.lower))
    );
  return (
    /^(we|i)$/.test(head.lower) &&
    words.some((word) => /^(do|did|would|never)$/.test(word.lower)) &&
    words.some((word) => /^(not|n't|never)$/.test(word.lower)) &&
    words.some(
      (word) =>
        word.upos === "VERB" &&
        !/^(know|think|believe|want|need|have|see|understand|comment|expect|like)$/.test(word.lower),
    )
  );
};

/** Positions by what is said under a plain cue: "We do not target ships" denies. */
export const bySaying = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const { plain, cuesOf, sayings: patterns } = stanceLexiconOf(pack);
  return all.flatMap((attribution): Position[] => {
    if (!attribution.source || !attribution.words.some((word) => plain.has(word))) return [];
    const [main] = attribution.content;
    const first = attribution.cue[0];
    if (!main || !first || isPassive(text, wordsIn(text, first)[0])) return [];
    for (const row of pack.attribution.sayings) {
      if (row.cues && !attribution.words.some((word) => cuesOf.get(row.cues as readonly string[])?.has(word))) continue;
      if (
        row.self &&
        !attribution.content
          .slice(0, 2)
          .some((content) =>
            ofSelf(
              text,
              pack,
              content,
              row.self as "will" | "negation",
              sourcesOf(text.document, pack).get(attribution)?.at(-1)?.kind.value,
            ),
          )
      )
        continue;
      const said = attribution.content.map((content) => text.text.slice(...content).toLowerCase()).join(" … ");
      const hit = row.words.length === 0 || (patterns.get(row.words)?.test(said) ?? false);
      if (hit)
        return [
          { stance: row.stance, at: first, parties: splitParties(text, attribution.source), about: main, attribution },
        ];
    }
    return [];
  });
};
