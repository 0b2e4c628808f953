// The lock of a ledger's folder: two processes on one embedded database lose rows silently, so one holds it and the other
// learns the address of the running server. It is taken over from a dead process only, never by age.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ReportedlyError } from "../errors.ts";

export interface LockHolder {
  readonly pid: number;
  /** When the process started, in the system's own count; null where the system does not tell. */
  readonly started: string | null;
  /** Address of its server, null when it runs none. */
  readonly url: string | null;
}

export interface Lock {
  /** Tells other processes where this one's server answers. */
  setUrl(url: string | null): void;
  release(): void;
}

const lockFile = (home: string): string => join(home, "ledger.lock");

/** State and start of a process from /proc; null where there is none. The command's name may hold anything but ")". */
const processStat = (pid: number): { readonly state: string; readonly started: string } | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const isAlive = ({ pid, started }: LockHolder): boolean => {
  if (!isRunning(pid)) return false;
  const stat = processStat(pid);
  if (!stat) return true;
  return !"ZX".includes(stat.state) && (started === null || started === stat.started);
};

const readHolder = (file: string): LockHolder | null => {
  try {
    const { pid, started, url } = JSON.parse(readFileSync(file, "utf8")) as LockHolder;
    return Number.isInteger(pid) ? { pid, started, url } : null;
  } catch {
    return null;
  }
};

/** The process that holds a ledger, with the address of its server; null when no living process does. */
export const readLock = (home: string): LockHolder | null => {
  const holder = readHolder(lockFile(home));
  return holder && isAlive(holder) ? holder : null;
};

/** Moves a dead process's lock out of the way; puts it back when another took it over in between. */
const clearDead = (file: string, mine: string): void => {
  const aside = `${mine}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder)) linkSync(aside, file);
  unlinkSync(aside);
};

const locked = (home: string, holder: LockHolder): ReportedlyError =>
  new ReportedlyError(
    "RPT_LEDGER_LOCKED",
    `the ledger in ${home} is in use by process ${holder.pid}${holder.url ? `, which serves it at ${holder.url}` : ""}`,
    holder.url
      ? "Ask that server, or stop it first."
      : "Wait until that process has ended, or stop it; `reportedly serve` lets several programs use one ledger.",
  );

/** Takes the ledger's folder for this process; throws RPT_LEDGER_LOCKED while another living process holds it. */
export const takeLock = (home: string): Lock => {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = lockFile(home);
  const mine = `${file}.${process.pid}`;
  const own = { pid: process.pid, started: processStat(process.pid)?.started ?? null };
  const write = (url: string | null): void => writeFileSync(mine, JSON.stringify({ ...own, url }));
  write(null);
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A link appears with its content at once and only where there is none: a half-written lock is never seen.
        linkSync(mine, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const holder = readHolder(file);
        if ((holder && isAlive(holder)) || attempt > 8) throw locked(home, holder ?? { ...own, url: null });
        clearDead(file, mine);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    setUrl: (url) => {
      write(url);
      renameSync(mine, file);
    },
    release: () => {
      const holder = readHolder(file);
      if (holder?.pid === own.pid && holder.started === own.started) rmSync(file, { force: true });
    },
  };
};
