// A ledger that another process holds open, as a Workspace: every operation is a request to its API.

import type { ErrorCode } from "../errors.ts";
import { ERROR_CODES, ReportedlyError } from "../errors.ts";
import type { AddProgress, AddResult } from "../export/record.ts";
import { captureRecord } from "../export/record.ts";
import { parametersOf } from "../http/query.ts";
import { NAMELESS } from "../http/routes/add.ts";
import type { AddInput, Workspace } from "../pipeline/workspace.ts";
import { eventsIn } from "../web/api/add.ts";

const codeOf = (code: unknown): ErrorCode =>
  (ERROR_CODES as readonly unknown[]).includes(code) ? (code as ErrorCode) : "RPT_LEDGER_UNREACHABLE";

/** A problem+json body as the error it tells of. */
const errorOf = (problem: Readonly<Record<string, unknown>>, status: number): ReportedlyError =>
  new ReportedlyError(
    codeOf(problem.code),
    String(problem.detail ?? `the running server answered ${status}`),
    String(problem.hint ?? "Run `reportedly doctor`."),
  );

const unreachable = (url: string, cause: unknown): ReportedlyError =>
  new ReportedlyError(
    "RPT_LEDGER_UNREACHABLE",
    `the process that holds the ledger does not answer at ${url}`,
    "Look at its terminal; stop it and start it again. `reportedly doctor` says which process it is.",
    { cause },
  );

const bodyOf = ({ hints = {}, ...input }: AddInput): { body: BodyInit; type: string | null } => {
  const { url: sourceUrl, ...details } = hints;
  if ("url" in input) return { body: JSON.stringify({ url: input.url, ...details }), type: "application/json" };
  const form = new FormData();
  const type = input.mediaType ? { type: input.mediaType } : {};
  form.set("file", new File([new Uint8Array(input.bytes)], input.fileName ?? NAMELESS, type));
  for (const [name, value] of Object.entries({ ...details, ...(sourceUrl ? { sourceUrl } : {}) }))
    form.set(name, value);
  return { body: form, type: null };
};

/** The workspace at an address such as "http://127.0.0.1:4810". */
export const remoteWorkspace = (url: string): Workspace => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { accept: "application/json", "x-reportedly": "1", ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, url), { ...init, headers }).catch((cause: unknown) => {
      throw unreachable(url, cause);
    });
    if (!response.ok)
      throw errorOf((await response.json().catch(() => ({}))) as Record<string, unknown>, response.status);
    return response;
  };
  const get = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;
  const post = async <T>(path: string, init: RequestInit = {}): Promise<T> =>
    (await (await ask(path, { ...init, method: "POST" })).json()) as T;
  const getOrNull = <T>(path: string): Promise<T | null> =>
    get<T>(path).catch((error: unknown) => {
      if (error instanceof ReportedlyError && error.code === "RPT_NOT_FOUND") return null;
      throw error;
    });
  /** A request whose answer is a stream of progress that ends in a result or a problem. */
  const follow = async <T>(path: string, init: RequestInit, onProgress: (data: unknown) => void): Promise<T> => {
    const response = await ask(path, {
      ...init,
      method: "POST",
      headers: { ...(init.headers as Record<string, string>), accept: "text/event-stream" },
    });
    let pending = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        const { events, rest } = eventsIn(pending + decoder.decode(chunk, { stream: true }));
        pending = rest;
        for (const { event, data } of events) {
          if (event === "progress") onProgress(JSON.parse(data));
          if (event === "result") return JSON.parse(data) as T;
          if (event === "problem") throw errorOf(JSON.parse(data) as Record<string, unknown>, 422);
        }
      }
    } catch (error) {
      throw error instanceof ReportedlyError ? error : unreachable(url, error);
    }
    throw unreachable(url, null);
  };
  const counted =
    (onProgress: ((done: number, total: number) => void) | undefined) =>
    (data: unknown): void => {
      const { done, total } = data as { done: number; total: number };
      onProgress?.(done, total);
    };
  const at = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;
  return {
    add: (input, onProgress) => {
      const { body, type } = bodyOf(input);
      return follow<AddResult[]>("/api/add", { body, headers: type ? { "content-type": type } : {} }, (data) =>
        onProgress?.(data as AddProgress),
      );
    },
    claims: (query) => get(`/api/claims?${parametersOf(query)}`),
    facets: (query) => get(`/api/facets?${parametersOf(query)}`),
    claim: (id) => getOrNull(at("/api/claims", id)),
    documents: (page) => get(`/api/documents?${parametersOf(page)}`),
    document: (id) => getOrNull(at("/api/documents", id)),
    sources: (page) => get(`/api/sources?${parametersOf(page)}`),
    source: (name) => getOrNull(at("/api/sources", name)),
    capture: async (id) => {
      const record = await getOrNull(at("/api/captures", id));
      if (record === null) return null;
      const response = await ask(`${at("/api/captures", id)}/bytes?download=true`);
      return { record: captureRecord.parse(record), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    questions: (query) => get(`/api/questions?${parametersOf(query)}`),
    questionFacets: (query) => get(`/api/questions/facets?${parametersOf(query)}`),
    question: (id) => getOrNull(at("/api/questions", id)),
    questionOf: (claimId) => getOrNull(`${at("/api/claims", claimId)}/question`),
    entity: (idOrName) => getOrNull(at("/api/entities", idOrName)),
    compare: (a, b) => getOrNull(`/api/compare?${new URLSearchParams({ a, b })}`),
    judgements: (page) => get(`/api/judgements?${parametersOf(page)}`),
    openPairs: (page) => get(`/api/judgements/open?${parametersOf(page)}`),
    judge: (input) =>
      post("/api/judgements", { body: JSON.stringify(input), headers: { "content-type": "application/json" } }),
    undoJudgement: (id) => post(`${at("/api/judgements", id)}/undo`),
    importSeries: (input, onProgress) =>
      follow(
        "/api/series",
        { body: JSON.stringify(input), headers: { "content-type": "application/json" } },
        counted(onProgress),
      ),
    rebuild: (onProgress) => follow("/api/rebuild", {}, counted(onProgress)),
    verify: (onProgress) => follow("/api/verify", {}, counted(onProgress)),
    loadDemo: (onProgress) => follow("/api/demo", {}, counted(onProgress)),
    removeDemo: async () =>
      (await (await ask("/api/demo", { method: "DELETE" })).json()) as { documents: number; claims: number },
    health: () => get("/api/health"),
    close: async () => {},
  };
};
