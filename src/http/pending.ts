// A workspace that knows what is under way, so that a server can finish it before it closes the ledger.
import type { Workspace } from "../pipeline/workspace.ts";

export interface Watched {
  readonly workspace: Workspace;
  /** Resolves when no add, check or removal is under way. */
  settled(): Promise<void>;
}

/** The demo is left out: it stops between two reports when the ledger is closed, and can be loaded again. */
const LONG = [
  "add",
  "importSeries",
  "verify",
  "removeDemo",
  "judge",
  "undoJudgement",
  "rebuild",
] as const satisfies readonly (keyof Workspace)[];

/** Wraps the long operations of a workspace; everything else passes through. */
export const watchPending = (inner: Workspace): Watched => {
  const pending = new Set<Promise<unknown>>();
  const watched = Object.fromEntries(
    LONG.map((name) => [
      name,
      (...args: unknown[]) => {
        const run = (inner[name] as (...args: unknown[]) => Promise<unknown>).apply(inner, args);
        const entry = run.catch(() => {}).finally(() => pending.delete(entry));
        pending.add(entry);
        return run;
      },
    ]),
  ) as Pick<Workspace, (typeof LONG)[number]>;
  const workspace: Workspace = {
    ...watched,
    loadDemo: (onProgress) => inner.loadDemo(onProgress),
    claims: (query) => inner.claims(query),
    facets: (query) => inner.facets(query),
    claim: (id) => inner.claim(id),
    documents: (page) => inner.documents(page),
    document: (id) => inner.document(id),
    sources: (page) => inner.sources(page),
    source: (name) => inner.source(name),
    capture: (id) => inner.capture(id),
    questions: (query) => inner.questions(query),
    questionFacets: (query) => inner.questionFacets(query),
    question: (id) => inner.question(id),
    questionOf: (claimId) => inner.questionOf(claimId),
    entity: (idOrName) => inner.entity(idOrName),
    compare: (a, b) => inner.compare(a, b),
    judgements: (page) => inner.judgements(page),
    openPairs: (page) => inner.openPairs(page),
    health: () => inner.health(),
    close: () => inner.close(),
  };
  return {
    workspace,
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
};
