// The strip at the foot of the table: the sentence of the row in hand, in room kept for it, so that no row moves.
import type { ClaimRecord } from "../../export/record.ts";
import { MarkedSentence } from "../marks/marked.tsx";
import { LayAside } from "../shell/compare-bar.tsx";
import { demoLabel } from "../words/document.ts";

/** What a row points to as its description. */
export const STRIP_ID = "sentence-in-hand";

export const SentenceStrip = ({ claim }: { readonly claim: ClaimRecord | undefined }) => {
  const label = claim ? demoLabel(claim.document) : null;
  return (
    <div className="strip">
      {claim ? (
        <>
          <p className="strip-sentence" id={STRIP_ID}>
            <MarkedSentence claim={claim} />
          </p>
          <p className="strip-foot">
            {label ? <span className="label">{label}</span> : null}
            <span>{claim.document.headline ?? "Untitled"}</span>
            <LayAside
              plain
              report={{ id: claim.document.id, name: claim.document.headline ?? claim.document.outlet ?? "Report" }}
            />
            <span className="strip-keys">
              <kbd>j</kbd> <kbd>k</kbd> rows, <kbd>Enter</kbd> opens, <kbd>c</kbd> compares
            </span>
          </p>
        </>
      ) : null}
    </div>
  );
};
