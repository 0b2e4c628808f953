// One claimant: what it is, through whom it speaks, and the table of its claims.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Link } from "wouter";
import type { ClaimQuery } from "../../model/query.ts";
import { sourceQuery } from "../api/records.ts";
import { addressOfQuery, withFilter } from "../ledger/address.ts";
import { useLedgerState } from "../ledger/state.ts";
import { ClaimTable } from "../ledger/table.tsx";
import { useMedia } from "../shell/media.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { SOURCE_KIND_WORDS } from "../words/codes.ts";
import { dayWords } from "../words/time.ts";
import "../style/sources.css";

const COLUMNS = ["figure", "said", "event", "outlet", "certainty", "time", "published"];

export const SourcePage = ({ name }: { readonly name: string }) => {
  useTitle(name);
  const source = useQuery(sourceQuery(name));
  const { query: address, row, setQuery, setRow } = useLedgerState();
  const phone = useMedia("(max-width: 43.75rem)");
  const query = useMemo(() => ({ ...address, source: name }), [address, name]);
  const onQuery = useCallback((next: ClaimQuery) => setQuery(withFilter(next, { source: undefined })), [setQuery]);
  if (source.isError)
    return (
      <div className="page page-narrow">
        <h1>{name}</h1>
        <Failure error={source.error} retry={() => void source.refetch()} />
      </div>
    );
  const { data } = source;
  const most = Math.max(1, ...(data?.outlets.map((outlet) => outlet.claims) ?? []));
  return (
    <div className="page">
      <div className="source-head">
        <div>
          <h1>{name}</h1>
          {data ? (
            <p className="soft">
              {SOURCE_KIND_WORDS[data.kind]}; {data.claims} {data.claims === 1 ? "claim" : "claims"}, {data.figures}{" "}
              with a figure, in {data.documents} {data.documents === 1 ? "document" : "documents"}
              {data.firstSeen && data.lastSeen
                ? data.firstSeen.slice(0, 10) === data.lastSeen.slice(0, 10)
                  ? `, ${dayWords(data.firstSeen)}`
                  : `, ${dayWords(data.firstSeen)} to ${dayWords(data.lastSeen)}`
                : ""}
            </p>
          ) : (
            <Lines count={1} />
          )}
          <p className="source-more">
            <Link href={`/ledger?${addressOfQuery({ source: name })}`}>Filter these rows in the ledger</Link>
          </p>
        </div>
        {data && data.outlets.length > 0 ? (
          <section aria-labelledby="through" className="through">
            <h2 id="through">Through</h2>
            <ul>
              {data.outlets.map((outlet) => (
                <li key={outlet.name}>
                  <Link href={`/ledger?${addressOfQuery({ source: name, outlet: outlet.name })}`}>{outlet.name}</Link>
                  <span className="through-bar" style={{ width: `${(100 * outlet.claims) / most}%` }} />
                  <span className="number">{outlet.claims}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <section aria-label={`Claims of ${name}`} className="ledger-main">
        <ClaimTable
          key={phone ? "cards" : "rows"}
          query={query}
          onQuery={onQuery}
          columns={COLUMNS}
          row={row}
          onRow={setRow}
        />
      </section>
    </div>
  );
};
