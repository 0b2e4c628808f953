// PGlite on a folder with fsync repaired: a commit that was acknowledged is on the disk, also when the power fails.
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface OpenStream {
  readonly nfd: number;
}

/** Emscripten's file system on Node's has no fsync of its own, so PostgreSQL's calls would end in nothing. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: OpenStream) => number };
}

/** The folder's file system with an fsync that reaches the disk, and a count of the calls. */
export class DurableFS extends NodeFS {
  fsyncs = 0;

  override async init(...[database, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const ready = await super.init(database, options);
    ready.emscriptenOpts.preRun?.push((module: { FS: { filesystems: Record<string, unknown> } }) => {
      const files = module.FS.filesystems.NODEFS as NodeFileSystem;
      files.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        this.fsyncs++;
        return 0;
      };
    });
    return ready;
  }
}

/**
 * Without -F (which turns fsync off); `fsync` because fdatasync is empty in Emscripten; small buffers because the ledger
 * is read through the system's cache as well. synchronous_commit stays on: nothing would write the log afterwards.
 */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["wal_sync_method=fsync", "shared_buffers=64MB", "min_wal_size=32MB", "max_wal_size=64MB"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];

/** Opens the database of a folder, made first where there is none. */
export const openDurable = async (folder: string): Promise<{ database: PGlite; files: DurableFS }> => {
  const files = new DurableFS(folder);
  return { database: await PGlite.create({ fs: files, startParams: START }), files };
};
