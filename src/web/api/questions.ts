// Questions, claimants, comparisons and judgements as queries of the cache, and the commands that judge and take back.
import type { QueryClient } from "@tanstack/react-query";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  ComparisonRecord,
  EntityRecord,
  JudgementInput,
  JudgementRecord,
  OpenPair,
  QuestionFacets,
  QuestionQuery,
  QuestionRecord,
  QuestionSummary,
} from "../../export/question-record.ts";
import type { PageOf } from "../../export/record.ts";
import { addressOfQuestions, questionFiltersOf } from "../questions/address.ts";
import { getJson, getOrNull, sendJson } from "./client.ts";

/** Questions fetched at a time by the list. */
const LISTED = 60;

const part = encodeURIComponent;

const nextOffset = <T>(last: PageOf<T>): number | undefined => {
  const next = last.offset + last.items.length;
  return last.items.length > 0 && next < last.total ? next : undefined;
};

export const questionsQuery = (query: QuestionQuery) => {
  const address = addressOfQuestions(query);
  return infiniteQueryOptions({
    queryKey: ["questions", address],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(address);
      params.set("limit", String(LISTED));
      params.set("offset", String(pageParam));
      return getJson<PageOf<QuestionSummary>>(`/api/questions?${params}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  });
};

/** Newest changes among which a front page looks for its story. */
const RECENT = 60;

/** What a front page leads with: of the questions that changed last, the one that most documents answer. */
export const leadQuery = queryOptions({
  queryKey: ["questions", "lead"],
  queryFn: async ({ signal }) => {
    const { items } = await getJson<PageOf<QuestionSummary>>(`/api/questions?sort=changed&limit=${RECENT}`, signal);
    return items.reduce<QuestionSummary | null>(
      (lead, question) => (lead === null || question.documents > lead.documents ? question : lead),
      null,
    );
  },
});

export const questionFacetsQuery = (query: QuestionQuery) => {
  const address = addressOfQuestions(questionFiltersOf(query));
  return queryOptions({
    queryKey: ["question-facets", address],
    queryFn: ({ signal }) =>
      getJson<QuestionFacets>(`/api/questions/facets${address === "" ? "" : `?${address}`}`, signal),
  });
};

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ["question", id],
    queryFn: ({ signal }) => getJson<QuestionRecord>(`/api/questions/${part(id)}`, signal),
  });

export const questionOfClaimQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["question-of", claimId],
    queryFn: ({ signal }) => getOrNull<QuestionSummary>(`/api/claims/${part(claimId)}/question`, signal),
  });

export const entityQuery = (idOrName: string) =>
  queryOptions({
    queryKey: ["entity", idOrName],
    queryFn: ({ signal }) => getOrNull<EntityRecord>(`/api/entities/${part(idOrName)}`, signal),
  });

export const comparisonQuery = (a: string, b: string) =>
  queryOptions({
    queryKey: ["compare", a, b],
    queryFn: ({ signal }) => getJson<ComparisonRecord>(`/api/compare?a=${part(a)}&b=${part(b)}`, signal),
    enabled: a !== "" && b !== "",
  });

const judgedList = <T>(key: string, path: string) =>
  infiniteQueryOptions({
    queryKey: [key],
    queryFn: ({ pageParam, signal }) => getJson<PageOf<T>>(`${path}?limit=50&offset=${pageParam}`, signal),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  });

export const openPairsQuery = judgedList<OpenPair>("open-pairs", "/api/judgements/open");
export const judgementsQuery = judgedList<JudgementRecord>("judgements", "/api/judgements");

/** Records what a person decided about two names or two claims: same, different or unsure. */
export const judge = (input: JudgementInput): Promise<JudgementRecord> =>
  sendJson<JudgementRecord>("POST", "/api/judgements", input);

export const undoJudgement = (id: string): Promise<JudgementRecord> =>
  sendJson<JudgementRecord>("POST", `/api/judgements/${part(id)}/undo`);

/** What hangs on judgements is derived anew by the server; the pages fetch it again. */
export const refreshJudged = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === "string" && /^(?:question|entity|open-pairs|judgements|compare)/.test(name),
  });
