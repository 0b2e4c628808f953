// Every route of the API, in the order in which its description lists them.
import type { Route } from "../route.ts";
import { addRoute } from "./add.ts";
import { captureBytesRoute, captureRoute } from "./captures.ts";
import { claimRoute, claimsRoute, facetsRoute, figuresRoute, searchRoute } from "./claims.ts";
import { loadDemoRoute, removeDemoRoute } from "./demo.ts";
import { documentClaimsRoute, documentRoute, documentsRoute } from "./documents.ts";
import { healthRoute } from "./health.ts";
import { sourceRoute, sourcesRoute } from "./sources.ts";
import { verifyRoute } from "./verify.ts";

export const ROUTES: readonly Route[] = [
  claimsRoute,
  claimRoute,
  figuresRoute,
  facetsRoute,
  searchRoute,
  documentsRoute,
  documentRoute,
  documentClaimsRoute,
  sourcesRoute,
  sourceRoute,
  captureRoute,
  captureBytesRoute,
  addRoute,
  verifyRoute,
  loadDemoRoute,
  removeDemoRoute,
  healthRoute,
];
