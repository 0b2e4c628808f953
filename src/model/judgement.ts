// What a person (or the machine, with reasons) decided about two things being one. Never overwritten; undone by a later one.

export const JUDGEMENT_SUBJECTS = ["entity", "question"] as const;
/** `entity`: two source names are one body or person. `question`: a claim belongs to a question. */
export type JudgementSubject = (typeof JUDGEMENT_SUBJECTS)[number];

export const VERDICTS = ["same", "different", "unsure"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * For an entity, `a` and `b` are names ("Marenna Coast Guard", "MCG") or bearers as they stand in one document
 * ("d_1f…/the coast guard"). For a question, `a` and `b` are claim ids: do both answer the same question?
 */
export interface Judgement {
  readonly id: string;
  readonly subject: JudgementSubject;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** UTC instant. */
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  /** Id of the judgement that this one takes back; its own verdict then counts for nothing. */
  readonly undoes: string | null;
}

/** One thing that spoke for or against, in a sentence a reader can check: weight above 0 speaks for "same". */
export interface Reason {
  readonly feature: string;
  readonly weight: number;
  readonly words: string;
}

/** How two things compare; an unsure pair waits for a person and is never merged meanwhile. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly by: "machine" | "person";
  readonly reasons: readonly Reason[];
}

/** Those that count: not taken back, taking none back, and of several on one pair the last. */
export const standing = (judgements: readonly Judgement[]): Judgement[] => {
  const undone = new Set(judgements.flatMap(({ undoes }) => undoes ?? []));
  const last = new Map<string, Judgement>();
  for (const judgement of judgements) {
    if (judgement.undoes !== null || undone.has(judgement.id)) continue;
    const pair = JSON.stringify([judgement.subject, ...[judgement.a, judgement.b].sort()]);
    last.delete(pair);
    last.set(pair, judgement);
  }
  return [...last.values()];
};
