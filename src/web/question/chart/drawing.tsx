// The whole drawing: lanes under one another on one time axis, and the stop in hand drawn over them.
import { memo } from "react";
import { dayWords } from "../../words/time.ts";
import { LaneDrawing } from "./lane.tsx";
import type { Frame, LaneBox, Stop } from "./layout.ts";
import { acrossOf } from "./layout.ts";
import type { Fills } from "./mark.tsx";
import type { Scale } from "./scales.ts";

interface DrawingProps {
  readonly boxes: readonly LaneBox[];
  readonly frame: Frame;
  readonly times: Scale;
  readonly figures: Scale;
  readonly fills: Fills;
  readonly band: { readonly low: number; readonly high: number } | null;
}

const Defs = ({ fills }: { readonly fills: Fills }) => (
  <defs>
    <radialGradient id={fills.about}>
      <stop offset="0.25" className="fill-soft" />
      <stop offset="1" className="fill-none" />
    </radialGradient>
    <linearGradient id={fills.above} x1="0" y1="1" x2="0" y2="0">
      <stop offset="0" className="fill-soft" />
      <stop offset="1" className="fill-none" />
    </linearGradient>
    <linearGradient id={fills.below} x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" className="fill-soft" />
      <stop offset="1" className="fill-none" />
    </linearGradient>
    <pattern id={fills.hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className="fill-hatch" d="M0 0V6" />
    </pattern>
  </defs>
);

const TimeAxis = ({ frame, times }: Pick<DrawingProps, "frame" | "times">) => (
  <g>
    <path className="lane-base" d={`M${frame.left} ${frame.axisTop}H${frame.left + frame.plot}`} />
    {times.ticks.map(({ at, label, above }) => {
      const x = acrossOf(frame, times, at);
      return (
        <g key={at}>
          <path className="axis-line" d={`M${x} 0V${frame.axisTop}`} />
          <path className="lane-base" d={`M${x} ${frame.axisTop}v5`} />
          <text className="lane-tick" x={x} y={frame.axisTop + 18} textAnchor="middle">
            {label}
          </text>
          {above ? (
            <text className="lane-tick" x={x} y={frame.axisTop + 33} textAnchor="middle">
              {above}
            </text>
          ) : null}
        </g>
      );
    })}
  </g>
);

/** All that does not change while the pointer moves. */
export const Drawing = memo((props: DrawingProps) => (
  <>
    <Defs fills={props.fills} />
    <TimeAxis frame={props.frame} times={props.times} />
    {props.boxes.map((box) => (
      <LaneDrawing key={box.lane.origin.id} {...props} box={box} />
    ))}
  </>
));
Drawing.displayName = "Drawing";

/** The stop in hand: a line down to its day, a ring, and threads to the figures that cannot hold beside it. */
export const InHand = ({
  stop,
  others,
  frame,
  day,
}: {
  readonly stop: Stop;
  readonly others: readonly Stop[];
  readonly frame: Frame;
  readonly day: string | null;
}) => (
  <g className="in-hand">
    <path className="in-hand-line" d={`M${stop.x} ${stop.y}V${frame.axisTop}`} />
    {others.map((other) => (
      <g key={other.answer.claimId}>
        <path className="in-hand-thread" d={`M${stop.x} ${stop.y}L${other.x} ${other.y}`} />
        <circle className="in-hand-other" cx={other.x} cy={other.y} r="9" />
      </g>
    ))}
    <circle className="in-hand-ring" cx={stop.x} cy={stop.y} r="10" />
    {day ? (
      <>
        <rect className="in-hand-day-box" x={stop.x - 42} y={frame.axisTop + 1} width="84" height="20" rx="3" />
        <text className="in-hand-day" x={stop.x} y={frame.axisTop + 15} textAnchor="middle">
          {dayWords(day)}
        </text>
      </>
    ) : null}
  </g>
);
