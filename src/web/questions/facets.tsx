// The facets of the question list: status, event, kind of count, claimant, each value with its count.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { QuestionFacets, QuestionQuery } from "../../export/question-record.ts";
import { questionFacetsQuery } from "../api/questions.ts";
import { ValueList } from "../ledger/value-list.tsx";
import { Failure, Lines } from "../shell/states.tsx";
import { codeWords } from "../words/codes.ts";
import { COUNT_KIND_WORDS, STATUS_WORDS } from "../words/question.ts";
import { withPart } from "./address.ts";

type FacetKey = keyof QuestionFacets;

const words: Readonly<Record<FacetKey, (value: string) => string>> = {
  status: (value) => STATUS_WORDS[value as keyof typeof STATUS_WORDS] ?? value,
  event: (value) => codeWords("event", value),
  kind: (value) => COUNT_KIND_WORDS[value as keyof typeof COUNT_KIND_WORDS] ?? value,
  origin: (value) => value,
};

const FACETS: readonly { readonly key: FacetKey; readonly name: string }[] = [
  { key: "status", name: "Status" },
  { key: "event", name: "Event" },
  { key: "origin", name: "Claimant" },
  { key: "kind", name: "What is counted" },
];

export const QuestionFacetList = ({
  query,
  onQuery,
}: {
  readonly query: QuestionQuery;
  readonly onQuery: (query: QuestionQuery) => void;
}) => {
  const facets = useQuery({ ...questionFacetsQuery(query), placeholderData: keepPreviousData });
  if (facets.isPending) return <Lines count={10} label="Loading filters" />;
  if (facets.isError) return <Failure error={facets.error} retry={() => void facets.refetch()} />;
  return (
    <div className="facets" aria-busy={facets.isPlaceholderData}>
      {FACETS.map(({ key, name }) =>
        facets.data[key].length === 0 && query[key] === undefined ? null : (
          <details key={key} className="facet" open>
            <summary>{name}</summary>
            <ValueList
              name={name}
              values={facets.data[key]}
              chosen={query[key]}
              words={words[key]}
              onChoose={(value) => onQuery(withPart(query, { [key]: value }))}
            />
          </details>
        ),
      )}
    </div>
  );
};
