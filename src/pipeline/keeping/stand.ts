// What the tables of questions stand on: the rules that made them and the last judgement that was heeded.
import type { Judgement } from "../../model/judgement.ts";
import { RECONCILE_VERSION } from "../../reconcile/index.ts";
import { RESOLVE_VERSION } from "../../resolve/index.ts";

/** Another word when the same evidence gives other questions than before: ledgers then make theirs anew. */
export const RECONCILED_WITH = `${RECONCILE_VERSION} ${RESOLVE_VERSION}`;

/** As it is stored. */
export const standOf = (judgements: readonly Judgement[]): Record<string, string> => ({
  version: RECONCILED_WITH,
  judgement: judgements.at(-1)?.id ?? "",
});
