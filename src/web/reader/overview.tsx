// The panel while no claim is open: who is quoted in this report, and what the marks mean.

import { Link } from "wouter";
import type { ClaimRecord } from "../../export/record.ts";
import { CERTAINTIES } from "../../model/claim.ts";
import { addressOfQuery } from "../ledger/address.ts";
import { CertaintyMark } from "../words/certainty.tsx";
import { CERTAINTY_MEANING } from "../words/codes.ts";

/** Origins of a report's claims with their counts, most first; null is the outlet's own voice. */
export const originsOf = (claims: readonly ClaimRecord[]): (readonly [origin: string | null, count: number])[] => {
  const counts = new Map<string | null, number>();
  for (const { origin } of claims) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

export const Overview = ({
  claims,
  bare,
  onBare,
}: {
  readonly claims: readonly ClaimRecord[];
  readonly bare: boolean;
  readonly onBare: (bare: boolean) => void;
}) => {
  const document = claims[0]?.document;
  return (
    <div className="overview">
      <section>
        <h2>On whose word</h2>
        {claims.length === 0 ? (
          <p className="soft">No claim was read from this text.</p>
        ) : (
          <ul className="origins">
            {originsOf(claims).map(([origin, count]) => (
              <li key={origin ?? ""}>
                {origin === null ? (
                  <span className="soft">{document?.outlet ?? "The outlet"}, in its own voice</span>
                ) : (
                  <Link href={`/sources/${encodeURIComponent(origin)}`}>{origin}</Link>
                )}
                <span className="number">{count}</span>
              </li>
            ))}
          </ul>
        )}
        {document ? (
          <p className="small">
            <Link href={`/ledger?${addressOfQuery({ document: document.id })}`}>These rows in the ledger</Link>
          </p>
        ) : null}
      </section>
      <section>
        <h2>Marks</h2>
        <ul className="legend">
          <li>
            <span className="mk-source">source</span> <span className="soft">who is credited</span>
          </li>
          <li>
            <span className="mk-cue">cue</span> <span className="soft">the words that credit</span>
          </li>
          <li>
            <span className="mk-content">content</span> <span className="soft">what is said</span>
          </li>
          <li>
            <span className="mk-figure at-start at-end">120</span> <span className="soft">a figure</span>
          </li>
        </ul>
        <ul className="legend">
          {CERTAINTIES.map((certainty) => (
            <li key={certainty}>
              <CertaintyMark certainty={certainty} /> <span className="soft">{CERTAINTY_MEANING[certainty]}</span>
            </li>
          ))}
        </ul>
        <label className="check">
          <input type="checkbox" checked={!bare} onChange={(event) => onBare(!event.target.checked)} />
          Show all marks <kbd>m</kbd>
        </label>
      </section>
    </div>
  );
};
