// "No" as a number: "no casualties" counts nothing of something; "no doubt", "no longer" and "no one" count nothing at all.
import type { Lexeme } from "./lexemes.ts";
import { matchAt } from "./phrases.ts";
import { plainQuantity, type Scene, type Special, spanOf } from "./scene.ts";
import { looksPlural } from "./word-classes.ts";

const REACH = 9;

const harmAhead = (scene: Scene, at: number, reach: number): boolean => {
  for (let index = at; index < at + reach; index++) {
    const lexeme = scene.lexemes[index];
    if (lexeme === undefined || (lexeme.kind === "mark" && lexeme.lower !== "-") || lexeme.gap === "break")
      return false;
    if (scene.lexicon.is("harms", lexeme.lower)) return true;
  }
  return false;
};

/** "None of the samples", "ratified by none", not "none other": no number of what stands near. */
const noneAlone = ({ lexemes, lexicon }: Scene, at: number): boolean =>
  !lexicon.is("noneIdioms", lexemes[at + 1]?.lower) && !lexicon.is("noneIdioms", lexemes[at - 1]?.lower);

/** "Not one shell", not "not one of his best" or "not one to complain". */
const notOneAt = ({ lexemes, lexicon }: Scene, at: number): number | null => {
  const found = matchAt(lexicon.notOne, lexemes, at);
  const next = found === null ? undefined : lexemes[found.to];
  return found !== null && next?.kind === "word" && next.gap === "space" && !lexicon.is("functionWords", next.lower)
    ? found.to
    : null;
};

/** Whether something countable follows "no", over adjectives and a list: "no food, water or medical supplies". */
const countableAhead = (scene: Scene, at: number): boolean => {
  const { lexemes, lexicon } = scene;
  if (lexicon.is("noneStops", lexemes[at]?.lower)) return false;
  for (let index = at; index < at + REACH; index++) {
    const lexeme = lexemes[index] as Lexeme | undefined;
    if (lexeme === undefined || lexeme.gap === "break") return false;
    const list = lexeme.lower === "," || lexeme.lower === "-" || lexicon.is("or", lexeme.lower);
    if (list && index > at) continue;
    if (lexeme.kind !== "word" || lexicon.is("functionWords", lexeme.lower)) return false;
    const noun = scene.classOf(index);
    const things = lexicon.is("noneSingular", lexeme.lower) && (noun === null || noun === "NOUN");
    if (things && lexemes[index + 1]?.lower !== "-") return true;
    if (looksPlural(lexeme.lower, lexicon) && (noun === null || noun === "NOUN" || noun === "PROPN"))
      return !lexicon.is("noneStops", lexeme.lower);
  }
  return false;
};

/** "No", "none" or "not a single" at lexeme `at` with something counted, or null. */
export const noneAt = (scene: Scene, at: number): Special | null => {
  const { lexemes, lexicon } = scene;
  const here = lexemes[at];
  if (here?.kind !== "word" || !lexicon.nones.has(here.lower)) return null;
  const none = (to: number): Special => ({ quantity: plainQuantity(spanOf(lexemes, at, to), 0, "none"), next: to });
  if (lexicon.is("noneAlone", here.lower)) return noneAlone(scene, at) ? none(at + 1) : null;
  if (lexicon.is("nobodyAlone", here.lower)) return harmAhead(scene, at + 1, 5) ? none(at + 1) : null;
  const notOne = notOneAt(scene, at);
  if (notOne !== null) return none(notOne);
  if (!lexicon.is("none", here.lower)) return null;
  const next = lexemes[at + 1];
  if (next === undefined || next.gap !== "space" || next.kind !== "word") return null;
  if (lexicon.is("nobody", next.lower))
    return harmAhead(scene, at + 2, 5) ? none(at + 2) : { quantity: null, next: at + 2 };
  if (lexicon.is("noneStops", next.lower)) return null;
  return countableAhead(scene, at + 1) || harmAhead(scene, at + 2, 4) ? none(at + 1) : null;
};
