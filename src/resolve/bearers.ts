// A report -> its bearers: every distinct source name in it, the outlet's own voice, and the bodies that its speakers speak for.
import type { SourceKind } from "../model/claim.ts";
import type { Bearer } from "../model/entity.ts";
import type { Report } from "../model/report.ts";
import { aliasesOf, ownerAlias } from "./aliases.ts";
import { bodyBefore, bodyMeant, VAGUE } from "./bodies-meant.ts";
import { homesOf, seatsIn, storyOf } from "./context.ts";
import type { ClaimBearer, Draft } from "./gather.ts";
import { gather, LOCAL } from "./gather.ts";
import type { Standing } from "./persons.ts";
import { standingOf } from "./persons.ts";
import type { Profile } from "./profile.ts";
import { profileOf } from "./profile.ts";
import { fold, NOBODY, SINGLE, SOVEREIGNS, SPEAKERS, STATE_ROLES } from "./words.ts";

export interface Sources {
  readonly bearers: readonly Bearer[];
  readonly ofClaim: ReadonlyMap<string, ClaimBearer>;
}

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

/** Every distinct source of a report, the outlet's own voice among them: `bearersOf(report).map((bearer) => bearer.name)`. */
export const bearersOf = (report: Report): readonly Bearer[] => sourcesOf(report).bearers;
