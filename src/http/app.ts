// The whole server as one function from request to response: guard, API over a workspace, its description, the web app.
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { ReportedlyError } from "../errors.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import { DOCS_POLICY, docsPage } from "./docs-page.ts";
import { guard, secureHeaders } from "./guard.ts";
import { BODY_LIMIT } from "./limits.ts";
import { issuesText, problemOf, problemResponse } from "./problem.ts";
import type { Env } from "./route.ts";
import { ROUTES } from "./routes/index.ts";
import type { WebApp } from "./web-app.ts";

export interface AppOptions {
  /** The ledger, or null while it is being opened. */
  readonly workspace: () => Workspace | null;
  /** The port listened on, for the check of names. */
  readonly port: () => number;
  readonly webApp: WebApp;
  readonly version: string;
  /** Hears of failures that are ours, so that the terminal can show them. */
  readonly onFailure?: (error: unknown) => void;
}

const opening = (): ReportedlyError =>
  new ReportedlyError("RPT_LEDGER_UNREACHABLE", "The ledger is being opened.", "Ask again in a moment.");

/** An error of the framework (malformed JSON, wrong content type) in the product's own terms. */
const asRequestError = (error: unknown): unknown =>
  error instanceof HTTPException && error.status < 500
    ? new ReportedlyError(
        "RPT_REQUEST_INVALID",
        error.message || "The request was not understood.",
        "See /api for what each address takes.",
      )
    : error;

/** The description of the API in OpenAPI 3.1. */
export const describe = (app: OpenAPIHono<Env>, version: string) =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Reportedly",
      version,
      description:
        "A ledger of attributed claims: who said it, on whose word, how many, how sure, when and where. Offsets count UTF-16 units. Failures are application/problem+json.",
    },
  });

/** Assembles the server: `createApp({...}).request("/api/health")` answers without a socket. */
export const createApp = ({ workspace, port, webApp, version, onFailure }: AppOptions): OpenAPIHono<Env> => {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success)
        throw new ReportedlyError(
          "RPT_REQUEST_INVALID",
          issuesText(result.error),
          "See /api for what each address takes.",
        );
    },
  });
  app.onError((error) => {
    const known = asRequestError(error);
    const problem = problemOf(known);
    if (problem.code === "RPT_INTERNAL") onFailure?.(error);
    return problemResponse(problem, problem.status === 503 ? { "retry-after": "1" } : {});
  });
  app.use(secureHeaders);
  app.use(guard(port));
  app.use(compress());
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw new ReportedlyError(
          "RPT_INPUT_TOO_LARGE",
          "the request is larger than 50 MB",
          "Stop the server and add it with `reportedly add FILE`.",
        );
      },
    }),
  );
  app.get("/api/openapi.json", (c) => c.json(describe(app, version), 200));
  app.get("/api", (c) => c.html(docsPage(describe(app, version)), 200, { "content-security-policy": DOCS_POLICY }));
  app.use("/api/*", async (c, next) => {
    const open = workspace();
    if (!open) throw opening();
    c.set("workspace", open);
    c.set("fail", (error) => onFailure?.(error));
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-cache");
  });
  for (const { config, handler, tagged } of ROUTES) {
    if (tagged) app.use(config.getRoutingPath(), etag());
    app.openapi(config, handler);
  }
  app.all("/api/*", (c) => {
    throw new ReportedlyError(
      "RPT_NOT_FOUND",
      `the API has no ${c.req.method} ${c.req.path}`,
      "See /api for the addresses it has.",
    );
  });
  app.get("*", (c) => webApp(c.req.path, (name) => c.req.header(name)));
  app.notFound((c) =>
    problemResponse(
      problemOf(
        new ReportedlyError(
          "RPT_NOT_FOUND",
          `nothing is at ${c.req.path}`,
          "Open / for the ledger or /api for the API.",
        ),
      ),
    ),
  );
  return app;
};
