// Asking a chat endpoint: what is sent, what counts as an answer, what is tried again, and that the key stays unseen.
import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { openChat } from "../../src/acquire/chat.ts";
import { readConfig, type SecondReaderSettings } from "../../src/config.ts";
import { ReportedlyError } from "../../src/errors.ts";
import type { Reply } from "./recorded-chat.ts";
import { completion, KEY, recordedChat } from "./recorded-chat.ts";

const QUESTION = {
  messages: [{ role: "user", content: "The ferry sank, the coast guard said." }],
  shape: { name: "attributions", schema: { type: "object" } },
} as const;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const start = async (replies: readonly Reply[], settings: Partial<SecondReaderSettings> = {}) => {
  const server = await recordedChat(replies);
  const chat = openChat({ ...server.settings(), ...settings }, 5);
  closing.push(() => chat.close(), server.close);
  return { server, chat };
};
const ask = async (replies: readonly Reply[], settings: Partial<SecondReaderSettings> = {}) => {
  const { server, chat } = await start(replies, settings);
  const answer = await chat.ask(QUESTION);
  return { answer, tries: server.asked.length, asked: server.asked };
};
const good: Reply = { body: completion('{"attributions": []}') };

test("a question is sent as such endpoints take it, and its answer told with what it cost", async () => {
  const { answer, asked } = await ask([good]);
  expect(answer).toEqual({ text: '{"attributions": []}', tokensIn: 900, tokensOut: 60 });
  expect(asked).toEqual([
    {
      path: "/v1/chat/completions",
      authorization: `Bearer ${KEY}`,
      body: {
        model: "heron-8b",
        messages: QUESTION.messages,
        temperature: 0,
        stream: false,
        response_format: {
          type: "json_schema",
          json_schema: { name: "attributions", strict: true, schema: { type: "object" } },
        },
      },
    },
  ]);
});

test("without a key none is sent; the address may be given whole", async () => {
  const server = await recordedChat([good]);
  const settings = server.settings({
    REPORTEDLY_READER_KEY: "",
    REPORTEDLY_READER_URL: `${server.origin}/v1/chat/completions`,
  });
  const chat = openChat(settings);
  closing.push(() => chat.close(), server.close);
  expect(await chat.ask(QUESTION)).toHaveProperty("text");
  expect(server.asked.map(({ path, authorization }) => [path, authorization])).toEqual([
    ["/v1/chat/completions", undefined],
  ]);
});

describe("what may be gone a moment later is tried again", () => {
  test.each<readonly [string, readonly Reply[], number]>([
    ["too many requests, with a pause in seconds", [{ status: 429, headers: { "retry-after": "0" } }, good], 2],
    [
      "too many requests, with a day and time",
      [{ status: 429, headers: { "retry-after": "Sun, 06 May 2001 07:00:00 GMT" } }, good],
      2,
    ],
    ["a server's failure, twice", [{ status: 503 }, { status: 500 }, good], 3],
    ["a connection that breaks", [{ after: "break" }, good], 2],
  ])("%s", async (_, replies, tries) => {
    const done = await ask(replies);
    expect(done.answer).toHaveProperty("text");
    expect(done.tries).toBe(tries);
  });

  test("but not for ever", async () => {
    const { answer, tries } = await ask([{ status: 502 }]);
    expect(answer).toEqual({ failure: "it failed (502), 3 times" });
    expect(tries).toBe(3);
  });

  test("and a long pause is not waited for", async () => {
    const { answer, tries } = await ask([{ status: 429, headers: { "retry-after": "3600" } }]);
    expect(answer).toEqual({
      failure: "it is asked too often, or its credit is spent (429) and asks to wait 3600 s",
    });
    expect(tries).toBe(1);
  });
});

describe("what is no answer is a failure in plain words, at once", () => {
  const echo = JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}`, code: KEY } });
  test.each<readonly [string, Reply, string]>([
    ["a wrong key, told with the key in it", { status: 401, body: echo }, "it does not accept the key (401)"],
    ["a schema that is not taken", { status: 400, body: echo }, "it does not take the request"],
    ["no such model", { status: 404, body: echo }, "it has no such address or model (404)"],
    ["another address", { status: 307, headers: { location: "http://127.0.0.1:9/" } }, "is not followed"],
    ["a refusal", { body: completion(null, { refusal: "I cannot help with that." }) }, "it refused to answer"],
    ["a filter", { body: completion("", {}, "content_filter") }, "it refused to answer"],
    ["an answer cut off", { body: completion('{"attributions": [', {}, "length") }, "cut off at its own limit"],
    ["an empty answer", { body: completion("  ") }, "its answer is empty"],
    ["a page", { body: "<html>Log in</html>" }, "it does not answer as a chat endpoint does"],
    ["JSON of another kind", { body: '{"choices": []}' }, "it does not answer as a chat endpoint does"],
    ["JSON nested to death", { body: "[".repeat(200_000) }, "it does not answer as a chat endpoint does"],
    ["an answer without end", { body: "x".repeat(1_100_000) }, "its answer is longer than 1 MB"],
  ])("%s", async (_, reply, failure) => {
    const { answer, tries } = await ask([reply]);
    expect(answer).toEqual({ failure: expect.stringContaining(failure) });
    expect(JSON.stringify(answer)).not.toContain(KEY);
    expect(tries).toBe(1);
  });

  test("an endpoint that is too slow", async () => {
    const { answer, tries } = await ask([{ after: "never" }], { timeout: 150 });
    expect(answer).toEqual({ failure: "it did not answer within 0.15 s" });
    expect(tries).toBe(1);
  });

  test("nothing that listens", async () => {
    const { server, chat } = await start([good]);
    server.close();
    expect(await chat.ask(QUESTION)).toEqual({ failure: "nothing listens there" });
  });

  test("a question that is called off", async () => {
    const { chat } = await start([{ after: "never" }]);
    expect(await chat.ask(QUESTION, AbortSignal.timeout(50))).toEqual({ failure: "it was no longer needed" });
  });
});

describe("settings that cannot be used are refused before anything is sent", () => {
  const open = (env: Readonly<Record<string, string>>): unknown => {
    const { secondReader } = readConfig({
      REPORTEDLY_READER_URL: "https://reader.example/v1",
      REPORTEDLY_READER_MODEL: "heron-8b",
      REPORTEDLY_READER_KEY: KEY,
      ...env,
    });
    try {
      return openChat(secondReader as SecondReaderSettings).origin;
    } catch (error) {
      return error;
    }
  };

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["no address", { REPORTEDLY_READER_URL: "reader example" }, "is no address"],
    ["a password in it", { REPORTEDLY_READER_URL: `https://me:${KEY}@reader.example/v1` }, "name or password"],
    ["another scheme", { REPORTEDLY_READER_URL: "file:///srv/reader" }, "begins with file:"],
    ["plain http to the world", { REPORTEDLY_READER_URL: "http://93.184.215.14/v1" }, "is plain http"],
    ["plain http to it in IPv6", { REPORTEDLY_READER_URL: "http://[2606:4700::1111]/v1" }, "is plain http"],
    ["no model", { REPORTEDLY_READER_MODEL: " " }, "REPORTEDLY_READER_MODEL is not set"],
    ["a key of two lines", { REPORTEDLY_READER_KEY: `${KEY}\nX-Other: 1` }, "signs that no key has"],
  ])("%s", (_, env, message) => {
    const error = open(env) as ReportedlyError;
    expect(error).toBeInstanceOf(ReportedlyError);
    expect(error).toMatchObject({ code: "RPT_READER_SETTINGS", message: expect.stringContaining(message) });
    expect(inspect(error, { depth: 9 })).not.toContain(KEY);
  });

  test.each([
    "https://reader.example/v1",
    "http://127.0.0.1:8080/v1",
    "http://[::1]:11434/v1",
    "http://192.168.4.20:8000/v1",
    "http://localhost:1234/v1",
  ])("%s is none of them", (url) => {
    expect(open({ REPORTEDLY_READER_URL: url })).toBe(new URL(url).origin);
  });
});

test("nothing is configured unless an address is, and settings that are printed or stored do not hold the key", () => {
  expect(readConfig({ REPORTEDLY_READER_KEY: KEY, REPORTEDLY_READER_MODEL: "heron-8b" })).not.toHaveProperty(
    "secondReader",
  );
  const config = readConfig({ REPORTEDLY_READER_URL: "http://127.0.0.1:8080/v1", REPORTEDLY_READER_KEY: KEY });
  expect(config.secondReader?.key()).toBe(KEY);
  expect(JSON.stringify(config) + inspect(config, { depth: 9, showHidden: true })).not.toContain(KEY);
});

test("the models of an endpoint are told without any text being sent", async () => {
  const { server, chat } = await start([{ body: '{"object": "list", "data": [{"id": "heron-8b"}]}' }, { status: 401 }]);
  expect(await chat.models()).toEqual({ names: ["heron-8b"] });
  expect(await chat.models()).toEqual({ failure: "it does not accept the key (401)" });
  expect(server.asked.map(({ path, body }) => [path, body.messages])).toEqual([
    ["/v1/models", []],
    ["/v1/models", []],
  ]);
});
