// Adds one input to the ledger and tells of each stage as it comes (server-sent events over POST).
import type { AddProgress, AddResult } from "../../export/record.ts";
import { Refusal, refusalIn } from "./client.ts";

export interface AddDetails {
  readonly title?: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
}

export type AddRequest =
  | { readonly url: string; readonly details: AddDetails }
  | { readonly text: string; readonly details: AddDetails }
  | { readonly file: File; readonly details: AddDetails };

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** The whole events in a stretch of an event stream, and the unfinished rest: `"event: a\ndata: 1\n\nev"` gives one event and "ev". */
export const eventsIn = (stream: string): { readonly events: ServerEvent[]; readonly rest: string } => {
  const blocks = stream.replace(/\r\n?/g, "\n").split("\n\n");
  const rest = blocks.pop() ?? "";
  const events = blocks.flatMap((block) => {
    const lines = block.split("\n");
    const field = (name: string) =>
      lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ""));
    const data = field("data");
    return data.length === 0 ? [] : [{ event: field("event").at(-1) ?? "message", data: data.join("\n") }];
  });
  return { events, rest };
};

const bodyOf = (request: AddRequest): { body: BodyInit; headers: Record<string, string> } => {
  if ("file" in request) {
    const form = new FormData();
    form.set("file", request.file);
    for (const [key, value] of Object.entries(request.details)) form.set(key, value);
    return { body: form, headers: {} };
  }
  const what = "url" in request ? { url: request.url } : { text: request.text };
  return { body: JSON.stringify({ ...what, ...request.details }), headers: { "content-type": "application/json" } };
};

const asList = (answer: unknown): AddResult[] =>
  Array.isArray(answer) ? (answer as AddResult[]) : [answer as AddResult];

/** Sends an input and resolves with what was added (several documents for an archive file); rejects with the server's refusal. */
export const addInput = async (
  request: AddRequest,
  onProgress: (progress: AddProgress) => void,
  signal: AbortSignal,
): Promise<AddResult[]> => {
  const { body, headers } = bodyOf(request);
  const response = await fetch("/api/add", {
    method: "POST",
    body,
    headers: { ...headers, accept: "text/event-stream" },
    signal,
  });
  if (!response.ok) throw await refusalIn(response);
  if (!response.headers.get("content-type")?.startsWith("text/event-stream") || !response.body)
    return asList(await response.json());
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  for (;;) {
    const { value, done } = await reader.read();
    const { events, rest } = eventsIn(pending + (value ?? "") + (done ? "\n\n" : ""));
    pending = rest;
    for (const { event, data } of events) {
      if (event === "progress") onProgress(JSON.parse(data) as AddProgress);
      if (event === "result") return asList(JSON.parse(data));
      if (event === "problem") throw new Refusal(JSON.parse(data) as object, 422);
    }
    if (done) throw new Refusal({ detail: "The server stopped before the input was read.", hint: "Try again." }, 502);
  }
};

/** What pasted words are: an address, or a text of at least a few words; null while it is neither. */
export const readPasted = (words: string): { readonly url: string } | { readonly text: string } | null => {
  const plain = words.trim();
  if (/^https?:\/\/[^\s.]+\S*$/i.test(plain)) return { url: plain };
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)+\/\S*$/.test(plain)) return { url: `https://${plain}` };
  return plain.split(/\s+/).length >= 3 ? { text: words } : null;
};
