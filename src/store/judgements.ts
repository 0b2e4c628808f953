// Judgements of people: each added once, bound to the one before it, so that a change or a gap in the list is seen.
import { ReportedlyError } from "../errors.ts";
import { recordId, sha256 } from "../model/id.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Database } from "./database.ts";

export type NewJudgement = Omit<Judgement, "id">;

/** Judgements in order with, in words, what is wrong with any of them. */
export interface StoredJudgements {
  readonly judgements: readonly Judgement[];
  readonly faults: readonly { readonly id: string; readonly message: string }[];
}

const digestOf = (before: string, body: string): string => sha256(`${before}\n${body}`);

const lastDigest = async (work: Pick<Database, "selectFrom">): Promise<string> =>
  (await work.selectFrom("judgement").orderBy("seq", "desc").select("digest").limit(1).executeTakeFirst())?.digest ??
  "";

/** Adds a judgement; its id is made of its place in the list and of what it says. */
export const appendJudgement = (database: Database, judgement: NewJudgement): Promise<Judgement> =>
  database.transaction().execute(async (work) => {
    const before = await lastDigest(work);
    const { subject, a, b, verdict, at, by, why, undoes } = judgement;
    const whole: Judgement = {
      id: recordId("j", [before, subject, a, b, verdict, at, by, why, undoes]),
      subject,
      a,
      b,
      verdict,
      at,
      by,
      why,
      undoes,
    };
    const body = JSON.stringify(whole);
    const added = await work
      .insertInto("judgement")
      .values({ id: whole.id, undoes, body, digest: digestOf(before, body) })
      .onConflict((conflict) => conflict.column("undoes").doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n)
      throw new ReportedlyError(
        "RPT_REQUEST_INVALID",
        `the judgement ${undoes} was taken back already`,
        "`reportedly judge --all` lists what was judged.",
      );
    return whole;
  });

/** All judgements in the order in which they were made, each checked against its digest and the one before it. */
export const readJudgements = async (database: Database): Promise<StoredJudgements> => {
  const rows = await database
    .selectFrom("judgement")
    .orderBy("seq")
    .select(["id", "undoes", "body", "digest"])
    .execute();
  const judgements: Judgement[] = [];
  const faults: { id: string; message: string }[] = [];
  let before = "";
  for (const row of rows) {
    if (digestOf(before, row.body) !== row.digest)
      faults.push({ id: row.id, message: "the judgement's row was changed, or one before it is gone" });
    before = row.digest;
    try {
      const judgement = JSON.parse(row.body) as Judgement;
      if (judgement.id !== row.id || judgement.undoes !== row.undoes)
        faults.push({ id: row.id, message: `the row holds the judgement ${judgement.id}` });
      judgements.push(judgement);
    } catch {
      faults.push({ id: row.id, message: "the judgement's row cannot be read" });
    }
  }
  return { judgements, faults };
};
