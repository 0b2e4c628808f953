// The ledger of this machine: the running server's, if one holds it, else opened in this process.
import type { Config } from "../config.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import type { LocalWorkspace } from "../pipeline/workspace-local.ts";
import { readLock } from "../store/lock.ts";
import { remoteWorkspace } from "./remote.ts";

export interface Connection {
  readonly ledger: Workspace;
  /** The ledger is open in this process. */
  readonly inProcess: boolean;
}

/** Connects to the ledger in `config.home`; a process that holds it without a server has to end first. */
export const connect = async (config: Config): Promise<Connection> => {
  const holder = readLock(config.home);
  if (holder?.url) return { ledger: remoteWorkspace(holder.url), inProcess: false };
  const { openWorkspace } = await import("../pipeline/workspace-local.ts");
  return { ledger: await openWorkspace(config), inProcess: true };
};

/** Runs `work` with the ledger and closes it whatever happens. */
export const withLedger = async <T>(
  config: Config,
  work: (ledger: Workspace, inProcess: boolean) => Promise<T>,
): Promise<T> => {
  const { ledger, inProcess } = await connect(config);
  try {
    return await work(ledger, inProcess);
  } finally {
    await ledger.close();
  }
};

/** Opens the ledger in this process and lets others know that it is served at `url`. */
export const openLedger = async (config: Config, url: string): Promise<LocalWorkspace> => {
  const { openWorkspace } = await import("../pipeline/workspace-local.ts");
  return openWorkspace(config, { url });
};
