// A row for every party whose own position the text states: confirming, denying, silent, accusing, demanding, promising, warning.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Attribution, Party, Proposal, Stance } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import type { Extractor } from "../extractor.ts";
import type { ReadAttribution } from "../grammar/attributions.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { silenceAt, stanceAt, stanceLexiconOf } from "../grammar/stance-lexicon.ts";
import { agentOf, groupStartOf, isPassive, sentenceOf, splitParties, subjectOf } from "../grammar/subject.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, spanOf, wordsIn } from "../grammar/text.ts";
import { governing, memoryAt, sourcesOf } from "../naming/chains.ts";
import { nameSource } from "../naming/source-name.ts";

type RowStance = Exclude<Stance, "asserts">;

interface Position {
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
  const before = all.findLast(
    (attribution) =>
      attribution.source &&
      text.sentences[attribution.sentence] === sentenceOf(text, word.index) &&
      (attribution.cue[0]?.[0] ?? 0) < word.span[0],
  );
  const marked = text.words[word.index - 1];
  return before?.source && marked && (marked.text === "," || marked.upos === "CCONJ") ? before.source : null;
};

/** To deny somebody a visa is no denial. */
const WITHHELD =
  /^(visas?|entry|access|bail|permission|relief|asylum|requests?|parole|admission|rights?|treatment|services?|care|them|him|us|schemes?|aid|food|shelter)$/;

/** What is rejected or dismissed as untrue or unfair; officers and offers are dismissed and rejected otherwise. */
const SAID_THINGS =
  /^(claims?|allegations?|accusations?|reports?|suggestions?|criticisms?|charges?|assertions?|accounts?|findings?|questions?|concerns?|complaints?|rumou?rs?|statements?|arguments?|versions?|notions?|ideas?|indicators?|figures?|numbers?|calls?|demands?|talk|speculation|warnings?|characteri[sz]ations?|narratives?|conclusions?|as)$/;

const rejects = (text: NewsText, [first, at]: readonly [number, number]): boolean => {
  if (!/^(reject|dismiss)/.test((text.words[first] as Word).lower)) return true;
  for (let i = at; i < Math.min(text.words.length, at + 9); i++) {
    const word = text.words[i] as Word;
    if (/^[.;]$/.test(word.text)) return false;
    if (SAID_THINGS.test(word.lower) || /^["“]$/.test(word.text)) return true;
  }
  return false;
};

const notMeant = (text: NewsText, stance: RowStance, words: readonly [number, number]): boolean => {
  const [first, at] = words;
  if (stance === "claims-responsibility" && /^admit/.test((text.words[first] as Word).lower))
    return !/ing$/.test(text.words[at]?.lower ?? "") && !/responsib/.test(text.words[at - 1]?.lower ?? "");
  if (stance === "disputes") return !rejects(text, words);
  if (stance !== "denies") return false;
  for (let i = at; i < at + 4; i++) {
    const word = text.words[i];
    if (!word || !["DET", "ADJ", "NOUN", "PRON", "PROPN"].includes(word.upos)) return false;
    if (WITHHELD.test(word.lower)) return true;
  }
  return false;
};

/** Positions by verb: "denied", "has not confirmed", "was confirmed by", "called for". */
const byVerb = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
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
      : (attribution?.source ?? speakerBefore(all, text, word) ?? subjectOf(text, pack, word.span));
    if (
      !source ||
      notMeant(text, hit.row.stance, hit.words) ||
      (text.words[word.index - 1]?.lower === "to" && attribution === null)
    )
      continue;
    const about = pieces(attribution) ?? aboutAfter(text, hit.words[1]);
    if (hit.row.needsContent && !about && !passive) continue;
    const not = negated(text, word.index, source);
    const stance = not ? hit.row.negated : hit.row.stance;
    if (stance) found.push({ stance, at, parties: splitParties(text, source), about, attribution });
  }
  return found;
};

/** "asked the council to help", "urged", where the verb alone would be a question. */
const byRequest = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] =>
  text.words.flatMap((word): Position[] => {
    if (word.upos !== "VERB" || !/^(ask|asks|asked|asking|tell|told|tells|press|pressed|call|called)$/.test(word.lower))
      return [];
    const end = sentenceOf(text, word.index).words[1];
    const to = text.words
      .slice(word.index + 1, Math.min(end, word.index + 10))
      .find(
        (next, i, list) =>
          next.lower === "to" &&
          list.slice(0, i).every((between) => !/^(VERB|AUX|PUNCT|SCONJ)$/.test(between.upos)) &&
          text.words[next.index + 1]?.upos === "VERB",
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

const bySilence = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const { silences } = stanceLexiconOf(pack);
  const found: Position[] = [];
  for (const word of text.words) {
    for (const { row, parts } of silences) {
      const range = silenceAt(text, parts, word.index);
      if (!range) continue;
      const at = spanOf(text, ...range);
      const end = sentenceOf(text, word.index).words[1];
      const attribution = attributionAt(all, at);
      const subject = row.party === "before" ? (subjectOf(text, pack, word.span) ?? attribution?.source ?? null) : null;
      const after = row.party === "after" && range[1] < end ? agentOf(text, range[1] - 2) : null;
      const source = subject ?? after;
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
const byNoun = (text: NewsText, pack: LanguagePack): Position[] =>
  text.words.flatMap((word): Position[] => {
    if (word.upos !== "NOUN") return [];
    const hit = stanceAt(text, stanceLexiconOf(pack).nouns, word.index);
    const owner = text.words[word.index - 1];
    const next = text.words[word.index + 1];
    if (
      !hit ||
      owner?.lower !== "'s" ||
      !next ||
      /^(to|that|for)$/.test(next.lower) ||
      (next.lower === "of" && hit.row.stance === "accuses")
    )
      return [];
    const start = sentenceOf(text, word.index).words[0];
    let first = owner.index - 1;
    while (first > start && ["PROPN", "ADJ", "NOUN", "DET", "PRON"].includes((text.words[first - 1] as Word).upos))
      first--;
    let last = first;
    while (last < owner.index && (text.words[last] as Word).upos === "ADP") last++;
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

const SELF = /^(it|they|he|she|we|i)$/;
/** "the country would go on": the speaker's own body, by its kind. */
const OWN_BODY =
  /^(country|government|company|ministry|agency|group|organisation|organization|army|military|department|union|party|bank|airline)$/;

/** Feelings and states promise nothing: "I'll feel better". */
const IDLE = /^(be|feel|see|have|get|need|want|find|know|seem|like|love|remember|look|think|miss|say|take|reimbursed)$/;

/** "they" of one person, or "he" of a ministry, is somebody else. */
const isSpeaker = (pronoun: string, kind: string | undefined): boolean =>
  kind === undefined ||
  /^(i|we)$/.test(pronoun) ||
  (kind === "person" ? /^(he|she)$/.test(pronoun) : /^(it|they)$/.test(pronoun));

/** What is said begins with its speaker and "will", or with its speaker and a negation. */
const ofSelf = (text: NewsText, content: Span, kind: "will" | "negation", speaker: string | undefined): boolean => {
  let [at] = wordsIn(text, content);
  while (/^(["“‘]|that)$/.test(text.words[at]?.lower ?? "")) at++;
  const head = text.words[at];
  if (!head) return false;
  const body = kind === "will" && head.lower === "the" && OWN_BODY.test(text.words[at + 1]?.lower ?? "");
  if (!body && !(SELF.test(head.lower) && isSpeaker(head.lower, speaker))) return false;
  if (body) at++;
  const group = text.words.slice(at + 1, at + 5);
  const verb = group.findIndex((word) => word.upos === "VERB");
  const words = group.slice(0, verb < 0 ? 3 : verb + 1);
  if (kind === "will")
    return (
      words.some((word) => /^(will|would|'ll|shall|won't)$/.test(word.lower)) &&
      words.some((word) => word.upos === "VERB" && !IDLE.test(word.lower))
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
const bySaying = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Position[] => {
  const { plain, cuesOf } = stanceLexiconOf(pack);
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
              content,
              row.self as "will" | "negation",
              sourcesOf(text.document, pack).get(attribution)?.at(-1)?.kind.value,
            ),
          )
      )
        continue;
      const said = attribution.content.map((content) => text.text.slice(...content).toLowerCase()).join(" … ");
      const hit =
        row.words.length === 0 ||
        row.words.some((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}])`, "u").test(said));
      if (hit)
        return [
          { stance: row.stance, at: first, parties: splitParties(text, attribution.source), about: main, attribution },
        ];
    }
    return [];
  });
};

/** Inside what somebody says, "we", "it" and "he" are first of all the one who says it. */
const partyOf = (document: AnnotatedDocument, pack: LanguagePack, span: Span): Party => {
  const text = newsText(document);
  const [first, last] = wordsIn(text, span);
  const lower = (text.words[first] as Word).lower;
  const speaker = last - first === 1 && SELF.test(lower) ? governing(document, pack, span).at(-1) : undefined;
  const said = speaker ? sourcesOf(document, pack).get(speaker)?.[0] : undefined;
  if (said) {
    const who = { value: text.text.slice(...span), basis: "stated" as const, span };
    return {
      who,
      name: {
        value: said.name.value,
        basis: "inferred",
        reason: `"${who.value}" is the one who says it`,
        ...(said.who.span ? { span: said.who.span } : {}),
      },
      kind: said.kind,
    };
  }
  const { who, name, kind } = nameSource(document, pack, span, memoryAt(document, pack, span[0]));
  return { who, name, kind };
};

const shown = (attribution: ReadAttribution | null): Attribution | null =>
  attribution
    ? { source: attribution.source ? [attribution.source] : [], cue: attribution.cue, content: attribution.content }
    : null;

/** A thing that no table knows for a claimant takes a position only where the model marks it as a source. */
const UNKNOWN = /^(a singular noun of no known kind|a plural without a name)$/;

const rows = (document: AnnotatedDocument, pack: LanguagePack, text: NewsText, position: Position): Proposal[] =>
  position.parties.flatMap((span): Proposal[] => {
    const party = partyOf(document, pack, span);
    if (position.attribution === null && UNKNOWN.test(party.kind.basis === "inferred" ? party.kind.reason : ""))
      return [];
    const [at] = wordsIn(text, position.at);
    return [
      {
        kind: "stance",
        sentence: sentenceOf(text, at).span,
        attribution: shown(position.attribution),
        chain: [],
        stance: { value: position.stance, basis: "stated", span: position.at },
        certainty: {
          value: "asserted",
          basis: "inferred",
          reason: "the text says outright that the party takes this position",
        },
        event: null,
        eventTime: null,
        asOf: null,
        place: null,
        figure: null,
        party,
        about: position.about,
        extractor: "stance",
        version: 1,
      },
    ];
  });

/** Headings take no position; nor does a word that opens its sentence as an adjective ("Alleged smugglers …"). */
const whole = (text: NewsText, at: Span): boolean => {
  const [first] = wordsIn(text, at);
  const sentence = sentenceOf(text, first);
  const words = text.text.slice(...sentence.span);
  return /[.!?:;,]["”’)]*$/.test(words) || words.length > 140 || text.words.length < 40;
};

/** Pronouns of nobody, generic and inanimate subjects take no position. */
const isParty = (text: NewsText, span: Span): boolean => {
  const [first, last] = wordsIn(text, span);
  const words = text.words.slice(first, last);
  const [head] = words;
  if (!head) return false;
  if (
    words.length === 1 &&
    /^(this|that|there|what|which|who|whose|nobody|no|one|you|many|all|everything|something)$/.test(head.lower)
  )
    return false;
  return words.some((word) => ["NOUN", "PROPN", "PRON", "ADJ"].includes(word.upos));
};

const propose = (document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  const all = attributionsOf(document, pack);
  const silent = bySilence(text, pack, all);
  const free = (position: Position): boolean => !silent.some((other) => overlaps(other.at, position.at));
  const marked = [
    ...byVerb(text, pack, all).filter(free),
    ...byRequest(text, pack, all).filter(free),
    ...byNoun(text, pack),
  ];
  const said = bySaying(text, pack, all).filter(
    (position) =>
      free(position) &&
      !silent.some((other) => position.attribution?.content.some((content) => overlaps(content, other.at))) &&
      !marked.some((other) => other.attribution !== null && other.attribution === position.attribution),
  );
  const seen = new Set<string>();
  return [...silent, ...marked, ...said]
    .filter((position) => whole(text, position.at))
    .map((position) => ({ ...position, parties: position.parties.filter((span) => isParty(text, span)) }))
    .flatMap((position) => rows(document, pack, text, position))
    .filter((row) => {
      const key = `${row.sentence[0]} ${row.party?.name.value} ${row.stance.value}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** "Neither Orra nor Lisk has confirmed the strike" is two rows: each does not confirm it. */
export const stance: Extractor = { name: "stance", version: 1, propose };
