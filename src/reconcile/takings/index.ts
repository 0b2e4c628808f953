// Who took a figure from whom: edges with reason and strength, fingerprints of copied wording, two documents side by side.
export type { Answer } from "./answer.ts";
export type { DocumentComparison } from "./compare-documents.ts";
export { compareDocuments } from "./compare-documents.ts";
export type { Fingerprints } from "./fingerprints.ts";
export { copiedShare, fingerprintsOf } from "./fingerprints.ts";
export { isUnsourced, originsOf } from "./roots.ts";
export { takingsOf } from "./takings.ts";
