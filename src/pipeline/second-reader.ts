// A document -> its attributions as the second reader marks them, or an issue that says why not; then whose stand in the reading.
import { openChat } from "../acquire/chat.ts";
import type { Question } from "../annotate/second/index.ts";
import {
  ANSWER_SCHEMA,
  besideBuiltIn,
  joinWindows,
  questionsOf,
  readAnswer,
  SECOND_VERSION,
} from "../annotate/second/index.ts";
import type { Located } from "../annotate/second/locate.ts";
import type { SecondReaderSettings } from "../config.ts";
import type { AnnotatedDocument, RoleSpans } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";

/** Windows asked about at once: a small server answers them one after the other anyway. */
const UNDERWAY = 2;
/** When fewer than this share of the answers stand in the text, and there are enough to tell, none is trusted. */
const LEAST_FOUND = 0.5;
const ENOUGH_TO_TELL = 4;

export interface SecondReading {
  /** Null when it failed. */
  readonly attributions: readonly RoleSpans[] | null;
  readonly issues: readonly Issue[];
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface SecondReader {
  /** What stands in `readWith` of all that it read: "second/1 qwen3-14b". */
  readonly name: string;
  readonly beside: boolean;
  read(document: Pick<Document, "text" | "blocks">): Promise<SecondReading>;
  close(): Promise<void>;
}

const FALLBACK = "the built-in model read the attributions";
const failed = (reason: string): Issue => ({
  code: "second-reader-failed",
  message: `second reader: ${reason}; ${FALLBACK}`,
});

/** Opens the second reader; nothing is sent before a document is read: `openSecondReader(config.secondReader)`. */
export const openSecondReader = (settings: SecondReaderSettings, firstPause?: number): SecondReader => {
  const chat = openChat(settings, firstPause);

  /** Asks about all windows; the first failure stops the rest, for a document has one reader and not two by halves. */
  const askAll = async (questions: readonly Question[]) => {
    const stop = new AbortController();
    const located: Located[] = [];
    const spent = { tokensIn: 0, tokensOut: 0 };
    let failure: string | null = null;
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < questions.length && failure === null) {
        const index = next++;
        const question = questions[index] as Question;
        const shape = { name: "attributions", schema: ANSWER_SCHEMA };
        const answer = await chat.ask({ messages: question.messages, shape }, stop.signal);
        if (!("failure" in answer)) {
          spent.tokensIn += answer.tokensIn;
          spent.tokensOut += answer.tokensOut;
        }
        const read = "failure" in answer ? answer : readAnswer(question, answer.text);
        if (!("failure" in read)) located[index] = read;
        else if (failure === null) {
          failure = `${read.failure} (part ${index + 1} of ${questions.length})`;
          stop.abort();
        }
      }
    };
    await Promise.all(Array.from({ length: UNDERWAY }, work));
    return { located, failure: failure as string | null, ...spent };
  };

  return {
    name: `${SECOND_VERSION} ${settings.model}${settings.beside ? " (beside)" : ""}`,
    beside: settings.beside,
    read: async (document) => {
      const { located, failure, ...spent } = await askAll(questionsOf(document));
      if (failure !== null) return { attributions: null, issues: [failed(failure)], ...spent };
      const answered = located.reduce((sum, one) => sum + one.answered, 0);
      const dropped = located.reduce((sum, one) => sum + one.dropped, 0);
      if (dropped === 0) return { attributions: joinWindows(located), issues: [], ...spent };
      const lost = `${dropped} of ${answered} answers could not be located`;
      if (answered >= ENOUGH_TO_TELL && answered - dropped < LEAST_FOUND * answered)
        return { attributions: null, issues: [failed(`${lost}, too many to trust the rest`)], ...spent };
      const issue: Issue = { code: "second-reader-dropped", message: `second reader: ${lost}` };
      return { attributions: joinWindows(located), issues: [issue], ...spent };
    },
    close: chat.close,
  };
};

export interface Settled {
  readonly annotated: AnnotatedDocument;
  readonly issues: readonly Issue[];
}

/**
 * The annotated document with the attributions of whoever read them, named among its annotators. An answer of nothing at all
 * where the built-in model finds attributions is not believed: a page may have asked for it.
 */
export const settleAttributions = (
  annotated: AnnotatedDocument,
  reading: SecondReading,
  reader: SecondReader,
): Settled => {
  const { attributions, issues } = reading;
  const builtIn = annotated.attributions;
  if (attributions === null) return { annotated, issues };
  if (attributions.length === 0 && builtIn.length > 0 && !reader.beside)
    return {
      annotated,
      issues: [failed(`it marks nothing where the built-in model finds ${builtIn.length}`)],
    };
  return {
    annotated: {
      ...annotated,
      attributions: reader.beside ? besideBuiltIn(builtIn, attributions) : attributions,
      annotators: [...annotated.annotators, reader.name],
    },
    issues,
  };
};
