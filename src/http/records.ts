// The public records by the names that the API's description gives them.
import { z } from "@hono/zod-openapi";
import {
  askRecord,
  comparisonRecord,
  entityRecord,
  judgementRecord,
  openPair,
  questionFacets,
  questionRecord,
  questionSummary,
  rebuildRecord,
} from "../export/question-record.ts";
import {
  addResult,
  captureRecord,
  claimRecord,
  documentRecord,
  documentSummary,
  facetsRecord,
  healthRecord,
  pageOf,
  sourceRecord,
  verifyReport,
} from "../export/record.ts";

/** The record under a name; made anew, because a schema can be named only by the zod that describes the API. */
const named = <Shape extends z.core.$ZodLooseShape>(name: string, record: z.ZodObject<Shape>) =>
  z.object(record.shape).openapi(name);

export const Claim = named("Claim", claimRecord);
export const ReadDocument = named("Document", documentRecord);
export const Summary = named("DocumentSummary", documentSummary);
export const Capture = named("Capture", captureRecord);
export const Source = named("Source", sourceRecord);
export const Facets = named("Facets", facetsRecord);
export const Added = named("AddResult", addResult);
export const Verified = named("VerifyReport", verifyReport);
export const Health = named("Health", healthRecord);
export const SummaryOfQuestion = named("QuestionSummary", questionSummary);
export const SharedQuestion = named("Question", questionRecord);
export const QuestionCounts = named("QuestionFacets", questionFacets);
export const Answered = named("Answer", askRecord);
export const KnownEntity = named("Entity", entityRecord);
export const Compared = named("Comparison", comparisonRecord);
export const Judgement = named("Judgement", judgementRecord);
export const OpenPair = named("OpenPair", openPair);
export const Rebuilt = named("Rebuilt", rebuildRecord);
export const QuestionPage = pageOf(SummaryOfQuestion).openapi("QuestionPage");
export const JudgementPage = pageOf(Judgement).openapi("JudgementPage");
export const OpenPairPage = pageOf(OpenPair).openapi("OpenPairPage");
export const ClaimPage = pageOf(Claim).openapi("ClaimPage");
export const DocumentPage = pageOf(Summary).openapi("DocumentPage");
export const SourcePage = pageOf(Source).openapi("SourcePage");
