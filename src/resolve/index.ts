// Source names of many documents -> who they are: bearers, their comparison with reasons, clusters that can be undone, origins.

export { bearersOf } from "./bearers.ts";
export type { Cluster } from "./clusters.ts";
export { clusterBearers } from "./clusters.ts";
export { compareBearers } from "./compare.ts";
export { entitiesOf } from "./entities.ts";
export type { ClaimBearer } from "./gather.ts";
export { bearerKeys, formOf } from "./keys.ts";
export { bearerOfClaim, bodyBehind, originOf, originOfBearer } from "./origin.ts";
export type { Resolution } from "./resolution.ts";
export { createResolution } from "./resolution.ts";
export { resolveBearers, resolveEntities } from "./resolve.ts";
export type { Rulings } from "./verdicts.ts";
export { rulingsOf } from "./verdicts.ts";
export { RESOLVE_VERSION } from "./version.ts";
