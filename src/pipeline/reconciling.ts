// Read pages -> reports -> entities and questions: how reading and reconciliation meet.
import type { Hedge } from "../model/claim.ts";
import type { Entities } from "../model/entity.ts";
import { recordId } from "../model/id.ts";
import type { Comparison, Judgement } from "../model/judgement.ts";
import type { Question, RelationType } from "../model/question.ts";
import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { reconcileReports } from "../reconcile/index.ts";
import { resolveEntities } from "../resolve/index.ts";
import type { ReadPage } from "./reading.ts";

/** What is known of a page beside what it says. */
export interface ReportHints {
  readonly owner?: string | null;
  /** Id by which the caller names the document, in place of the one made of its bytes: a reprint, word for word, is a document of its own. */
  readonly documentId?: string;
  /** When it was taken, where that is not now. */
  readonly capturedAt?: string;
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
  const documentId = hints.documentId ?? document.id;
  const addresses = [capture.url, capture.finalUrl, document.canonicalUrl?.value ?? null];
  return {
    documentId,
    outlet: document.outlet?.value ?? null,
    owner: hints.owner ?? null,
    agency: document.agency?.value ?? document.dateline?.agency ?? null,
    publishedAt: document.publishedAt?.value ?? null,
    capturedAt: hints.capturedAt ?? capture.capturedAt,
    headline: document.headline?.value ?? null,
    datelinePlace: document.dateline?.place ?? null,
    links: [...new Set(addresses.filter((address) => address !== null))],
    text: document.text,
    mentions: annotated.names.map(({ span, type }) => ({ span, type })),
    claims:
      hints.documentId === undefined
        ? claims
        : claims.map((claim) => ({ ...claim, id: recordId("c", [documentId, claim.id]), documentId })),
  };
};

/** Entities and questions of some reports, under what persons decided. */
export const reconcile = (reports: readonly Report[], judgements: readonly Judgement[] = []): Reconciled => {
  const entities = resolveEntities(reports, judgements);
  return { entities, ...reconcileReports(reports, entities, judgements) };
};

/** What `reportedly reconcile` prints: figures in order, the questions they answer, how figures stand to each other. */
export interface ReconciledRecord {
  readonly figures: readonly {
    readonly doc: string;
    readonly span: Span;
    readonly question: string | null;
    readonly origin: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly hedge: Hedge;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly title: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly origins: number;
  }[];
  readonly relations: readonly (
    | { readonly type: Exclude<RelationType, "denies">; readonly a: number; readonly b: number }
    | { readonly type: "denies"; readonly a: number; readonly doc: string; readonly span: Span }
  )[];
}

/** Questions of reports as indexes into their figures: `reconciledRecord(reports, reconcile(reports))`. */
export const reconciledRecord = (
  reports: readonly Report[],
  { questions }: Pick<Reconciled, "questions">,
): ReconciledRecord => {
  const answers = new Map(
    questions.flatMap((question) => question.positions.map((at) => [at.claimId, { question, at }])),
  );
  const claims = reports.flatMap((report) => report.claims.map((claim) => ({ claim, report })));
  const rows = claims.flatMap(({ claim, report }) => (claim.figure ? [{ claim, figure: claim.figure, report }] : []));
  const indexOf = new Map(rows.map(({ claim }, index) => [claim.id, index]));
  const claimOf = new Map(claims.map(({ claim }) => [claim.id, claim]));
  return {
    figures: rows.map(({ claim, figure, report }) => {
      const found = answers.get(claim.id);
      return {
        doc: report.documentId,
        span: figure.words,
        question: found?.question.id ?? null,
        origin: found?.at.originId ?? claim.chain.at(-1)?.name.value ?? report.outlet ?? "",
        value: figure.value,
        low: figure.low,
        high: figure.high,
        hedge: figure.hedge.value,
      };
    }),
    questions: questions.map(({ id, title, strict, estimates }) => {
      const latest = estimates.find(({ rule }) => rule === "latest-per-origin");
      return { id, title, low: latest?.low ?? null, high: latest?.high ?? null, origins: strict };
    }),
    relations: questions.flatMap(({ relations }) =>
      relations.flatMap(({ type, a, b }): ReconciledRecord["relations"][number][] => {
        const from = indexOf.get(a);
        if (from === undefined) return [];
        const target = claimOf.get(b);
        if (type === "denies") return target ? [{ type, a: from, doc: target.documentId, span: target.sentence }] : [];
        const to = indexOf.get(b);
        return to === undefined ? [] : [{ type, a: from, b: to }];
      }),
    ),
  };
};
