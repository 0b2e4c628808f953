// Numbers that name and do not count: clock times, codes, house numbers, numbers in names and after labels.
import type { Lexeme } from "./lexemes.ts";
import { isHyphen, matchAt, matchBefore } from "./phrases.ts";
import { isMark, isWord, type Rule, type Scene, touches } from "./scene.ts";
import { looksPlural, pluralAhead } from "./word-classes.ts";

/** Clock times: "10:30", "3 pm", "8 o'clock", "1900 GMT", "quarter to six". */
export const clock: Rule = (scene, { from, to, first, value }) => {
  const { lexemes, lexicon } = scene;
  if (
    isMark(lexemes[to], ":") &&
    touches(lexemes[to]) &&
    lexemes[to + 1]?.kind === "number" &&
    touches(lexemes[to + 1])
  ) {
    let end = to + 2;
    while (isMark(lexemes[end], ":.") && lexemes[end + 1]?.kind === "number" && touches(lexemes[end + 1])) end += 2;
    return { kind: null, next: end };
  }
  if (value !== null && value <= 12 && matchBefore(lexicon.clockBefore, lexemes, from) !== null)
    return { kind: null, next: to };
  const after = matchAt(lexicon.clockAfter, lexemes, to);
  return after !== null && first.form !== "vague" && from >= 0 ? { kind: null, next: after.to } : null;
};

/** "0800 123 4567", "a 911 call": numbers that are dialled. */
export const dialled: Rule = ({ lexemes, lexicon }, { from, to, first, unit }) => {
  const here = lexemes[from] as Lexeme;
  if (first.form !== "digits" || unit !== null || here.kind !== "number") return null;
  if (lexicon.is("dialled", here.lower) && lexicon.is("dialledFor", lexemes[from + 1]?.lower))
    return { kind: "identifier", next: from + 1 };
  if (!/^0\d{2,}$/.test(here.lower)) return null;
  let end = from + 1;
  while (lexemes[end]?.kind === "number" && lexemes[end]?.gap === "space") end++;
  return { kind: "identifier", next: Math.max(end, to) };
};

/** "9.8 per 100,000 people", "for every 1,000 births": what a rate is per counts nothing. */
export const denominator: Rule = ({ lexemes, lexicon }, { from, to, value }) =>
  (lexicon.is("perAny", lexemes[from - 1]?.lower) || lexicon.is("perEvery", lexemes[from - 1]?.lower)) &&
  value !== null &&
  Number.isInteger(Math.log10(value)) &&
  value >= 100
    ? { kind: null, next: to }
    : null;

/** Numbers that letters, slashes, points or further hyphens make part of a code: "F-16", "A320", "9/11", "555-01-23". */
export const glued: Rule = (scene, { from, to, unit, relation, first }) => {
  const { lexemes } = scene;
  const here = lexemes[from] as Lexeme;
  const before = lexemes[from - 1];
  if (first.form !== "digits") {
    const hyphened = isHyphen(before) && touches(before) && touches(here) && isWord(lexemes[from - 2]);
    return hyphened ? { kind: null, next: to } : null;
  }
  if (touches(here) && before !== undefined) {
    if (isWord(before) || isMark(before, "/@#_:\\=&")) return { kind: "identifier", next: to };
    if (isHyphen(before) && touches(before) && lexemes[from - 2]?.kind !== "mark" && from >= 2)
      return { kind: "identifier", next: to };
    if (isMark(before, ".") && touches(before)) return { kind: "identifier", next: to };
    if (isMark(before, "(") && touches(before) && lexemes[from - 2]?.kind === "number")
      return { kind: "identifier", next: to };
  }
  let end = to;
  while (
    end < to + 12 &&
    isMark(lexemes[end], "/-–:.") &&
    touches(lexemes[end]) &&
    lexemes[end + 1]?.kind === "number" &&
    touches(lexemes[end + 1])
  )
    end += 2;
  if (end > to && relation !== "score") return { kind: "identifier", next: end };
  const after = lexemes[to];
  return isWord(after) && touches(after) && unit === null ? { kind: "identifier", next: to + 1 } : null;
};

/** Whether the words around are nearly all capitalised, as in a headline. */
const headline = ({ lexemes }: Scene, from: number, to: number): boolean => {
  let capital = 0;
  let small = 0;
  for (let index = Math.max(0, from - 5); index < to + 5; index++) {
    const lexeme = lexemes[index];
    if (!isWord(lexeme) || lexeme.lower.length < 4) continue;
    if (lexeme.capital) capital++;
    else small++;
  }
  return capital >= 3 && small <= capital / 4;
};

const sentenceStart = ({ lexemes }: Scene, at: number): boolean => {
  const before = lexemes[at - 1];
  return before === undefined || lexemes[at]?.gap === "break" || isMark(before, '.!?:"“”‘’(—–');
};

/** "180 Kent Street", and "180 Kent" after it. */
export const address: Rule = ({ lexemes, lexicon, addresses }, { from, to, first }) => {
  if (first.form !== "digits" || first.scale > 1) return null;
  const name = lexemes[to];
  if (!isWord(name) || !name.capital || name.gap !== "space") return null;
  const key = `${(lexemes[from] as Lexeme).lower} ${name.lower}`;
  for (let index = to + 1; index < to + 4; index++) {
    const lexeme = lexemes[index];
    if (!isWord(lexeme) || !lexeme.capital || lexeme.gap === "break") break;
    if (lexicon.is("streets", lexeme.lower)) addresses.add(key);
  }
  return addresses.has(key) ? { kind: "identifier", next: to } : null;
};

/** Whether an article leads in the name before `at`: "an Orbis 72 aircraft", but "sold India 36 aircraft". */
const articled = ({ lexemes, lexicon }: Scene, at: number): boolean => {
  let index = at - 1;
  while (index > at - 4 && lexemes[index]?.capital && lexemes[index]?.gap !== "break") index--;
  return lexicon.is("describers", lexemes[index]?.lower);
};

/** A further number of a list of labels: "posts 542 and 543". */
const listed = ({ lexemes, lexicon }: Scene, at: number): number => {
  const link = lexemes[at - 1];
  const joins = lexicon.is("and", link?.lower) || lexicon.is("or", link?.lower) || isMark(link, ",");
  return joins && lexemes[at - 2]?.kind === "number" ? at - 2 : at;
};

const openBracket = ({ lexemes }: Scene, from: number): boolean => {
  for (let index = from - 1; index > from - 12; index--) {
    if (isMark(lexemes[index], "(")) return true;
    if (isMark(lexemes[index], ").;") || lexemes[index]?.gap === "break") return false;
  }
  return false;
};

/** "Resolution 2270", "Route 66", "Boeing 737", "No. 10", "Nine News", "(1)". */
export const identifier: Rule = (scene, { from, to, first, value }) => {
  const { lexemes, lexicon } = scene;
  const here = lexemes[from] as Lexeme;
  const verdict = { kind: "identifier", next: to } as const;
  // "3,000 Northern soldiers" stays a count though a name is marked from the number on.
  const opening = !scene.named(here.start - 2, here.start - 1) && pluralAhead(lexemes, to, lexicon);
  if (scene.named(here.start, (lexemes[to - 1] as Lexeme).end) && !opening) return verdict;
  if (first.form === "words") {
    const labelled = matchBefore(lexicon.identifierBefore, lexemes, from);
    if (labelled !== null && !pluralAhead(lexemes, to, lexicon)) return verdict;
    const title = here.capital && !sentenceStart(scene, from) && lexemes[to]?.capital && to - from === 1;
    return title && lexemes[to]?.gap === "space" && !headline(scene, from, to) ? verdict : null;
  }
  if (first.form !== "digits") return null;
  const bullet =
    here.gap === "break" && isMark(lexemes[to], ".)") && touches(lexemes[to]) && lexemes[to + 1]?.gap === "space";
  if (bullet && value !== null && value < 100) return verdict;
  // "two reasons: 1) price, 2) time"
  const listMark =
    isMark(lexemes[to], ")") && !isMark(lexemes[from - 1], "(") && to - from === 1 && !isMark(lexemes[to + 1], ".,;");
  if (listMark && value !== null && value < 20 && !openBracket(scene, from)) return verdict;
  const counted = pluralAhead(lexemes, to, lexicon) && !/^(VERB|AUX)$/.test(scene.classOf(to) ?? "");
  const head = listed(scene, from);
  const label = matchBefore(lexicon.identifierBefore, lexemes, isMark(lexemes[head - 1], ".#") ? head - 1 : head);
  // "landlords number 410,000"
  const subject = lexemes[(label?.from ?? 0) - 1];
  const verb =
    label !== null &&
    (scene.classOf(label.to - 1) === "VERB" ||
      (isWord(subject) && lexicon.is("numbering", lexemes[label.from]?.lower) && looksPlural(subject.lower, lexicon)));
  if (label !== null && !counted && !verb) return verdict;
  const before = lexemes[from - 1];
  if (!isWord(before) || here.gap !== "space" || !before.capital || lexicon.is("functionWords", before.lower))
    return null;
  // "by Sunday 87 had been recaptured"
  if (scene.dated(before.start, before.end)) return null;
  const opens = sentenceStart(scene, from - 1) && !/^(NOUN|PROPN)$/.test(scene.classOf(from - 1) ?? "");
  const loose = opens || headline(scene, from, to) || (counted && !articled(scene, from));
  return loose ? null : verdict;
};
