// Claims: the list with its filters, the figures among them, the counts per filter value, one by its id.
import type { Context } from "hono";
import type { PageOf } from "../../export/record.ts";
import { addressPages } from "../paging.ts";
import { claimParameters, queryOf } from "../query.ts";
import { Claim, ClaimPage, Facets } from "../records.ts";
import { answers, found, idParameter, route } from "../route.ts";

const list = answers("A page of claims, with the total.", ClaimPage);

/** Adds the Link header with the neighbouring pages. */
const linked = <T>(c: Context, page: PageOf<T>): PageOf<T> => {
  const link = addressPages(c.req.url, page);
  if (link) c.header("Link", link);
  return page;
};

export const claimsRoute = route(
  {
    method: "get",
    path: "/api/claims",
    tags: ["Claims"],
    summary: "Claims that match all the filters given",
    request: { query: claimParameters },
    responses: list,
  },
  async (c) => c.json(linked(c, await c.var.workspace.claims(queryOf(c.req.valid("query")))), 200),
  { checked: true },
);

export const searchRoute = route(
  {
    method: "get",
    path: "/api/search",
    tags: ["Claims"],
    summary: "Claims found by a query line: words and filters in `q`",
    request: { query: claimParameters },
    responses: list,
  },
  async (c) => c.json(linked(c, await c.var.workspace.claims(queryOf(c.req.valid("query")))), 200),
  { checked: true },
);

export const figuresRoute = route(
  {
    method: "get",
    path: "/api/figures",
    tags: ["Claims"],
    summary: "Claims that hold a figure",
    request: { query: claimParameters.omit({ kind: true }) },
    responses: list,
  },
  async (c) =>
    c.json(linked(c, await c.var.workspace.claims({ ...queryOf(c.req.valid("query")), kind: "figure" })), 200),
  { checked: true },
);

export const facetsRoute = route(
  {
    method: "get",
    path: "/api/facets",
    tags: ["Claims"],
    summary: "How many claims each value of each filter would leave",
    request: { query: claimParameters },
    responses: answers("Values with their counts, most first.", Facets),
  },
  async (c) => c.json(await c.var.workspace.facets(queryOf(c.req.valid("query"))), 200),
  { checked: true },
);

export const claimRoute = route(
  {
    method: "get",
    path: "/api/claims/{id}",
    tags: ["Claims"],
    summary: "One claim, every field with its words or its reason",
    request: { params: idParameter("c_5d2f0c9be0a94f7e11aa42c7") },
    responses: answers("The claim.", Claim),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await c.var.workspace.claim(id), "claim", id), 200);
  },
  { tagged: true, missing: true },
);
