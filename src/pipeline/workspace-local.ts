// The ledger of this process as a Workspace: the store, and a reading model that is loaded at the first add.
import { basename } from "node:path";
import { originOf } from "../acquire/destination.ts";
import { captureOfRecord, warcRecord } from "../acquire/index.ts";
import type { Config } from "../config.ts";
import { ReportedlyError } from "../errors.ts";
import { toClaimRecord } from "../export/claims.ts";
import { toDocumentRecord } from "../export/documents.ts";
import type { AddProgress, AddResult, CaptureRecord } from "../export/record.ts";
import type { Capture, Hints } from "../model/capture.ts";
import type { Store, StoredCapture } from "../store/index.ts";
import { openStore } from "../store/index.ts";
import { MODEL_NAME, VERSION } from "./defaults.ts";
import { demoCaptures } from "./demo.ts";
import { createKeeping } from "./keeping/index.ts";
import { localKnowledge } from "./knowledge-local.ts";
import type { Reading } from "./reading.ts";
import { acquireInput, createReading } from "./reading.ts";
import { importSeries } from "./series/import.ts";
import { verifyStore } from "./verify.ts";
import type { Workspace } from "./workspace.ts";

/** A ledger that this process holds. */
export interface LocalWorkspace extends Workspace {
  /** Nothing was ever stored in it, or its first start was cut off amid the demo. */
  wantsDemo(): Promise<boolean>;
  /** Tells other processes where this one serves the ledger; null when it no longer does. */
  announce(url: string | null): void;
}

export interface WorkspaceOptions {
  /** Where this process serves the ledger: "http://127.0.0.1:4810". */
  readonly url?: string;
  /** How the model is loaded; tests hand in their own. */
  readonly createReading?: (config: Config) => Promise<Reading>;
}

type Tell = (stage: AddProgress["stage"], note: string) => void;

const captureRecord = ({ recordDigest: _, ...record }: StoredCapture): CaptureRecord => record;

/** Loads the model when it is first needed; a failure is not remembered. */
const lazyReading = (load: () => Promise<Reading>) => {
  let loading: Promise<Reading> | null = null;
  return {
    get: (): Promise<Reading> => {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    close: async (): Promise<void> => {
      const reading = await loading?.catch(() => null);
      await reading?.close();
    },
  };
};

/** Archives, reads and stores one capture. */
const addCapture = async (
  store: Store,
  reading: () => Promise<Reading>,
  capture: Capture,
  tell: Tell,
  { hints = {}, demo = false }: { readonly hints?: Hints | undefined; readonly demo?: boolean } = {},
): Promise<AddResult> => {
  tell("store-capture", capture.digest);
  await store.addCapture(capture, warcRecord(capture), { demo });
  const page = await (await reading()).readCapture(capture, hints, tell);
  tell("store", `${page.claims.length} claims`);
  const document = { ...page.document, issues: page.issues };
  const added = await store.addReading({
    document,
    claims: page.claims,
    readWith: page.readWith,
    mentions: page.annotated.names.map(({ span, type }) => ({ span, type })),
    owner: hints.owner ?? null,
  });
  return {
    documentId: document.id,
    captureId: capture.id,
    added,
    claims: page.claims.length,
    figures: page.claims.filter((claim) => claim.kind === "figure").length,
    issues: page.issues.map(({ code, message }) => ({ code, message })),
  };
};

/** Opens the ledger in `config.home` in this process: `openWorkspace(readConfig(), { url: "http://127.0.0.1:4810" })`. */
export const openWorkspace = async (config: Config, options: WorkspaceOptions = {}): Promise<LocalWorkspace> => {
  const store = await openStore({ home: config.home });
  if (options.url) store.announce(options.url);
  const reading = lazyReading(() => (options.createReading ?? createReading)(config));
  const keeping = createKeeping(store);
  let closing = false;

  return {
    ...localKnowledge(store, keeping, () => new Date().toISOString()),
    wantsDemo: async () => {
      if (store.isNew) return true;
      const kept = await Promise.all((await demoCaptures()).map(({ id }) => store.hasCapture(id)));
      return kept.includes(true) && kept.includes(false);
    },
    announce: store.announce,
    add: async (input, onProgress = () => {}) => {
      const tell: Tell = (stage, note) => onProgress({ stage, note });
      tell("acquire", "url" in input ? input.url : (input.fileName ?? `${input.bytes.length} bytes`));
      const results: AddResult[] = [];
      for (const capture of await acquireInput(input, config))
        results.push(await addCapture(store, reading.get, capture, tell, { hints: input.hints }));
      await keeping.catchUp();
      tell("done", `${results.length} documents`);
      return results;
    },
    importSeries: async (input, onProgress) => {
      const result = await importSeries(store, input, new Date().toISOString(), onProgress);
      await keeping.catchUp();
      return result;
    },
    claims: async (query) => {
      const page = await store.claims(query);
      return {
        ...page,
        items: page.items.map(({ claim, document, text }) => toClaimRecord(claim, { head: document, text })),
      };
    },
    facets: (query) => store.facets(query),
    claim: async (id) => {
      const found = await store.claim(id);
      return found && toClaimRecord(found.claim, { head: found.document, text: found.text });
    },
    documents: (page) => store.documents(page),
    document: async (id) => {
      const found = await store.document(id);
      return found && toDocumentRecord(found.document, found);
    },
    sources: async (page) => {
      const found = await store.sources(page);
      return { ...found, items: found.items.map((source) => ({ ...source, outlets: [...source.outlets] })) };
    },
    source: async (name) => {
      const found = await store.source(name);
      return found && { ...found, outlets: [...found.outlets] };
    },
    capture: async (id) => {
      const found = await store.capture(id);
      if (!found) return null;
      if (!found.record)
        throw new ReportedlyError(
          "RPT_LEDGER_UNREADABLE",
          `the file of the capture ${id} is gone`,
          "Put the captures folder back from a copy; `reportedly verify` lists all that is missing.",
        );
      return { record: captureRecord(found.capture), bytes: captureOfRecord(found.record).bytes };
    },
    verify: (onProgress) => verifyStore(store, onProgress),
    loadDemo: async (onProgress = () => {}) => {
      const captures = await demoCaptures();
      let claims = 0;
      let documents = 0;
      for (const capture of captures) {
        if (closing) break;
        onProgress(documents, captures.length);
        claims += (await addCapture(store, reading.get, capture, () => {}, { demo: true })).claims;
        documents++;
        await keeping.catchUp();
      }
      onProgress(documents, captures.length);
      return { documents, claims };
    },
    removeDemo: async () => {
      const removed = await store.removeDemo();
      await keeping.catchUp();
      return removed;
    },
    health: async () => ({
      status: "ok",
      version: VERSION,
      ...(await store.size()),
      model: config.modelFolder === null ? MODEL_NAME : basename(config.modelFolder),
      ...(config.secondReader ? { secondReader: originOf(config.secondReader.url) } : {}),
    }),
    close: async () => {
      closing = true;
      await reading.close();
      await keeping.end();
      await store.close();
    },
  };
};
