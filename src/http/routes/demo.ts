// POST and DELETE /api/demo: loads the invented sample reports, or takes them away.
import { z } from "@hono/zod-openapi";
import { answerWithProgress } from "../events.ts";
import { answers, route } from "../route.ts";

const counts = z.object({ documents: z.number().int(), claims: z.number().int() });

export const loadDemoRoute = route(
  {
    method: "post",
    path: "/api/demo",
    tags: ["Demo"],
    summary: "Loads the demo reports",
    responses: answers("How much was loaded.", counts),
  },
  async (c) =>
    answerWithProgress(c, (tell) => c.var.workspace.loadDemo((done, total) => tell("progress", { done, total }))),
);

export const removeDemoRoute = route(
  {
    method: "delete",
    path: "/api/demo",
    tags: ["Demo"],
    summary: "Removes the demo reports",
    responses: answers("How much was removed.", counts),
  },
  async (c) => c.json(await c.var.workspace.removeDemo(), 200),
);
