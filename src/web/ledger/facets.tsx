// The facet panel: every filter as a list of values with their counts; choosing one is the same as typing it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { FacetsRecord } from "../../export/record.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { facetsQuery } from "../api/records.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { codeWords } from "../words/codes.ts";
import { dayWords } from "../words/time.ts";
import { withFilter } from "./address.ts";
import type { FacetValue } from "./value-list.tsx";
import { ValueList } from "./value-list.tsx";

type FacetKey = Exclude<keyof FacetsRecord, "month">;

const FACETS: readonly { readonly key: FacetKey; readonly name: string; readonly open: boolean }[] = [
  { key: "source", name: "Source", open: true },
  { key: "event", name: "Event", open: true },
  { key: "certainty", name: "Certainty", open: true },
  { key: "outlet", name: "Outlet", open: true },
  { key: "kind", name: "Kind", open: true },
  { key: "role", name: "Role of the figure", open: false },
  { key: "stance", name: "Stance", open: false },
];

interface FacetsProps {
  readonly query: ClaimQuery;
  readonly onQuery: (query: ClaimQuery) => void;
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const DayField = ({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const wrong = typed !== null && typed !== "" && !DAY.test(typed);
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed ?? value ?? ""}
        placeholder="YYYY-MM-DD"
        aria-invalid={wrong}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null && !wrong) onValue(typed === "" ? undefined : typed);
          setTyped(null);
        }}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </div>
  );
};

const TimeFacet = ({ query, onQuery, months }: FacetsProps & { readonly months: readonly FacetValue[] }) => {
  const month = query.since !== undefined && query.since === query.until ? query.since : undefined;
  const recent = [...months].filter((value) => value.value !== "").sort((a, b) => (a.value < b.value ? 1 : -1));
  return (
    <details className="facet" open>
      <summary>Event time</summary>
      <div className="day-fields">
        <DayField label="From" value={query.since} onValue={(since) => onQuery(withFilter(query, { since }))} />
        <DayField label="To" value={query.until} onValue={(until) => onQuery(withFilter(query, { until }))} />
      </div>
      <ValueList
        name="event time"
        values={recent}
        chosen={month}
        words={(value) => dayWords(value, "long")}
        onChoose={(value) => onQuery(withFilter(query, { since: value, until: value }))}
      />
    </details>
  );
};

export const Facets = ({ query, onQuery }: FacetsProps) => {
  const facets = useQuery({ ...facetsQuery(query), placeholderData: keepPreviousData });
  if (facets.isPending) return <Lines count={12} label="Loading filters" />;
  if (facets.isError) return <Failure error={facets.error} retry={() => void facets.refetch()} />;
  return (
    <div className="facets" aria-busy={facets.isPlaceholderData}>
      {FACETS.map(({ key, name, open }) => {
        const values = facets.data[key];
        const chosen = query[key];
        if (values.length === 0 && chosen === undefined) return null;
        return (
          <details key={key} className="facet" open={open || chosen !== undefined}>
            <summary>{name}</summary>
            <ValueList
              name={name}
              values={values}
              chosen={chosen}
              glyphs={key === "certainty"}
              words={(value) => codeWords(key, value)}
              onChoose={(value) => onQuery(withFilter(query, { [key]: value }))}
            />
          </details>
        );
      })}
      <TimeFacet query={query} onQuery={onQuery} months={facets.data.month} />
    </div>
  );
};
