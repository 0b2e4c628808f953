// Inputs, captures and texts -> documents with their claims: acquire, read, annotate and extract, the model loaded once.
import { acquire } from "../acquire/index.ts";
import { annotate, createReader } from "../annotate/index.ts";
import type { Config } from "../config.ts";
import { extractClaims } from "../extract/index.ts";
import type { AnnotatedDocument } from "../model/annotation.ts";
import type { Capture, Hints } from "../model/capture.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { EXTRACTED_WITH, GRAMMARS } from "./defaults.ts";
import { readableDocument } from "./read-document.ts";
import { openSecondReader, settleAttributions } from "./second-reader.ts";
import type { AddInput } from "./workspace.ts";

/** All that one capture gave. */
export interface ReadPage {
  readonly capture: Capture;
  readonly document: Document;
  readonly annotated: AnnotatedDocument;
  readonly claims: readonly Claim[];
  /** What was odd, in reading and in extraction. */
  readonly issues: readonly Issue[];
  /** Names and versions of all that took part: "article/1", "reader-1", "times/1", "figure/1"; and "second/1 MODEL" when a second reader marked the attributions. */
  readonly readWith: readonly string[];
}

export type ReadStage = "read" | "annotate" | "extract";
export type OnStage = (stage: ReadStage, note: string) => void;

export interface Reading {
  /** Takes an address or bytes and reads all that is in it: several pages when it is a WARC. */
  read(input: AddInput): Promise<ReadPage[]>;
  readCapture(capture: Capture, hints?: Hints, onStage?: OnStage): Promise<ReadPage>;
  /** Reads a text that is taken character for character: `readText("The harbour master said …", { publishedAt: "2031-05-02" })`. */
  readText(text: string, hints?: Hints): Promise<ReadPage>;
  /** Milliseconds spent inside the model's graph so far. */
  readonly spent: () => number;
  close(): Promise<void>;
}

/** The captures of one input, with what the person who names it knows of it. */
export const acquireInput = (input: AddInput, config: Config): Promise<Capture[]> =>
  acquire("url" in input ? input.url : input, {
    allowPrivate: config.allowPrivate,
    now: () => new Date().toISOString(),
  });

const unread = (document: Document): AnnotatedDocument => ({
  document,
  sentences: [],
  tokens: [],
  names: [],
  attributions: [],
  quantities: [],
  times: [],
  places: [],
  annotators: [],
});

/** Loads the reading model and reads with it until it is closed: `createReading(readConfig())`. */
export const createReading = async (config: Config): Promise<Reading> => {
  const second = config.secondReader ? openSecondReader(config.secondReader) : null;
  const model = await createReader({
    threads: config.threads,
    ...(config.modelFolder === null ? {} : { modelFolder: config.modelFolder }),
  });

  const readCapture = async (capture: Capture, hints: Hints = {}, onStage: OnStage = () => {}): Promise<ReadPage> => {
    onStage("read", capture.mediaType);
    const { document, pack } = await readableDocument(capture, hints);
    const readBy = `${document.reader.name}/${document.reader.version}`;
    if (!pack || document.text.trim() === "")
      return {
        capture,
        document,
        annotated: unread(document),
        claims: [],
        issues: document.issues,
        readWith: [readBy],
      };
    onStage("annotate", `${document.text.length} characters`);
    const [[marked = unread(document)], answered] = await Promise.all([
      annotate([document], model, GRAMMARS, pack),
      second?.read(document),
    ]);
    const settled = second && answered ? settleAttributions(marked, answered, second) : null;
    const annotated = settled?.annotated ?? marked;
    onStage("extract", `${annotated.sentences.length} sentences`);
    const { claims, issues } = extractClaims(annotated, pack);
    return {
      capture,
      document,
      annotated,
      claims,
      issues: [...document.issues, ...(settled?.issues ?? []), ...issues],
      readWith: [readBy, ...annotated.annotators, ...EXTRACTED_WITH],
    };
  };

  return {
    read: async (input) => {
      const pages: ReadPage[] = [];
      for (const capture of await acquireInput(input, config)) pages.push(await readCapture(capture, input.hints));
      return pages;
    },
    readCapture,
    readText: async (text, hints) => {
      const [capture] = await acquire({ text }, { allowPrivate: false, now: () => new Date().toISOString() });
      return readCapture(capture as Capture, hints);
    },
    spent: model.spent,
    close: async () => {
      await Promise.all([model.close(), second?.close()]);
    },
  };
};
