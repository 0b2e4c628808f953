// Questions: the list with its facets, one with every answer, the one that a claim answers, and the best match of words.
import { z } from "@hono/zod-openapi";
import { askLedger } from "../../pipeline/ask.ts";
import { addressPages } from "../paging.ts";
import { questionParameters } from "../query.ts";
import { Answered, QuestionCounts, QuestionPage, SharedQuestion, SummaryOfQuestion } from "../records.ts";
import { answers, found, idParameter, present, route } from "../route.ts";

export const questionsRoute = route(
  {
    method: "get",
    path: "/api/questions",
    tags: ["Questions"],
    summary: "Questions that match all the filters given: best match first when there are words, else newest change",
    request: { query: questionParameters },
    responses: answers("A page of questions, with the total.", QuestionPage),
  },
  async (c) => {
    const page = await c.var.workspace.questions(present(c.req.valid("query")));
    const link = addressPages(c.req.url, page);
    if (link) c.header("Link", link);
    return c.json(page, 200);
  },
  { checked: true, tagged: true },
);

export const questionFacetsRoute = route(
  {
    method: "get",
    path: "/api/questions/facets",
    tags: ["Questions"],
    summary: "How many questions each value of each filter would leave",
    request: { query: questionParameters },
    responses: answers("Values with their counts, most first.", QuestionCounts),
  },
  async (c) => c.json(await c.var.workspace.questionFacets(present(c.req.valid("query"))), 200),
  { checked: true },
);

export const questionRoute = route(
  {
    method: "get",
    path: "/api/questions/{id}",
    tags: ["Questions"],
    summary: "One question with every answer, where each comes from, and what agrees, differs, was revised or denied",
    description:
      "A question keeps the address of its earliest claim. When a judgement joins two questions or parts one, the old address answers with the question that its claim belongs to now, and `forwardedFrom` holds the address that was asked for.",
    request: { params: idParameter("q_5d2f0c9be0a94f7e11aa42c7") },
    responses: answers("The question.", SharedQuestion),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await c.var.workspace.question(id), "question", id), 200);
  },
  { missing: true, tagged: true },
);

export const claimQuestionRoute = route(
  {
    method: "get",
    path: "/api/claims/{id}/question",
    tags: ["Questions"],
    summary: "The question that a claim answers",
    request: { params: idParameter("c_5d2f0c9be0a94f7e11aa42c7") },
    responses: answers("The question in short.", SummaryOfQuestion),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await c.var.workspace.questionOf(id), "question that is answered by", id), 200);
  },
  { missing: true, tagged: true },
);

export const askRoute = route(
  {
    method: "get",
    path: "/api/ask",
    tags: ["Questions"],
    summary: "The question that words ask for, whole, and the others that match",
    request: {
      query: z.strictObject({
        words: z
          .string()
          .min(1)
          .max(1000)
          .openapi({ example: "how many people were killed in the sinking of the Halcyon Star" }),
      }),
    },
    responses: answers("The best match, null when nothing matches, and the others.", Answered),
  },
  async (c) => c.json(await askLedger(c.var.workspace, c.req.valid("query").words), 200),
  { checked: true, tagged: true },
);
