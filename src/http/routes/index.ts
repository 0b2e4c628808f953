// Every route of the API, in the order in which its description lists them. Those of questions, with what they give
// (records of src/export/question-record.ts; lists are pages with a Link header; GET answers carry an ETag):
//   GET  /api/questions?text=&status=&event=&kind=&origin=&sort=&limit=&offset=   page of QuestionSummary
//   GET  /api/questions/facets?(the same)                                         QuestionFacets
//   GET  /api/questions/:id             Question; an old address answers with the one it became, `forwardedFrom` set
//   GET  /api/claims/:id/question       QuestionSummary; 404 when the claim answers none
//   GET  /api/entities/:idOrName        Entity
//   GET  /api/compare?a=d_…&b=d_…       Comparison of two documents
//   GET  /api/ask?words=…               Answer: { words, question: Question | null, others: QuestionSummary[], total }
//   GET  /api/judgements?limit=&offset= page of Judgement, newest first
//   POST /api/judgements                JSON JudgementInput -> Judgement
//   POST /api/judgements/:id/undo       -> the Judgement that takes it back (its `undoes` is :id)
//   GET  /api/judgements/open?limit=&offset=   page of OpenPair, most consequential first
//   POST /api/series                    { fileName, text, mapping, corrections? } -> { records, added, claims, corrections }; progress
//   POST /api/rebuild                   { documents, claims, questions }; with Accept: text/event-stream, progress { done, total }
import type { Route } from "../route.ts";
import { addRoute } from "./add.ts";
import { captureBytesRoute, captureRoute } from "./captures.ts";
import { claimRoute, claimsRoute, facetsRoute, figuresRoute, searchRoute } from "./claims.ts";
import { loadDemoRoute, removeDemoRoute } from "./demo.ts";
import { documentClaimsRoute, documentRoute, documentsRoute } from "./documents.ts";
import { compareRoute, entityRoute } from "./entities.ts";
import { healthRoute } from "./health.ts";
import { judgementsRoute, judgeRoute, openPairsRoute, undoRoute } from "./judgements.ts";
import { askRoute, claimQuestionRoute, questionFacetsRoute, questionRoute, questionsRoute } from "./questions.ts";
import { rebuildRoute } from "./rebuild.ts";
import { seriesRoute } from "./series.ts";
import { sourceRoute, sourcesRoute } from "./sources.ts";
import { verifyRoute } from "./verify.ts";

export const ROUTES: readonly Route[] = [
  claimsRoute,
  claimRoute,
  figuresRoute,
  facetsRoute,
  searchRoute,
  questionsRoute,
  questionFacetsRoute,
  questionRoute,
  claimQuestionRoute,
  askRoute,
  documentsRoute,
  documentRoute,
  documentClaimsRoute,
  sourcesRoute,
  sourceRoute,
  entityRoute,
  compareRoute,
  judgementsRoute,
  openPairsRoute,
  judgeRoute,
  undoRoute,
  captureRoute,
  captureBytesRoute,
  addRoute,
  seriesRoute,
  verifyRoute,
  rebuildRoute,
  loadDemoRoute,
  removeDemoRoute,
  healthRoute,
];
