// Claims as rows on a screen: words, marks, widths, and nothing of a stranger's page that a terminal would obey.
import { expect, test } from "vitest";
import { plain, plainInPlace } from "../../../src/cli/terminal/plain.ts";
import { rowLine, rowsText } from "../../../src/cli/terminal/rows.ts";
import { styleFor } from "../../../src/cli/terminal/style.ts";
import { breakLines, columns, shorten } from "../../../src/cli/terminal/width.ts";
import type { ClaimRecord } from "../../../src/export/record.ts";
import { CLAIMS } from "../../http/fake-ledger.ts";

const [figure, stance] = CLAIMS as [ClaimRecord, ClaimRecord];
const bare = { withDocument: false, withIds: false };
const text = (claims: readonly ClaimRecord[], width: number, colour: boolean) =>
  rowsText(claims, { width }, styleFor({ colour }), bare);

test("a figure is who → what, with its hedge, event, certainty and time", () => {
  expect(rowLine(figure)).toBe("The harbour master → at least 14 passengers · rescued · asserted · 4 May 2031");
});

test("a stance is who stands how", () => {
  expect(rowLine(stance)).toBe("Port Ommel → gives no comment");
});

test("plain rows keep the figure in brackets and have no escapes", () => {
  expect(text([figure, stance], 100, false)).toBe(
    [
      "The harbour master → at least 14 passengers · rescued · asserted · 4 May 2031",
      "    The harbour master said at least [14] passengers were rescued on Sunday.",
      "",
      "Port Ommel → gives no comment",
      "    Port Ommel gave no comment.",
    ].join("\n"),
  );
});

test("colour marks source, cue and figure each with a second sign", () => {
  const shown = text([figure], 100, true);
  expect(shown).toContain("\u001b[34;4mThe harbour master\u001b[39;24m");
  expect(shown).toContain("\u001b[35;3msaid\u001b[39;23m");
  expect(shown).toContain("\u001b[1;7m14\u001b[22;27m");
});

test("claims in one sentence share it", () => {
  const shown = text([figure, { ...figure, id: "c_3" }], 100, false);
  expect(shown.match(/rescued on Sunday/g)).toHaveLength(1);
});

test.each([40, 60, 80])("no line is wider than %i columns", (width) => {
  for (const line of text([figure, stance], width, false).split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
});

test("a row is broken between its qualifiers, not within one", () => {
  expect(text([figure], 60, false).split("\n").slice(0, 2)).toEqual([
    "The harbour master → at least 14 passengers · rescued",
    "  · asserted · 4 May 2031",
  ]);
  expect(text([figure], 70, false).split("\n")[1]).toBe("  · 4 May 2031");
});

test("a page's control characters never reach the terminal", () => {
  const words = "Fourteen\u001b[2J dead\u0007\u202e, \u009bofficials said";
  const hostile: ClaimRecord = { ...figure, sentence: { span: [0, words.length], words } };
  const shown = text([hostile], 100, false);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested.
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(plain("a\u001b]0;title\u0007b")).toBe("a ]0;title b");
  expect(plainInPlace(words)).toHaveLength(words.length);
});

test("widths count what a screen shows", () => {
  expect(columns("서울")).toBe(4);
  expect(columns("cafe\u0301")).toBe(4);
  expect(shorten("The harbour master said", 12)).toBe("The harbour…");
  expect(breakLines("one two  three", 7).map(([a, b]) => "one two  three".slice(a, b))).toEqual(["one two", "three"]);
  expect(breakLines("", 10)).toEqual([]);
});
