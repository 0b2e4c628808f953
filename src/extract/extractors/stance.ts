// A row for every party whose own position the text states: confirming, denying, silent, accusing, demanding, promising, warning.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Attribution, Party, Proposal } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import type { Extractor } from "../extractor.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import type { Position } from "../grammar/positions.ts";
import { byNoun, byRequest, bySilence, byVerb } from "../grammar/positions.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import { refutations } from "../grammar/refutations.ts";
import { sentenceOf, splitParties } from "../grammar/subject.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, wordsIn } from "../grammar/text.ts";
import { AS_AUTHOR, governing, memoryAt, sourcesOf } from "../naming/chains.ts";
import { bySaying, SELF } from "../naming/sayings.ts";
import { nameSource } from "../naming/source-name.ts";

/** Inside what somebody says, "we", "it" and "he" are first of all the one who says it. */
const partyOf = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  span: Span,
  attribution: ReadAttribution | null,
): Party => {
  const text = newsText(document);
  const own = attribution ? sourcesOf(document, pack).get(attribution) : undefined;
  const same = own?.find(({ who }) => who.span && who.span[0] === span[0] && who.span[1] === span[1]);
  if (same?.kind.basis === "inferred" && same.kind.reason === AS_AUTHOR)
    return { who: same.who, name: same.name, kind: same.kind };
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

/** What the outlet itself calls untrue: "The report that 64 were hurt is not correct" in a firm's own statement. */
const outletParty = (document: AnnotatedDocument): Party | null => {
  const outlet = document.document.outlet?.value;
  if (!outlet) return null;
  const field = { value: outlet, basis: "inferred" as const, reason: "the text says so in its own voice" };
  return { who: field, name: field, kind: { value: "organization", basis: "inferred", reason: "an outlet" } };
};

const rowOf = (text: NewsText, position: Position, party: Party): Proposal => ({
  kind: "stance",
  sentence: sentenceOf(text, wordsIn(text, position.at)[0]).span,
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
});

const rows = (document: AnnotatedDocument, pack: LanguagePack, text: NewsText, position: Position): Proposal[] =>
  position.parties.flatMap((span): Proposal[] => {
    const party = partyOf(document, pack, span, position.attribution);
    const marked = attributionsOf(document, pack).some(({ source }) => source && overlaps(source, span));
    if (
      !marked &&
      position.attribution === null &&
      UNKNOWN.test(party.kind.basis === "inferred" ? party.kind.reason : "")
    )
      return [];
    return [rowOf(text, position, party)];
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
  // "No group has claimed responsibility": nobody did; "neither" and "none of the two" are somebody.
  if (head.lower === "no" && !/^(one|two|three|four)$/.test(words[1]?.lower ?? "")) return false;
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
  const untrue = refutations(text, pack, all)
    .map(
      ({ attribution, ...words }): Position => ({
        ...words,
        stance: "denies",
        attribution,
        parties: attribution?.source ? splitParties(text, attribution.source) : [],
      }),
    )
    .filter((position) => free(position) && !marked.some((other) => overlaps(other.at, position.at)));
  const outlet = outletParty(document);
  const own = untrue.filter(({ parties }) => parties.length === 0);
  const seen = new Set<string>();
  const found = [...silent, ...marked, ...said, ...untrue]
    .filter((position) => whole(text, position.at))
    .map((position) => ({ ...position, parties: position.parties.filter((span) => isParty(text, span)) }))
    .flatMap((position) => rows(document, pack, text, position));
  return [...found, ...(outlet ? own.map((position) => rowOf(text, position, outlet)) : [])].filter((row) => {
    const key = `${row.sentence[0]} ${row.party?.name.value} ${row.stance.value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** "Neither Orra nor Lisk has confirmed the strike" is two rows: each does not confirm it. */
export const stance: Extractor = { name: "stance", version: 1, propose };
