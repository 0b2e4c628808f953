// Ordinals: "first", "21st", "the third"; never what a hyphen or a number before makes of "second".
import { digitsValue } from "./numerals.ts";
import { plainQuantity, type Scene, type Special, spanOf } from "./scene.ts";

/** The ordinal that begins at lexeme `at`, or null. */
export const ordinalAt = (scene: Scene, at: number): Special | null => {
  const { lexemes, lexicon } = scene;
  const here = lexemes[at];
  if (here?.kind === "word") {
    const value = lexicon.ordinals.get(here.lower);
    if (value !== undefined) return emit(scene, at, at + 1, value);
    const tens = lexicon.cardinals.get(here.lower);
    const units = lexemes[at + 1]?.lower === "-" ? lexicon.ordinals.get(lexemes[at + 2]?.lower ?? "") : undefined;
    return tens !== undefined && tens >= 20 && units !== undefined && units < 10
      ? emit(scene, at, at + 3, tens + units)
      : null;
  }
  const ending = lexemes[at + 1];
  if (here?.kind !== "number" || ending?.gap !== "none" || !lexicon.is("ordinalEndings", ending.lower)) return null;
  return emit(scene, at, at + 2, digitsValue(here.lower));
};

const emit = (scene: Scene, from: number, to: number, value: number | null): Special => {
  const span = spanOf(scene.lexemes, from, to);
  return { quantity: scene.dated(...span) ? null : plainQuantity(span, value, "ordinal"), next: to };
};
