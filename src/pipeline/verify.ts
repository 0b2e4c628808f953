// The whole ledger against the captured bytes: what can be derived again is derived again, and what cannot is said.
import { captureOfRecord } from "../acquire/index.ts";
import type { VerifyReport } from "../export/record.ts";
import { claimId } from "../extract/index.ts";
import type { Capture } from "../model/capture.ts";
import type { Claim, Field } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { wordsOf } from "../model/span.ts";
import type { CaptureEvidence, Store, StoredBody, StoredRun } from "../store/index.ts";
import { hintsIn, readableDocument } from "./read-document.ts";

type Fault = VerifyReport["faults"][number];
type Report = (kind: Fault["kind"], id: string, message: string) => void;

const NOT_PROVEN = [
  "That the pages said this at that time: the times of capture are this machine's own, and no time stamp authority has signed them.",
  "That the outlets served these bytes: nothing in a capture is signed by whoever sent it.",
  "That no capture was taken out of the ledger together with all its rows: the list of captures is not signed.",
  "That what the sources said is true.",
];

const JUDGED =
  "That nobody took away the last of the judgements: the list binds each to the one before it, and its end is not signed.";

/** Reads a row's JSON; a row that holds none is a fault. */
const parse = <T>({ id, body }: StoredBody, noun: string, report: Report): T | null => {
  try {
    return JSON.parse(body) as T;
  } catch {
    report("row", id, `the ${noun}'s row cannot be read`);
    return null;
  }
};

const COMPARED = [
  "id",
  "origin",
  "url",
  "finalUrl",
  "fileName",
  "status",
  "mediaType",
  "digest",
  "capturedAt",
] as const;

const checkBytes = ({ capture, record, recordIntact }: CaptureEvidence, report: Report): Capture | null => {
  if (record === null) {
    report("missing", capture.id, `the file of its record is gone (${capture.recordDigest})`);
    return null;
  }
  if (!recordIntact) report("bytes", capture.id, `the file of its record was changed (${capture.recordDigest})`);
  try {
    const kept = captureOfRecord(record);
    for (const key of COMPARED)
      if (kept[key] !== capture[key])
        report(
          recordIntact ? "row" : "bytes",
          capture.id,
          `${key} is "${capture[key]}" in the row and "${kept[key]}" in the record`,
        );
    return kept;
  } catch (error) {
    report("bytes", capture.id, error instanceof Error ? error.message : String(error));
    return null;
  }
};

const isField = (value: object): value is Field<unknown> => "basis" in value && "value" in value;
const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && value.every((end) => Number.isInteger(end));

/** Every span of a claim, wherever it stands in it. */
function* spansIn(value: unknown): Generator<Span> {
  if (isSpan(value)) yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* spansIn(inner);
}

/** Fields whose value is the words themselves, not a code or a day. */
const VERBATIM = new Set(["who", "name", "counted"]);
const squash = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Names of the verbatim fields that do not say what stands at their spans. */
function* unequalIn(value: unknown, text: string, key = ""): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isField(value)) {
    const isStated = value.basis === "stated" && typeof value.value === "string" && VERBATIM.has(key);
    if (isStated && !squash(wordsOf(text, value.span as Span)).includes(squash(value.value as string))) yield key;
    return;
  }
  for (const [inner, part] of Object.entries(value)) yield* unequalIn(part, text, inner);
}

const checkClaim = (row: StoredBody, document: Document, report: Report): number => {
  const claim = parse<Claim>(row, "claim", report);
  if (!claim) return 0;
  if (claim.id !== row.id) report("row", row.id, `the row holds the claim ${claim.id}`);
  if (claim.documentId !== document.id) report("row", row.id, `the claim is of the document ${claim.documentId}`);
  const { id: _id, documentId, ...proposal } = claim;
  if (claimId(documentId, proposal) !== claim.id) report("row", row.id, "the claim's id is not made of what it holds");
  const spans = [...spansIn(claim)];
  for (const [start, end] of spans)
    if (start < 0 || end < start || end > document.text.length)
      report("span", row.id, `[${start}, ${end}] does not lie in the text of ${document.text.length} characters`);
  for (const key of unequalIn(claim, document.text)) report("span", row.id, `"${key}" is not what stands at its span`);
  return spans.length;
};

interface Tally {
  documents: number;
  claims: number;
  spans: number;
  /** Documents by readers of other versions, whose text was not derived again. */
  older: number;
}

const checkRun = async (run: StoredRun, capture: Capture | null, tally: Tally, report: Report): Promise<void> => {
  for (const fault of run.faults) report("row", fault.id, fault.message);
  const document = parse<Document>(run.document, "document", report);
  if (!document) return;
  tally.documents++;
  if (capture) {
    const { document: again } = await readableDocument(capture, hintsIn(document));
    const sameReader = again.reader.name === document.reader.name && again.reader.version === document.reader.version;
    if (!sameReader) tally.older++;
    else if (again.id !== document.id) report("row", run.document.id, "the document's id is not made of its capture");
    else if (again.text !== document.text)
      report("text", document.id, "the captured bytes, read again, give another text");
    else if (JSON.stringify(again.sourceMap) !== JSON.stringify(document.sourceMap))
      report("text", document.id, "the text's way back to the bytes is another when they are read again");
  }
  for (const row of run.claims) tally.spans += checkClaim(row, document, report);
  tally.claims += run.claims.length;
};

/** Checks everything in the ledger; the report names each fault, and what no check of this kind can prove. */
export const verifyStore = async (
  store: Store,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<VerifyReport> => {
  const faults: Fault[] = [];
  const report: Report = (kind, id, message) => faults.push({ kind, id, message });
  const tally: Tally = { documents: 0, claims: 0, spans: 0, older: 0 };
  const total = await store.countCaptures();
  let done = 0;
  for await (const evidence of store.evidence()) {
    const capture = checkBytes(evidence, report);
    for (const run of evidence.runs) await checkRun(run, capture, tally, report);
    if (!evidence.shownRight)
      report("row", evidence.capture.id, "the rows that answer questions are not those that the evidence gives");
    onProgress(++done, total);
  }
  const { judgements, faults: judgementFaults } = await store.judgements();
  for (const fault of judgementFaults) report("row", fault.id, fault.message);
  const strays = await store.countStrays();
  if (strays > 0) report("row", "ledger", `${strays} rows that answer questions belong to nothing in the evidence`);
  const { older, ...counts } = tally;
  const judged = judgements.length > 0 ? [JUDGED] : [];
  const notAgain =
    older > 0 ? [`That ${older} documents follow from their bytes: another version of the reader read them.`] : [];
  return { captures: done, ...counts, faults, notProven: [...NOT_PROVEN, ...judged, ...notAgain] };
};
