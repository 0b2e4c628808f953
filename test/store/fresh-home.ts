// Empty home folders for tests, copied from one that was made once, because making a database takes seconds.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { sha256 } from "../../src/model/id.ts";
import { openStore } from "../../src/store/index.ts";
import { root, sourceFiles } from "../source-files.ts";

const made: string[] = [];
// Registered when a test file imports this one, so it runs after that file's own hooks have closed what they opened.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the test file is done. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-test-"));
  made.push(folder);
  return folder;
};

const TEMPLATE = "reportedly-home-";
const HOUR = 3_600_000;

/** Templates of earlier versions of the store, that no test run can be copying any more. */
const removeOld = (): void => {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(TEMPLATE))) {
    const folder = join(tmpdir(), name);
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > HOUR)
      rmSync(folder, { recursive: true, force: true });
  }
};

const template = async (): Promise<string> => {
  const sources = sourceFiles("src/store").map((file) => file.text);
  const version = sha256(JSON.stringify([...sources, readFileSync(join(root, "package-lock.json"), "utf8")]));
  const folder = join(tmpdir(), `${TEMPLATE}${version.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  removeOld();
  const draft = freshFolder();
  await (await openStore({ home: draft })).close();
  try {
    renameSync(draft, folder);
  } catch {
    // Another test file was quicker.
  }
  return folder;
};

/** A home folder with an empty ledger. */
export const freshHome = async (): Promise<string> => {
  const home = freshFolder();
  cpSync(await template(), home, { recursive: true });
  return home;
};
