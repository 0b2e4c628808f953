// Where a text states the position of a party: by a verb, a request, a fixed wording of silence, or an owned noun.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Stance } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import { deniesIt, notMeant } from "./position-sense.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { silenceAt, stanceAt, stanceLexiconOf } from "./stance-lexicon.ts";
import {
  agentOf,
  groupStartOf,
  isPassive,
  namedPhrase,
  openingSubject,
  sentenceOf,
  splitParties,
  subjectOf,
} from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

export type RowStance = Exclude<Stance, "asserts">;

export interface Position {
  readonly stance: RowStance;
  /** The words that say so. */
  readonly at: Span;
  readonly parties: readonly Span[];
  readonly about: Span | null;
  readonly attribution: ReadAttribution | null;
}

const NEGATIONS = /^(not|n't|never|neither|nor|no|none|cannot)$/;

const negated = (text: NewsText, at: number, party: Span | null): boolean => {
  const group = groupStartOf(text, at);
  if (text.words.slice(group, at).some((word) => NEGATIONS.test(word.lower))) return true;
  if (
    text.words[group - 1]?.lower === "nor" ||
    text.words.slice(Math.max(0, group - 1), at).some((word) => word.lower === "neither")
  )
    return true;
  if (!party) return false;
  const [first] = wordsIn(text, party);
  const opener = text.words[first] as Word;
  return (
    (/^(neither|none|no)$/.test(opener.lower) && text.words[first + 1]?.upos !== "NUM") ||
    /^neither$/.test(text.words[first - 1]?.lower ?? "")
  );
};

/** What follows the words of a stance in its sentence: the thing it is about. */
const aboutAfter = (text: NewsText, at: number): Span | null => {
  const end = sentenceOf(text, at).words[1];
  let first = at;
  while (first < end && /^(that|to|of|for|on|,|:|whether|about)$/.test((text.words[first] as Word).lower)) first++;
  let last = first;
  while (last < end && last - first < 25 && !/^[,;.—–]$/.test((text.words[last] as Word).text)) last++;
  return last > first ? spanOf(text, first, last) : null;
};

const attributionAt = (all: readonly ReadAttribution[], span: Span): ReadAttribution | null =>
  all.find((attribution) => attribution.cue.some((cue) => overlaps(cue, span))) ?? null;

const pieces = (attribution: ReadAttribution | null): Span | null => attribution?.content[0] ?? null;

/** "…, the minister said, denouncing it": a participle goes with the speaker before it. */
const speakerBefore = (all: readonly ReadAttribution[], text: NewsText, word: Word): Span | null => {
  if (!/ing$/.test(word.lower)) return null;
  // "Confirming the closure, the chain said": the speaker of its sentence.
  if (word.index === sentenceOf(text, word.index).words[0])
    return all.find(({ source, sentence }) => source && sentence === word.sentence)?.source ?? null;
  const before = all.findLast(
    (attribution) =>
      attribution.source &&
      text.sentences[attribution.sentence] === sentenceOf(text, word.index) &&
      (attribution.cue[0]?.[0] ?? 0) < word.span[0],
  );
  const marked = text.words[word.index - 1];
  return before?.source && marked && (marked.text === "," || marked.upos === "CCONJ") ? before.source : null;
};

/** "sent letters to the firms to warn them": the firms are warned, and do not warn. */
const meantBefore = (text: NewsText, word: Word, source: Span | null): Span | null => {
  if (!source || text.words[word.index - 1]?.lower !== "to") return source;
  const [first, last] = wordsIn(text, source);
  if (last !== word.index - 1 || text.words[first - 1]?.upos !== "ADP") return source;
  return openingSubject(text, first - 1);
};

/** Positions by verb: "denied", "has not confirmed", "was confirmed by", "called for". */
export const byVerb = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const lexicon = stanceLexiconOf(pack);
  const found: Position[] = [];
  for (const word of text.words) {
    if (word.upos !== "VERB") continue;
    const hit = stanceAt(text, lexicon.verbs, word.index);
    if (
      !hit ||
      word.relation === "amod" ||
      (word.index === sentenceOf(text, word.index).words[0] && /ed$/.test(word.lower))
    )
      continue;
    const at = spanOf(text, ...hit.words);
    const attribution = attributionAt(all, word.span);
    const passive = isPassive(text, word.index);
    const source = passive
      ? agentOf(text, word.index)
      : (meantBefore(text, word, attribution?.source ?? null) ??
        speakerBefore(all, text, word) ??
        subjectOf(text, pack, word.span));
    if (
      !source ||
      notMeant(text, pack, hit.row.stance, hit.words) ||
      (text.words[word.index - 1]?.lower === "to" && attribution === null)
    )
      continue;
    const about = pieces(attribution) ?? aboutAfter(text, hit.words[1]);
    if (hit.row.needsContent && !about && !passive) continue;
    const not = negated(text, word.index, source);
    const stance = not
      ? hit.row.negated
      : hit.row.stance === "disputes" && deniesIt(text, pack, hit.words)
        ? "denies"
        : hit.row.stance;
    if (stance) found.push({ stance, at, parties: splitParties(text, source), about, attribution });
  }
  return found;
};

/** "asked the council to help", "urged", where the verb alone would be a question. */
export const byRequest = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] =>
  text.words.flatMap((word): Position[] => {
    if (
      word.upos !== "VERB" ||
      !/^(ask|asks|asked|asking|tell|told|tells|press|pressed|call|called|want|wants|wanted)$/.test(word.lower)
    )
      return [];
    const end = sentenceOf(text, word.index).words[1];
    const to = text.words.slice(word.index + 1, Math.min(end, word.index + 10)).find(
      (next, i, list) =>
        list.slice(0, i).every((between) => !/^(VERB|AUX|PUNCT|SCONJ)$/.test(between.upos)) &&
        ((next.lower === "to" && text.words[next.index + 1]?.upos === "VERB") ||
          // "want the wreck raised".
          (i > 0 && /^want/.test(word.lower) && next.upos === "VERB" && /(ed|en|wn)$/.test(next.lower))),
    );
    if (
      !to ||
      to.index === word.index + 1 ||
      /^(told|tells|tell|call|called)$/.test(word.lower) ||
      isPassive(text, word.index)
    )
      return [];
    const attribution = attributionAt(all, word.span);
    const source = attribution?.source ?? subjectOf(text, pack, word.span);
    return source
      ? [
          {
            stance: "demands",
            at: word.span,
            parties: splitParties(text, source),
            about: aboutAfter(text, to.index),
            attribution,
          },
        ]
      : [];
  });

/** "Neither Orra nor Lisk has commented": silence by its subject. */
const byNeither = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] =>
  text.words.flatMap((word): Position[] => {
    if (word.upos !== "VERB" || !lexiconOf(pack).answers.has(word.lower)) return [];
    const attribution = attributionAt(all, word.span);
    const source = attribution?.source ?? subjectOf(text, pack, word.span);
    if (!source || !/^(neither|none)$/.test(text.words[wordsIn(text, source)[0]]?.lower ?? "")) return [];
    return [
      {
        stance: "no-comment",
        at: word.span,
        parties: splitParties(text, source),
        about: aboutAfter(text, word.index + 1),
        attribution,
      },
    ];
  });

/** Behind which word the ones addressed are named: "calls to". */
const joint = (text: NewsText, [first, last]: readonly [number, number]): number =>
  (text.words.slice(first, last).find(({ lower }) => /^(to|with|for|at|of)$/.test(lower))?.index ?? last) + 1;

const named = (text: NewsText, at: number, end: number): Span | null => {
  const phrase = at < end ? namedPhrase(text, at, end) : null;
  return phrase ? spanOf(text, ...phrase) : null;
};

export const bySilence = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const { silences } = stanceLexiconOf(pack);
  const found = byNeither(text, pack, all);
  for (const word of text.words) {
    for (const { row, parts } of silences.get(word.lower) ?? []) {
      const range = silenceAt(text, parts, word.index);
      if (
        !range ||
        (row.party === "before" &&
          isPassive(text, range[1] - 1) &&
          /^(verified|confirmed|corroborated)$/.test((text.words[range[1] - 1] as Word).lower))
      )
        continue;
      const at = spanOf(text, ...range);
      const end = sentenceOf(text, word.index).words[1];
      const attribution = attributionAt(all, at);
      const subject = row.party === "before" ? (subjectOf(text, pack, word.span) ?? attribution?.source ?? null) : null;
      const source =
        row.party === "before" ? subject : named(text, row.party === "after" ? range[1] : joint(text, range), end);
      if (source && !found.some((other) => overlaps(other.at, at)))
        found.push({
          stance: row.stance,
          at,
          parties: splitParties(text, source),
          about: aboutAfter(text, range[1]),
          attribution,
        });
    }
  }
  return found;
};

/** "the union's demand that", "Orra's denial": the owner of the noun is the party. */
export const byNoun = (text: NewsText, pack: LanguagePack): Position[] =>
  text.words.flatMap((word): Position[] => {
    if (word.upos !== "NOUN") return [];
    const hit = stanceAt(text, stanceLexiconOf(pack).nouns, word.index);
    const owner = text.words[word.index - 1];
    const next = text.words[word.index + 1];
    if (
      !hit ||
      !/^('s|')$/.test(owner?.lower ?? "") ||
      !owner ||
      !next ||
      !(
        /^(to|that|for)$/.test(next.lower) ||
        (next.lower === "of" && /^(accuses|confirms|denies)$/.test(hit.row.stance))
      )
    )
      return [];
    const start = sentenceOf(text, word.index).words[0];
    let first = owner.index - 1;
    while (first > start && ["PROPN", "ADJ", "NOUN", "DET", "PRON"].includes((text.words[first - 1] as Word).upos))
      first--;
    const party = spanOf(text, first, owner.index);
    return [
      {
        stance: hit.row.stance,
        at: word.span,
        parties: [party],
        about: aboutAfter(text, word.index + 1),
        attribution: null,
      },
    ];
  });
