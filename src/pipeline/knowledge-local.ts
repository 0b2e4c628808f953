// Questions, claimants, comparisons and judgements of the ledger that this process holds, as public records.
import { ReportedlyError } from "../errors.ts";
import { toEntityRecord } from "../export/entities.ts";
import type { Glance } from "../export/glance.ts";
import { toJudgementRecords } from "../export/judgements.ts";
import type { JudgementRecord, OpenPair, QuestionFacets, QuestionSummary } from "../export/question-record.ts";
import { toQuestionRecord } from "../export/questions.ts";
import type { Entity } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Question } from "../model/question.ts";
import type { Store } from "../store/index.ts";
import { compareStored } from "./comparing.ts";
import type { Keeping } from "./keeping/index.ts";
import type { Knowledge } from "./knowledge.ts";

const parsed = <T>(texts: ReadonlyMap<string, string>): ReadonlyMap<string, T> =>
  new Map([...texts].map(([id, text]) => [id, JSON.parse(text) as T]));

/** Every claim that a question shows. */
const claimsIn = (question: Question): string[] => [
  ...question.positions.map((position) => position.claimId),
  ...question.stances.map((stance) => stance.claimId),
  ...question.forecasts,
  ...question.unsure.map((unsure) => unsure.claimId),
];

const missing = (noun: string, id: string, hint: string): ReportedlyError =>
  new ReportedlyError("RPT_NOT_FOUND", `there is no ${noun} ${id}`, hint);

const PAGE = 100;

/** Which question a question's old address leads to: the one that the claim in its name answers now. */
const claimOf = (questionId: string): string => questionId.replace(/^q_/, "c_");

/** The questions of a store; `keeping` works out anew what a judgement changes. */
export const localKnowledge = (store: Store, keeping: Keeping, now: () => string): Knowledge => {
  const { knowledge } = store;

  const recordOf = async (body: string, forwardedFrom: string | null) => {
    const question = JSON.parse(body) as Question;
    const glances = parsed<Glance>(await knowledge.glances(claimsIn(question)));
    const titles = await knowledge.titles(question.related.map(({ questionId }) => questionId));
    const names = await knowledge.names(question.origins.map(({ id }) => id));
    return toQuestionRecord(question, { glances, titles, names }, forwardedFrom);
  };

  const judged = async (judgement: Judgement): Promise<JudgementRecord> => {
    await keeping.heed(judgement);
    const { judgements } = await store.judgements();
    return toJudgementRecords(judgements).find(({ id }) => id === judgement.id) as JudgementRecord;
  };

  const checkSubject = async (subject: Judgement["subject"], id: string): Promise<void> => {
    if (subject === "question" && !(await store.claim(id)))
      throw missing("claim", id, "`reportedly question ID` lists the claims of a question with their ids.");
    if (subject === "entity" && !(await knowledge.entity(id)) && !(await keeping.knowsBearer(id)))
      throw missing("source named", `"${id}"`, "`reportedly judge` lists the names that wait; /api/sources lists all.");
  };

  return {
    questions: async (query) => {
      await keeping.ready();
      const page = await knowledge.questions(query);
      return { ...page, items: page.items.map((text) => JSON.parse(text) as QuestionSummary) };
    },
    questionFacets: async (query) => {
      await keeping.ready();
      return (await knowledge.facets(query)) as QuestionFacets;
    },
    question: async (id) => {
      await keeping.ready();
      const body = await knowledge.question(id);
      if (body !== null) return recordOf(body, null);
      const now = await knowledge.questionIdOf(claimOf(id));
      const moved = now === null ? null : await knowledge.question(now);
      return moved === null ? null : recordOf(moved, id);
    },
    questionOf: async (claimId) => {
      await keeping.ready();
      const id = await knowledge.questionIdOf(claimId);
      const summary = id === null ? undefined : (await knowledge.summaries([id])).get(id);
      return summary === undefined ? null : (JSON.parse(summary) as QuestionSummary);
    },
    entity: async (idOrName) => {
      await keeping.ready();
      const found = await knowledge.entity(idOrName);
      if (!found) return null;
      const entity = JSON.parse(found.body) as Entity;
      const questions = found.questions.map((body) => JSON.parse(body) as Question);
      const own = questions.flatMap(({ positions }) => positions.filter(({ originId }) => originId === entity.id));
      const glances = parsed<Glance>(await knowledge.glances(own.map(({ claimId }) => claimId)));
      const body = entity.speaksFor === null ? null : ((await knowledge.entity(entity.speaksFor))?.body ?? null);
      const speaksFor = body === null ? null : (JSON.parse(body) as Entity);
      return toEntityRecord(entity, { ...found, questions, glances, speaksFor });
    },
    compare: async (a, b) => {
      await keeping.ready();
      return compareStored(store, a, b);
    },
    judgements: async ({ limit = PAGE, offset = 0 }) => {
      const all = toJudgementRecords((await store.judgements()).judgements);
      return { items: all.slice(offset, offset + limit), total: all.length, offset, limit };
    },
    openPairs: async (page) => {
      await keeping.ready();
      const found = await knowledge.openPairs(page);
      return { ...found, items: found.items.map((text) => JSON.parse(text) as OpenPair) };
    },
    judge: async ({ subject, a, b, verdict, why, by }) => {
      if (a === b)
        throw new ReportedlyError("RPT_REQUEST_INVALID", `"${a}" is compared with itself`, "Give two different ones.");
      for (const one of [a, b]) await checkSubject(subject, one);
      return judged(
        await store.addJudgement({
          subject,
          a,
          b,
          verdict,
          at: now(),
          by: by?.trim() || "a person",
          why: why?.trim() || null,
          undoes: null,
        }),
      );
    },
    undoJudgement: async (id) => {
      const { judgements } = await store.judgements();
      const target = judgements.find((judgement) => judgement.id === id);
      if (!target) throw missing("judgement", id, "`reportedly judge --all` lists what was judged.");
      if (target.undoes !== null)
        throw new ReportedlyError(
          "RPT_REQUEST_INVALID",
          `the judgement ${id} itself took one back`,
          "Judge the pair again to bring it back.",
        );
      const { subject, a, b, verdict, by } = target;
      return judged(await store.addJudgement({ subject, a, b, verdict, at: now(), by, why: null, undoes: id }));
    },
    rebuild: (onProgress) => keeping.rebuild(onProgress),
  };
};
