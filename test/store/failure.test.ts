// A full disk is told from other failures.
import { expect, test } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { asFailure } from "../../src/store/failure.ts";

const failed = (code: string, message: string): Error => Object.assign(new Error(message), { code });

test("a full disk has its own code and a hint", () => {
  const failure = asFailure(failed("53100", "could not extend file: No space left on device"));
  expect(failure).toMatchObject({
    code: "RPT_LEDGER_UNWRITABLE",
    message: "the ledger's database cannot be written: could not extend file: No space left on device",
  });
});

test("another failure stays what it is", () => {
  for (const error of [
    failed("23505", "duplicate key"),
    new Error("odd"),
    new ReportedlyError("RPT_USAGE", "a", "b"),
    null,
  ])
    expect(asFailure(error)).toBe(error);
});
