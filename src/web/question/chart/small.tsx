// The series of a question as a small drawing for a front page: the claimants with most documents, without a hand of its own.
import { useId, useMemo } from "react";
import type { QuestionRecord } from "../../../export/question-record.ts";
import { useWidth } from "../../shell/width.ts";
import { Drawing } from "./drawing.tsx";
import { lanesOf } from "./lanes.ts";
import { layLanes } from "./layout.ts";
import { defaultKind, figureScale, timeScale } from "./scales.ts";
import "../../style/chart.css";

const SHOWN = 4;

export const SmallChart = ({ question }: { readonly question: QuestionRecord }) => {
  const { ref, width } = useWidth();
  const id = useId().replace(/[^\w-]/g, "");
  const fills = useMemo(
    () => ({ about: `${id}-about`, above: `${id}-above`, below: `${id}-below`, hatch: `${id}-hatch` }),
    [id],
  );
  const { frame, boxes, times, figures } = useMemo(() => {
    const lanes = lanesOf(question, "known").lanes.slice(0, SHOWN);
    const layout = layLanes(lanes, width, true);
    return {
      ...layout,
      times: timeScale(lanes, Math.max(2, Math.floor(layout.frame.plot / (layout.frame.narrow ? 68 : 92)))),
      figures: figureScale(lanes, defaultKind(lanes), 2),
    };
  }, [question, width]);
  return (
    <div ref={ref} className="small-chart" style={{ height: frame.height }}>
      {width > 0 ? (
        <svg
          className="series-drawing"
          width={frame.width}
          height={frame.height}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          aria-hidden="true"
        >
          <Drawing boxes={boxes} frame={frame} times={times} figures={figures} fills={fills} band={null} />
        </svg>
      ) : null}
    </div>
  );
};
