// POST /api/series: a table of running figures into the ledger, a record a day.
import { z } from "@hono/zod-openapi";
import { seriesMapping } from "../../pipeline/series/mapping.ts";
import { answerWithProgress } from "../events.ts";
import { route } from "../route.ts";

const file = { fileName: z.string().min(1).max(500), text: z.string().min(1) };

export const seriesRoute = route(
  {
    method: "post",
    path: "/api/series",
    tags: ["Adding"],
    summary: "Archives each record of a series as a page and stores its figures as claims",
    request: {
      body: {
        content: {
          "application/json": {
            schema: z.strictObject({
              ...file,
              mapping: z.strictObject(seriesMapping.shape),
              corrections: z.strictObject(file).optional(),
            }),
          },
        },
        required: true,
      },
    },
    responses: {
      200: {
        description: "How much there was, and how much of it is new.",
        content: {
          "application/json": {
            schema: z.object({
              records: z.number().int(),
              added: z.number().int(),
              claims: z.number().int(),
              corrections: z.number().int(),
            }),
          },
          "text/event-stream": { schema: z.object({ done: z.number().int(), total: z.number().int() }) },
        },
      },
    },
  },
  async (c) => {
    const { corrections, ...input } = c.req.valid("json");
    return answerWithProgress(c, (tell) =>
      c.var.workspace.importSeries({ ...input, ...(corrections ? { corrections } : {}) }, (done, total) =>
        tell("progress", { done, total }),
      ),
    );
  },
  { checked: true },
);
