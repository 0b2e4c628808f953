// One question put to the ledger: the filters that the command line, the API and the address bar share.

import type { Certainty, ClaimKind, EventType, FigureRole, Stance } from "./claim.ts";
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, STANCES } from "./claim.ts";

export const SORTS = ["newest", "oldest", "published", "event-time", "value", "source", "outlet"] as const;
export type Sort = (typeof SORTS)[number];

export interface ClaimQuery {
  /** Full-text words over sentence, what is counted and source name. */
  readonly text?: string;
  /** Part of the origin's name, case ignored: "Joint Chiefs". */
  readonly source?: string;
  readonly outlet?: string;
  readonly event?: EventType;
  readonly certainty?: Certainty;
  readonly kind?: ClaimKind;
  readonly role?: FigureRole;
  readonly stance?: Stance;
  readonly document?: string;
  readonly minValue?: number;
  readonly maxValue?: number;
  /** Event time meets [since, until], ISO days or their prefixes ("2025-01"). */
  readonly since?: string;
  readonly until?: string;
  readonly publishedSince?: string;
  readonly publishedUntil?: string;
  /** Only invented demo reports, or none of them. */
  readonly demo?: boolean;
  readonly sort?: Sort;
  readonly descending?: boolean;
  /** 1 to 1,000; 100 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** Which value a key of the query line may take; the line's keys are the facets' names. */
export const QUERY_KEYS = {
  source: "text",
  outlet: "text",
  event: EVENTS,
  certainty: CERTAINTIES,
  kind: CLAIM_KINDS,
  role: FIGURE_ROLES,
  stance: STANCES,
  document: "text",
  since: "day",
  until: "day",
  "published-since": "day",
  "published-until": "day",
  demo: ["yes", "no"],
  sort: SORTS,
  order: ["ascending", "descending"],
} as const;
