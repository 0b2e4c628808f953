// Clock times before a day: "06:00 on 4 March", "9 a.m. Tuesday", "noon Wednesday"; a day is all that the grammar keeps of them.
import { matchAt } from "../quantities/phrases.ts";
import { mark, plainNumber, touches } from "./marks.ts";
import { sameGap, type TimeScene } from "./scene.ts";

/** The lexeme behind a clock time and its "on"; null where none stands, and none without a sign of one. */
export const clockAt = (scene: TimeScene, at: number): number | null => {
  const { lexemes, lexicon, numbers } = scene;
  const behindOn = (to: number): number => (lexicon.has("on", lexemes[to]?.lower) ? to + 1 : to);
  if (lexicon.has("dayParts", lexemes[at]?.lower)) return behindOn(at + 1);
  if (plainNumber(lexemes[at], 4) === null) {
    if (!/^\d{1,2}\.\d{2}$/.test(lexemes[at]?.lower ?? "")) return null;
  }
  let to = at + 1;
  let sure = false;
  if (mark(lexemes[to], ":") && touches(lexemes[to]) && plainNumber(lexemes[to + 1], 2) !== null) {
    to += 2;
    sure = true;
  }
  for (const table of [numbers.clockAfter, lexicon.phrases.clockWords]) {
    const word = sameGap(lexemes[to]) ? matchAt(table, lexemes, to) : null;
    if (word === null) continue;
    sure = true;
    to = mark(lexemes[word.to], ".") && touches(lexemes[word.to]) ? word.to + 1 : word.to;
  }
  return sure ? behindOn(to) : null;
};
