// Empty home folders for tests, copied from one that was made once, because making a database takes seconds.
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../src/model/id.ts";
import { openStore } from "../../src/store/index.ts";
import { root, sourceFiles } from "../source-files.ts";

const made: string[] = [];
process.on("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the process ends. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-test-"));
  made.push(folder);
  return folder;
};

const template = async (): Promise<string> => {
  const sources = sourceFiles("src/store").map((file) => file.text);
  const version = sha256(JSON.stringify([...sources, readFileSync(join(root, "package-lock.json"), "utf8")]));
  const folder = join(tmpdir(), `reportedly-home-${version.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
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
