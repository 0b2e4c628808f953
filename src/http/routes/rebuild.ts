// POST /api/rebuild: drops what is derived and makes it anew from the evidence.
import { z } from "@hono/zod-openapi";
import { answerWithProgress } from "../events.ts";
import { Rebuilt } from "../records.ts";
import { route } from "../route.ts";

export const rebuildRoute = route(
  {
    method: "post",
    path: "/api/rebuild",
    tags: ["Server"],
    summary: "Makes everything that is derived anew from the evidence: rows to search, claimants, questions",
    responses: {
      200: {
        description: "How much was gone through.",
        content: {
          "application/json": { schema: Rebuilt },
          "text/event-stream": { schema: z.object({ done: z.number().int(), total: z.number().int() }) },
        },
      },
    },
  },
  async (c) =>
    answerWithProgress(c, (tell) => c.var.workspace.rebuild((done, total) => tell("progress", { done, total }))),
);
