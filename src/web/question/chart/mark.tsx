// One point on the drawing: its bounds as the hedge has them, its certainty as the dot, a cross where someone denies it.
import type { Certainty } from "../../../model/claim.ts";
import type { Point } from "./lanes.ts";
import type { LaneBox } from "./layout.ts";
import { heightOf } from "./layout.ts";
import type { Scale } from "./scales.ts";

/** Ids of the gradients and the hatching that marks are filled with. */
export interface Fills {
  readonly about: string;
  readonly above: string;
  readonly below: string;
  readonly hatch: string;
}

/** Width of the hatched label of vague words. */
export const vagueWidth = (point: Point): number => point.answer.words.length * 6.6 + 14;

const OPEN_LENGTH = 36;

const Dot = ({
  x,
  y,
  certainty,
  isOld,
}: {
  readonly x: number;
  readonly y: number;
  readonly certainty: Certainty;
  readonly isOld: boolean;
}) => {
  const name = `mark-dot is-${certainty}${isOld ? " old" : ""}`;
  if (certainty === "denied")
    return <path className={`${name} line`} d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`} />;
  if (certainty === "planned" || certainty === "asked")
    return <path className={name} d={`M${x - 4} ${y - 5}l9 5-9 5z`} />;
  return (
    <>
      <circle className={`${name} ${certainty === "asserted" ? "full" : "ring"}`} cx={x} cy={y} r="4.6" />
      {certainty === "hedged" ? <path className={`${name} half`} d={`M${x} ${y - 4.6}a4.6 4.6 0 0 0 0 9.2z`} /> : null}
    </>
  );
};

const Bounds = ({ point, x, y, box, figures, fills }: PointProps) => {
  const { shape, low, high, level } = point;
  if (shape === "about") {
    const reach = Math.max(13, Math.abs(y - heightOf(box, figures, (level ?? 0) * 1.1)));
    return <ellipse cx={x} cy={y} rx="10" ry={reach} fill={`url(#${fills.about})`} />;
  }
  if (shape === "open-above")
    return (
      <>
        <rect x={x - 4} y={y - OPEN_LENGTH} width="8" height={OPEN_LENGTH} fill={`url(#${fills.above})`} />
        <path className="mark-cap" d={`M${x - 8} ${y}h16`} />
      </>
    );
  if (shape === "open-below") {
    const length = Math.min(OPEN_LENGTH, Math.max(12, box.bottom - y));
    return (
      <>
        <rect x={x - 4} y={y} width="8" height={length} fill={`url(#${fills.below})`} />
        <path className="mark-cap" d={`M${x - 8} ${y}h16`} />
      </>
    );
  }
  if (shape === "range" && low !== null && high !== null) {
    const top = heightOf(box, figures, high);
    const bottom = heightOf(box, figures, low);
    return (
      <>
        <rect className="mark-range" x={x - 4} y={top} width="8" height={Math.max(2, bottom - top)} />
        <path className="mark-cap" d={`M${x - 8} ${top}h16M${x - 8} ${bottom}h16`} />
      </>
    );
  }
  return null;
};

interface PointProps {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly box: LaneBox;
  readonly figures: Scale;
  readonly fills: Fills;
}

export const PointMark = (props: PointProps) => {
  const { point, x, y, fills } = props;
  if (point.shape === "vague") {
    const width = vagueWidth(point);
    return (
      <>
        <rect
          className="mark-hatch"
          x={x - width / 2}
          y={y - 9}
          width={width}
          height="18"
          rx="3"
          fill={`url(#${fills.hatch})`}
        />
        <text className={`mark-vague${point.isOld ? " old" : ""}`} x={x} y={y + 4} textAnchor="middle">
          {point.answer.words}
        </text>
      </>
    );
  }
  if (point.isEcho)
    return <circle className={`mark-dot full old is-${point.answer.certainty}`} cx={x} cy={y} r="2.4" />;
  return (
    <>
      <Bounds {...props} />
      {point.shape === "range" ? null : <Dot x={x} y={y} certainty={point.answer.certainty} isOld={point.isOld} />}
      {point.deniedBy.length > 0 ? (
        <path className="mark-denied" d={`M${x + 7} ${y - 15}l8 8M${x + 15} ${y - 15}l-8 8`} />
      ) : null}
    </>
  );
};
