// A claim as text to paste elsewhere: a citation with its archived source, and the address that restores it.
import type { ClaimRecord } from "../../export/record.ts";
import { whoSays } from "./claim.ts";
import { demoLabel } from "./document.ts";
import { dayWords, instantWords } from "./time.ts";

/** The address of a claim in the Reader: "/documents/d_1?claim=c_2". */
export const claimPath = (claim: Pick<ClaimRecord, "id" | "document">): string =>
  `/documents/${encodeURIComponent(claim.document.id)}?claim=${encodeURIComponent(claim.id)}`;

/**
 * A citation in one paragraph: `Harbour Authority, in "Ferry toll rises", The Gazette, 3 May 2031: "Twelve people …"
 * https://… (captured 3 May 2031, 09:00 UTC; SHA-256 ab12…; c_…)`. An invented demo report says that it is one.
 */
export const citationOf = (claim: ClaimRecord, digest: string | null): string => {
  const { document } = claim;
  const where = [
    document.headline ? `“${document.headline}”` : "untitled report",
    document.outlet,
    document.publishedAt ? dayWords(document.publishedAt, "long") : "undated",
  ].filter((part) => part !== null);
  const archive = [
    `captured ${instantWords(document.capturedAt, "long")}`,
    ...(digest ? [`SHA-256 ${digest}`] : []),
    claim.id,
  ];
  const words = claim.sentence.words.replace(/\s+/g, " ").trim();
  const address = document.url ? ` ${document.url}` : "";
  const demo = demoLabel(document);
  const label = demo ? ` [${demo.toLowerCase()}]` : "";
  return `${whoSays(claim)}, in ${where.join(", ")}${label}: “${words}”${address} (${archive.join("; ")})`;
};

/** The archived page, scrolled to the sentence by browsers that follow text fragments. */
export const archivedPath = (captureId: string, sentence: string): string => {
  const words = sentence.replace(/\s+/g, " ").trim().split(" ");
  const encode = (part: readonly string[]) => encodeURIComponent(part.join(" ")).replace(/-/g, "%2D");
  const fragment = words.length <= 8 ? encode(words) : `${encode(words.slice(0, 4))},${encode(words.slice(-4))}`;
  return `/api/captures/${encodeURIComponent(captureId)}/bytes#:~:text=${fragment}`;
};
