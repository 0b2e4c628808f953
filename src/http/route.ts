// The shape of one route: where, what it takes and gives (checked and documented by the same schemas), what it does.

import type { HttpBindings } from "@hono/node-server";
import type { RouteConfig, RouteHandler } from "@hono/zod-openapi";
import { createRoute, z } from "@hono/zod-openapi";
import { ReportedlyError } from "../errors.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import { problemRecord } from "./problem.ts";

export interface Env {
  Variables: {
    workspace: Workspace;
    /** Tells the terminal of a failure that is ours. */
    fail: (error: unknown) => void;
  };
  Bindings: Partial<HttpBindings>;
}

export interface Route {
  readonly config: ReturnType<typeof createRoute>;
  // biome-ignore lint/suspicious/noExplicitAny: a list of routes forgets each one's own types; `route` has checked them.
  readonly handler: any;
  /** Answers get an ETag, so that asking again for the same costs no transfer. */
  readonly tagged: boolean;
}

interface Traits {
  /** Answers get an ETag. */
  readonly tagged?: boolean;
  /** May answer that there is no such record. */
  readonly missing?: boolean;
  /** Takes values that it checks. */
  readonly checked?: boolean;
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemRecord } },
});

/** Binds a handler to its description; the compiler holds both together. */
export const route = <const R extends RouteConfig & { path: string }>(
  config: R,
  handler: RouteHandler<R, Env>,
  { tagged = false, missing = false, checked = false }: Traits = {},
): Route => ({
  config: createRoute({
    ...config,
    responses: {
      ...config.responses,
      ...(checked ? { 400: problem("The request was not understood.") } : {}),
      ...(missing ? { 404: problem("There is no such record.") } : {}),
    },
  }),
  handler,
  tagged,
});

/** A JSON answer with its schema, for a route's `responses`. */
export const answers = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { "application/json": { schema } } },
});

/** Values without those left out, as the workspace takes them. */
export const present = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The record, or RPT_NOT_FOUND: `found(await workspace.claim(id), "claim", id)`. */
export const found = <T>(record: T | null, noun: string, id: string): T => {
  if (record !== null) return record;
  throw new ReportedlyError(
    "RPT_NOT_FOUND",
    `there is no ${noun} ${id}`,
    "Check the id; `reportedly ledger` lists what is there.",
  );
};

/** The id at the end of an address. */
export const idParameter = (example: string) => z.object({ id: z.string().min(1).max(200).openapi({ example }) });
