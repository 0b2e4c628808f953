// The unit behind a number: "km", "(kg)", "percentage points", and what a rate is per: "a barrel", "of steel a day".
import type { UnitRow } from "../../lang/number-tables.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen, matchAt, type PhraseMatch } from "./phrases.ts";
import { isMark, isWord, type Scene, touches, type Unit } from "./scene.ts";

/** How far around points a poll or percentage makes them points of percent. */
const POLLED = 12;

/** Words of what is measured that may stand between a unit and "a day": "2.4 billion gallons of jet fuel a year". */
const MATERIAL = 3;

/** A unit whose last word touches a number is a code: "m212". */
export const touchesWord = (after: Lexeme | undefined, last: Lexeme | undefined): boolean =>
  after !== undefined && touches(after) && after.kind === "number" && last?.kind === "word";

/** "twenty working days", "three consecutive years": one word may stand before a unit of time. */
const padded = (scene: Scene, at: number): PhraseMatch<UnitRow> | null => {
  if (!scene.lexicon.is("unitPadding", scene.lexemes[at]?.lower)) return null;
  const found = matchAt<UnitRow>(scene.lexicon.units, scene.lexemes, at + 1);
  return found?.value.kind === "duration" ? found : null;
};

/** What follows "per", "a" or "/": "hour", "share", "barrel". */
const perAt = ({ lexemes, lexicon }: Scene, start: number): { to: number; name: string } | null => {
  const at = isHyphen(lexemes[start]) && touches(lexemes[start]) ? start + 1 : start;
  const per = lexemes[at];
  if (per === undefined || !lexicon.is("per", per.lower) || per.gap === "break") return null;
  const next = isHyphen(lexemes[at + 1]) ? at + 2 : at + 1;
  const below = matchAt(lexicon.units, lexemes, next);
  const any = lexicon.is("perAny", per.lower);
  const thing = lexemes[next];
  const found =
    below !== null && (any || lexicon.is("perUnits", below.value.name) || lexicon.is("perThings", below.value.name))
      ? { to: below.to, name: below.value.name }
      : isWord(thing) && lexicon.is("perThings", thing.lower)
        ? { to: next + 1, name: thing.lower }
        : null;
  const dated = below?.value.kind === "duration" && lexicon.is("perStops", lexemes[below.to]?.lower);
  return dated ? null : found;
};

/** " per hour", " a barrel", "/day" behind a unit or sum, also over what is measured: "of steel a day". */
export const rateAt = (scene: Scene, at: number): { to: number; name: string } | null => {
  const { lexemes, lexicon } = scene;
  const direct = perAt(scene, at);
  if (direct !== null || !lexicon.is("of", lexemes[at]?.lower)) return direct;
  for (let index = at + 1; index <= at + MATERIAL; index++) {
    if (!isWord(lexemes[index]) || lexicon.is("functionWords", lexemes[index]?.lower)) return null;
    const found = perAt(scene, index + 1);
    if (found !== null) return found;
  }
  return null;
};

/** "20 (kg)" */
const bracketed = ({ lexemes, lexicon }: Scene, at: number): Unit | null => {
  if (!isMark(lexemes[at], "([{<")) return null;
  const found = matchAt<UnitRow>(lexicon.units, lexemes, at + 1);
  return found !== null && isMark(lexemes[found.to], ")]}>")
    ? { ...found.value, from: at + 1, to: found.to + 1 }
    : null;
};

/** "12 ft 2 in", '10" long' */
const inches = ({ lexemes, lexicon }: Scene, at: number): Unit | null => {
  const here = lexemes[at];
  const marked = isMark(here, '"″') && lexicon.is("dimensions", lexemes[at + 1]?.lower);
  const afterFeet = here?.lower === "in" && lexicon.is("feet", lexemes[at - 2]?.lower);
  return marked || afterFeet ? { name: "inch", kind: "distance", from: at, to: at + 1 } : null;
};

/** "a lead of 9 points": points of percent where percentages or polls stand near. */
const polledPoints = ({ lexemes, lexicon }: Scene, at: number): Unit | null => {
  if (!lexicon.is("pollPoints", lexemes[at]?.lower)) return null;
  for (let index = Math.max(0, at - POLLED); index < at; index++)
    if (lexicon.is("indexes", lexemes[index]?.lower)) return null;
  for (let index = Math.max(0, at - POLLED); index < at + POLLED; index++)
    if (lexicon.is("polled", lexemes[index]?.lower))
      return { name: "percentage point", kind: "share", from: at, to: at + 1 };
  return null;
};

/** The unit behind a number at lexeme `at`; a quotient takes the place of its upper unit. */
export const unitAfter = (scene: Scene, at: number): Unit | null => {
  const { lexemes, lexicon } = scene;
  const here = lexemes[at];
  if (here === undefined || here.gap === "break") return null;
  const start = isHyphen(here) && here.gap === lexemes[at + 1]?.gap ? at + 1 : at;
  const close = touches(lexemes[start]) && start === at;
  const found =
    matchAt<UnitRow>(lexicon.units, lexemes, start) ??
    padded(scene, start) ??
    (close && (!here.capital || lexicon.is("capitalUnits", here.lower))
      ? matchAt<UnitRow>(lexicon.touchingUnits, lexemes, start)
      : null);
  if (found === null) return bracketed(scene, at) ?? inches(scene, at) ?? polledPoints(scene, start);
  return touchesWord(lexemes[found.to], lexemes[found.to - 1])
    ? null
    : { name: found.value.name, kind: found.value.kind, from: start, to: found.to };
};
