// WARC records as files named by their own SHA-256, on the disk before any row speaks of them.
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../model/id.ts";
import { syncTree } from "./disk.ts";
import { unwritable } from "./failure.ts";

/** Where a record lies: "captures/ab/cdef….warc" under the home folder. */
export const recordPath = (home: string, digest: string): string =>
  join(home, "captures", digest.slice(0, 2), `${digest.slice(2)}.warc`);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

let written = 0;

/** Writes a record and gives its digest; one that is there already is left as it is. */
export const writeRecord = async (home: string, record: Uint8Array): Promise<string> => {
  const digest = sha256(record);
  const path = recordPath(home, digest);
  if (await exists(path)) return digest;
  const folder = dirname(path);
  const draft = `${path}.${process.pid}.${++written}.part`;
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, "w", 0o600);
    try {
      await file.writeFile(record);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncTree(folder, 0);
    if (made) for (let up = dirname(folder); up.length >= home.length; up = dirname(up)) await syncTree(up, 0);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {});
    throw unwritable(`the capture ${path}`, cause);
  }
  return digest;
};

/** The bytes of a record; null when its file is gone. */
export const readRecord = (home: string, digest: string): Promise<Uint8Array | null> =>
  readFile(recordPath(home, digest)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });

/** Removes a record of the demo; a file that cannot be removed is no loss. */
export const removeRecord = (home: string, digest: string): Promise<void> =>
  rm(recordPath(home, digest), { force: true }).catch(() => {});
