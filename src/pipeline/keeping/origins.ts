// Who a claim is from, without understanding its whole report again: the bearer of each claim is remembered from its reading.
import type { Entities } from "../../model/entity.ts";
import type { Report } from "../../model/report.ts";
import { bearerOfClaim, originOfBearer } from "../../resolve/index.ts";
import type { Recent } from "./recent.ts";

/** Bearers by claim. */
export type BearerIds = Recent<string>;

/** Remembers the bearers of these claims of a report that was just read. */
export const rememberBearers = (ids: BearerIds, report: Report, claimIds: ReadonlySet<string>): void => {
  for (const claim of report.claims)
    if (claimIds.has(claim.id)) ids.set(claim.id, bearerOfClaim(claim, report).bearerId);
};

/** The same entities, whose origins come from what is remembered where it is. */
export const withRemembered = (entities: Entities, ids: BearerIds): Entities => ({
  ...entities,
  originOf: (claim, report) => {
    const id = ids.get(claim.id) ?? bearerOfClaim(claim, report).bearerId;
    ids.set(claim.id, id);
    return originOfBearer(id, entities) ?? entities.originOf(claim, report);
  },
});
