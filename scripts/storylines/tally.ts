// Predicted questions of a storyline against its gold: B-cubed, precision of merges, relations, estimates, origins; losses by cause.
import type { ReconciledRecord } from "../../src/pipeline/reconciling.ts";
import type { GoldFigure, Storyline } from "./gold.ts";

export const RELATIONS = ["contradicts", "revises", "copies", "denies"] as const;
type RelationName = (typeof RELATIONS)[number];

interface Count {
  tp: number;
  predicted: number;
  gold: number;
}

export interface Tally {
  figures: number;
  found: number;
  qP: number;
  qR: number;
  oP: number;
  oR: number;
  pairs: number;
  pairsRight: number;
  questions: number;
  estimates: number;
  origins: number;
  readonly relations: Record<RelationName, Count>;
}

export const emptyTally = (): Tally => ({
  figures: 0,
  found: 0,
  qP: 0,
  qR: 0,
  oP: 0,
  oR: 0,
  pairs: 0,
  pairsRight: 0,
  questions: 0,
  estimates: 0,
  origins: 0,
  relations: Object.fromEntries(RELATIONS.map((type) => [type, { tp: 0, predicted: 0, gold: 0 }])) as Record<
    RelationName,
    Count
  >,
});

type Same = (i: number, j: number) => boolean;

const bcubed = (n: number, gold: Same, predicted: Same): [number, number] => {
  let precision = 0;
  let recall = 0;
  for (let i = 0; i < n; i++) {
    let both = 0;
    let inGold = 0;
    let inPredicted = 0;
    for (let j = 0; j < n; j++) {
      const [g, p] = [gold(i, j), predicted(i, j)];
      if (g) inGold++;
      if (p) inPredicted++;
      if (g && p) both++;
    }
    precision += both / inPredicted;
    recall += both / inGold;
  }
  return [precision, recall];
};

const sameBy =
  <T>(list: readonly (T | null)[], key: (item: T) => string | null): Same =>
  (i, j) => {
    const [a, b] = [list[i], list[j]];
    return i === j || (a != null && b != null && key(a) !== null && key(a) === key(b));
  };

/** Adds one storyline to the tally; gives its losses, one a line. */
export const tallyStory = (story: Storyline, predicted: ReconciledRecord, sum: Tally): string[] => {
  const losses: string[] = [];
  const gold = story.figures;
  const n = gold.length;
  const hit = gold.map((figure) =>
    predicted.figures.findIndex(
      (other) => other.doc === figure.doc && other.span[0] < figure.span[1] && figure.span[0] < other.span[1],
    ),
  );
  const found = hit.map((at) => predicted.figures[at] ?? null);
  const name = (i: number): string => {
    const figure = gold[i] as GoldFigure;
    return `${figure.doc} #${i} "${figure.near}" [${figure.question ?? "-"} ${figure.origin}]`;
  };
  const wordsOf = (at: number): string => {
    const known = hit.indexOf(at);
    if (known >= 0) return name(known);
    const figure = predicted.figures[at];
    return figure ? `${figure.doc} ${figure.value} (no gold figure)` : "?";
  };
  sum.figures += n;
  sum.found += hit.filter((at) => at >= 0).length;
  hit.forEach((at, i) => {
    if (at < 0) losses.push(`not found: ${name(i)}`);
  });
  const goldQuestion = sameBy(gold, ({ question }) => question);
  const ownQuestion = sameBy(found, ({ question }) => question);
  const goldOrigin = sameBy(gold, ({ origin }) => origin);
  const ownOrigin = sameBy(found, ({ origin }) => origin);
  const [qP, qR] = bcubed(n, goldQuestion, ownQuestion);
  const [oP, oR] = bcubed(
    n,
    (i, j) => goldQuestion(i, j) && goldOrigin(i, j),
    (i, j) => ownQuestion(i, j) && ownOrigin(i, j),
  );
  sum.qP += qP;
  sum.qR += qR;
  sum.oP += oP;
  sum.oR += oR;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [g, p] = [goldQuestion(i, j), ownQuestion(i, j)];
      if (p) sum.pairs++;
      if (p && g) sum.pairsRight++;
      if (p && !g) losses.push(`merged: ${name(j)} + ${name(i)}`);
      if (g && !p) losses.push(`apart: ${name(j)} + ${name(i)}`);
      if (g && p && goldOrigin(i, j) !== ownOrigin(i, j))
        losses.push(
          `origin ${goldOrigin(i, j) ? "apart" : "merged"}: ${name(j)} (${found[j]?.origin}) + ${name(i)} (${found[i]?.origin})`,
        );
    }
  const back = new Map(hit.map((at, i) => [at, i]));
  for (const type of RELATIONS) {
    const count = sum.relations[type];
    const wanted = story.relations.filter((relation) => relation.type === type);
    const left = predicted.relations.filter((relation) => relation.type === type);
    count.gold += wanted.length;
    count.predicted += left.length;
    for (const relation of wanted) {
      const at = left.findIndex((own) => {
        const a = back.get(own.a);
        if (own.type === "denies") {
          const text = story.documents.find(({ id }) => id === relation.doc)?.text ?? "";
          const start = text.indexOf(relation.near ?? "");
          return (
            a === relation.a &&
            own.doc === relation.doc &&
            own.span[0] < start + (relation.near ?? "").length &&
            start < own.span[1]
          );
        }
        const b = back.get(own.b);
        return (
          (a === relation.a && b === relation.b) || (type === "contradicts" && a === relation.b && b === relation.a)
        );
      });
      if (at >= 0) {
        count.tp++;
        left.splice(at, 1);
      } else
        losses.push(
          `${type} missed: ${name(relation.a)} -> ${relation.b === undefined ? `${relation.doc} "${relation.near}"` : name(relation.b)}`,
        );
    }
    for (const own of left)
      losses.push(`${type} wrong: ${wordsOf(own.a)} -> ${"b" in own ? wordsOf(own.b) : `${own.doc} ${own.span}`}`);
  }
  for (const [key, question] of Object.entries(story.questions)) {
    sum.questions++;
    const votes = new Map<string, number>();
    gold.forEach((figure, i) => {
      const own = found[i]?.question;
      if (figure.question === key && own != null) votes.set(own, (votes.get(own) ?? 0) + 1);
    });
    const best = [...votes].sort((x, y) => y[1] - x[1])[0]?.[0];
    const own = predicted.questions.find(({ id }) => id === best);
    if (own && own.low === question.low && own.high === question.high) sum.estimates++;
    else
      losses.push(
        `estimate of ${story.id} ${key} "${question.what}" (${question.kind}): ${own?.low} to ${own?.high}, should be ${question.low} to ${question.high}`,
      );
    if (own && own.origins === question.origins) sum.origins++;
    else losses.push(`origins of ${story.id} ${key}: ${own?.origins}, should be ${question.origins}`);
  }
  return losses;
};

const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const percent = (share: number): string => (100 * share).toFixed(1);

/** The figures in three lines. */
export const printTally = (label: string, sum: Tally): string => {
  const n = sum.figures || 1;
  const relations = RELATIONS.map((type) => {
    const { tp, predicted, gold } = sum.relations[type];
    const [p, r] = [predicted ? tp / predicted : 0, gold ? tp / gold : 0];
    return `${type} F1 ${percent(predicted + gold ? (2 * tp) / (predicted + gold) : 0)} (P ${percent(p)}, R ${percent(r)}, ${gold})`;
  });
  return [
    `${label}: ${sum.figures} figures, found ${percent(sum.found / n)}; questions B3 F1 ${percent(f1(sum.qP / n, sum.qR / n))}, precision of merges ${percent(sum.pairs ? sum.pairsRight / sum.pairs : 1)}; origins B3 F1 ${percent(f1(sum.oP / n, sum.oR / n))}`,
    `  ${relations.join("; ")}`,
    `  of ${sum.questions} questions: estimate right ${percent(sum.estimates / (sum.questions || 1))}, number of origins right ${percent(sum.origins / (sum.questions || 1))}`,
  ].join("\n");
};
