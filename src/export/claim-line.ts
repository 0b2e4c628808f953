// A claim as one line of plain text: what golden pages hold and what a difference in review reads like.
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { wordsOf } from "../model/span.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const number = (claim: Claim): string => {
  const figure = claim.figure;
  if (!figure) return "";
  const value = figure.hedge.value === "range" ? `${figure.low}..${figure.high}` : String(figure.value ?? "?");
  const hedge = figure.hedge.value === "none" ? "" : `${figure.hedge.value} `;
  const unit = figure.unit ? ` ${figure.unit.value}` : "";
  return `${hedge}${value}${unit} ${oneLine(figure.counted.value)} · ${figure.role.value}`;
};

const interval = (claim: Claim): string => {
  const time = claim.eventTime?.value;
  if (!time) return "-";
  return time.start === time.end ? time.start : `${time.start}..${time.end}`;
};

/**
 * `kind | chain | what | event/certainty/stance | time | place | words`, for example
 * `figure | Karsund Coast Guard | at-least 14 [people] · total | kill/asserted | 2026-03-01 | Orra | killing at least 14 people`.
 */
export const claimLine = (claim: Claim, document: Pick<Document, "text">): string => {
  const words = (span: readonly [number, number]): string => oneLine(wordsOf(document.text, span));
  const chain = claim.chain.map((link) => link.name.value).join(" < ") || "own voice";
  const party = claim.party ? `${claim.party.name.value}: ${claim.about ? words(claim.about) : "-"}` : "";
  const content = claim.attribution?.content.map(words).join(" … ") ?? "";
  const stance = claim.stance.value === "asserts" ? "" : `/${claim.stance.value}`;
  const what = claim.kind === "figure" ? number(claim) : claim.kind === "stance" ? party : content;
  return [
    claim.kind,
    chain,
    what,
    `${claim.event?.value ?? "-"}/${claim.certainty.value}${stance}`,
    interval(claim),
    claim.place?.value ?? "-",
    claim.figure ? words(claim.figure.words) : words(claim.sentence),
  ]
    .map(oneLine)
    .join(" | ");
};
