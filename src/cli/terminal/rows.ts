// Claims as rows for a person: who → what · how sure · when, then the sentence they stand in with its words marked.
import type { ClaimRecord } from "../../export/record.ts";
import { qualifiersOf, whatIsSaid, whoSays } from "../../web/words/claim.ts";
import { dayWords } from "../../web/words/time.ts";
import type { Terminal } from "../io.ts";
import { markedLines, marksOf } from "./marked.ts";
import { plain } from "./plain.ts";
import type { Style } from "./style.ts";
import { breakLines } from "./width.ts";

const chainWords = (claim: ClaimRecord): string => {
  const via = claim.chain.slice(0, -1).map((link) => link.name.value);
  return via.length > 0 && !claim.party ? ` (through ${via.join(", ")})` : "";
};

const qualifierWords = (claim: ClaimRecord): string[] => {
  const { before, certainty, after } = qualifiersOf(claim);
  return [...before, ...(certainty === null ? [] : [certainty]), ...after];
};

/** Stands for a space where a row may not be broken: within a qualifier, and after the dot before it. */
const TIED = "\ue000";
const untie = (words: string): string => words.replaceAll(TIED, " ");

const tiedLine = (claim: ClaimRecord): string =>
  [
    plain(`${whoSays(claim)}${chainWords(claim)} → ${whatIsSaid(claim)}`),
    ...qualifierWords(claim).map((words) => `· ${plain(words)}`.replaceAll(" ", TIED)),
  ].join(" ");

/** One claim as one line of plain words: "Karsund Coast Guard → at least 14 people · killed · asserted · 1 Mar 2026". */
export const rowLine = (claim: ClaimRecord): string => untie(tiedLine(claim));

/** The same in pieces of weight, broken to the width with a hanging indent. */
const rowLines = (claim: ClaimRecord, width: number, style: Style): string[] => {
  const line = tiedLine(claim);
  const arrow = line.indexOf(" → ");
  return breakLines(line, width - 2).map(([start, end], index) => {
    const words = untie(line.slice(start, end));
    const indent = index === 0 ? "" : "  ";
    const cut = arrow - start;
    if (index > 0 || cut <= 0 || cut > words.length)
      return indent + style.tone(claim.figure ? "strong" : "accent", words);
    return (
      style.tone("accent", words.slice(0, cut)) +
      style.tone("quiet", " → ") +
      style.tone("strong", words.slice(cut + 3))
    );
  });
};

/** Claims that stand in one sentence go together, so that it is printed once. */
const bySentence = (claims: readonly ClaimRecord[]): ClaimRecord[][] => {
  const groups: ClaimRecord[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    const head = last?.[0];
    if (last && head && head.document.id === claim.document.id && head.sentence.span[0] === claim.sentence.span[0])
      last.push(claim);
    else groups.push([claim]);
  }
  return groups;
};

export interface RowOptions {
  /** Name the outlet and day under each group: for rows out of many documents. */
  readonly withDocument: boolean;
  /** Print each claim's id, to be shown with `reportedly show`. */
  readonly withIds: boolean;
}

/** The whole table as text; empty for no claims. */
export const rowsText = (
  claims: readonly ClaimRecord[],
  terminal: Pick<Terminal, "width">,
  style: Style,
  options: RowOptions,
): string => {
  const width = terminal.width;
  return bySentence(claims)
    .map((group) => {
      const first = group[0] as ClaimRecord;
      const rows = group.flatMap((claim) => [
        ...rowLines(claim, width, style),
        ...(options.withIds ? [`  ${style.tone("quiet", claim.id)}`] : []),
      ]);
      const sentence = markedLines(first.sentence, marksOf(group), width - 4, style).map((line) => `    ${line}`);
      const from = options.withDocument ? [`    ${style.tone("quiet", documentWords(first.document))}`] : [];
      return [...rows, ...sentence, ...from].join("\n");
    })
    .join("\n\n");
};

/** A document's head in a line: "Teskov Herald · 27 Mar 2025 · Navy denies firing on ferry". */
export const documentWords = (head: ClaimRecord["document"]): string =>
  plain(
    [
      head.outlet ?? head.url ?? "no outlet named",
      head.publishedAt ? dayWords(head.publishedAt) : "day unknown",
      head.headline ?? "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  );
