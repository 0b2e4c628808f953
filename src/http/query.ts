// A ClaimQuery as parameters of an address, checked both ways; `q` holds a whole query line.
import { z } from "@hono/zod-openapi";
import { ReportedlyError } from "../errors.ts";
import type { QuestionQuery } from "../export/question-record.ts";
import { QUESTION_SORTS } from "../export/question-record.ts";
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, STANCES } from "../model/claim.ts";
import type { ClaimQuery } from "../model/query.ts";
import { SORTS } from "../model/query.ts";
import { COUNT_KINDS, STATUSES } from "../model/question.ts";
import { parseQueryLine } from "../text/query-line.ts";
import { present } from "./route.ts";

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "expected a day such as 2025-03-27, or its beginning");
const truth = z.enum(["true", "false"]).transform((word) => word === "true");
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, "expected a number such as 1000 or 2.5")
  .transform(Number)
  .openapi({ type: "number" });
const words = z.string().min(1).max(1000);

/** Limit and offset as every list takes them. */
export const PAGE_PARAMETERS = {
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("how many at most; 100 when absent"),
  offset: z.coerce.number().int().min(0).optional().describe("how many to pass over"),
};

/** The parameters of a list of documents or sources. */
export const listParameters = z.strictObject({
  ...PAGE_PARAMETERS,
  text: z.string().max(1000).optional().describe("words that must occur"),
});

/** The parameters of the list of questions. */
export const questionParameters = z.strictObject({
  text: z.string().max(1000).optional().describe("words of the question, its claimants, places or answers"),
  status: z.enum(STATUSES).optional(),
  event: z.enum(EVENTS).optional(),
  kind: z.enum(COUNT_KINDS).optional().describe("what its numbers count: an incident, a running total …"),
  origin: words.optional().describe("id or name of a claimant that answers it"),
  sort: z.enum(QUESTION_SORTS).optional(),
  ...PAGE_PARAMETERS,
});

export const claimParameters = z.strictObject({
  q: z
    .string()
    .max(2000)
    .optional()
    .describe(
      'a query line, such as `source:"Coast Guard" event:kill value>10 since:2025-01`; the other parameters add to it',
    ),
  text: words.optional().describe("words in the sentence, in what is counted or in the source's name"),
  source: words.optional().describe("part of the origin's name"),
  outlet: words.optional(),
  event: z.enum(EVENTS).optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  kind: z.enum(CLAIM_KINDS).optional(),
  role: z.enum(FIGURE_ROLES).optional(),
  stance: z.enum(STANCES).optional(),
  document: words.optional().describe("id of a document"),
  minValue: number.optional(),
  maxValue: number.optional(),
  since: day.optional().describe("event time on or after this day"),
  until: day.optional().describe("event time on or before this day"),
  publishedSince: day.optional(),
  publishedUntil: day.optional(),
  demo: truth.optional().describe("only demo reports, or none of them"),
  sort: z.enum(SORTS).optional(),
  descending: truth.optional(),
  ...PAGE_PARAMETERS,
});
type ClaimParameters = z.output<typeof claimParameters>;

/** The query of checked parameters: what `q` says, overridden by the parameters of their own. */
export const queryOf = ({ q, ...own }: ClaimParameters): ClaimQuery => ({
  ...(q === undefined ? {} : parseQueryLine(q)),
  ...(present(own) as ClaimQuery),
});

/** Parameters of a query in an address: `{event: "kill", minValue: 10}` is "event=kill&minValue=10". */
export const parametersOf = (query: ClaimQuery | QuestionQuery): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );

/** Checks values typed by a person or a program as a query; names what is wrong with which of them. */
export const checkQuery = (values: Readonly<Record<string, string | undefined>>): ClaimQuery => {
  const parsed = claimParameters.safeParse(present(values));
  if (parsed.success) return queryOf(parsed.data);
  const issue = parsed.error.issues[0];
  throw new ReportedlyError(
    "RPT_QUERY_INVALID",
    `the query is not understood: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
    "See `reportedly ledger --help` for the filters and their values.",
  );
};
