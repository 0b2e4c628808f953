// A claim -> where it comes from: the last link of its chain, or who the words around it name, resolved to the body spoken for.
import type { Claim } from "../model/claim.ts";
import type { Entities, Entity } from "../model/entity.ts";
import type { Origin } from "../model/question.ts";
import type { Report } from "../model/report.ts";
import { sourcesOf } from "./bearers.ts";
import type { ClaimBearer } from "./gather.ts";

/** Bearer of a claim in its report, with the reason where its chain does not say it; `documentId/` in the outlet's own voice. */
export const bearerOfClaim = (claim: Claim, report: Report): ClaimBearer =>
  sourcesOf(report).ofClaim.get(claim.id) ?? { bearerId: `${report.documentId}/`, reason: null };

/** The body behind a spokesperson, a secretary, an office; a minister stays a person. */
export const bodyBehind = (entity: Entity, entities: Pick<Entities, "of">): Entity => {
  let at = entity;
  for (let hops = 0; at.speaksFor && hops < 4; hops++) {
    const next = entities.of(at.speaksFor);
    if (!next) break;
    at = next;
  }
  return at;
};

/** Origin that an entity stands for: `originOfBearer("d1/Ilra Venn", entities)` is the coast guard. */
export const originOfBearer = (bearerId: string, entities: Pick<Entities, "of">): Origin | null => {
  const entity = entities.of(bearerId);
  if (!entity) return null;
  const body = bodyBehind(entity, entities);
  return { id: body.id, name: body.name, kind: body.kind, side: body.side ?? entity.side };
};

/** Where a claim comes from: the coast guard for "duty officer Captain Ilra Venn told Strait Wire". */
export const originOf = (claim: Claim, report: Report, entities: Pick<Entities, "of">): Origin => {
  const { bearerId } = bearerOfClaim(claim, report);
  return (
    originOfBearer(bearerId, entities) ?? {
      id: bearerId,
      name: bearerId.slice(report.documentId.length + 1) || (report.outlet ?? report.documentId),
      kind: "organization",
      side: null,
    }
  );
};
