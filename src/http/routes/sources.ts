// Sources: who claims things, how often, through which outlets.
import { z } from "@hono/zod-openapi";
import { addressPages } from "../paging.ts";
import { listParameters } from "../query.ts";
import { Source, SourcePage } from "../records.ts";
import { answers, found, present, route } from "../route.ts";

export const sourcesRoute = route(
  {
    method: "get",
    path: "/api/sources",
    tags: ["Sources"],
    summary: "Everyone on whose word the ledger has something, most claims first",
    request: { query: listParameters },
    responses: answers("A page of sources, with the total.", SourcePage),
  },
  async (c) => {
    const page = await c.var.workspace.sources(present(c.req.valid("query")));
    const link = addressPages(c.req.url, page);
    if (link) c.header("Link", link);
    return c.json(page, 200);
  },
  { checked: true },
);

export const sourceRoute = route(
  {
    method: "get",
    path: "/api/sources/{name}",
    tags: ["Sources"],
    summary: "One source by its full name",
    request: { params: z.object({ name: z.string().min(1).max(1000).openapi({ example: "Karsund Coast Guard" }) }) },
    responses: answers("The source.", Source),
  },
  async (c) => {
    const { name } = c.req.valid("param");
    return c.json(found(await c.var.workspace.source(name), "source", name), 200);
  },
  { missing: true },
);
