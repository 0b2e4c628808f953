// All documents -> all questions, anew: the tables are emptied and filled a part at a time.
import type { RebuildRecord } from "../../export/question-record.ts";
import { standing } from "../../model/judgement.ts";
import type { Rows, Store } from "../../store/index.ts";
import type { Claimants } from "./claimants.ts";
import { createClaimants } from "./claimants.ts";
import type { BearerIds } from "./origins.ts";
import { withRemembered } from "./origins.ts";
import { documentRows, readDocuments } from "./reading.ts";
import { regroup } from "./regroup/index.ts";
import { createRest } from "./rest.ts";
import { EMPTY_SHELF } from "./shelf.ts";
import { standOf } from "./stand.ts";
import { rowsOf } from "./written.ts";

export type OnProgress = (done: number, total: number) => void;

/** Makes everything anew; who is who is handed back, so that the next change starts from there. */
export const rebuildAll = async (
  store: Store,
  bearerIds: BearerIds,
  onProgress: OnProgress,
): Promise<{ readonly record: RebuildRecord; readonly claimants: Claimants }> => {
  const { judgements } = await store.judgements();
  const inForce = standing(judgements);
  const ids = await store.shownDocuments();
  const total = 2 * ids.length;
  onProgress(0, total);
  const read = await readDocuments(store, ids, bearerIds, (done) => onProgress(done, total));
  const fresh = createClaimants(new Map(), inForce);
  const change = fresh.resolve(read.bearers, [], inForce);
  const rest = createRest();
  const regrouped = await regroup({
    fresh: read.profiles,
    gone: new Set(),
    moved: [],
    judgements: inForce,
    shelf: EMPTY_SHELF,
    rest,
  });
  async function* parts(): AsyncGenerator<Partial<Rows>> {
    const documents = documentRows(read);
    for (let start = 0; start < documents.length; start += 200) {
      const part = documents.slice(start, start + 200);
      yield {
        reconciled: part,
        document_key: part.flatMap(({ document_id, added }) =>
          (regrouped.rekeyed.get(document_id) ?? []).map((key) => ({ key, added })),
        ),
      };
    }
    yield change.rows;
    let questions = 0;
    for await (const rows of rowsOf(store, regrouped, withRemembered(change.entities, bearerIds), read, new Set())) {
      yield rows;
      questions += rows.question?.length ?? 0;
      const share = regrouped.clusters.length === 0 ? 1 : questions / regrouped.clusters.length;
      onProgress(ids.length + Math.floor(ids.length * share), total);
    }
  }
  await store.knowledge.replace(parts(), () => standOf(judgements));
  onProgress(total, total);
  const record = { documents: ids.length, claims: read.profiles.length, questions: regrouped.clusters.length };
  return { record, claimants: fresh };
};
