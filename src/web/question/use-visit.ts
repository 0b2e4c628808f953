// Remembers this visit of a question and hands out the one before it, for as long as the page is open.
import { useEffect, useState } from "react";
import type { QuestionRecord } from "../../export/question-record.ts";
import { recall, remember } from "../shell/memory.ts";
import type { Visit } from "./visit.ts";
import { readVisit, writeVisit } from "./visit.ts";

const LIST = "visits";
const KEPT = 40;

const named = (id: string): string => `visit-${id}`;

/** Keeps the newest visits only. */
const note = (id: string, visit: string): void => {
  const ids = [id, ...(recall(LIST) ?? "").split(" ").filter((other) => other !== "" && other !== id)];
  for (const old of ids.slice(KEPT)) remember(named(old), null);
  remember(LIST, ids.slice(0, KEPT).join(" "));
  remember(named(id), visit);
};

export const useVisit = (question: QuestionRecord): Visit | null => {
  const [before] = useState(() => readVisit(recall(named(question.id))));
  useEffect(() => {
    const ids = [...question.answers, ...question.stances, ...question.forecasts].map(({ claimId }) => claimId);
    note(question.id, writeVisit(new Date().toISOString(), ids));
  }, [question]);
  return before;
};
