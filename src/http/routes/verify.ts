// POST /api/verify: derives every span again from the archived bytes and reports what does not agree.
import { z } from "@hono/zod-openapi";
import { answerWithProgress } from "../events.ts";
import { Verified } from "../records.ts";
import { route } from "../route.ts";

export const verifyRoute = route(
  {
    method: "post",
    path: "/api/verify",
    tags: ["Server"],
    summary: "Checks every stored byte, text and span again",
    responses: {
      200: {
        description: "What was checked, the faults found, and what the check does not prove.",
        content: {
          "application/json": { schema: Verified },
          "text/event-stream": { schema: z.object({ done: z.number().int(), total: z.number().int() }) },
        },
      },
    },
  },
  async (c) =>
    answerWithProgress(c, (tell) => c.var.workspace.verify((done, total) => tell("progress", { done, total }))),
);
