// The chart with what belongs to it: the switches of clock and scale, the key to the marks, the caption, the files.
import { useMemo, useRef, useState } from "react";
import type { EstimateRecord, QuestionRecord } from "../../export/question-record.ts";
import { numberWords } from "../words/figure.ts";
import { countWords, RULE_WORDS } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import type { QuestionView } from "./address.ts";
import { SeriesChart } from "./chart/chart.tsx";
import type { Axis } from "./chart/lanes.ts";
import { AXES, lanesOf } from "./chart/lanes.ts";
import { SHOWN_LANES } from "./chart/layout.ts";
import { defaultKind } from "./chart/scales.ts";
import { seenAt } from "./facts.ts";

const AXIS_WORDS: Readonly<Record<Axis, string>> = { known: "As of", event: "Event time", published: "Publication" };

const NAMED = 6;

/** What a picture of the chart must carry with it: its sources, their dates, and where it is from. */
export const captionOf = (question: QuestionRecord, today: string): string[] => {
  const outlets = [...new Set(question.answers.flatMap(({ outlet }) => outlet ?? []))];
  const days = question.answers.map(seenAt).sort();
  const more = outlets.length - NAMED;
  const named = outlets.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const span =
    days.length === 0
      ? ""
      : `, ${dayWords(days[0] ?? "")}${days.length > 1 ? ` to ${dayWords(days.at(-1) ?? "")}` : ""}`;
  return [
    `Claimants: ${question.origins
      .map(({ name }) => name)
      .slice(0, NAMED)
      .join(
        ", ",
      )}${question.origins.length > NAMED ? ` and ${question.origins.length - NAMED} more` : ""}. ${countWords(question.strict, "origin")} in ${countWords(question.documents, "document")}.`,
    `Sources: ${named}${span}.`,
    `What was claimed, not what is true. Reportedly, ${question.id}, drawn ${dayWords(today)}.`,
  ];
};

const rangeWords = (low: number, high: number): string =>
  low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;

/** The key: only the signs that this chart has. */
const Key = ({ question }: { readonly question: QuestionRecord }) => {
  const { lanes } = useMemo(() => lanesOf(question, "known"), [question]);
  const points = lanes.flatMap((lane) => lane.points);
  const has = (shape: string) => points.some((point) => point.shape === shape);
  const signs: readonly (readonly [show: boolean, sign: string, words: string])[] = [
    [has("open-above"), "key-above", "at least"],
    [has("open-below"), "key-below", "up to"],
    [has("about"), "key-about", "about"],
    [has("range"), "key-range", "range"],
    [has("vague"), "key-vague", "no number"],
    [points.some((point) => point.revises), "key-revised", "revised"],
    [lanes.some((lane) => lane.copies.length > 0), "key-copy", "copy"],
    [points.some((point) => point.deniedBy.length > 0), "key-denied", "denied"],
  ];
  return (
    <ul className="key">
      {signs
        .filter(([show]) => show)
        .map(([, sign, words]) => (
          <li key={sign}>
            <span className={`key-sign ${sign}`} aria-hidden="true" />
            {words}
          </li>
        ))}
    </ul>
  );
};

const Files = ({
  question,
  plot,
}: {
  readonly question: QuestionRecord;
  readonly plot: React.RefObject<HTMLElement | null>;
}) => {
  const [failed, setFailed] = useState("");
  const save = async (kind: "svg" | "png") => {
    const drawing = plot.current?.querySelector<SVGSVGElement>(".series-drawing");
    if (!drawing) return;
    try {
      const { svgOf, pngOf, saveFile } = await import("./chart/export.ts");
      const svg = svgOf(drawing, {
        title: question.title,
        caption: captionOf(question, new Date().toISOString().slice(0, 10)),
      });
      const blob = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg);
      saveFile(blob, `${question.id}.${kind}`);
      setFailed("");
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <span className="files">
      <button type="button" className="quiet" onClick={() => void save("svg")}>
        SVG
      </button>
      <button type="button" className="quiet" onClick={() => void save("png")}>
        PNG
      </button>
      <button type="button" className="quiet" onClick={() => window.print()}>
        Print
      </button>
      <span role="alert" className={failed === "" ? "hidden" : ""}>
        {failed}
      </span>
    </span>
  );
};

interface FigureProps {
  readonly question: QuestionRecord;
  readonly view: QuestionView;
  readonly onView: (changes: Partial<QuestionView>) => void;
  readonly estimate: EstimateRecord | null;
}

export const SeriesFigure = ({ question, view, onView, estimate }: FigureProps) => {
  const plot = useRef<HTMLElement>(null);
  const lanes = useMemo(() => lanesOf(question, view.axis), [question, view.axis]);
  const natural = useMemo(() => defaultKind(lanes.lanes), [lanes]);
  const kind = view.scale ?? natural;
  const count = lanes.lanes.length;
  const undated = lanes.undated;
  return (
    <figure className="series-figure" ref={plot} aria-labelledby="series-title">
      <div className="series-bar">
        <h2 id="series-title">
          {question.counted.replace(/^\[(.*)\]$/, "$1").replace(/^./, (first) => first.toUpperCase())}
          {question.unit ? `, ${question.unit}` : ""}, by claimant
        </h2>
        <fieldset className="switch">
          <legend className="hidden">Clock of the chart</legend>
          {AXES.map((axis) => (
            <label key={axis}>
              <input type="radio" name="axis" checked={axis === view.axis} onChange={() => onView({ axis })} />
              <span>{AXIS_WORDS[axis]}</span>
            </label>
          ))}
        </fieldset>
        {kind === "log" || view.scale !== null ? (
          <label className="check">
            <input
              type="checkbox"
              checked={kind === "log"}
              onChange={(event) => {
                const next = event.target.checked ? "log" : "even";
                onView({ scale: next === natural ? null : next });
              }}
            />
            Log scale
          </label>
        ) : null}
        <Files question={question} plot={plot} />
      </div>
      {count === 0 ? (
        <p className="soft">No position has this time; choose another clock.</p>
      ) : (
        <SeriesChart
          question={question}
          lanes={lanes}
          axis={view.axis}
          kind={kind}
          estimate={estimate}
          all={view.all}
        />
      )}
      <figcaption className="series-caption small soft">
        <Key question={question} />
        {estimate && estimate.low !== null && estimate.high !== null ? (
          <p>
            <span className="key-sign key-band" aria-hidden="true" /> {rangeWords(estimate.low, estimate.high)}:{" "}
            {RULE_WORDS[estimate.rule].toLowerCase()}
          </p>
        ) : null}
        {undated > 0 ? <p>{countWords(undated, "position")} without this time not drawn; the table has all.</p> : null}
        {count > SHOWN_LANES ? (
          <p>
            <button type="button" className="plain more" onClick={() => onView({ all: !view.all })}>
              {view.all ? `Only the ${SHOWN_LANES} with most documents` : `All ${count} claimants`}
            </button>
          </p>
        ) : null}
        <div className="on-paper">
          {captionOf(question, new Date().toISOString().slice(0, 10)).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </figcaption>
    </figure>
  );
};
