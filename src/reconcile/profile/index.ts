// A report -> the profiles of its figures, forecasts and denials.
import { PACKS } from "../../lang/index.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { Report } from "../../model/report.ts";
import { profileOf } from "./figure.ts";
import { lexiconOf } from "./lexicon.ts";
import { byOrder, type Profile } from "./profile.ts";
import { sceneOf } from "./scene.ts";

/** What comparing needs of each claim of a report: "14 dead" knows its event, class, place, days and the names around it. */
export const profilesOf = (report: Report, pack: LanguagePack | undefined = PACKS[0]): Profile[] => {
  if (pack === undefined) return [];
  const lexicon = lexiconOf(pack);
  const scene = sceneOf(report, lexicon);
  const profiles = report.claims.flatMap((claim) => profileOf(claim, report, scene, lexicon) ?? []).sort(byOrder);
  return withAlone(withFormer(withLenders(profiles)));
};

/** Marks figures that no other of their document rivals: the one toll of a report that gives no second. */
const withAlone = (profiles: readonly Profile[]): Profile[] =>
  profiles.map((profile) => ({
    ...profile,
    alone: !profiles.some(
      (other) =>
        other !== profile &&
        other.sort === "figure" &&
        !other.previous &&
        other.after !== profile.claimId &&
        profile.after !== other.claimId &&
        other.value !== profile.value &&
        other.unit === profile.unit &&
        other.event === profile.event &&
        other.heads.join() === profile.heads.join(),
    ),
  }));

/** How far before a figure that leaves out what it counts the one stands that says it. */
const LENDER_REACH = 220;

const isElided = (profile: Profile): boolean =>
  profile.sort === "figure" && !profile.headSure && !profile.eventSure && !profile.part && profile.kind !== "share";

/** "Count the dead as you please. The society says at least 90": the one event that is spoken of is what is counted. */
const withEcho = (profile: Profile): Profile => {
  const [event = "", ...more] = profile.echoEvents;
  return isElided(profile) && profile.event === "" && profile.unit === null && more.length === 0
    ? { ...profile, event }
    : profile;
};

/** Figures that leave out what they count have it from the figure before them, whoever said that one. */
const withLenders = (profiles: readonly Profile[]): Profile[] => {
  const done: Profile[] = [];
  for (const profile of profiles) {
    const lender = isElided(profile)
      ? done
          .filter(
            ({ sort, unit, span, kind }) =>
              sort === "figure" && unit === profile.unit && kind !== "share" && span[1] <= profile.span[0],
          )
          .filter(({ span }) => profile.span[0] - span[1] <= LENDER_REACH)
          .at(-1)
      : undefined;
    done.push(
      lender && (lender.headSure || lender.after !== null)
        ? {
            ...profile,
            after: lender.claimId,
            heads: lender.heads,
            event: profile.event === "" ? lender.event : profile.event,
            echoHeads: [...new Set([...profile.echoHeads, ...lender.heads])],
            echoEvents: [...new Set([...profile.echoEvents, lender.event])].filter((event) => event !== ""),
          }
        : withEcho(profile),
    );
  }
  return done;
};

/** How far a former value may stand from the new one: "12 on Thursday, down from the 14 it gave". */
const FORMER_REACH = 160;

/** Each figure with the former values told beside it: the nearest figure that is none itself has them. */
const withFormer = (profiles: readonly Profile[]): Profile[] => {
  const former = profiles.filter(({ previous, sort, value }) => previous && sort === "figure" && value !== null);
  const owner = new Map<string, number[]>();
  for (const one of former) {
    const near = profiles
      .filter(({ previous, sort, unit }) => !previous && sort === "figure" && unit === one.unit)
      .map((profile) => ({ profile, far: Math.abs(profile.span[0] - one.span[0]) }))
      .filter(({ far }) => far <= FORMER_REACH)
      .sort((a, b) => a.far - b.far)[0];
    if (near && one.value !== null)
      owner.set(near.profile.claimId, [...(owner.get(near.profile.claimId) ?? []), one.value]);
  }
  return profiles.map((profile) => ({ ...profile, was: owner.get(profile.claimId) ?? profile.was }));
};
