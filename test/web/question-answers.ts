// The API's answers about questions over the invented flood: lists, facets, one question, claimants, comparisons, judgements.
import type {
  JudgementInput,
  JudgementRecord,
  QuestionRecord,
  QuestionSummary,
} from "../../src/export/question-record.ts";
import { questionsFromAddress } from "../../src/web/questions/address.ts";
import { comparisonOf } from "./comparison-fixture.ts";
import { DOCUMENTS } from "./ledger-fixture.ts";
import { ENTITY, FLOOD, facetsOfQuestions, judgementOf, longQuestion, PAIRS, QUESTIONS } from "./question-fixture.ts";

const matches = (question: QuestionSummary, search: string): boolean => {
  const { text, status, event, kind, origin } = questionsFromAddress(search);
  return (
    (text === undefined || question.title.toLowerCase().includes(text.toLowerCase())) &&
    (status === undefined || question.status.includes(status)) &&
    (event === undefined || question.event === event) &&
    (kind === undefined || question.kind === kind) &&
    (origin === undefined || question.latest?.origin === origin)
  );
};

const whole = (id: string): QuestionRecord | null => {
  if (id === FLOOD.id) return FLOOD;
  if (id === "q_old") return { ...FLOOD, forwardedFrom: "q_old" };
  const long = /^q_long(\d+)x(\d+)$/.exec(id);
  if (long) return longQuestion(Number(long[1]), Number(long[2]));
  const summary = QUESTIONS.find((question) => question.id === id);
  return summary ? { ...FLOOD, ...summary, related: [], unsure: [], answers: FLOOD.answers.slice(0, 2) } : null;
};

/** What a person sent to be judged. */
const told = (body: string): Pick<JudgementRecord, "subject" | "a" | "b" | "verdict"> => {
  const { subject, a, b, verdict } = JSON.parse(body) as JudgementInput;
  return { subject, a, b, verdict };
};

/** Answers a request about questions; null where there is no such record, undefined where it is about something else. */
export const answerQuestions = () => {
  const judgements: JudgementRecord[] = [];
  const page = <T>(items: readonly T[], params: URLSearchParams) => {
    const offset = Number(params.get("offset") ?? 0);
    const limit = Number(params.get("limit") ?? 100);
    return { items: items.slice(offset, offset + limit), total: items.length, offset, limit };
  };
  return (method: string, url: URL, body: string, isEmpty: boolean): unknown => {
    const [, , kind, id, part] = url.pathname.split("/").map(decodeURIComponent);
    const found = isEmpty ? [] : QUESTIONS.filter((question) => matches(question, url.search));
    if (kind === "questions" && id === undefined) return page(found, url.searchParams);
    if (kind === "questions" && id === "facets") return facetsOfQuestions(found);
    if (kind === "questions" && id !== undefined) return whole(id);
    if (kind === "claims" && part === "question") return id === "c_a100" ? QUESTIONS[1] : null;
    if (kind === "entities") return id === "Tarn Civil Protection" || id === ENTITY.id ? ENTITY : null;
    if (kind === "compare") {
      const [a, b] = ["a", "b"].map((side) => DOCUMENTS.find((document) => document.id === url.searchParams.get(side)));
      return a && b ? comparisonOf(a, b) : null;
    }
    if (kind === "judgements" && id === "open") return page(isEmpty ? [] : PAIRS, url.searchParams);
    if (kind === "judgements" && method === "POST") {
      const made =
        part === "undo"
          ? judgementOf(`j_${judgements.length + 1}`, { undoes: id ?? "" })
          : judgementOf(`j_${judgements.length + 1}`, told(body));
      judgements.unshift(made);
      return made;
    }
    if (kind === "judgements") return page(judgements, url.searchParams);
    return undefined;
  };
};
