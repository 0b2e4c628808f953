// What every face can ask beyond single claims: questions, entities, judgements, comparisons. Part of a workspace.
import type {
  ComparisonRecord,
  EntityRecord,
  JudgementInput,
  JudgementRecord,
  OpenPair,
  QuestionFacets,
  QuestionQuery,
  QuestionRecord,
  QuestionSummary,
} from "../export/question-record.ts";
import type { PageOf } from "../export/record.ts";

export interface Knowledge {
  /** `questions({ text: "soldiers sent to Russia" })`: best match first when there are words, else newest change first. */
  questions(query: QuestionQuery): Promise<PageOf<QuestionSummary>>;
  questionFacets(query: QuestionQuery): Promise<QuestionFacets>;
  /** Follows the forwarding address of a merged or split question. */
  question(id: string): Promise<QuestionRecord | null>;
  /** The question that a claim answers. */
  questionOf(claimId: string): Promise<QuestionSummary | null>;
  /** By entity id or by any of its names. */
  entity(idOrName: string): Promise<EntityRecord | null>;
  compare(a: string, b: string): Promise<ComparisonRecord | null>;
  judgements(page: { readonly limit?: number; readonly offset?: number }): Promise<PageOf<JudgementRecord>>;
  /** Pairs that wait for a person, most consequential first. */
  openPairs(page: { readonly limit?: number; readonly offset?: number }): Promise<PageOf<OpenPair>>;
  judge(input: JudgementInput): Promise<JudgementRecord>;
  undoJudgement(id: string): Promise<JudgementRecord>;
  /** Drops what is derived and makes it anew from the evidence, to the same bytes. */
  rebuild(
    onProgress?: (done: number, total: number) => void,
  ): Promise<{ readonly documents: number; readonly claims: number; readonly questions: number }>;
}
