// A small series: bars for bounds, dots for plain figures, the last one marked; drawn without axes, named for those who hear it.
import { numberWords } from "../words/figure.ts";
import "../style/spark.css";

export interface SparkPoint {
  readonly at: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Points of one claimant are joined. */
  readonly originId?: string;
}

const WIDTH = 132;
const HEIGHT = 36;
const PAD = 5;

interface Placed {
  readonly originId: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** Places of the points in the small drawing, in order of time; null bounds stay open. */
export const placeSpark = (points: readonly SparkPoint[]): Placed[] => {
  const known = points.filter(({ low, high }) => low !== null || high !== null);
  const times = known.map(({ at }) => Date.parse(at));
  const from = Math.min(...times);
  const span = Math.max(...times) - from;
  const values = known.flatMap(({ low, high }) => [low, high].filter((value) => value !== null));
  const least = Math.min(...values);
  const most = Math.max(...values);
  const bottom = least > 0.6 * most ? least - (most - least || most) * 0.3 : Math.min(0, least);
  const y = (value: number) => HEIGHT - PAD - ((value - bottom) / (most - bottom || 1)) * (HEIGHT - 2 * PAD);
  return known
    .map(({ low, high, originId = "" }, index) => ({
      originId,
      x: span === 0 ? WIDTH - PAD : PAD + (((times[index] ?? from) - from) / span) * (WIDTH - 2 * PAD),
      top: y(high ?? low ?? 0),
      bottom: y(low ?? high ?? 0),
      openAbove: high === null,
      openBelow: low === null,
    }))
    .sort((a, b) => a.x - b.x);
};

/** The series in words: "from 8 on 2031-09-04 to 33 on 2031-09-08". */
const spoken = (points: readonly SparkPoint[]): string => {
  const value = (point: SparkPoint | undefined) => point?.high ?? point?.low ?? null;
  const first = points.find((point) => value(point) !== null);
  const last = points.findLast((point) => value(point) !== null);
  if (!first || !last) return "No series";
  return `Series from ${numberWords(value(first) ?? 0)} to ${numberWords(value(last) ?? 0)}`;
};

export const Spark = ({ points }: { readonly points: readonly SparkPoint[] }) => {
  const placed = placeSpark(points);
  if (placed.length === 0) return null;
  const lines = new Map<string, string>();
  for (const { x, top, bottom, originId } of placed) {
    const y = ((top + bottom) / 2).toFixed(1);
    const line = lines.get(originId);
    lines.set(originId, line === undefined ? `M${x.toFixed(1)} ${y}` : `${line}H${x.toFixed(1)}V${y}`);
  }
  return (
    <svg
      className="spark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={spoken(points)}
    >
      <path className="spark-line" d={[...lines.values()].join("")} />
      {placed.map(({ x, top, bottom, openAbove, openBelow }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points of one small drawing never move
        <g key={index} className={index === placed.length - 1 ? "spark-last" : ""}>
          {bottom - top > 3 ? (
            <path className="spark-range" d={`M${x} ${bottom}V${top}`} />
          ) : (
            <circle cx={x} cy={(top + bottom) / 2} r="2.6" />
          )}
          {openAbove ? <path className="spark-open" d={`M${x} ${top - 3}v-7`} /> : null}
          {openBelow ? <path className="spark-open" d={`M${x} ${bottom + 3}v7`} /> : null}
        </g>
      ))}
    </svg>
  );
};
