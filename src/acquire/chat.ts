// Messages -> the answer of an OpenAI-compatible chat endpoint, or a plain reason why there is none. Only called when a person
// has configured it. Reasons never hold the key, nor any words of the server's.
import { lookup as resolveName } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { z } from "zod";
import type { SecondReaderSettings } from "../config.ts";
import { ReportedlyError } from "../errors.ts";
import { collect } from "./decompress.ts";
import { hostOf } from "./destination.ts";
import { isPrivateAddress } from "./private-address.ts";

/** Tries of one question before it counts as unanswered. */
const TRIES = 3;
/** Milliseconds before the second try; before the third, twice as much. */
const FIRST_PAUSE = 1000;
/** An endpoint that asks for a longer pause is not waited for. */
const LONGEST_PAUSE = 60_000;
/** Bytes of an answer; a reading of one window has some ten thousand. */
const MOST_BYTES = 1024 * 1024;
const CONNECT_WITHIN = 10_000;

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Name and JSON schema of the answer. */
  readonly shape: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

export type ChatAnswer =
  | { readonly text: string; readonly tokensIn: number; readonly tokensOut: number }
  | { readonly failure: string };

export interface Chat {
  /** Where it listens, without path and query: "http://127.0.0.1:8080". */
  readonly origin: string;
  ask(question: ChatRequest, signal?: AbortSignal): Promise<ChatAnswer>;
  /** The models it offers, asked without any text. */
  models(signal?: AbortSignal): Promise<{ readonly names: readonly string[] } | { readonly failure: string }>;
  close(): Promise<void>;
}

const unusable = (message: string, hint: string): ReportedlyError =>
  new ReportedlyError("RPT_READER_SETTINGS", message, hint);

const endpointOf = ({ url: address, model, key }: SecondReaderSettings): URL => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw unusable(
      "REPORTEDLY_READER_URL is no address",
      "Give the endpoint's base address, such as http://127.0.0.1:8080/v1.",
    );
  }
  if (url.username !== "" || url.password !== "")
    throw unusable("REPORTEDLY_READER_URL holds a name or password", "Give the key as REPORTEDLY_READER_KEY instead.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw unusable(`REPORTEDLY_READER_URL begins with ${url.protocol}`, "Only https and http endpoints are asked.");
  if (url.protocol === "http:" && isIP(hostOf(url)) && !isPrivateAddress(hostOf(url)))
    throw unusable(
      `REPORTEDLY_READER_URL is plain http to ${url.host}, outside your own network`,
      "Use https: text and key would travel readable for anybody on the way.",
    );
  if (model === "")
    throw unusable("REPORTEDLY_READER_MODEL is not set", "Name the model that the endpoint is to be asked for.");
  if (!/^[\x21-\x7e]*$/.test(key() ?? ""))
    throw unusable(
      "REPORTEDLY_READER_KEY holds signs that no key has",
      "Look for spaces, line breaks or quotation marks that slipped in.",
    );
  return url;
};

/** The address of a part of the endpoint, whether the base address was given with or without "/chat/completions". */
const partOf = (base: URL, part: string): URL => {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/(chat\/completions\/?)?$/, "")}/${part}`;
  return url;
};

class OutsideAddress extends Error {}

/** Looks a name up and leaves only addresses of one's own networks: what is plain http may go nowhere else. */
const ownLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const own = addresses.filter(({ address }) => isPrivateAddress(address));
    const [first] = own;
    if (first === undefined) return callback(new OutsideAddress(), "");
    return options.all ? callback(null, own) : callback(null, first.address, first.family);
  });
};

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host is known",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it broke the connection off",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  UND_ERR_SOCKET: "it broke the connection off",
  UND_ERR_CONNECT_TIMEOUT: "no connection was made in time",
};
/** Failures that may be gone a second later. */
const PASSING = new Set(["ECONNRESET", "UND_ERR_SOCKET", "EAI_AGAIN"]);

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: "it does not take the request, perhaps not the answer's schema (400)",
  401: "it does not accept the key (401)",
  403: "it does not accept the key (403)",
  404: "it has no such address or model (404)",
  413: "the text is too long for it (413)",
  422: "it does not take the request, perhaps not the answer's schema (422)",
  429: "it is asked too often, or its credit is spent (429)",
};

interface Reply {
  readonly status: number;
  readonly body: Uint8Array;
  readonly retryAfter: string | null;
}

type Outcome = { readonly reply: Reply } | { readonly failure: string; readonly passing: boolean };

/** Milliseconds that a `Retry-After` asks for: seconds or a day and time. */
const pauseAsked = (header: string | null): number | null => {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
};

const envelope = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number().catch(0), completion_tokens: z.number().catch(0) })
    .nullish()
    .catch(null),
});

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
};

const answerOf = (body: Uint8Array): ChatAnswer => {
  const parsed = envelope.safeParse(jsonOf(body));
  const choice = parsed.data?.choices[0];
  if (!choice) return { failure: "it does not answer as a chat endpoint does" };
  if (choice.message.refusal || choice.finish_reason === "content_filter") return { failure: "it refused to answer" };
  if (choice.finish_reason === "length") return { failure: "its answer was cut off at its own limit" };
  const text = choice.message.content;
  if (typeof text !== "string" || text.trim() === "") return { failure: "its answer is empty" };
  const { prompt_tokens: tokensIn = 0, completion_tokens: tokensOut = 0 } = parsed.data?.usage ?? {};
  return { text, tokensIn, tokensOut };
};

/** Opens an endpoint, without connecting yet: `openChat(config.secondReader)`; `firstPause` is for tests. */
export const openChat = (settings: SecondReaderSettings, firstPause = FIRST_PAUSE): Chat => {
  const base = endpointOf(settings);
  const { timeout } = settings;
  const agent = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: Math.min(timeout, CONNECT_WITHIN),
      ...(base.protocol === "http:" ? { lookup: ownLookup } : {}),
    },
  });

  const send = async (part: string, payload: object | null, within: number, signal?: AbortSignal): Promise<Outcome> => {
    const deadline = AbortSignal.timeout(within);
    const key = settings.key();
    try {
      const response = await request(partOf(base, part), {
        dispatcher: agent,
        method: payload ? "POST" : "GET",
        signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
        headers: {
          accept: "application/json",
          ...(payload ? { "content-type": "application/json" } : {}),
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: payload && JSON.stringify(payload),
      });
      const { bytes, truncated } = await collect(response.body, MOST_BYTES);
      if (truncated) response.body.on("error", () => {}).destroy();
      if (truncated) return { failure: "its answer is longer than 1 MB", passing: false };
      const after = response.headers["retry-after"];
      return { reply: { status: response.statusCode, body: bytes, retryAfter: [after].flat()[0] ?? null } };
    } catch (error) {
      if (signal?.aborted) return { failure: "it was no longer needed", passing: false };
      if (deadline.aborted) return { failure: `it did not answer within ${within / 1000} s`, passing: false };
      const { code = "", errors } = error as { code?: string; errors?: { code?: string }[] };
      if (error instanceof OutsideAddress)
        return { failure: "plain http leads outside your own network; use https", passing: false };
      const known = code || (errors?.[0]?.code ?? "");
      return { failure: FAILURES[known] ?? "the connection failed", passing: PASSING.has(known) };
    }
  };

  const tryOnce = async (question: ChatRequest, signal?: AbortSignal) => {
    const { messages, shape } = question;
    const outcome = await send(
      "chat/completions",
      {
        model: settings.model,
        messages,
        temperature: 0,
        stream: false,
        response_format: { type: "json_schema", json_schema: { ...shape, strict: true } },
      },
      timeout,
      signal,
    );
    if ("failure" in outcome) return { ...outcome, wait: null };
    const { status, body, retryAfter } = outcome.reply;
    if (status >= 200 && status < 300) return { answer: answerOf(body) };
    const failure =
      STATUS_WORDS[status] ??
      (status >= 300 && status < 400
        ? `it sends elsewhere (${status}), which is not followed`
        : `it failed (${status})`);
    return { failure, passing: status === 429 || status === 408 || status >= 500, wait: pauseAsked(retryAfter) };
  };

  return {
    origin: base.origin,
    ask: async (question, signal) => {
      for (let tried = 1; ; tried++) {
        const outcome = await tryOnce(question, signal);
        if ("answer" in outcome) return outcome.answer;
        const { failure, passing } = outcome;
        if (!passing) return { failure };
        if (tried === TRIES) return { failure: `${failure}, ${TRIES} times` };
        const wait = outcome.wait ?? firstPause * 2 ** (tried - 1);
        if (wait > LONGEST_PAUSE) return { failure: `${failure} and asks to wait ${Math.round(wait / 1000)} s` };
        await pause(wait, undefined, signal ? { signal } : {}).catch(() => {});
        if (signal?.aborted) return { failure: "it was no longer needed" };
      }
    },
    models: async (signal) => {
      const outcome = await send("models", null, Math.min(timeout, 5000), signal);
      if ("failure" in outcome) return outcome;
      const { status, body } = outcome.reply;
      if (status < 200 || status > 299) return { failure: STATUS_WORDS[status] ?? `it failed (${status})` };
      const parsed = z.object({ data: z.array(z.object({ id: z.string() })) }).safeParse(jsonOf(body));
      return parsed.success
        ? { names: parsed.data.data.map(({ id }) => id) }
        : { failure: "it does not say which models it has" };
    },
    close: () => agent.destroy(),
  };
};
