// Answers that cost a scan of the ledger, remembered until it changes.

export interface Counts {
  /** The answer under this key, worked out once; a failure is not remembered. */
  remember<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer>;
  /** Called after each change. */
  forget(): void;
}

const KEPT = 500;

export const createCounts = (): Counts => {
  const answers = new Map<string, Promise<unknown>>();
  return {
    remember: <Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> => {
      const known = answers.get(key);
      if (known) return known as Promise<Answer>;
      if (answers.size >= KEPT) answers.clear();
      const answer = work();
      answers.set(key, answer);
      answer.catch(() => {
        if (answers.get(key) === answer) answers.delete(key);
      });
      return answer;
    },
    forget: () => answers.clear(),
  };
};
