// What doctor says of the second reader: whether text leaves the machine, where to, and never the key.
import { afterEach, expect, test } from "vitest";
import type { Finding } from "../../src/cli/checks.ts";
import { CHECKS } from "../../src/cli/checks.ts";
import { readConfig } from "../../src/config.ts";
import type { Reply } from "../acquire/recorded-chat.ts";
import { KEY, recordedChat } from "../acquire/recorded-chat.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const HOME = { REPORTEDLY_HOME: "/nonexistent/ledger", PORT: "1" };
const findings = async (env: Readonly<Record<string, string>>): Promise<Finding[]> => {
  const config = readConfig({ ...HOME, REPORTEDLY_READER_KEY: KEY, ...env });
  const found: Finding[] = [];
  for (const check of CHECKS) found.push(...(await check(config)));
  expect(JSON.stringify(found)).not.toContain(KEY);
  return found.filter(({ subject }) => subject === "second reader");
};
const withServer = async (reply: Reply) => {
  const server = await recordedChat([reply]);
  closing.push(server.close);
  const found = await findings({ REPORTEDLY_READER_URL: `${server.origin}/v1`, REPORTEDLY_READER_MODEL: "heron-8b" });
  return { server, found };
};

test("off, no text is sent, whatever else is set", async () => {
  expect(await findings({ REPORTEDLY_READER_MODEL: "heron-8b" })).toEqual([
    { subject: "second reader", state: "ok", says: "off: no text is sent anywhere to be read" },
  ]);
});

test("on this machine it says so, and which model answers", async () => {
  const { server, found } = await withServer({ body: '{"data": [{"id": "heron-8b"}]}' });
  expect(found.map(({ state, says }) => [state, says])).toEqual([
    [
      "note",
      `on: the text of all that is read goes to ${server.origin}, a program on this machine, and no farther by our doing (heron-8b, in place of the built-in model, with a key)`,
    ],
    ["ok", `${server.origin} answers and has heron-8b`],
  ]);
  expect(server.asked.map(({ path }) => path)).toEqual(["/v1/models"]);
});

test.each<readonly [string, Reply, string, string]>([
  ["a key that is not taken", { status: 401, body: KEY }, "wrong", "does not accept the key"],
  ["another model", { body: '{"data": [{"id": "egret-3b"}]}' }, "note", "does not list a model named heron-8b"],
])("%s is told", async (_, reply, state, words) => {
  const { found } = await withServer(reply);
  expect(found[1]).toMatchObject({ state, says: expect.stringContaining(words) });
});

test("a host that is not known is told as one that text would go to", async () => {
  const url = "https://198.41.0.4.invalid/v1";
  const [unknown] = await findings({ REPORTEDLY_READER_URL: url, REPORTEDLY_READER_MODEL: "heron-8b" });
  expect(unknown?.says).toContain("would go to https://198.41.0.4.invalid, which cannot be looked up");
});

test("settings that cannot be used are wrong, with the way to mend them", async () => {
  const [found] = await findings({ REPORTEDLY_READER_URL: "http://93.184.215.14/v1", REPORTEDLY_READER_MODEL: "m" });
  expect(found).toMatchObject({
    state: "wrong",
    says: expect.stringContaining("plain http"),
    mend: expect.any(String),
  });
});
