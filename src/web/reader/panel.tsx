// The panel of one claim: its sentence, on whose word, every field with its basis, the archived place, ways to cite it.
import { useEffect, useState } from "react";
import type { ClaimRecord, DocumentRecord } from "../../export/record.ts";
import { MarkedSentence } from "../marks/marked.tsx";
import { CertaintyMark } from "../words/certainty.tsx";
import { archivedPath, citationOf, claimPath } from "../words/citation.ts";
import { certaintyPhrase, whatIsSaid, whoSays } from "../words/claim.ts";
import { KIND_WORDS } from "../words/codes.ts";
import { Chain } from "./chain.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { fieldsOf } from "./fields.ts";

const Copy = ({ name, text }: { readonly name: string; readonly text: () => string }) => {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <button type="button" className="quiet" onClick={() => void copy()}>
      {name}
      <span aria-live="polite" className={state === "idle" ? "hidden" : "copied"}>
        {state === "copied" ? "copied" : state === "failed" ? "not allowed" : ""}
      </span>
    </button>
  );
};

const Fields = ({ claim }: { readonly claim: ClaimRecord }) => (
  <table className="fields">
    <caption className="hidden">Fields of this claim</caption>
    <tbody>
      {fieldsOf(claim).map((field) => (
        <tr key={field.name}>
          <th scope="row">{field.name}</th>
          <td>
            <span className="field-value">{field.value}</span>
            <span className={`basis basis-${field.basis}`}>{field.basis}</span>
            {field.words !== null ? <q className="field-words">{field.words}</q> : null}
            {field.reason !== null ? <span className="field-reason">{field.reason}</span> : null}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const ClaimPanel = ({
  claim,
  document,
  place,
  count,
  onStep,
  onClose,
}: {
  readonly claim: ClaimRecord;
  readonly document: DocumentRecord;
  readonly place: number;
  readonly count: number;
  readonly onStep: (by: number) => void;
  /** Absent where the frame around the panel has its own control. */
  readonly onClose?: (() => void) | undefined;
}) => (
  <div className="claim-panel">
    <div className="panel-bar">
      <span className="soft">
        {KIND_WORDS[claim.kind]} {place + 1} of {count}
      </span>
      <span className="panel-steps">
        <button type="button" className="quiet" onClick={() => onStep(-1)} disabled={place === 0} title="Previous (k)">
          <span aria-hidden="true">↑</span>
          <span className="hidden">Previous claim</span>
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => onStep(1)}
          disabled={place === count - 1}
          title="Next (j)"
        >
          <span aria-hidden="true">↓</span>
          <span className="hidden">Next claim</span>
        </button>
        {onClose ? (
          <button type="button" className="quiet" onClick={onClose} title="Close (Esc)">
            Close
          </button>
        ) : null}
      </span>
    </div>
    <h2 className="panel-said">
      <span className="panel-who">{whoSays(claim)}</span> {whatIsSaid(claim)}
    </h2>
    <p className="panel-certainty">
      <CertaintyMark certainty={claim.certainty.value} words={certaintyPhrase(claim)} />
    </p>
    <blockquote className="panel-sentence">
      <MarkedSentence claim={claim} lit />
    </blockquote>
    <section className="panel-part">
      <h3>On whose word</h3>
      <Chain claim={claim} document={document} />
    </section>
    <Elsewhere claim={claim} />
    <section className="panel-part">
      <h3>Fields</h3>
      <Fields claim={claim} />
    </section>
    <section className="panel-part">
      <h3>Source and citation</h3>
      <p>
        <a href={archivedPath(document.captureId, claim.sentence.words)} target="_blank" rel="noopener noreferrer">
          The archived page at this place
        </a>
      </p>
      <div className="panel-copy">
        <Copy name="Copy citation" text={() => citationOf(claim, document.digest)} />
        <Copy name="Copy link" text={() => `${window.location.origin}${claimPath(claim)}`} />
        <Copy name="Copy JSON" text={() => JSON.stringify(claim, null, 2)} />
      </div>
      <p className="soft small panel-id">
        <code>{claim.id}</code> by {claim.extractor} {claim.version}
      </p>
    </section>
  </div>
);
