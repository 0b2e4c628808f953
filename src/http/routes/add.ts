// POST /api/add: takes an address, a text or a file into the ledger and tells of each stage.
import { z } from "@hono/zod-openapi";
import { ReportedlyError } from "../../errors.ts";
import { addProgress } from "../../export/record.ts";
import type { Hints } from "../../model/capture.ts";
import type { AddInput } from "../../pipeline/workspace.ts";
import { answerWithProgress } from "../events.ts";
import { Added } from "../records.ts";
import { route } from "../route.ts";

/** Name of a form's file that has none, such as standard input: a form cannot send a file without one. */
export const NAMELESS = "-";

const details = {
  title: z.string().max(2000).optional(),
  outlet: z.string().max(500).optional(),
  owner: z.string().max(500).optional(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/, "expected a day such as 2025-03-27, or an instant")
    .optional(),
};
const address = z
  .string()
  .max(8000)
  .regex(/^https?:\/\//i, "expected an address that begins with http:// or https://");

export const addBody = z.union([
  z.strictObject({ url: address, ...details }),
  z.strictObject({ text: z.string().min(1), sourceUrl: address.optional(), ...details }),
]);
export const addForm = z.strictObject({
  file: z
    .custom<File>((value) => value instanceof File, "expected a file")
    .openapi({ type: "string", format: "binary" }),
  sourceUrl: address.optional(),
  ...details,
});

const hintsOf = (given: {
  title?: string | undefined;
  outlet?: string | undefined;
  owner?: string | undefined;
  publishedAt?: string | undefined;
  sourceUrl?: string | undefined;
}): Hints => ({
  ...(given.title ? { title: given.title } : {}),
  ...(given.outlet ? { outlet: given.outlet } : {}),
  ...(given.owner ? { owner: given.owner } : {}),
  ...(given.publishedAt ? { publishedAt: given.publishedAt } : {}),
  ...(given.sourceUrl ? { url: given.sourceUrl } : {}),
});

const inputOfJson = (body: z.infer<typeof addBody>): AddInput =>
  "url" in body
    ? { url: body.url, hints: hintsOf(body) }
    : { bytes: new TextEncoder().encode(body.text), fileName: null, mediaType: "text/plain", hints: hintsOf(body) };

const inputOfForm = async (form: z.infer<typeof addForm>): Promise<AddInput> => ({
  bytes: new Uint8Array(await form.file.arrayBuffer()),
  fileName: form.file.name && form.file.name !== NAMELESS ? form.file.name : null,
  mediaType: form.file.type.split(";")[0]?.trim().toLowerCase() || null,
  hints: hintsOf(form),
});

export const addRoute = route(
  {
    method: "post",
    path: "/api/add",
    tags: ["Adding"],
    summary: "Archives one input, reads it and stores its claims",
    description:
      "Send JSON with `url` or `text`, or a form with `file`. With `Accept: text/event-stream` the answer is a stream of `progress` events and one `result` (a list of AddResult) or `problem`; otherwise one JSON list.",
    request: {
      body: {
        content: { "application/json": { schema: addBody }, "multipart/form-data": { schema: addForm } },
      },
    },
    responses: {
      200: {
        description: "What was added; several documents when the input is an archive.",
        content: { "application/json": { schema: z.array(Added) }, "text/event-stream": { schema: addProgress } },
      },
    },
  },
  async (c) => {
    const type = c.req.header("content-type") ?? "";
    const isForm = /^multipart\/form-data\b/i.test(type);
    if (!isForm && !/^application\/json\b/i.test(type))
      throw new ReportedlyError(
        "RPT_REQUEST_INVALID",
        "the request has no JSON and no form",
        "Send JSON with `url` or `text`, or a form with `file`.",
      );
    const input = isForm
      ? await inputOfForm(c.req.valid("form") as z.infer<typeof addForm>)
      : inputOfJson(c.req.valid("json") as z.infer<typeof addBody>);
    return answerWithProgress(c, (tell) => c.var.workspace.add(input, (progress) => tell("progress", progress)));
  },
  { checked: true },
);
