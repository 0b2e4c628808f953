// GET /api/health: answers once the ledger is open.
import { Health } from "../records.ts";
import { answers, route } from "../route.ts";

export const healthRoute = route(
  {
    method: "get",
    path: "/api/health",
    tags: ["Server"],
    summary: "Whether the ledger is open, and what it holds",
    responses: answers("The ledger is open.", Health),
  },
  async (c) => c.json(await c.var.workspace.health(), 200),
);
