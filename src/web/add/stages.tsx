// The stages of reading one input, each marked as done, under way or to come.
import type { AddProgress } from "../../export/record.ts";

type Stage = AddProgress["stage"];

const STAGES: readonly (readonly [stage: Stage, words: string])[] = [
  ["acquire", "Fetch the input"],
  ["store-capture", "Archive its bytes"],
  ["read", "Find the report on the page"],
  ["annotate", "Mark who says what"],
  ["extract", "Read figures, events and times"],
  ["store", "Write the rows"],
];

const SIGNS = { done: "✓", now: "●", later: "○" } as const;
const STATES = { done: "done", now: "under way", later: "to come" } as const;

/** A digest is told by its beginning; other notes stand as they are. */
const plainNote = (note: string): string => note.replace(/^([0-9a-f]{12})[0-9a-f]{52}$/, "SHA-256 $1…");

export const Stages = ({
  what,
  progress,
  onStop,
}: {
  readonly what: string;
  readonly progress: readonly AddProgress[];
  readonly onStop: () => void;
}) => {
  const last = progress.at(-1);
  const at =
    last?.stage === "done"
      ? STAGES.length
      : Math.max(
          0,
          STAGES.findIndex(([stage]) => stage === last?.stage),
        );
  return (
    <section className="stages" aria-label="Reading">
      <h2>
        Reading <span className="stages-what">{what}</span>
      </h2>
      <ol>
        {STAGES.map(([stage, words], place) => {
          const state = place < at ? "done" : place === at ? "now" : "later";
          const note = progress.findLast((entry) => entry.stage === stage)?.note;
          return (
            <li key={stage} className={`stage-${state}`}>
              <span aria-hidden="true">{SIGNS[state]}</span>
              <span>
                {words}
                <span className="hidden">, {STATES[state]}</span>
                {note ? <span className="soft"> {plainNote(note)}</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="hidden" role="status">
        {last ? last.note : "Started"}
      </p>
      <button type="button" className="quiet" onClick={onStop}>
        Stop
      </button>
    </section>
  );
};
