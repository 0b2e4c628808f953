// Read pages -> reports -> entities and questions: how reading and reconciliation meet.
import type { Entities } from "../model/entity.ts";
import type { Comparison, Judgement } from "../model/judgement.ts";
import type { Question } from "../model/question.ts";
import type { Report } from "../model/report.ts";
import { reconcileReports } from "../reconcile/index.ts";
import { resolveEntities } from "../resolve/index.ts";
import type { ReadPage } from "./reading.ts";

/** What is known of a page beside what it says: its owner, and the id by which the caller names it. */
export interface ReportHints {
  readonly owner?: string | null;
}

export interface Reconciled {
  readonly entities: Entities;
  readonly questions: readonly Question[];
  /** Pairs of claims that wait for a person. */
  readonly open: readonly Comparison[];
}

/** A read page as reconciliation sees it: `reportOf(await reading.readText(text), { owner: "Harbour Media" })`. */
export const reportOf = (page: ReadPage, hints: ReportHints = {}): Report => {
  const { capture, document, annotated, claims } = page;
  const addresses = [capture.url, capture.finalUrl, document.canonicalUrl?.value ?? null];
  return {
    documentId: document.id,
    outlet: document.outlet?.value ?? null,
    owner: hints.owner ?? null,
    agency: document.agency?.value ?? document.dateline?.agency ?? null,
    publishedAt: document.publishedAt?.value ?? null,
    capturedAt: capture.capturedAt,
    headline: document.headline?.value ?? null,
    datelinePlace: document.dateline?.place ?? null,
    links: [...new Set(addresses.filter((address) => address !== null))],
    text: document.text,
    mentions: annotated.names.map(({ span, type }) => ({ span, type })),
    claims,
  };
};

/** Entities and questions of some reports, under what persons decided. */
export const reconcile = (reports: readonly Report[], judgements: readonly Judgement[] = []): Reconciled => {
  const entities = resolveEntities(reports, judgements);
  return { entities, ...reconcileReports(reports, entities, judgements) };
};
