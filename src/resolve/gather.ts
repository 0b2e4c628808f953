// The claims of a report -> the sources that they name, each once, and who each claim is by.
import type { ChainLink, Claim, SourceKind } from "../model/claim.ts";
import type { Report } from "../model/report.ts";
import { fullName } from "./bodies-meant.ts";
import { profileOf } from "./profile.ts";
import { understoodSource } from "./understood.ts";
import { fold, wordsIn } from "./words.ts";

/** Who a claim is by, as its document names it, and why where the reading did not say so. */
export interface ClaimBearer {
  readonly bearerId: string;
  /** Null where the chain of the claim says it. */
  readonly reason: string | null;
}

const OWN =
  /^(?:it|we|i|us|he|she|they|this newspaper|this paper|(?:.*\s)?our (?:own )?(?:reporter|correspondent|photographer|man|woman)s?\b(?!.*\b(?:at|on|from) the\b).*)$/iu;

export interface Draft {
  name: string;
  kind: SourceKind;
  at: number;
  role: string | null;
  /** A person's room: "her office" speaks for whom the text named last. */
  room: string | null;
  /** "its secretary": of the body that the sentence before speaks of. */
  its: boolean;
  /** Place of what it speaks of, for bodies that every town has. */
  place: string | null;
}

const byWhom = (claim: Claim): ChainLink | null => claim.chain.at(-1) ?? null;

export const LOCAL: ReadonlySet<string> = new Set(["police", "hospital", "fire", "council", "court", "prosecution"]);
const ROOM = /^(?:his|her|their)\s+(?:office|aides?|team|spokes\p{L}+|lawyers?|people|staff)\b/iu;

/** The person whom a text named last before a place. */
const personBefore = (report: Report, at: number): string | null => {
  const last = report.mentions.filter(({ span, type }) => type === "Person" && span[1] <= at).at(-1);
  const name = last ? report.text.slice(...last.span) : null;
  return name && profileOf(name, "person").type === "person" ? profileOf(name, "person").name : null;
};

export const gather = (report: Report): { drafts: Map<string, Draft>; ofClaim: Map<string, ClaimBearer> } => {
  const drafts = new Map<string, Draft>();
  const ofClaim = new Map<string, ClaimBearer>();
  const own = `${report.documentId}/`;
  const isOwn = (name: string): boolean => OWN.test(name.trim()) || isOutletShort(report, name);
  const add = (given: string, kind: SourceKind, at: number, role: string | null, who = ""): string => {
    const name = ROOM.test(who) ? given : fullName(report, given, at);
    if (name === null) return own;
    const owner = ROOM.test(who) ? personBefore(report, at) : null;
    const key = owner ? `${owner}’s ${profileOf(name, kind).name}` : profileOf(name, kind).name;
    const known = drafts.get(key);
    if (known) {
      if (!known.role && role) known.role = role;
      known.at = Math.min(known.at, at);
    } else drafts.set(key, { name: key, kind, at, role, room: owner, its: /^its\s/iu.test(who), place: null });
    return `${report.documentId}/${key}`;
  };
  for (const claim of report.claims) {
    for (const link of claim.chain)
      if (!isOwn(link.name.value))
        add(
          link.name.value,
          link.kind.value,
          link.who.span?.[0] ?? claim.sentence[0],
          link.role?.value ?? null,
          link.who.value,
        );
    if (claim.party && !isOwn(claim.party.name.value))
      add(claim.party.name.value, claim.party.kind.value, claim.party.who.span?.[0] ?? claim.sentence[0], null);
    const link = byWhom(claim);
    if (link && !isOwn(link.name.value)) {
      ofClaim.set(claim.id, {
        bearerId: add(
          link.name.value,
          link.kind.value,
          link.who.span?.[0] ?? claim.sentence[0],
          link.role?.value ?? null,
          link.who.value,
        ),
        reason: null,
      });
      continue;
    }
    const found = understoodSource(report, claim);
    ofClaim.set(
      claim.id,
      found && !isOwn(found.name)
        ? { bearerId: add(found.name, found.kind, found.at, null), reason: found.reason }
        : { bearerId: own, reason: null },
    );
  }
  for (const claim of report.claims) {
    const place = claim.place?.value;
    const draft = drafts.get(ofClaim.get(claim.id)?.bearerId.slice(own.length) ?? "");
    if (draft && place && draft.place === null) draft.place = wordsIn(place).join("_") || null;
  }
  return { drafts, ofClaim };
};

/** "the Courier" in the Tellmark Courier. */
const isOutletShort = (report: Report, name: string): boolean => {
  const outlet = fold(report.outlet ?? "");
  const short = fold(name).replace(/^the /, "");
  return short.length > 3 && (outlet === short || outlet === `the ${short}` || outlet.endsWith(` ${short}`));
};
