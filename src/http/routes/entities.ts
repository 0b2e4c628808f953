// Claimants across documents, and two documents side by side.
import { z } from "@hono/zod-openapi";
import { ReportedlyError } from "../../errors.ts";
import { Compared, KnownEntity } from "../records.ts";
import { answers, found, route } from "../route.ts";

export const entityRoute = route(
  {
    method: "get",
    path: "/api/entities/{idOrName}",
    tags: ["Sources"],
    summary:
      "One claimant by its id or any of its names: the names that stand for it, its series, how often it revised",
    request: {
      params: z.object({ idOrName: z.string().min(1).max(1000).openapi({ example: "Karsund Coast Guard" }) }),
    },
    responses: answers("The claimant.", KnownEntity),
  },
  async (c) => {
    const { idOrName } = c.req.valid("param");
    return c.json(found(await c.var.workspace.entity(idOrName), "claimant", idOrName), 200);
  },
  { missing: true, tagged: true },
);

const documentId = (example: string) => z.string().min(1).max(200).openapi({ example });

export const compareRoute = route(
  {
    method: "get",
    path: "/api/compare",
    tags: ["Documents"],
    summary: "Two documents side by side: sentences shared, copied and differing, and the figures of both",
    request: {
      query: z.strictObject({
        a: documentId("d_8a1b0c9be0a94f7e11aa42c7"),
        b: documentId("d_1f6e0c9be0a94f7e11aa42c7"),
      }),
    },
    responses: answers("The comparison.", Compared),
  },
  async (c) => {
    const { a, b } = c.req.valid("query");
    const compared = await c.var.workspace.compare(a, b);
    if (compared) return c.json(compared, 200);
    throw new ReportedlyError(
      "RPT_NOT_FOUND",
      `there is no document ${(await c.var.workspace.document(a)) ? b : a}`,
      "GET /api/documents lists the documents with their ids.",
    );
  },
  { missing: true, checked: true, tagged: true },
);
