// A person's verdict on a pair: same, different or unsure, with why; what was decided can be taken back where it was made.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { JudgementInput } from "../../export/question-record.ts";
import { judge, refreshJudged, undoJudgement } from "../api/questions.ts";
import { Failure } from "../shell/states.tsx";

type Verdict = JudgementInput["verdict"];

export interface VerdictWords {
  readonly same: string;
  readonly different: string;
  readonly unsure: string;
}

const VERDICTS: readonly Verdict[] = ["same", "different", "unsure"];

export const VerdictForm = ({
  pair,
  words,
  onJudged,
}: {
  readonly pair: Pick<JudgementInput, "subject" | "a" | "b">;
  readonly words: VerdictWords;
  readonly onJudged?: (() => void) | undefined;
}) => {
  const cache = useQueryClient();
  const [why, setWhy] = useState("");
  const id = useId();
  const [undone, setUndone] = useState(false);
  const verdict = useMutation({
    mutationFn: (chosen: Verdict) =>
      judge({ ...pair, verdict: chosen, ...(why.trim() === "" ? {} : { why: why.trim() }) }),
    onSuccess: () => {
      setUndone(false);
      onJudged?.();
    },
  });
  const undo = useMutation({
    mutationFn: (judgement: string) => undoJudgement(judgement),
    onSuccess: () => setUndone(true),
  });
  const done = verdict.data && !undone ? verdict.data : null;
  return (
    <div className="verdict">
      {done ? (
        <p role="status" className="verdict-done">
          Recorded: {words[done.verdict]}.{" "}
          <button type="button" className="quiet" disabled={undo.isPending} onClick={() => undo.mutate(done.id)}>
            Undo
          </button>{" "}
          <button type="button" className="quiet" onClick={() => void refreshJudged(cache)}>
            Show what it changes
          </button>
        </p>
      ) : (
        <>
          {undone ? (
            <p role="status" className="soft small">
              Taken back; both stay on record.
            </p>
          ) : null}
          <p className="actions">
            {VERDICTS.map((one) => (
              <button
                key={one}
                type="button"
                className="quiet"
                disabled={verdict.isPending}
                onClick={() => verdict.mutate(one)}
              >
                {words[one]}
              </button>
            ))}
          </p>
          <div className="verdict-why">
            <label htmlFor={id} className="small soft">
              Why (kept with it)
            </label>
            <input id={id} value={why} maxLength={2000} onChange={(event) => setWhy(event.target.value)} />
          </div>
        </>
      )}
      {verdict.isError ? <Failure error={verdict.error} /> : null}
      {undo.isError ? <Failure error={undo.error} /> : null}
    </div>
  );
};
