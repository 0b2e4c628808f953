// Speaks to the API of the process that served this page: JSON in, records out; a refusal is a `Refusal` with code and hint.

/** A problem+json answer, or no answer at all, in words a reader can act on. */
export class Refusal extends Error {
  readonly code: string;
  readonly hint: string;
  readonly status: number;
  constructor(problem: { title?: string; detail?: string; code?: string; hint?: string }, status: number) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.name = "Refusal";
    this.code = problem.code ?? `HTTP ${status}`;
    this.hint = problem.hint ?? "";
    this.status = status;
  }
}

/** Any thrown value as a Refusal; a failed fetch means that the server is gone. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(
        {
          detail: "The ledger's server does not answer.",
          code: "RPT_LEDGER_UNREACHABLE",
          hint: "See that “reportedly serve” still runs on this machine, then try again.",
        },
        0,
      );

/** The refusal in a response that is not ok. */
export const refusalIn = async (response: Response): Promise<Refusal> => {
  const problem: unknown = await response.json().catch(() => ({}));
  return new Refusal(typeof problem === "object" && problem !== null ? problem : {}, response.status);
};

/** Fetches one record: `getJson<DocumentRecord>("/api/documents/d_1", signal)`. */
export const getJson = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  if (!response.ok) throw await refusalIn(response);
  return (await response.json()) as T;
};

/** As `getJson`, with null where the ledger has no such record. */
export const getOrNull = async <T>(path: string, signal?: AbortSignal): Promise<T | null> => {
  try {
    return await getJson<T>(path, signal);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
};

/** Sends a command, with a body where it takes one, and reads its answer: `sendJson("POST", "/api/demo")`. */
export const sendJson = async <T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> => {
  const response = await fetch(path, {
    method,
    headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalIn(response);
  return (await response.json().catch(() => ({}))) as T;
};
