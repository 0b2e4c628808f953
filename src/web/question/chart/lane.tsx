// One claimant's lane: its name, the step line through its figures, the marks with their numbers, the ticks of its copies.
import { memo } from "react";
import { answerPhrase } from "../../words/answer.ts";
import { countWords } from "../../words/question.ts";
import type { Box, Wanted } from "./labels.ts";
import { placeLabels, widthOf } from "./labels.ts";
import type { Lane, Point } from "./lanes.ts";
import type { Frame, LaneBox } from "./layout.ts";
import { acrossOf, boundsPath, copiesTop, heightOf, linesOf, markHeight, stepPath } from "./layout.ts";
import type { Fills } from "./mark.tsx";
import { PointMark, vagueWidth } from "./mark.tsx";
import type { Scale } from "./scales.ts";

interface LaneProps {
  readonly box: LaneBox;
  readonly frame: Frame;
  readonly times: Scale;
  readonly figures: Scale;
  readonly fills: Fills;
  readonly band: { readonly low: number; readonly high: number } | null;
}

const revisionsOf = ({ points }: Lane): number => points.filter(({ revises }) => revises !== null).length;

const LaneName = ({ box, frame }: Pick<LaneProps, "box" | "frame">) => {
  const { origin, copies } = box.lane;
  const revisions = revisionsOf(box.lane);
  const more = [
    countWords(origin.documents, "document"),
    ...(revisions > 0 && !frame.compact ? [countWords(revisions, "revision")] : []),
    ...(copies.length > 0 ? [`${copies.length} ${copies.length === 1 ? "copy" : "copies"}`] : []),
  ].join(" · ");
  if (frame.narrow)
    return (
      <text className="lane-name" x="0" y={box.top - 9}>
        {origin.name.length > 26 ? `${origin.name.slice(0, 25)}…` : origin.name}
        <tspan className="lane-more" dx="8">
          {more}
        </tspan>
      </text>
    );
  const lines = linesOf(origin.name, 24);
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} className="lane-name" x="0" y={box.top + 12 + index * 17}>
          {line}
        </text>
      ))}
      <text className="lane-more" x="0" y={box.top + 13 + lines.length * 17}>
        {more}
      </text>
      {origin.side === null ? null : (
        <text className="lane-more" x="0" y={box.top + 29 + lines.length * 17}>
          {linesOf(`side: ${origin.side}`, 32)[0]}
        </text>
      )}
    </>
  );
};

const weightOf = (point: Point, isLast: boolean, isNew: boolean): number =>
  (isLast ? 8 : 0) + (point.isOld ? 0 : 2) + (point.revises ? 3 : 0) + (isNew ? 1 : 0);

/** The numbers and denials that stand in a lane; a figure said again is not written again. */
const wantedLabels = ({ box, frame, times, figures }: LaneProps): Wanted[] => {
  const levels = box.lane.points.filter(({ level, isEcho }) => level !== null && !isEcho);
  let before = "";
  return levels.flatMap((point, index) => {
    const text = answerPhrase(point.answer);
    const isNew = text !== before;
    before = text;
    const isLast = index === levels.length - 1;
    if (!isNew && !isLast) return [];
    const place = {
      x: acrossOf(frame, times, point.time) - frame.left,
      y: markHeight(box, figures, point) - box.top,
    };
    const denied =
      point.deniedBy.length === 0
        ? []
        : [
            {
              ...place,
              key: `${point.answer.claimId} denied`,
              text: `denied by ${point.deniedBy.join(", ")}`,
              weight: 1,
            },
          ];
    return [{ ...place, key: point.answer.claimId, text, weight: weightOf(point, isLast, isNew) }, ...denied];
  });
};

/** What a label must stay clear of: marks with their bounds, and the level stretches of the step line. */
const drawnBoxes = ({ box, frame, times, figures }: LaneProps): Box[] => {
  const boxes: Box[] = [];
  let last: { x: number; y: number } | null = null;
  for (const point of box.lane.points) {
    const x = acrossOf(frame, times, point.time) - frame.left;
    const y = markHeight(box, figures, point) - box.top;
    const reach = point.shape === "vague" ? vagueWidth(point) / 2 : 6;
    const top = point.shape === "open-above" ? y - 30 : y - 6;
    const bottom = point.shape === "open-below" ? y + 30 : y + 6;
    boxes.push({ left: x - reach, right: x + reach, top, bottom });
    if (point.level === null || point.isEcho) continue;
    if (last) boxes.push({ left: last.x, right: x, top: last.y - 1, bottom: last.y + 1 });
    if (last) boxes.push({ left: x - 2, right: x + 2, top: Math.min(last.y, y), bottom: Math.max(last.y, y) });
    last = { x, y };
  }
  return boxes;
};

const Labels = (props: LaneProps) => {
  const { box, frame } = props;
  const points = new Map(box.lane.points.map((point) => [point.answer.claimId, point]));
  const wanted = wantedLabels(props);
  const chosen = box.isDense ? wanted.slice(-1) : wanted;
  const drawn = box.isDense ? [] : drawnBoxes(props);
  return placeLabels(chosen, drawn, frame.width - frame.left, box.bottom - box.top).map((label) => {
    const isOld = points.get(label.key)?.isOld ?? false;
    const x = frame.left + label.left;
    const y = box.top + label.base;
    return (
      <g key={label.key}>
        <text
          className={label.key.endsWith(" denied") ? "mark-by" : isOld ? "mark-label old" : "mark-label"}
          x={x}
          y={y}
        >
          {label.text}
        </text>
        {isOld ? <path className="mark-strike" d={`M${x - 1} ${y - 4.5}h${widthOf(label.text)}`} /> : null}
      </g>
    );
  });
};

/** The risers of the step line where a claimant revised itself, stronger than the line, with an arrow's head. */
const Revisions = ({ box, frame, times, figures }: LaneProps) => {
  const levels = box.lane.points.filter(({ level, isEcho }) => level !== null && !isEcho);
  return levels.map((point, index) => {
    const old = levels[index - 1];
    if (!old || point.revises === null) return null;
    const x = acrossOf(frame, times, point.time);
    const from = heightOf(box, figures, old.level ?? 0);
    const to = heightOf(box, figures, point.level ?? 0);
    const way = Math.sign(to - from);
    if (Math.abs(to - from) < 14) return null;
    const tip = to - way * 6;
    return (
      <path
        key={point.answer.claimId}
        className="lane-revision"
        d={`M${x} ${from}V${tip}M${x - 3.5} ${tip - way * 4.5}L${x} ${tip}L${x + 3.5} ${tip - way * 4.5}`}
      />
    );
  });
};

export const LaneDrawing = memo((props: LaneProps) => {
  const { box, frame, times, figures, fills, band } = props;
  const { points, copies } = box.lane;
  const marked = box.isDense
    ? points.filter((point, index) => point.deniedBy.length > 0 || index === points.length - 1)
    : points;
  const right = frame.left + frame.plot;
  const hasLevels = points.some(({ level }) => level !== null);
  const ticks = copies.map(({ time }) => `M${acrossOf(frame, times, time).toFixed(1)} ${copiesTop(box)}v9`).join("");
  return (
    <g>
      {band && hasLevels ? (
        <rect
          className="lane-band"
          x={frame.left}
          width={frame.plot}
          y={heightOf(box, figures, band.high)}
          height={Math.max(1.5, heightOf(box, figures, band.low) - heightOf(box, figures, band.high))}
        />
      ) : null}
      {(hasLevels ? figures.ticks : []).map(({ at, label }) => {
        const y = heightOf(box, figures, at);
        return (
          <g key={at}>
            <path className="lane-grid" d={`M${frame.left} ${y}H${right}`} />
            <text className="lane-tick" x={frame.left - 7} y={y + 4} textAnchor="end">
              {label}
            </text>
          </g>
        );
      })}
      <path className="lane-base" d={`M${frame.left} ${box.bottom}H${right}`} />
      <LaneName box={box} frame={frame} />
      <path className={box.isDense ? "lane-step dense" : "lane-step"} d={stepPath(box, frame, times, figures)} />
      {box.isDense ? (
        <path className="lane-bounds" d={boundsPath(box, frame, times, figures)} />
      ) : (
        <Revisions {...props} />
      )}
      {marked.map((point) => {
        const x = acrossOf(frame, times, point.time);
        const y = markHeight(box, figures, point);
        return (
          <g key={point.answer.claimId}>
            {point.from !== null ? (
              <path className="lane-stretch" d={`M${acrossOf(frame, times, point.from)} ${y}H${x}`} />
            ) : null}
            <PointMark point={point} x={x} y={y} box={box} figures={figures} fills={fills} />
          </g>
        );
      })}
      <Labels {...props} />
      {ticks === "" ? null : <path className="lane-copies" d={ticks} />}
    </g>
  );
});
LaneDrawing.displayName = "LaneDrawing";
