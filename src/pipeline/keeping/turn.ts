// The order in which claims count, as text that a database sorts alike: captured, document, place in the text.
import type { Profile } from "../../reconcile/index.ts";

const WIDTH = 9;
const padded = (number: number): string => String(number).padStart(WIDTH, "0");

/** Sorts as `byOrder` does: "2031-05-02T10:00:00Z d_1f… 000000120 000000122 c_7a…". */
export const turnOf = ({ capturedAt, documentId, span, claimId }: Profile): string =>
  `${capturedAt} ${documentId} ${padded(span[0])} ${padded(span[1])} ${claimId}`;
