// The series chart: a drawing with one stop in hand at a time, moved by pointer or arrow keys; Enter or a click opens the Reader.
import type { PointerEvent } from "react";
import { useId, useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { EstimateRecord, QuestionRecord } from "../../../export/question-record.ts";
import { useWidth } from "../../shell/width.ts";
import { answerPath, spokenAnswer } from "../../words/answer.ts";
import { Drawing, InHand } from "./drawing.tsx";
import type { Axis, Lanes } from "./lanes.ts";
import { layLanes, nearestStop, SHOWN_LANES, stopsOf } from "./layout.ts";
import type { ScaleKind } from "./scales.ts";
import { figureScale, timeScale } from "./scales.ts";
import { WordsInHand } from "./words.tsx";
import "../../style/chart.css";

interface Place {
  readonly lane: number;
  readonly index: number;
}

interface SeriesChartProps {
  readonly question: QuestionRecord;
  readonly lanes: Lanes;
  readonly axis: Axis;
  readonly kind: ScaleKind;
  readonly estimate: EstimateRecord | null;
  readonly all: boolean;
}

const useLayout = ({ lanes, kind, estimate, all }: SeriesChartProps, width: number) =>
  useMemo(() => {
    const shown = all ? lanes.lanes : lanes.lanes.slice(0, SHOWN_LANES);
    const { frame, boxes } = layLanes(shown, width);
    const times = timeScale(shown, Math.max(2, Math.floor(frame.plot / (frame.narrow ? 68 : 92))));
    const height = boxes[0] ? boxes[0].bottom - boxes[0].top : 100;
    const figures = figureScale(shown, kind, Math.max(2, Math.round(height / 34)));
    const band =
      estimate && estimate.side === null && estimate.low !== null && estimate.high !== null
        ? { low: estimate.low, high: estimate.high }
        : null;
    return { frame, boxes, times, figures, band, stops: stopsOf(boxes, frame, times, figures) };
  }, [lanes, kind, estimate, all, width]);

export const SeriesChart = (props: SeriesChartProps) => {
  const { question, axis } = props;
  const { ref, width } = useWidth();
  const id = useId().replace(/[^\w-]/g, "");
  const [, navigate] = useLocation();
  const { frame, boxes, times, figures, band, stops } = useLayout(props, width);
  const [hand, setHand] = useState<Place | null>(null);
  const [touched, setTouched] = useState(false);
  const [said, setSaid] = useState("");
  const fills = useMemo(
    () => ({ about: `${id}-about`, above: `${id}-above`, below: `${id}-below`, hatch: `${id}-hatch` }),
    [id],
  );
  const latest = useMemo(() => {
    const lane = Math.max(
      0,
      stops.findIndex((lane) => lane.some(({ answer }) => answer.claimId === question.latest?.claimId)),
    );
    const index = stops[lane]?.findIndex(({ answer }) => answer.claimId === question.latest?.claimId) ?? -1;
    return { lane, index: index < 0 ? Math.max(0, (stops[lane]?.length ?? 1) - 1) : index };
  }, [stops, question]);
  const place = hand && stops[hand.lane]?.[hand.index] ? hand : latest;
  const stop = stops[place.lane]?.[place.index] ?? null;
  const others = useMemo(() => {
    const against = new Set(stop?.point?.against);
    return against.size === 0 ? [] : stops.flat().filter(({ answer }) => against.has(answer.claimId));
  }, [stop, stops]);

  const take = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const next = nearestStop(stops, boxes, event.clientX - box.left, event.clientY - box.top);
    if (!next) return;
    setTouched(true);
    if (next.lane !== hand?.lane || next.index !== hand.index) setHand(next);
  };
  const nameOf = (id: string) => question.origins.find((origin) => origin.id === id)?.name ?? "";
  const moveTo = (lane: number, index: number) => {
    const row = stops[lane];
    if (!row || row.length === 0) return;
    const next = Math.max(0, Math.min(row.length - 1, index));
    setTouched(true);
    setHand({ lane, index: next });
    // The link that moves keeps its focus, so a screen reader must be told what it has become.
    const answer = row[next]?.answer;
    if (answer) setSaid(spokenAnswer(answer, nameOf(answer.originId)));
  };
  /** Up and down go to the next claimant, to its stop nearest in time. */
  const cross = (by: number) => {
    for (let lane = place.lane + by; lane >= 0 && lane < stops.length; lane += by) {
      const row = stops[lane] ?? [];
      if (row.length === 0) continue;
      let best = 0;
      row.forEach((other, index) => {
        if (Math.abs(other.x - (stop?.x ?? 0)) < Math.abs((row[best]?.x ?? 0) - (stop?.x ?? 0))) best = index;
      });
      return moveTo(lane, best);
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => moveTo(place.lane, place.index + 1),
    ArrowLeft: () => moveTo(place.lane, place.index - 1),
    ArrowDown: () => cross(1),
    ArrowUp: () => cross(-1),
    Home: () => moveTo(place.lane, 0),
    End: () => moveTo(place.lane, Number.MAX_SAFE_INTEGER),
    PageDown: () => moveTo(place.lane, place.index + 20),
    PageUp: () => moveTo(place.lane, place.index - 20),
  };
  const day =
    axis === "published" ? stop?.answer.publishedAt : axis === "event" ? stop?.answer.eventTime?.end : stop?.answer.at;
  return (
    <div className="series">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of one moving link, not of form fields */}
      <div
        ref={ref}
        className="series-plot"
        role="group"
        aria-label="Series chart. Arrow keys go from figure to figure, up and down from claimant to claimant; Enter opens the report. The table of positions below holds the same."
        style={{ height: frame.height }}
      >
        {width > 0 ? (
          <svg
            className="series-drawing"
            width={frame.width}
            height={frame.height}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            aria-hidden="true"
            onPointerMove={(event) => event.pointerType !== "touch" && take(event)}
            onPointerDown={take}
            onClick={(event) => {
              if (stop && touched && (event.nativeEvent as globalThis.PointerEvent).pointerType !== "touch")
                navigate(answerPath(stop.answer));
            }}
          >
            <Drawing boxes={boxes} frame={frame} times={times} figures={figures} fills={fills} band={band} />
            {stop && touched ? (
              <InHand stop={stop} others={others} frame={frame} day={day?.slice(0, 10) ?? null} />
            ) : null}
          </svg>
        ) : null}
        {stop ? (
          <a
            className="series-hand"
            href={answerPath(stop.answer)}
            style={{ left: stop.x - 12, top: stop.y - 12 }}
            onFocus={() => setTouched(true)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              navigate(answerPath(stop.answer));
            }}
            onKeyDown={(event) => {
              const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
              if (!act) return;
              event.preventDefault();
              act();
            }}
          >
            <span className="hidden">{spokenAnswer(stop.answer, nameOf(stop.answer.originId))}</span>
          </a>
        ) : null}
      </div>
      <p className="hidden" role="status">
        {said}
      </p>
      <WordsInHand answer={stop?.answer ?? null} question={question} />
    </div>
  );
};
