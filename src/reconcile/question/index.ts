// A cluster with its reports and entities -> the question as it is shown: positions, origins, relations, estimates, status, title.
import { PACKS } from "../../lang/index.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import { EVENTS, type EventType } from "../../model/claim.ts";
import type { Entities } from "../../model/entity.ts";
import type { CountKind, PartyStance, Question } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Cluster } from "../gather/clusters.ts";
import { HAPPENINGS } from "../profile/figure.ts";
import type { Profile } from "../profile/profile.ts";
import { countedOrigins, estimatesOf, independent } from "./estimates.ts";
import { type Provenance, placeAnswers, provenanceOf } from "./positions.ts";
import { relationsOf } from "./relations.ts";
import { statusOf } from "./status.ts";
import { incidentIn, titleOf } from "./titles.ts";

const most = <T extends string>(values: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
};

/** Share of the members from which a kind that the words state outweighs the many that say nothing. */
const TELLING_SHARE = 0.3;

/** Kind of count of a question: what a good part of its members say of themselves; an incident when they say nothing. */
export const kindOf = (members: readonly Profile[]): CountKind => {
  const share = (kind: CountKind): number => members.filter((member) => member.kind === kind).length / members.length;
  if (members.length === 0) return "incident";
  const most_ = most(members.map(({ kind }) => kind)) ?? "incident";
  const event = most(members.map(({ event: name }) => name).filter((name) => name !== "")) ?? "";
  if (most_ === "stock" && HAPPENINGS.has(event)) return "incident";
  if (most_ !== "incident") return most_;
  return share("running-total") >= TELLING_SHARE
    ? "running-total"
    : share("stock") >= TELLING_SHARE && !HAPPENINGS.has(event)
      ? "stock"
      : most_;
};

const isEvent = (event: string | undefined): event is EventType => (EVENTS as readonly string[]).includes(event ?? "");

const stancesIn = (reports: readonly Report[], cluster: Cluster): PartyStance[] => {
  const denials = new Set(cluster.denials.map(({ claimId }) => claimId));
  return reports.flatMap((report) =>
    report.claims
      .filter(({ id, kind }) => kind === "stance" && denials.has(id))
      .map((claim) => ({
        claimId: claim.id,
        party: claim.party?.name.value ?? report.outlet ?? "",
        stance: claim.stance.value,
        publishedAt: report.publishedAt,
        about: null,
      })),
  );
};

/** The question of a cluster: `questionOf(cluster, reports, entities)`; `reports` holds at least those of its claims. */
export const questionOf = (
  cluster: Cluster,
  reports: readonly Report[],
  entities: Entities,
  pack: LanguagePack | undefined = PACKS[0],
): Question => {
  const byId = new Map(reports.map((report) => [report.documentId, report]));
  return questionUnder(cluster, reports, provenanceOf(cluster, byId, entities), kindOf(cluster.members), pack);
};

/** The question of a cluster whose origins and kind of count are known. */
export const questionUnder = (
  cluster: Cluster,
  reports: readonly Report[],
  provenance: Provenance,
  kind: CountKind,
  pack: LanguagePack | undefined = PACKS[0],
): Question => {
  const byId = new Map(reports.map((report) => [report.documentId, report]));
  const placed = placeAnswers(cluster, byId, provenance);
  const relations = relationsOf(placed, kind, cluster.denials);
  const stances = stancesIn(reports, cluster);
  const event = most(cluster.members.map(({ event: name }) => name).filter((name) => name !== ""));
  const incident = cluster.members
    .map(({ documentId }) => byId.get(documentId))
    .map((report) => (report && pack ? incidentIn(report, pack.compare) : null))
    .find((name) => name !== null);
  return {
    id: cluster.id,
    title: pack ? titleOf(cluster.members, kind, incident ?? null, pack.compare) : cluster.id,
    kind,
    event: isEvent(event) ? event : null,
    counted: cluster.members[0]?.counted ?? "",
    unit: cluster.members[0]?.unit ?? null,
    place: cluster.members.find(({ placeName }) => placeName !== null)?.placeName ?? null,
    positions: placed.held.map(({ position }) => position),
    origins: placed.origins,
    ...independent(countedOrigins(placed)),
    takings: placed.takings,
    relations,
    stances,
    forecasts: cluster.forecasts.map(({ claimId }) => claimId),
    derived: [],
    related: [],
    estimates: estimatesOf(placed),
    status: statusOf(placed, kind, relations, stances),
    unsure: cluster.unsure.map(({ claimId, score, reasons }) => ({ claimId, score, reasons })),
  };
};
