// The public surface: the names that users may rely on. A change here is a change for users.
import { expect, test } from "vitest";
import * as reportedly from "../src/index.ts";

test("the library promises these names and no others", () => {
  expect(Object.keys(reportedly).sort()).toEqual([
    "ERROR_CODES",
    "ReportedlyError",
    "createReading",
    "openWorkspace",
    "parseQueryLine",
    "printQueryLine",
    "readConfig",
    "toRows",
  ]);
});

test("a query line goes there and back through the public names", () => {
  const query = reportedly.parseQueryLine('source:"Coast Guard" event:kill');
  expect(query).toEqual({ source: "Coast Guard", event: "kill" });
  expect(reportedly.parseQueryLine(reportedly.printQueryLine(query))).toEqual(query);
});
