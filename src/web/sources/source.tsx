// One claimant: what it is, its other names, its series by question, through whom it speaks, and the table of its claims.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Link } from "wouter";
import type { EntityRecord } from "../../export/question-record.ts";
import type { SourceRecord } from "../../export/record.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { entityQuery } from "../api/questions.ts";
import { sourceQuery } from "../api/records.ts";
import { addressOfQuery, withFilter } from "../ledger/address.ts";
import { useLedgerState } from "../ledger/state.ts";
import { ClaimTable } from "../ledger/table.tsx";
import { useMedia } from "../shell/media.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { SOURCE_KIND_WORDS } from "../words/codes.ts";
import { countWords } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import { OtherNames, SeriesByQuestion } from "./entity.tsx";
import "../style/facts.css";
import "../style/question.css";
import "../style/sources.css";

const COLUMNS = ["figure", "said", "event", "outlet", "certainty", "time", "published"];

const spanWords = ({ firstSeen, lastSeen }: SourceRecord): string => {
  if (!firstSeen || !lastSeen) return "";
  const [first, last] = [dayWords(firstSeen), dayWords(lastSeen)];
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
};

/** Whose claims the ledger's table shows: those said under this name, or what the outlet says in its own voice. */
const filterOf = (name: string, source: SourceRecord | null | undefined): ClaimQuery =>
  source === null ? { outlet: name } : { source: name };

const Facts = ({ source, entity }: { readonly source: SourceRecord | null; readonly entity: EntityRecord | null }) => (
  <>
    <p className="soft">
      {source ? (
        <>
          {SOURCE_KIND_WORDS[source.kind]}; {countWords(source.claims, "claim")}, {source.figures} with a figure, in{" "}
          {countWords(source.documents, "document")}
          {spanWords(source)}
          {entity && entity.claims > source.claims
            ? `; under all its names ${countWords(entity.claims, "claim")} in ${countWords(entity.documents, "document")}`
            : ""}
        </>
      ) : entity ? (
        <>
          {SOURCE_KIND_WORDS[entity.kind]}; {countWords(entity.claims, "claim")} in{" "}
          {countWords(entity.documents, "document")}
        </>
      ) : null}
    </p>
    {entity && (entity.side || entity.speaksFor) ? (
      <p className="soft">
        {entity.speaksFor ? (
          <>
            speaks for{" "}
            <Link href={`/sources/${encodeURIComponent(entity.speaksFor.name)}`}>{entity.speaksFor.name}</Link>
          </>
        ) : null}
        {entity.side ? `${entity.speaksFor ? "; " : ""}side: ${entity.side}` : ""}
      </p>
    ) : null}
  </>
);

const Through = ({ filter, outlets }: { readonly filter: ClaimQuery; readonly outlets: SourceRecord["outlets"] }) => {
  const most = Math.max(1, ...outlets.map((outlet) => outlet.claims));
  if (outlets.length === 0) return null;
  return (
    <section aria-labelledby="through" className="through">
      <h2 id="through">Through</h2>
      <ul>
        {outlets.map((outlet) => (
          <li key={outlet.name}>
            <Link href={`/ledger?${addressOfQuery({ ...filter, outlet: outlet.name })}`}>{outlet.name}</Link>
            <span className="through-bar" style={{ width: `${(100 * outlet.claims) / most}%` }} />
            <span className="number">{outlet.claims}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const SourcePage = ({ name }: { readonly name: string }) => {
  const source = useQuery(sourceQuery(name));
  const entity = useQuery(entityQuery(name));
  const known = entity.data ?? null;
  const title = known && /^e_/.test(name) ? known.name : name;
  useTitle(title);
  const { query: address, row, setQuery, setRow } = useLedgerState();
  const phone = useMedia("(max-width: 43.75rem)");
  const filter = useMemo(() => filterOf(title, source.data), [title, source.data]);
  const query = useMemo(() => ({ ...address, ...filter }), [address, filter]);
  const onQuery = useCallback(
    (next: ClaimQuery) => setQuery(withFilter(next, { source: undefined, outlet: undefined })),
    [setQuery],
  );
  const gone = source.data === null && entity.data === null;
  if (source.isError || gone)
    return (
      <div className="page page-narrow">
        <h1>{title}</h1>
        {source.isError ? (
          <Failure error={source.error} retry={() => void source.refetch()} />
        ) : (
          <p className="soft">Nothing in the ledger is said by one of this name.</p>
        )}
      </div>
    );
  return (
    <div className="page">
      <div className="source-head">
        <div>
          <h1>{title}</h1>
          {source.isPending ? <Lines count={1} /> : <Facts source={source.data} entity={known} />}
          <p className="source-more">
            <Link href={`/ledger?${addressOfQuery(filter)}`}>Filter these rows in the ledger</Link>
          </p>
        </div>
        <Through filter={filter} outlets={known?.outlets ?? source.data?.outlets ?? []} />
      </div>
      {known && (known.questions.length > 0 || known.names.length > 1) ? (
        <div className="source-body">
          <SeriesByQuestion entity={known} />
          <OtherNames entity={known} />
        </div>
      ) : null}
      <section aria-label={`Claims of ${title}`} className="ledger-main">
        {source.isPending ? null : (
          <ClaimTable
            key={phone ? "cards" : "rows"}
            query={query}
            onQuery={onQuery}
            columns={COLUMNS}
            row={row}
            onRow={setRow}
          />
        )}
      </section>
    </div>
  );
};
