// Two stored documents side by side: shared and copied sentences, and what each says to the same questions.
import type { ComparedFigure } from "../export/comparisons.ts";
import { compareFigures } from "../export/comparisons.ts";
import type { ComparisonRecord } from "../export/question-record.ts";
import { wordsOf } from "../model/span.ts";
import { compareDocuments } from "../reconcile/takings/index.ts";
import type { Store, StoredDocument } from "../store/index.ts";

const PAGE = 1000;

const figuresOf = async (store: Store, document: StoredDocument): Promise<ComparedFigure[]> => {
  const { items } = await store.claims({ document: document.head.id, kind: "figure", limit: PAGE });
  const figures: ComparedFigure[] = [];
  for (const { claim, text } of items) {
    const { figure } = claim;
    if (!figure) continue;
    const questionId = await store.knowledge.questionIdOf(claim.id);
    const title = questionId === null ? undefined : (await store.knowledge.titles([questionId])).get(questionId);
    figures.push({
      claimId: claim.id,
      questionId,
      title: title ?? figure.counted.value,
      words: wordsOf(text, figure.words),
      origin: claim.chain.at(-1)?.name.value ?? document.head.outlet ?? "the outlet",
      value: figure.value,
      low: figure.low,
      high: figure.high,
      hedge: figure.hedge.value,
    });
  }
  return figures.sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
};

const nameOf = ({ head }: StoredDocument): string => head.outlet ?? head.headline ?? head.id;

/** Which was there first: by publication, else by capture. */
const isEarlier = (a: StoredDocument, b: StoredDocument): boolean =>
  (a.head.publishedAt ?? a.head.capturedAt) <= (b.head.publishedAt ?? b.head.capturedAt);

const verdictOf = (a: StoredDocument, b: StoredDocument, sentences: number, share: number): string => {
  const [from, to] = isEarlier(a, b) ? [a, b] : [b, a];
  if (sentences === 0)
    return share > 0.2
      ? `${nameOf(to)} and ${nameOf(from)} share phrases, but no whole sentence.`
      : "Nothing was taken word for word.";
  const what = `${sentences} sentence${sentences === 1 ? "" : "s"}`;
  return `${what} of ${nameOf(to)} stand nearly word for word in ${nameOf(from)}, which was there first.`;
};

/** Compares two documents; null when one is not there. */
export const compareStored = async (store: Store, a: string, b: string): Promise<ComparisonRecord | null> => {
  const [one, other] = [await store.document(a), await store.document(b)];
  if (!one || !other) return null;
  const { rows, copiedShare, copiedSentences } = compareDocuments(one.document, other.document);
  const pair = ([start, end]: readonly [number, number]): [number, number] => [start, end];
  return {
    a: one.head,
    b: other.head,
    rows: rows.map((row) => ({
      a: row.a && { span: pair(row.a.span), words: row.a.words },
      b: row.b && { span: pair(row.b.span), words: row.b.words },
      likeness: row.likeness,
      copied: row.copied.map((copied) => ({ a: pair(copied.a), b: pair(copied.b) })),
    })),
    figures: compareFigures(await figuresOf(store, one), await figuresOf(store, other)),
    copiedShare,
    verdict: verdictOf(one, other, copiedSentences, copiedShare),
  };
};
