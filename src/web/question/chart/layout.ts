// Where the lanes, their marks and the axes stand on the drawing. Pure: from lanes, scales and a width to places in pixels.
import type { AnswerRecord } from "../../../export/question-record.ts";
import type { Lane, Point } from "./lanes.ts";
import type { Scale } from "./scales.ts";

/** A lane with more points than this, or with less room for each, is drawn as one line without a mark for each. */
export const DENSE = 48;
const ROOM = 14;
/** Points that need no tall lane, alone on the chart. */
const FEW = 3;
/** Lanes shown before the others are asked for. */
export const SHOWN_LANES = 8;

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Left edge of the plot, and its width. */
  readonly left: number;
  readonly plot: number;
  readonly axisTop: number;
  readonly narrow: boolean;
  readonly compact: boolean;
}

export interface LaneBox {
  readonly lane: Lane;
  readonly top: number;
  readonly bottom: number;
  readonly isDense: boolean;
}

/** A place that pointer and keys can stop at: a point, or a copy under the lane. */
export interface Stop {
  readonly answer: AnswerRecord;
  readonly point: Point | null;
  readonly x: number;
  readonly y: number;
}

const AXIS_HEIGHT = 40;
const NAME_HEIGHT = 24;
const COPIES_HEIGHT = 16;
const GAP = 18;
const WORDS_HEIGHT = 36;

const laneHeight = (lane: Lane, count: number, compact: boolean): number => {
  // A claimant without a number needs room for its words alone.
  if (lane.points.every(({ level }) => level === null)) return WORDS_HEIGHT;
  if (compact) return count === 1 ? 150 : count === 2 ? 92 : count === 3 ? 66 : 50;
  if (count === 1 && lane.points.length <= FEW) return 110;
  return count === 1 ? 240 : count === 2 ? 150 : count === 3 ? 124 : count <= 5 ? 88 : 76;
};

/** Stacks the lanes: names beside them where there is room, above them where not; `compact` for a front page. */
export const layLanes = (
  lanes: readonly Lane[],
  width: number,
  compact = false,
): { readonly frame: Frame; readonly boxes: readonly LaneBox[] } => {
  const narrow = width < 640;
  const left = narrow ? 34 : compact ? 210 : 236;
  const right = narrow ? 30 : 64;
  const plot = Math.max(40, width - left - right);
  let top = narrow ? 0 : 10;
  const boxes = lanes.map((lane): LaneBox => {
    const start = top + (narrow ? NAME_HEIGHT : 0);
    const bottom = start + laneHeight(lane, lanes.length, compact);
    top = bottom + (lane.copies.length > 0 ? COPIES_HEIGHT : 0) + GAP;
    return { lane, top: start, bottom, isDense: lane.points.length > Math.min(DENSE, plot / ROOM) };
  });
  const axisTop = top - GAP + 8;
  return {
    frame: {
      width,
      height: axisTop + AXIS_HEIGHT,
      left,
      plot,
      axisTop,
      narrow,
      compact,
    },
    boxes,
  };
};

/** Height of a figure in a lane. */
export const heightOf = (box: LaneBox, figures: Scale, value: number): number =>
  box.bottom - Math.max(0, Math.min(1, figures.place(value))) * (box.bottom - box.top);

/** Where a point's mark stands: vague words stand on the axis. */
export const markHeight = (box: LaneBox, figures: Scale, point: Point): number =>
  point.level === null ? box.bottom - 9 : heightOf(box, figures, point.level);

export const acrossOf = (frame: Frame, times: Scale, time: number): number =>
  frame.left + times.place(time) * frame.plot;

/** Height of the copies' ticks under a lane. */
export const copiesTop = (box: LaneBox): number => box.bottom + 4;

/** The stops of each lane from left to right. */
export const stopsOf = (
  boxes: readonly LaneBox[],
  frame: Frame,
  times: Scale,
  figures: Scale,
): readonly (readonly Stop[])[] =>
  boxes.map((box) =>
    [
      ...box.lane.points.map(
        (point): Stop => ({
          answer: point.answer,
          point,
          x: acrossOf(frame, times, point.time),
          y: markHeight(box, figures, point),
        }),
      ),
      ...box.lane.copies.map(
        (copy): Stop => ({
          answer: copy.answer,
          point: null,
          x: acrossOf(frame, times, copy.time),
          y: copiesTop(box) + 5,
        }),
      ),
    ].sort((a, b) => a.x - b.x || a.y - b.y),
  );

/** The stop nearest to a place on the drawing; height counts less than time. */
export const nearestStop = (
  stops: readonly (readonly Stop[])[],
  boxes: readonly LaneBox[],
  x: number,
  y: number,
): { readonly lane: number; readonly index: number } | null => {
  let lane = 0;
  let best = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const away = y < box.top ? box.top - y : y > box.bottom + COPIES_HEIGHT ? y - box.bottom - COPIES_HEIGHT : 0;
    if (away < best && (stops[index]?.length ?? 0) > 0) {
      best = away;
      lane = index;
    }
  });
  let index = -1;
  let least = Number.POSITIVE_INFINITY;
  stops[lane]?.forEach((stop, place) => {
    const distance = Math.abs(stop.x - x) + Math.abs(stop.y - y) * 0.4;
    if (distance < least) {
      least = distance;
      index = place;
    }
  });
  return index < 0 ? null : { lane, index };
};

const fixed = (value: number): string => value.toFixed(1);

/** The line through a lane's points, level until the next one: one path, however many there are. */
export const stepPath = (box: LaneBox, frame: Frame, times: Scale, figures: Scale): string => {
  let path = "";
  let last = 0;
  for (const point of box.lane.points) {
    if (point.level === null || point.isEcho) continue;
    const x = acrossOf(frame, times, point.time);
    const y = heightOf(box, figures, point.level);
    path += path === "" ? `M${fixed(x)} ${fixed(y)}` : `H${fixed(x)}${y === last ? "" : `V${fixed(y)}`}`;
    last = y;
  }
  return path;
};

/** The bounds of a dense lane's ranges and open figures as one path of bars. */
export const boundsPath = (box: LaneBox, frame: Frame, times: Scale, figures: Scale): string =>
  box.lane.points
    .filter((point) => point.shape !== "dot" && point.level !== null)
    .map((point) => {
      const x = fixed(acrossOf(frame, times, point.time));
      const low = point.shape === "open-below" ? box.bottom : heightOf(box, figures, point.low ?? point.level ?? 0);
      const high =
        point.shape === "open-above"
          ? heightOf(box, figures, point.level ?? 0) - 10
          : heightOf(box, figures, point.high ?? point.level ?? 0);
      return `M${x} ${fixed(low)}V${fixed(high)}`;
    })
    .join("");

/** A name cut into at most two lines of about `length` letters. */
export const linesOf = (name: string, length: number): readonly string[] => {
  if (name.length <= length) return [name];
  const cut = name.lastIndexOf(" ", length);
  if (cut <= 0) return [`${name.slice(0, length - 1)}…`];
  const rest = name.slice(cut + 1);
  return [name.slice(0, cut), rest.length <= length ? rest : `${rest.slice(0, length - 1)}…`];
};
