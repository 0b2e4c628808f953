// A chat endpoint on this machine that plays recorded replies in turn, and keeps what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SecondReaderSettings } from "../../src/config.ts";
import { readConfig } from "../../src/config.ts";

export const KEY = "rk-cormorant-4471-never-shown";

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds before the reply; "never" holds the connection, "break" cuts it. */
  readonly after?: number | "never" | "break";
}

export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly [field: string]: unknown;
  };
}

/** The body that a chat endpoint sends for a text. */
export const completion = (content: string | null, more: object = {}, finish = "stop"): string =>
  JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", content, ...more } }],
    usage: { prompt_tokens: 900, completion_tokens: 60, total_tokens: 960 },
  });

/** A reply with attributions, each [source, cue, content]. */
export const marked = (...rows: readonly (readonly [string, string, string])[]): Reply => ({
  body: completion(
    JSON.stringify({
      attributions: rows.map(([source, cue, content]) => ({
        source: source === "" ? [] : [source],
        cue: [cue],
        content: [content],
      })),
    }),
  ),
});

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
};

const play = (response: ServerResponse, reply: Reply): void => {
  if (reply.after === "never") return;
  if (reply.after === "break") {
    response.socket?.destroy();
    return;
  }
  setTimeout(() => {
    response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
    response.end(reply.body ?? "");
  }, reply.after ?? 0);
};

/** Starts it; after the last reply it plays that one again. */
export const recordedChat = async (replies: readonly Reply[] | ((asked: Asked) => Reply)) => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const text = await textOf(request).catch(() => "");
    const one: Asked = {
      path: request.url ?? "",
      authorization: request.headers.authorization,
      body: text === "" ? { model: "", messages: [] } : (JSON.parse(text) as Asked["body"]),
    };
    asked.push(one);
    const reply = typeof replies === "function" ? replies(one) : replies[Math.min(asked.length, replies.length) - 1];
    play(response, reply ?? {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    origin,
    /** Settings that lead to it, as the environment would give them. */
    settings: (more: Readonly<Record<string, string>> = {}): SecondReaderSettings =>
      readConfig({
        REPORTEDLY_READER_URL: `${origin}/v1`,
        REPORTEDLY_READER_MODEL: "heron-8b",
        REPORTEDLY_READER_KEY: KEY,
        ...more,
      }).secondReader as SecondReaderSettings,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
