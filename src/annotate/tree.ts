// Head candidates of a sentence's words in, one tree out: a single root, every other word below it, no circles.

/** A possible head of a word, an index within the sentence or -1 for the root, with its log chance. */
export interface HeadChoice {
  readonly head: number;
  readonly score: number;
}

/** Log chance of a head that was not among a word's candidates. */
const UNSEEN = -30;

const rootScore = (choices: readonly HeadChoice[]): number => choices.find(({ head }) => head < 0)?.score ?? UNSEEN;

/** The word that is best as the root, counting what every rival loses by hanging elsewhere. */
const chooseRoot = (choices: readonly (readonly HeadChoice[])[]): number => {
  let best = 0;
  let highest = -Infinity;
  choices.forEach((candidates, word) => {
    const otherwise = candidates.reduce((most, { head, score }) => (head < 0 ? most : Math.max(most, score)), UNSEEN);
    const gain = rootScore(candidates) - otherwise;
    if (gain > highest) {
      highest = gain;
      best = word;
    }
  });
  return best;
};

/** Words of the circle that `word` stands on or leads to; empty when it leads to the root. */
const circleFrom = (word: number, heads: readonly number[]): number[] => {
  const seen = new Set<number>();
  let at = word;
  while (at >= 0 && !seen.has(at)) {
    seen.add(at);
    at = heads[at] as number;
  }
  if (at < 0) return [];
  const circle = [at];
  for (let next = heads[at] as number; next !== at; next = heads[next] as number) circle.push(next);
  return circle;
};

const leadsTo = (from: number, target: number, heads: readonly number[]): boolean => {
  for (let at = from, steps = 0; at >= 0 && steps <= heads.length; at = heads[at] as number, steps++) {
    if (at === target) return true;
  }
  return false;
};

/** Opens a circle at the word that loses least by hanging elsewhere; below the root if no candidate is free. */
const openCircle = (
  circle: readonly number[],
  choices: readonly (readonly HeadChoice[])[],
  heads: number[],
  root: number,
): void => {
  let best = { word: circle[0] as number, head: root, loss: Infinity };
  for (const word of circle) {
    const candidates = choices[word] as readonly HeadChoice[];
    const now = candidates.find(({ head }) => head === heads[word])?.score ?? UNSEEN;
    for (const { head, score } of [...candidates, { head: root, score: UNSEEN }]) {
      if (head >= 0 && now - score < best.loss && !leadsTo(head, word, heads)) best = { word, head, loss: now - score };
    }
  }
  heads[best.word] = best.head;
};

/** Heads of a sentence's words, -1 for its root. Best candidates first; then circles are opened where it costs least. */
export const buildTree = (choices: readonly (readonly HeadChoice[])[]): number[] => {
  if (choices.length === 0) return [];
  const root = chooseRoot(choices);
  const heads = choices.map((candidates, word) => {
    if (word === root) return -1;
    let best: HeadChoice = { head: root, score: -Infinity };
    for (const candidate of candidates) if (candidate.head >= 0 && candidate.score > best.score) best = candidate;
    return best.head;
  });
  for (let word = 0; word < heads.length; word++) {
    for (let circle = circleFrom(word, heads); circle.length > 0; circle = circleFrom(word, heads)) {
      openCircle(circle, choices, heads, root);
    }
  }
  return heads;
};
