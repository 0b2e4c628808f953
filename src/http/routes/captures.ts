// Captures: the record of archived bytes, and the bytes themselves, shut in so that a hostile page can do nothing.
import { z } from "@hono/zod-openapi";
import { Capture } from "../records.ts";
import { answers, found, idParameter, route } from "../route.ts";

const id = idParameter("k_1f6e0c9be0a94f7e11aa42c7");

/** Kinds that a browser may show inside the sandbox; everything else is saved to a file. */
const SHOWN: readonly string[] = ["text/html", "application/xhtml+xml", "text/plain"];

/** No script, no request, no form, no access to this origin: what an archived page may do is be looked at. */
const SANDBOX = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "message/rfc822": "eml",
};

export const captureRoute = route(
  {
    method: "get",
    path: "/api/captures/{id}",
    tags: ["Captures"],
    summary: "What was archived: address, time, digest",
    request: { params: id },
    responses: answers("The record of the archived bytes.", Capture),
  },
  async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await c.var.workspace.capture(id), "capture", id).record, 200);
  },
  { tagged: true, missing: true },
);

export const captureBytesRoute = route(
  {
    method: "get",
    path: "/api/captures/{id}/bytes",
    tags: ["Captures"],
    summary: "The archived bytes as they came, sandboxed; `download=true` saves them to a file",
    request: { params: id, query: z.strictObject({ download: z.enum(["true", "false"]).optional() }) },
    responses: {
      200: {
        description: "The bytes.",
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    },
  },
  async (c) => {
    const { id } = c.req.valid("param");
    const { record, bytes } = found(await c.var.workspace.capture(id), "capture", id);
    const shown = SHOWN.includes(record.mediaType) && c.req.valid("query").download !== "true";
    const name = `${record.id}.${EXTENSIONS[record.mediaType] ?? "bin"}`;
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": SHOWN.includes(record.mediaType) ? record.mediaType : "application/octet-stream",
      "content-disposition": `${shown ? "inline" : "attachment"}; filename="${name}"`,
      "content-security-policy": SANDBOX,
      "cache-control": "private, max-age=31536000, immutable",
    });
  },
  { tagged: true, missing: true },
);
