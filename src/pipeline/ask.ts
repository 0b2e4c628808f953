// Words of a person -> the question that they ask for, whole, and the others that match.
import type { AskRecord } from "../export/question-record.ts";
import type { Knowledge } from "./knowledge.ts";

/** Others that are listed beside the best match. */
const OTHERS = 9;

/** Answers words: `askLedger(ledger, "how many people died on the Halcyon Star")`. */
export const askLedger = async (
  ledger: Pick<Knowledge, "questions" | "question">,
  words: string,
): Promise<AskRecord> => {
  const { items, total } = await ledger.questions({ text: words, limit: OTHERS + 1 });
  const [best, ...others] = items;
  return { words, question: best ? await ledger.question(best.id) : null, others, total };
};
