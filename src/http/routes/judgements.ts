// Judgements: what people decided about two names or two claims being one, what waits for them, and taking one back.
import { z } from "@hono/zod-openapi";
import { judgementInput } from "../../export/question-record.ts";
import { addressPages } from "../paging.ts";
import { PAGE_PARAMETERS } from "../query.ts";
import { JudgementPage, Judgement as JudgementShape, OpenPairPage } from "../records.ts";
import { answers, idParameter, present, route } from "../route.ts";

const pageParameters = z.strictObject(PAGE_PARAMETERS);

export const judgementsRoute = route(
  {
    method: "get",
    path: "/api/judgements",
    tags: ["Judgements"],
    summary: "Every judgement that was made, newest first; one that was taken back stays in the list",
    request: { query: pageParameters },
    responses: answers("A page of judgements, with the total.", JudgementPage),
  },
  async (c) => {
    const page = await c.var.workspace.judgements(present(c.req.valid("query")));
    const link = addressPages(c.req.url, page);
    if (link) c.header("Link", link);
    return c.json(page, 200);
  },
  { checked: true },
);

export const judgeRoute = route(
  {
    method: "post",
    path: "/api/judgements",
    tags: ["Judgements"],
    summary: "Says that two names are one claimant, or two claims answer one question, or that they do not",
    description:
      "Nothing is overwritten: the judgement is added to the evidence, what follows from it is worked out again, and it can be taken back.",
    request: { body: { content: { "application/json": { schema: judgementInput } }, required: true } },
    responses: answers("The judgement as it was stored.", JudgementShape),
  },
  async (c) => c.json(await c.var.workspace.judge(c.req.valid("json")), 200),
  { checked: true, missing: true },
);

export const undoRoute = route(
  {
    method: "post",
    path: "/api/judgements/{id}/undo",
    tags: ["Judgements"],
    summary: "Takes a judgement back by a later one; what was there before is there again",
    request: { params: idParameter("j_5d2f0c9be0a94f7e11aa42c7") },
    responses: answers("The judgement that takes it back.", JudgementShape),
  },
  async (c) => c.json(await c.var.workspace.undoJudgement(c.req.valid("param").id), 200),
  { missing: true, checked: true },
);

export const openPairsRoute = route(
  {
    method: "get",
    path: "/api/judgements/open",
    tags: ["Judgements"],
    summary: "Pairs that wait for a person, most consequential first; nothing is merged meanwhile",
    request: { query: pageParameters },
    responses: answers("A page of pairs, with the total.", OpenPairPage),
  },
  async (c) => {
    const page = await c.var.workspace.openPairs(present(c.req.valid("query")));
    const link = addressPages(c.req.url, page);
    if (link) c.header("Link", link);
    return c.json(page, 200);
  },
  { checked: true },
);
