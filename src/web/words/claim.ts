// A claim record as the one line of a row, for the eye ("JCS → 3,000 troops · additional") and for the ear.
import type { ClaimRecord, LinkRecord } from "../../export/record.ts";
import type { Span } from "../../model/span.ts";
import { CERTAINTY_WORDS, EVENT_WORDS, ROLE_WORDS, STANCE_WORDS } from "./codes.ts";
import { figurePhrase } from "./figure.ts";
import type { Length } from "./time.ts";
import { intervalWords } from "./time.ts";

/** The words at a span that lies in the claim's sentence, as much of it as the sentence holds. */
export const wordsIn = (claim: Pick<ClaimRecord, "sentence">, span: Span): string => {
  const [from] = claim.sentence.span;
  return claim.sentence.words.slice(Math.max(0, span[0] - from), Math.max(0, span[1] - from));
};

const PLURAL_HEAD = /(?:[^su]s|ss?es)$/i;

/** Whether a name takes a plural verb: a group does, and a body whose head noun is plural ("Joint Chiefs of Staff"). */
const isPlural = (name: string, kind: LinkRecord["kind"]["value"]): boolean =>
  kind === "group"
    ? !/^(?:a|an|one)\s/i.test(name)
    : kind === "organization" && PLURAL_HEAD.test((name.split(/\s(?:of|for|on|in|and)\s|,/)[0] ?? name).trim());

/** Who says it: the origin of the chain, or the outlet in its own voice. */
export const whoSays = (claim: Pick<ClaimRecord, "chain" | "party" | "document">): string =>
  claim.party?.name.value ?? claim.chain.at(-1)?.name.value ?? claim.document.outlet ?? "The report";

const trimmed = (words: string, limit: number): string => {
  const plain = words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;]$/, "");
  return plain.length <= limit ? plain : `${plain.slice(0, plain.lastIndexOf(" ", limit) || limit)} …`;
};

/** What is said: the figure's phrase, the stance with what it is about, or the words of the statement. */
export const whatIsSaid = (claim: ClaimRecord): string => {
  if (claim.figure) return figurePhrase(claim);
  if (claim.kind === "stance") {
    const about = claim.about ? `: ${trimmed(claim.about.words, 90)}` : "";
    return `${STANCE_WORDS[claim.stance.value]}${about}`;
  }
  // A piece of the content in another sentence has no words here.
  const pieces = claim.attribution?.content.map((span) => wordsIn(claim, span).trim()) ?? [];
  const content = pieces.filter((piece) => piece !== "").join(" … ");
  return trimmed(content === "" ? claim.sentence.words : content, 110);
};

/** How sure, in the text's own word where that can stand alone ("believed", "reportedly"), else by the code ("hedged"). */
export const certaintyPhrase = (claim: Pick<ClaimRecord, "certainty">): string => {
  const { value, basis, words } = claim.certainty;
  const own = basis === "stated" && words !== null && /^[a-z]+(?:ed|ly)$/i.test(words) ? words.toLowerCase() : null;
  return own ?? CERTAINTY_WORDS[value];
};

export interface Qualifiers {
  /** Event and role of the figure. */
  readonly before: readonly string[];
  /** How sure; null for a plain stance, which says it itself. */
  readonly certainty: string | null;
  readonly after: readonly string[];
}

/** The qualifiers after what is said, each a few words: "killed", "additional"; "believed"; "May 2031". */
export const qualifiersOf = (claim: ClaimRecord, length: Length = "short"): Qualifiers => {
  const event = claim.event && claim.event.value !== "other" && claim.event.value !== "exist" ? claim.event : null;
  const before = claim.figure ? [event ? EVENT_WORDS[event.value] : "", ROLE_WORDS[claim.figure.role.value]] : [];
  return {
    before: before.filter((words) => words !== ""),
    certainty: claim.kind === "stance" && claim.certainty.value === "asserted" ? null : certaintyPhrase(claim),
    after: claim.eventTime ? [intervalWords(claim.eventTime.value, length)] : [],
  };
};

const verbOf = (claim: ClaimRecord): string => {
  const origin = claim.chain.at(-1);
  if (!origin) return "reports";
  return isPlural(origin.name.value, origin.kind.value) ? "say" : "says";
};

/**
 * The row as a screen reader speaks it: "South Korea's Joint Chiefs of Staff say: 3,000 troops, deployed, additional,
 * estimated, January to February 2025". A stance row is a sentence: "Moscow does not confirm: the troop deployments".
 */
export const spokenRow = (claim: ClaimRecord): string => {
  const who = whoSays(claim);
  const said = whatIsSaid(claim);
  const head = claim.kind === "stance" && !claim.figure ? `${who} ${said}` : `${who} ${verbOf(claim)}: ${said}`;
  const { before, certainty, after } = qualifiersOf(claim, "long");
  return [head, ...before, ...(certainty === null ? [] : [certainty]), ...after].join(", ");
};
