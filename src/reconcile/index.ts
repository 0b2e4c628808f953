// Claims of many reports -> the questions they answer. Pure: profiles are stored with their claims, comparisons are made of two profiles.
export { compareAnswers } from "./compare/index.ts";
export { type Cluster, gatherQuestions, type Membership, questionIdOf } from "./gather/clusters.ts";
export { keysOf, tellingKeysOf } from "./gather/keys.ts";
export { comparePairs } from "./gather/pairs.ts";
export { type Strand, strandsOf } from "./gather/strands.ts";
export { profilesOf } from "./profile/index.ts";
export { byOrder, type Profile } from "./profile/profile.ts";
export { questionOf } from "./question/index.ts";
export { tiesOf, withTies } from "./question/related.ts";
export { reconcileReports } from "./reconcile.ts";
export { RECONCILE_VERSION } from "./version.ts";
