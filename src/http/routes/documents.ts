// Documents: the list, one with its text, and the claims read from it.
import { z } from "@hono/zod-openapi";
import { addressPages } from "../paging.ts";
import { listParameters, PAGE_PARAMETERS } from "../query.ts";
import { ClaimPage, DocumentPage, ReadDocument } from "../records.ts";
import { answers, found, idParameter, present, route } from "../route.ts";

const id = idParameter("d_8a1b0c9be0a94f7e11aa42c7");

export const documentsRoute = route(
  {
    method: "get",
    path: "/api/documents",
    tags: ["Documents"],
    summary: "Documents in the ledger, last added first",
    request: { query: listParameters },
    responses: answers("A page of documents, with the total.", DocumentPage),
  },
  async (c) => {
    const page = await c.var.workspace.documents(present(c.req.valid("query")));
    const link = addressPages(c.req.url, page);
    if (link) c.header("Link", link);
    return c.json(page, 200);
  },
  { checked: true },
);

export const documentRoute = route(
  {
    method: "get",
    path: "/api/documents/{id}",
    tags: ["Documents"],
    summary: "One document: its text, its blocks, and what the page says about itself",
    request: { params: id },
    responses: answers("The document.", ReadDocument),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await c.var.workspace.document(id), "document", id), 200);
  },
  { tagged: true, missing: true },
);

export const documentClaimsRoute = route(
  {
    method: "get",
    path: "/api/documents/{id}/claims",
    tags: ["Documents"],
    summary: "The claims of one document in the order of its text, all at once unless a limit is given",
    request: { params: id, query: z.strictObject(PAGE_PARAMETERS) },
    responses: answers("Claims of the document, with the total.", ClaimPage),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    const { limit = 1000, offset = 0 } = c.req.valid("query");
    const workspace = c.var.workspace;
    found(await workspace.document(id), "document", id);
    const page = await workspace.claims({ document: id, limit: 1000, offset: 0 });
    const items = [...page.items];
    while (items.length < page.total) {
      const more = await workspace.claims({ document: id, limit: 1000, offset: items.length });
      if (more.items.length === 0) break;
      items.push(...more.items);
    }
    items.sort((a, b) => a.sentence.span[0] - b.sentence.span[0] || place(a) - place(b));
    const whole = c.req.query("limit") === undefined && offset === 0;
    const shown = whole ? items : items.slice(offset, offset + limit);
    return c.json(
      { items: shown, total: items.length, offset, limit: whole ? Math.max(limit, items.length) : limit },
      200,
    );
  },
  { missing: true, checked: true },
);

/** Where in its sentence a claim's own words begin. */
const place = (claim: {
  readonly figure: { readonly span: readonly [number, number] } | null;
  readonly about: { readonly span: readonly [number, number] } | null;
  readonly sentence: { readonly span: readonly [number, number] };
}): number => (claim.figure?.span ?? claim.about?.span ?? claim.sentence.span)[0];
