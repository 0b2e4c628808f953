// The wish to stop reaches a command that waits for input, and colour is used only where it is wanted.
import { expect, test } from "vitest";
import { mayColour, stopped, untilStopped } from "../../src/cli/io.ts";

async function* silent(): AsyncGenerator<string> {
  yield "one";
  await new Promise(() => {});
}

test("a silent stream ends when the command is to stop", async () => {
  const stopper = new AbortController();
  const seen: string[] = [];
  for await (const chunk of untilStopped(silent(), stopper.signal)) {
    seen.push(chunk);
    setTimeout(() => stopper.abort("interrupt"), 10);
  }
  expect(seen).toEqual(["one"]);
});

test("a stream is not even begun once the command is to stop", async () => {
  const seen: string[] = [];
  for await (const chunk of untilStopped(silent(), AbortSignal.abort("interrupt"))) seen.push(chunk);
  expect(seen).toEqual([]);
  await stopped(AbortSignal.abort("interrupt"));
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, { FORCE_COLOR: "1" }, true],
  [true, { FORCE_COLOR: "0" }, false],
])("on a screen %s with %j colour is %s", (screen, env, colour) => {
  expect(mayColour(screen, env)).toBe(colour);
});
