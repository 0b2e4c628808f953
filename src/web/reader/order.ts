// The order of a document's claims as a reader meets them, and which claim a click on shared words means.
import type { ClaimRecord } from "../../export/record.ts";
import type { Span } from "../../model/span.ts";
import { bySpan } from "../../model/span.ts";

const placeOf = (claim: ClaimRecord): Span =>
  claim.figure?.span ?? claim.party?.who.span ?? claim.attribution?.content[0] ?? claim.sentence.span;

/** Claims by sentence, then by where their figure, party or content stands in it. */
export const inReadingOrder = (claims: readonly ClaimRecord[]): ClaimRecord[] =>
  [...claims].sort((a, b) => bySpan(a.sentence.span, b.sentence.span) || bySpan(placeOf(a), placeOf(b)));

/** Claims by the index of the block in which their sentence begins. */
export const byBlock = (
  claims: readonly ClaimRecord[],
  blocks: readonly { readonly span: Span }[],
): ReadonlyMap<number, ClaimRecord[]> => {
  const grouped = new Map<number, ClaimRecord[]>();
  for (const claim of claims) {
    const [start] = claim.sentence.span;
    const index = blocks.findIndex(({ span }) => span[0] <= start && start < span[1]);
    const group = grouped.get(index);
    if (group) group.push(claim);
    else grouped.set(index, [claim]);
  }
  return grouped;
};

/** The claim meant by a click on words of several: the one after the open one, so that clicks go round; else the first. */
export const claimAt = (ids: readonly string[], open: string | null): string | null =>
  ids[(open === null ? -1 : ids.indexOf(open)) + 1] ?? ids[0] ?? null;
