// A report -> its bearers: every distinct source name in it, the outlet's own voice, and the bodies that its speakers speak for.
import type { ChainLink, Claim, SourceKind } from "../model/claim.ts";
import type { Bearer } from "../model/entity.ts";
import type { Report } from "../model/report.ts";
import { homesOf, seatsIn, storyOf } from "./context.ts";
import type { NamedBody } from "./document.ts";
import { bodiesIn } from "./document.ts";
import type { Standing } from "./persons.ts";
import { standingOf } from "./persons.ts";
import type { Profile } from "./profile.ts";
import { profileOf } from "./profile.ts";
import { understoodSource } from "./understood.ts";
import { fold, initialsOf, NOBODY, SINGLE, SOVEREIGNS, SPEAKERS, STATE_ROLES, wordsIn } from "./words.ts";

/** Who a claim is by, as its document names it, and why where the reading did not say so. */
export interface ClaimBearer {
  readonly bearerId: string;
  /** Null where the chain of the claim says it. */
  readonly reason: string | null;
}

export interface Sources {
  readonly bearers: readonly Bearer[];
  readonly ofClaim: ReadonlyMap<string, ClaimBearer>;
}

const OWN =
  /^(?:it|we|i|us|he|she|they|this newspaper|this paper|(?:.*\s)?our (?:own )?(?:reporter|correspondent|photographer|man|woman)s?\b(?!.*\b(?:at|on|from) the\b).*)$/iu;

interface Draft {
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

const sameWords = (a: string, b: string): boolean => wordsIn(a).join(" ") === wordsIn(b).join(" ");

/** The fullest body of a document that a shorter name can mean: "the brigade" -> "county fire brigade". */
const bodyMeant = (report: Report, words: string, at: number): NamedBody | null => {
  const all = bodiesIn(report).filter(({ profile }) => profile.class !== "paper" || profile.proper.length > 0);
  const wanted = profileOf(words, "organization");
  const fits = (body: NamedBody): boolean => {
    if (sameWords(body.name, words)) return true;
    const have = new Set([...body.profile.proper, ...body.profile.plain]);
    const asked = [...wanted.proper, ...wanted.plain];
    const shares = asked.length > 0 && asked.every((word) => have.has(word));
    return shares || (wanted.proper.length === 0 && wanted.class !== null && wanted.class === body.profile.class);
  };
  const matching = all.filter(fits);
  const size = (body: NamedBody): number => body.profile.proper.length * 3 + body.profile.plain.length;
  const before = matching.filter(({ span }) => span[0] <= at);
  return (before.length > 0 ? before : matching).reduce<NamedBody | null>(
    (best, one) => (!best || size(one) > size(best) ? one : best),
    null,
  );
};

/** "its" and the company, group or team of which a text has named only one: the body that stands before. */
const VAGUE = /^(?:its|his|her|their|group|team|company|firm|organi[sz]ation|body|agency|department|service|staff)$/iu;
/** Members of a body, for whom nobody speaks. */
const MANY = /(?:^|\s)(?:soldiers|troops|forces|firefighters|rescuers)$/iu;
/** A sentence begins before it, so that it is its subject. */
const OPENS = /(?:^|[.!?:]["”]?\s|\n|\d\s)(?:The\s+)?$/u;
const FIRM = /^(?:company|firm|maker|operator|airline|manufacturer)$/iu;

/** The body that speaks last before a place: whom "its spokesman" or "the duty officer" there speaks for. */
const bodyBefore = (report: Report, at: number, its = false): NamedBody | null => {
  const own = fold(report.outlet ?? "");
  const bodies = bodiesIn(report).filter(
    ({ span, name, profile }) =>
      span[1] <= at &&
      fold(name) !== own &&
      name !== report.agency &&
      profile.class !== "paper" &&
      !MANY.test(name) &&
      (profile.class !== null || profile.proper.length > 0),
  );
  const subjects = bodies.filter(({ span }) => OPENS.test(report.text.slice(Math.max(0, span[0] - 12), span[0])));
  const spoken = new Set(report.claims.flatMap((claim) => claim.chain.map((link) => link.name.value)));
  const last = its ? (subjects.at(-1) ?? bodies.at(-1)) : bodies.at(-1);
  if (its && last && !VAGUE.test(last.name)) return last;
  const clear = bodies.filter(({ name }) => !VAGUE.test(name));
  if (last && FIRM.test(last.name))
    return (
      clear.filter(({ profile }) => (profile.class ?? "company") === "company" && profile.proper.length > 0).at(-1) ??
      null
    );
  return clear.filter(({ name }) => [...spoken].some((one) => sameWords(one, name))).at(-1) ?? clear.at(-1) ?? null;
};

const lastWord = (role: string | null): string => role?.split(/[\s-]+/).at(-1) ?? "";
const speaksForBody = (role: string | null): boolean =>
  SPEAKERS.has(lastWord(role)) && !STATE_ROLES.has(lastWord(role));

const standingOfLink = (report: Report, profile: Profile, role: string | null): Standing => {
  const said = profile.type === "person" ? standingOf(report, profile.name) : null;
  const given = role ? profileOf(`${role} X`, "person") : null;
  const ofRole = role ? profileOf(role, "person") : null;
  return {
    role: said?.role ?? profile.role ?? ofRole?.role ?? given?.role ?? (role ? fold(role) : null),
    body: said?.body ?? profile.body ?? ofRole?.body ?? given?.body ?? null,
  };
};

const bodyFor = (report: Report, draft: Draft, standing: Standing): { name: string; stated: boolean } | null => {
  const office = lastWord(standing.role);
  if (SOVEREIGNS.has(office) && !SPEAKERS.has(office)) return null;
  if (standing.body) {
    const words = standing.body.replace(/^.*\bknown as\s+(?:the\s+)?/u, "");
    const exact = VAGUE.test(words) ? null : bodyMeant(report, words, draft.at);
    if (exact) return { name: exact.name, stated: true };
    if (!VAGUE.test(words) && (profileOf(words, "organization").class || /\p{Lu}/u.test(words)))
      return { name: words, stated: true };
    const before = bodyBefore(report, draft.at, words === "its");
    return before && { name: before.name, stated: true };
  }
  if (!speaksForBody(standing.role) || NOBODY.has(office)) return null;
  const before = bodyBefore(report, draft.at, draft.its);
  return before && { name: before.name, stated: draft.its };
};

/** Places and forces that a name says it is of: "korvath" for "Ministry of Defence of Korvath". */
const ownerOf = (profile: Profile): string | null => {
  const [proper] = profile.proper;
  return proper && (profile.type === "state" || profile.organ || profile.type === "office") ? proper : null;
};

/** The state of an organ that the document does not name: its home, but not for persons in what another state publishes. */
const homeFor = (report: Report, profile: Profile, role: string | null): string | null => {
  if (ownerOf(profile)) return null;
  const home = homesOf(report).join("|") || null;
  if (profile.type === "body" && profile.organ) return home;
  const ofState = (profile.type === "person" || profile.type === "office") && STATE_ROLES.has(lastWord(role));
  return ofState && !profileOf(report.outlet ?? "", "organization").organ ? home : null;
};

const byWhom = (claim: Claim): ChainLink | null => claim.chain.at(-1) ?? null;

const LOCAL: ReadonlySet<string> = new Set(["police", "hospital", "fire", "council", "court", "prosecution"]);
const ROOM = /^(?:his|her|their)\s+(?:office|aides?|team|spokes\p{L}+|lawyers?|people|staff)\b/iu;

/** The person whom a text named last before a place. */
const personBefore = (report: Report, at: number): string | null => {
  const last = report.mentions.filter(({ span, type }) => type === "Person" && span[1] <= at).at(-1);
  const name = last ? report.text.slice(...last.span) : null;
  return name && profileOf(name, "person").type === "person" ? profileOf(name, "person").name : null;
};

/**
 * The fullest name in the document for a body that is called by its kind alone: "the company" -> "Hallam Port Company",
 * "the unit" -> "Epidemics Unit"; null where it is the outlet itself, the name as it is where nothing fuller stands there.
 */
const fullName = (report: Report, name: string, at: number): string | null => {
  const profile = profileOf(name, "organization");
  const words = wordsIn(profile.name);
  const kindOnly =
    words.length === 1 && profile.type === "body" && profile.class !== null && /^\p{Ll}/u.test(profile.name);
  if (!kindOnly) return name;
  const firm = FIRM.test(profile.name);
  const outlet = profileOf(report.outlet ?? "", "organization");
  const self = outlet.class === profile.class || (firm && isFirm(report));
  const fuller = bodiesIn(report).filter(
    (body) =>
      body.span[0] < at &&
      body.profile.class !== "paper" &&
      wordsIn(body.name).length > 1 &&
      fold(body.profile.name) !== fold(report.datelinePlace ?? "") &&
      body.profile.name !== report.agency &&
      (wordsIn(body.name).includes(words[0] as string) ||
        (body.profile.class === profile.class && body.profile.class !== "agency") ||
        (firm && body.profile.class === null && body.profile.proper.length > 0)),
  );
  const exact = fuller.filter((body) => wordsIn(body.name).includes(words[0] as string));
  const spoken = profile.class === "agency" ? lastSpeaker(report, at) : null;
  const best = exact.at(-1) ?? spoken ?? fuller.at(-1);
  return best ? best.profile.name : self ? null : name;
};

/** The body that a report last gave the word to: whom "the service" or "the unit" means after it. */
const lastSpeaker = (report: Report, at: number): NamedBody | null => {
  const spoken = new Set(
    report.claims
      .filter((claim) => claim.sentence[0] < at)
      .flatMap((claim) => claim.chain.map((link) => wordsIn(link.name.value).join(" "))),
  );
  const bodies = bodiesIn(report).filter(
    ({ span, name, profile }) => span[0] < at && profile.class !== "paper" && wordsIn(name).length > 1,
  );
  return bodies.filter(({ name }) => spoken.has(wordsIn(name).join(" "))).at(-1) ?? null;
};

/** A firm that publishes its own statement: "Hendry Motors plc". */
const isFirm = (report: Report): boolean => {
  const [outlet, owner] = [wordsIn(report.outlet ?? ""), wordsIn(report.owner ?? "")];
  const own = owner.length > 0 && owner.every((word) => outlet.includes(word));
  return own && profileOf(report.outlet ?? "", "organization").class !== "paper";
};

const gather = (report: Report): { drafts: Map<string, Draft>; ofClaim: Map<string, ClaimBearer> } => {
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

const nameOf = (body: string, draft: Draft): string => profileOf(body, draft.room ? "person" : "organization").name;

const built = new WeakMap<Report, Sources>();

/** All sources of a report and who each of its claims is by; made once for a report. */
export const sourcesOf = (report: Report): Sources => {
  const ready = built.get(report);
  if (ready) return ready;
  const { drafts, ofClaim } = gather(report);
  const order = (at: number): string => `${report.capturedAt} ${report.documentId} ${String(at).padStart(7, "0")}`;
  const when = report.publishedAt ?? report.capturedAt;
  const story = storyOf(report);
  const seats = seatsIn(report);
  const base = { documentId: report.documentId, when, story };
  const bearers: Bearer[] = [];
  const implied = new Map<string, SourceKind>();
  const offices = [...drafts.values()].filter((one) => {
    const profile = profileOf(one.name, one.kind);
    return profile.type === "office" && profile.body && SINGLE.has(lastWord(profile.role));
  });
  for (const draft of drafts.values()) {
    const profile = profileOf(draft.name, draft.kind);
    const personal = profile.type === "person" || profile.type === "office";
    const standing = personal ? standingOfLink(report, profile, draft.role) : { role: null, body: null };
    const [only] = offices;
    const fits = !standing.role || standing.role === (only && profileOf(only.name, only.kind).role);
    const adopted =
      profile.type === "person" && !standing.body && fits && only && offices.length === 1
        ? { role: null, body: profileOf(only.name, only.kind).body }
        : null;
    const body = draft.room
      ? { name: draft.room, stated: true }
      : personal
        ? bodyFor(report, draft, adopted ?? standing)
        : null;
    if (body && !drafts.has(nameOf(body.name, draft))) implied.set(body.name, draft.room ? "person" : "organization");
    bearers.push({
      ...base,
      id: `${report.documentId}/${draft.name}`,
      name: draft.name,
      kind: profile.type === "body" ? "organization" : profile.type === "state" ? "state" : draft.kind,
      born: order(draft.at),
      role: standing.role,
      body: body ? `${report.documentId}/${nameOf(body.name, draft)}` : null,
      bodyStated: body?.stated === true && !adopted,
      aliases: aliasesOf(report, draft.name, profile),
      of: ownerOf(profile),
      home: homeFor(report, profile, standing.role) ?? (LOCAL.has(profile.class ?? "") ? draft.place : null),
      seats,
      outlet: false,
    });
  }
  for (const [name, kind] of implied) {
    const profile = profileOf(name, kind);
    bearers.push({
      ...base,
      id: `${report.documentId}/${profile.name}`,
      name: profile.name,
      kind,
      born: order(report.text.length),
      role: kind === "person" ? (standingOf(report, name)?.role ?? null) : null,
      body: null,
      bodyStated: false,
      aliases: aliasesOf(report, profile.name, profile),
      of: ownerOf(profile),
      home: homeFor(report, profile, null),
      seats,
      outlet: false,
    });
  }
  const outlet = report.outlet ?? report.documentId;
  const outletProfile = profileOf(outlet, "organization");
  bearers.push({
    ...base,
    id: `${report.documentId}/`,
    name: outlet,
    kind: outletProfile.type === "state" ? "state" : "organization",
    born: order(0),
    role: null,
    body: null,
    bodyStated: false,
    aliases: [...outletProfile.aliases, ...ownerAlias(report)],
    of: ownerOf(outletProfile),
    home: null,
    seats,
    outlet: true,
  });
  const sources = {
    bearers: bearers.sort((a, b) => (a.born < b.born ? -1 : a.born > b.born ? 1 : a.id < b.id ? -1 : 1)),
    ofClaim,
  };
  built.set(report, sources);
  return sources;
};

/** "CPA" of the "Cobalt Press Agency": an outlet whose owner's name it is the initials of. */
const ownerAlias = (report: Report): string[] => {
  const outlet = report.outlet ?? "";
  return report.owner && initialsOf(report.owner) === outlet.toUpperCase() ? [report.owner] : [];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Short names beside a full one in the text: "Marenna Coast Guard (MCG)", "the directorate known as the GVR". */
const aliasesOf = (report: Report, name: string, profile: Profile): string[] => {
  const found = new Set(profile.aliases);
  const after = new RegExp(`${escaped(name)}\\s*\\(([\\p{Lu}][\\p{L}.&-]{1,14})\\)`, "u").exec(report.text)?.[1];
  if (after) found.add(after);
  if (profile.type === "body" && profile.class) {
    const last = name.split(" ").at(-1) ?? "";
    const known = new RegExp(
      `${escaped(last)},?\\s+(?:which is\\s+)?(?:also\\s+)?known as (?:the\\s+)?(\\p{Lu}[\\p{L}.&-]{1,14})`,
      "u",
    ).exec(report.text)?.[1];
    if (known) found.add(known);
  }
  const called = new RegExp(`${escaped(name)}, as [^,.;]{2,40} calls? (?:our|the|its) ([\\p{L} -]{3,40}),`, "u").exec(
    report.text,
  )?.[1];
  if (called) found.add(called);
  found.delete(name);
  return [...found].sort();
};

/** Every distinct source of a report, the outlet's own voice among them: `bearersOf(report).map((bearer) => bearer.name)`. */
export const bearersOf = (report: Report): readonly Bearer[] => sourcesOf(report).bearers;
