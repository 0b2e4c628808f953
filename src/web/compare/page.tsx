// Two reports side by side: figures that differ first, then their sentences, shared ones aligned, copied words marked.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { ComparisonRecord } from "../../export/question-record.ts";
import { comparisonQuery } from "../api/questions.ts";
import { documentQuery } from "../api/records.ts";
import { questionPath } from "../questions/address.ts";
import { comparePath } from "../shell/basket.ts";
import { useKeys } from "../shell/keys.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { backOut } from "../shell/trail.ts";
import { demoLabel } from "../words/document.ts";
import { instantWords } from "../words/time.ts";
import { Choose } from "./choose.tsx";
import { foldRuns, piecesOf } from "./pieces.ts";
import "../style/compare.css";
import "../style/facts.css";

type Row = ComparisonRecord["rows"][number];
type FigureRow = ComparisonRecord["figures"][number];

const Side = ({ document, onOther }: { readonly document: ComparisonRecord["a"]; readonly onOther: () => void }) => {
  const label = demoLabel(document);
  return (
    <div className="compare-side">
      <p className="small soft">
        {label ? <span className="label">{label}</span> : null} {document.outlet ?? "unnamed outlet"}
        {document.publishedAt ? `, ${instantWords(document.publishedAt)}` : ", undated"}
      </p>
      <h2 className="compare-headline">
        <Link href={`/documents/${encodeURIComponent(document.id)}`}>{document.headline ?? "Untitled report"}</Link>
      </h2>
      <button type="button" className="plain aside-toggle" onClick={onOther}>
        Take another report
      </button>
    </div>
  );
};

const Sentence = ({ row, side, name }: { readonly row: Row; readonly side: "a" | "b"; readonly name: string }) => {
  const sentence = row[side];
  if (!sentence) return <div className="compare-none" />;
  const pieces = piecesOf(
    sentence.words,
    sentence.span[0],
    row.copied.map((run) => run[side]),
  );
  return (
    <p className="compare-sentence">
      <span className="compare-outlet small soft">{name}</span>
      {pieces.map((piece) => (piece.copied ? <mark key={piece.key}>{piece.words}</mark> : piece.words))}
    </p>
  );
};

const Sentences = ({ rows, comparison }: { readonly rows: readonly Row[]; readonly comparison: ComparisonRecord }) =>
  rows.map((row) => (
    <div key={`${row.a?.span[0]}/${row.b?.span[0]}`} className={row.a && row.b ? "compare-row both" : "compare-row"}>
      <Sentence row={row} side="a" name={comparison.a.outlet ?? "First"} />
      <Sentence row={row} side="b" name={comparison.b.outlet ?? "Second"} />
    </div>
  ));

/** Sentences that only one report has, folded until they are asked for. */
const Folded = ({ rows, comparison }: { readonly rows: readonly Row[]; readonly comparison: ComparisonRecord }) => {
  const [open, setOpen] = useState(false);
  const side = rows[0]?.a ? comparison.a : comparison.b;
  return (
    <>
      <p className={rows[0]?.a ? "compare-fold" : "compare-fold right"}>
        <button type="button" className="plain more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Fold" : `${rows.length} sentences only in ${side.outlet ?? "this report"}`}
        </button>
      </p>
      {open ? <Sentences rows={rows} comparison={comparison} /> : null}
    </>
  );
};

const RELATIONS: Readonly<Record<FigureRow["relation"], readonly [sign: string, words: string]>> = {
  same: ["=", "same"],
  differs: ["≠", "differs"],
  "only-a": ["←", "only left"],
  "only-b": ["→", "only right"],
};

const FigureCell = ({
  figure,
  document,
}: {
  readonly figure: FigureRow["a"];
  readonly document: ComparisonRecord["a"];
}) =>
  figure ? (
    <td>
      <span className="only-on-phone soft small">{document.outlet}</span>
      <Link
        href={`/documents/${encodeURIComponent(document.id)}?claim=${encodeURIComponent(figure.claimId)}`}
        className="figure-link"
      >
        {figure.words}
      </Link>
      <span className="why soft small">{figure.origin}</span>
    </td>
  ) : (
    <td className="soft">not said</td>
  );

const ORDER: readonly FigureRow["relation"][] = ["differs", "same", "only-a", "only-b"];

const Figures = ({ comparison }: { readonly comparison: ComparisonRecord }) => {
  const [all, setAll] = useState(false);
  const sorted = [...comparison.figures].sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
  if (sorted.length === 0) return <p className="soft">Neither gives a figure.</p>;
  const both = sorted.filter(({ a, b }) => a && b);
  const folds = both.length > 0 && sorted.length - both.length > 2;
  const figures = folds && !all ? both : sorted;
  return (
    <>
      <table className="list-table compare-table">
        <caption className="hidden">Figures of both reports</caption>
        <thead>
          <tr>
            <th scope="col">What is counted</th>
            <th scope="col">{comparison.a.outlet ?? "First"}</th>
            <th scope="col">
              <span className="hidden">Relation</span>
            </th>
            <th scope="col">{comparison.b.outlet ?? "Second"}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.a?.claimId}/${figure.b?.claimId}`} className={`figure-${figure.relation}`}>
              <td>
                {figure.questionId ? <Link href={questionPath(figure.questionId)}>{figure.title}</Link> : figure.title}
                {figure.relation === "differs" && figure.reason !== "" ? (
                  <span className="why soft small">{figure.reason}</span>
                ) : null}
              </td>
              <FigureCell figure={figure.a} document={comparison.a} />
              <td className="compare-relation nowrap">
                <span aria-hidden="true">{RELATIONS[figure.relation][0]}</span> {RELATIONS[figure.relation][1]}
              </td>
              <FigureCell figure={figure.b} document={comparison.b} />
            </tr>
          ))}
        </tbody>
      </table>
      {folds ? (
        <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Only those of both" : `${sorted.length - both.length} more that only one of them gives`}
        </button>
      ) : null}
    </>
  );
};

const Compared = ({
  comparison,
  onSide,
}: {
  readonly comparison: ComparisonRecord;
  readonly onSide: (a: string, b: string) => void;
}) => (
  <>
    <p className="compare-verdict">{comparison.verdict}</p>
    <p className="soft">
      {Math.round(comparison.copiedShare * 100)} % of the shorter report's words stand in both, in the same order.
    </p>
    <div className="compare-heads">
      <Side document={comparison.a} onOther={() => onSide("", comparison.b.id)} />
      <Side document={comparison.b} onOther={() => onSide(comparison.a.id, "")} />
    </div>
    <section aria-labelledby="figures" className="compare-figures">
      <h2 id="figures">Figures</h2>
      <Figures comparison={comparison} />
    </section>
    <section aria-labelledby="sentences">
      <h2 id="sentences">Sentences</h2>
      <p className="soft small">
        <mark>Marked</mark> words stand in both reports.
      </p>
      <div className="compare-rows">
        {foldRuns(comparison.rows).map(([folded, rows]) =>
          folded ? (
            <Folded key={`${rows[0]?.a?.span[0]}/${rows[0]?.b?.span[0]}`} rows={rows} comparison={comparison} />
          ) : (
            <Sentences key={`${rows[0]?.a?.span[0]}/${rows[0]?.b?.span[0]}`} rows={rows} comparison={comparison} />
          ),
        )}
      </div>
    </section>
  </>
);

const Chosen = ({ id, onOther }: { readonly id: string; readonly onOther: () => void }) => {
  const { data } = useQuery(documentQuery(id));
  return data ? <Side document={data} onOther={onOther} /> : <Lines count={2} />;
};

export const ComparePage = () => {
  const params = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const [a, b] = [params.get("a") ?? "", params.get("b") ?? ""];
  const comparison = useQuery(comparisonQuery(a, b));
  const { data } = comparison;
  useTitle(data ? `${data.a.outlet ?? "Report"} beside ${data.b.outlet ?? "report"}` : "Compare two reports");
  useKeys({ Escape: () => backOut(navigate) });
  const go = (left: string, right: string) => {
    const [first, second] = left === "" ? [right, ""] : [left, right];
    navigate(first === "" ? "/compare" : comparePath(first, second));
  };
  return (
    <div className="page compare-page">
      <h1>Two reports side by side</h1>
      {a === "" || b === "" ? (
        <div className="compare-heads">
          {a === "" ? (
            <Choose title="One report" without={b} onChoose={(id) => go(id, b)} />
          ) : (
            <Chosen id={a} onOther={() => go("", b)} />
          )}
          {a === "" ? null : <Choose title="The other" without={a} onChoose={(id) => go(a, id)} />}
        </div>
      ) : comparison.isError ? (
        <Failure error={comparison.error} retry={() => void comparison.refetch()} />
      ) : data ? (
        <Compared comparison={data} onSide={go} />
      ) : (
        <Lines count={12} label="Setting them side by side" />
      )}
    </div>
  );
};
