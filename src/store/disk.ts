// Folders and files onto the disk: what is synced is there also when the power fails in the next moment.
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Syncs a folder's entries, and all files and folders in it down to `depth`; 0 is the folder alone. */
export const syncTree = async (folder: string, depth = Number.POSITIVE_INFINITY): Promise<void> => {
  // Windows keeps its folders itself and lets nobody open them.
  if (process.platform === "win32") return;
  if (depth > 0)
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await syncTree(path, depth - 1);
      else await sync(path);
    }
  await sync(folder);
};
