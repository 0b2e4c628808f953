// A figure that the reading left in the outlet's own voice -> who gave it, where the words around it say so.
import type { Claim, SourceKind } from "../model/claim.ts";
import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { contains, wordsOf } from "../model/span.ts";
import { bodiesIn, paragraphAt } from "./document.ts";
import { profileOf } from "./profile.ts";
import { fold, GIVEN_BY, GIVERS, SINGLE, SPEAKERS, stateNamed } from "./words.ts";

export interface Understood {
  readonly name: string;
  readonly kind: SourceKind;
  readonly at: number;
  readonly reason: string;
}

interface Candidate {
  readonly name: string;
  readonly kind: SourceKind;
  readonly span: Span;
}

const KINDS: Readonly<Record<string, SourceKind>> = {
  Person: "person",
  Organization: "organization",
  Location: "state",
  NORP: "state",
};

/** "the sheriff", "the town clerk": holders of offices who are not named. */
const officesIn = (text: string, [start, end]: Span): Candidate[] =>
  [
    ...text
      .slice(start, end)
      .matchAll(/\b(?:the|a|its|their|our)\s+((?:\p{Ll}[\p{Ll}-]*\s+){0,2}?(\p{Ll}{4,}))(?![\p{L}-])/giu),
  ]
    .filter(([, , last = ""]) => (SPEAKERS.has(last) || SINGLE.has(last)) && !MANY.test(last))
    .map((match) => {
      const name = match[1] ?? "";
      const at = start + match.index + match[0].length - name.length;
      return { name, kind: "person" as const, span: [at, at + name.length] as const };
    });
const MANY = /s$/u;

/** Everything in a stretch of text that could be a source: persons, bodies, states and sources that other claims name. */
const candidatesIn = (report: Report, stretch: Span): Candidate[] => {
  const text = report.text;
  const named = report.mentions
    .filter(({ type }) => type === "Person" || ((type === "Location" || type === "NORP") && stateNamed("") === null))
    .map(({ span, type }) => ({ name: wordsOf(text, span), kind: KINDS[type] ?? "organization", span }))
    .filter(({ name, kind }) => kind === "person" || stateNamed(name) !== null || speaksAsState(report, name));
  const bodies = bodiesIn(report).map(({ name, span }) => ({ name, kind: "organization" as const, span }));
  const stated = report.claims
    .flatMap((claim) => claim.chain)
    .flatMap((link) => (link.who.span ? [{ name: link.name.value, kind: link.kind.value, span: link.who.span }] : []));
  return [...stated, ...bodies, ...named, ...officesIn(text, stretch)]
    .filter(({ span }) => contains(stretch, span))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
};

const speaksAsState = (report: Report, name: string): boolean =>
  report.claims.some((claim) => claim.party?.name.value === name && claim.party.kind.value === "state");

const AUXILIARY = /^(?:,?\s*(?:has|have|had|also|now|later|then|itself|himself|herself|alone|since|already)\b)+/iu;
/** What may stand between a source and the verb that gives the figure: "which called the march," "known as the CPD,". */
const ASIDE = /^,\s+(?:which|who|known|the|a|an|whose|counting|speaking|quoting|citing)\s[^,;:]{3,80},/iu;
/** "Strait Wire, quoting the sailors' union, puts": the word is the union's. */
const QUOTING = /^,\s+(?:quoting|citing)\s+(?:the\s+|an?\s+)?/iu;

const giverAfter = (rest: string): string | null => {
  const text = rest
    .replace(/^\s*\([^()]{2,30}\)/u, "")
    .replace(ASIDE, "")
    .replace(AUXILIARY, "");
  const verb = /^\s+([\p{L}]+)/u.exec(text)?.[1];
  if (verb && GIVERS.has(fold(verb))) return verb;
  const later = /^(?:\s+\p{L}+){1,5}\s+to\s+(publish|announce|give|put|say)\b/u.exec(text)?.[1];
  return later && text.length < rest.length ? later : null;
};

/** Nothing, or the hour and title before a name in a live report. */
const TIMED = /^(?:\d{1,2}[:.]\d{2}\s+)?(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u;
const COUNTED =
  /^[’']s?\s+(?:[\p{L}-]+\s+){0,2}?(?:count|toll|tally|list|bulletin|figures?|number|estimate|statement|report|register|summary|records?)\b/iu;
/** What stands between a body and the figure that it holds: "now has", "has the dead at", "'s" before a bare number, "…, and its count is". */
const HELD =
  /^(?:,?\s+(?:which|who))?\s+(?:(?:now|still|today|so far)\s+)?(?:has|have|had|gives?|keeps?)(?:\s+[^.;:,“”"]{1,60}?\s(?:at|on))?\s+(?:about\s+|some\s+|only\s+)?$|\bits\s+(?:own\s+)?(?:count|tally|list|toll|register)\b[^.;:]{0,50}$|^\s+now\s+(?:gives|puts)\s+as\s+$/u;
const OWNED = /^[’']s?\s+(?:own\s+)?$/u;
/** After a number that counts what was named before: "the company's 690 and". */
const BARE = /^\s*(?:[.,;:]|(?:and|or|is|was|are|were)\b)/u;
const GIVEN = new RegExp(`(?:${GIVEN_BY.join("|")})\\s+(?:the\\s+|an?\\s+|its\\s+)?$`, "iu");

const isHeld = (text: string, span: Span, figure: Span, kind: SourceKind): boolean => {
  if (kind !== "organization" || span[1] > figure[0]) return false;
  const between = text.slice(span[1], figure[0]);
  return HELD.test(between) || (OWNED.test(between) && BARE.test(text.slice(figure[1], figure[1] + 12)));
};

/** Whoever, in the figure's own sentence, is said to give it. */
const inSentence = (report: Report, claim: Claim): Understood | null => {
  const figure = claim.figure?.words ?? claim.sentence;
  const text = report.text;
  let best: (Understood & { readonly distance: number }) | null = null;
  const candidates = candidatesIn(report, claim.sentence);
  for (const candidate of candidates) {
    const { span } = candidate;
    const quoting = QUOTING.exec(text.slice(span[1], claim.sentence[1]));
    const quoted = quoting && candidates.find((one) => one.span[0] === span[1] + quoting[0].length);
    const { name, kind } = quoted ?? candidate;
    const before = text.slice(claim.sentence[0], span[0]);
    const rest = text.slice(span[1], claim.sentence[1]);
    const verb = giverAfter(rest);
    const led = GIVEN.test(before) && span[0] > figure[0] && /[,"”]\s*(?:\p{L}+\s+){0,4}$/u.test(before);
    const accords = /according to\s+(?:the\s+|an?\s+)?$/iu.test(before);
    const reason =
      verb !== null
        ? `“${name} ${verb}” gives the figure in its sentence`
        : led || accords
          ? `${name} is named as who says so`
          : COUNTED.test(rest) && span[0] < figure[0] && !/[.!?]\s/.test(text.slice(span[1], figure[0]))
            ? `the figure is ${name}’s count`
            : isHeld(text, span, figure, kind)
              ? `${name} is said to have the figure`
              : /^(?:[^.:;\n]{0,60}):\s/u.test(rest) && TIMED.test(before) && span[1] < figure[0] && kind === "person"
                ? `the sentence opens with ${name} and a colon`
                : null;
    if (!reason) continue;
    const between = span[1] <= figure[0] ? text.slice(span[1], figure[0]) : text.slice(figure[1], span[0]);
    if (/;|:(?!\d)/.test(between) && !reason.includes("colon")) continue;
    const distance = between.length + (span[1] <= figure[0] ? 0 : 20);
    if (!best || distance < best.distance) best = { name, kind, at: span[0], reason, distance };
  }
  return best;
};

/** "Her officers list", "the office listed", "it gave": whoever spoke last in the document, or the body meant. */
const POSSESSOR =
  /^[“"]?(?:Her|His|Its|Their)\s+(?:\p{L}+\s+)?(?:officers|staff|ministry|people|men|office|team|department|experts|inspectors|words|statement|book|list|diary|register|count|tally)\b/u;
/** "It has 71 dead": a bulletin that the sentence before names with whose it is. */
const IT =
  /^(?:\d{1,2}[:.]\d{2}\s+)?(?:It|They|The\s+(?:statement|bulletin|report|note|notice|list|summary))\s+(?:has|have|gives?|lists?|puts?|counts?|speaks?|says?|shows?)\b/u;
const ISSUED =
  /[’']s?\s+(?:[\p{L}-]+\s+){0,2}?(?:bulletin|statement|report|count|toll|tally|list|note|notice|summary|register)\b/iu;
const GAVE = /\b(?:it|he|she|they)\s+(?:gave|had\s+given|had\s+said|said|announced|reported|published|put)\b/iu;

/** "Forty-eight have come in so far, it says": whoever the sentence before has as its subject. */
const PRONOUN_SAYS =
  /(?:^|[,;]\s+(?:and\s+)?)(it|he|she|they)\s+(?:says?|said|adds?|added|reckons?|thinks?|believes?|believed|estimates?)\b/iu;

const subjectBefore = (report: Report, claim: Claim, personal: boolean): Understood | null => {
  const start = paragraphAt(report.text, claim.sentence[0]);
  const reason = "the pronoun that gives the figure stands for it";
  if (personal) {
    const person = personBefore(report, claim.sentence[0]);
    return person && { ...person, reason };
  }
  const opens = bodiesIn(report).filter(
    ({ span }) =>
      span[0] >= start &&
      span[1] <= claim.sentence[0] &&
      /(?:^|[.!?]["”]?\s|\n)(?:The\s+|An?\s+)?$/u.test(report.text.slice(Math.max(0, span[0] - 8), span[0])),
  );
  const subject = opens.at(-1);
  return subject ? { name: subject.name, kind: "organization", at: subject.span[0], reason } : null;
};

const sourceBefore = (report: Report, at: number, from: number): Understood | null => {
  let found: Understood | null = null;
  for (const claim of report.claims) {
    const link = claim.chain.at(-1);
    if (!link || claim.sentence[0] >= at || claim.sentence[0] < from || isPronoun(link.name.value)) continue;
    if (!found || claim.sentence[0] >= found.at)
      found = { name: link.name.value, kind: link.kind.value, at: claim.sentence[0], reason: "" };
  }
  return found;
};

/** The person last named in the paragraph: "Osk Trell … has just spoken. His words: …". */
const personBefore = (report: Report, at: number): Understood | null => {
  const start = paragraphAt(report.text, at);
  const last = report.mentions
    .filter(({ span, type }) => type === "Person" && span[0] >= start && span[1] <= at)
    .at(-1);
  return last ? { name: wordsOf(report.text, last.span), kind: "person", at: last.span[0], reason: "" } : null;
};

const isPronoun = (name: string): boolean => /^(?:it|he|she|we|they|i|him|her|them|us|this|that)$/iu.test(name.trim());

const continued = (report: Report, claim: Claim): Understood | null => {
  const sentence = wordsOf(report.text, claim.sentence);
  const figure = claim.figure?.words ?? claim.sentence;
  if (POSSESSOR.test(sentence)) {
    const before = sourceBefore(report, claim.sentence[0], 0) ?? personBefore(report, claim.sentence[0]);
    return (
      before && {
        ...before,
        reason: `${before.name} was last to speak, and the sentence goes on with whose words or people`,
      }
    );
  }
  if (IT.test(sentence)) {
    const start = paragraphAt(report.text, claim.sentence[0]);
    const issuer = bodiesIn(report).find(
      ({ span }) =>
        span[0] >= start && span[1] < claim.sentence[0] && ISSUED.test(report.text.slice(span[1], claim.sentence[0])),
    );
    if (issuer)
      return {
        name: issuer.name,
        kind: "organization",
        at: issuer.span[0],
        reason: `the sentence goes on with what ${issuer.name} issued`,
      };
  }
  const pronoun = PRONOUN_SAYS.exec(sentence)?.[1]?.toLowerCase();
  if (pronoun && claim.chain.length === 0) {
    const subject = subjectBefore(report, claim, pronoun === "he" || pronoun === "she");
    if (subject) return subject;
  }
  const after = report.text.slice(figure[1], claim.sentence[1]);
  const own = report.claims.find(
    (other) => other !== claim && other.chain.length > 0 && other.sentence[0] === claim.sentence[0],
  );
  const sayer = own?.chain.at(-1);
  if (sayer && GAVE.test(after) && !isPronoun(sayer.name.value))
    return {
      name: sayer.name.value,
      kind: sayer.kind.value,
      at: claim.sentence[0],
      reason: `“${GAVE.exec(after)?.[0]}” stands for ${sayer.name.value}`,
    };
  return null;
};

/** The next sentence of the same paragraph goes on in the words of who spoke in the one before. */
const carried = (report: Report, claim: Claim): Understood | null => {
  const start = paragraphAt(report.text, claim.sentence[0]);
  if (start === claim.sentence[0]) return null;
  const event = claim.event?.value;
  if (event === "exist" || event === "spend" || event === "trade" || claim.figure?.unit?.value === "percent")
    return null;
  const previous = sourceBefore(report, claim.sentence[0], start);
  if (!previous) return null;
  const between = report.text.slice(previous.at, claim.sentence[0]);
  if ((between.match(/[.!?]["”]?\s/g) ?? []).length > 1) return null;
  return { ...previous, reason: `the sentence before it in the paragraph is on the word of ${previous.name}` };
};

/** "Twelve of the dead": a part is on the word of who gave the whole. */
const ofWhole = (report: Report, claim: Claim): Understood | null => {
  const within = claim.figure?.within;
  const opens = /^(?:of\s+(?:them|these|those|the)\b)/iu.test(
    report.text.slice(claim.figure?.words[1] ?? claim.sentence[1], claim.sentence[1]).trimStart(),
  );
  if (!within && !(claim.figure?.role.value === "subset" && opens) && !opens) return null;
  const figures = report.claims.filter(
    (other) => other.figure && other.sentence[0] <= claim.sentence[0] && other !== claim,
  );
  const whole = within
    ? figures.find((other) => other.figure?.words[0] === within[0])
    : figures.filter((other) => other.sentence[0] < claim.sentence[0]).at(-1);
  if (!whole) return null;
  const link = whole.chain.at(-1);
  const source = link
    ? { name: link.name.value, kind: link.kind.value, at: whole.sentence[0] }
    : inSentence(report, whole);
  return source && !isPronoun(source.name)
    ? { ...source, reason: `it is part of a figure on the word of ${source.name}` }
    : null;
};

/** "The Bulletin, which placed a counter at the gate, recorded 2,600": the outlet's own work. */
const isOwnCount = (report: Report, claim: Claim): boolean => {
  const last = report.outlet?.split(" ").at(-1);
  if (!last || last.length < 4 || !claim.figure) return false;
  const before = report.text.slice(claim.sentence[0], claim.figure.words[0]);
  const at = before.search(new RegExp(`\\b${last.replace(/[^\p{L}\p{N}]/gu, "")}\\b`, "u"));
  return (
    at >= 0 &&
    giverAfter(before.slice(at + last.length)) !== null &&
    !/\b(?:told|to|with|in)\s+(?:the\s+)?$/iu.test(before.slice(0, at))
  );
};

const read = (report: Report, claim: Claim): Understood | null => {
  if (claim.kind !== "figure") return null;
  if (isOwnCount(report, claim)) return null;
  return continued(report, claim) ?? inSentence(report, claim) ?? ofWhole(report, claim) ?? carried(report, claim);
};

/** Who gave a figure that no attribution governs: "Police put the crowd at 8,000" -> Police; null where nobody is said to. */
export const understoodSource = (report: Report, claim: Claim): Understood | null => {
  const found = read(report, claim);
  if (!found) return null;
  const profile = profileOf(found.name, found.kind);
  return profile.type === "group" && !profile.class ? null : found;
};
