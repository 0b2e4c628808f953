// Personal names as they sound across alphabets: Zelenskyy, Zelensky and Zelenskiy are one skeleton.
import { fold } from "./words.ts";

const RULES: readonly (readonly [RegExp, string])[] = [
  [/[-'. ]/g, ""],
  [/^(al|el|ul)(?=[^aeiou]{1}.{3})/, ""],
  [/shch|sch|sh|š|tsch|tch|ch|cz|zh|ž|dz/g, "x"],
  [/kh|gh|ġ/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q|c(?![eiy])/g, "k"],
  [/ts|tz|c(?=[eiy])/g, "s"],
  [/z/g, "s"],
  [/ks/g, "x"],
  [/[wv]/g, "v"],
  [/^g(?=[aou])/, "k"],
  [/ł/g, "l"],
  [/ou|u|o/g, "o"],
  [/[yij]+/g, "i"],
  [/ee|e|a|ə/g, "e"],
  [/(.)\1+/g, "$1"],
  [/[ie]+$/, ""],
  [/h$/, ""],
];

/** The sound of a name, vowels roughly: `soundOf("Zelenskyy") === soundOf("Zelenskiy")`. */
export const soundOf = (name: string): string => RULES.reduce((text, [from, to]) => text.replace(from, to), fold(name));

/** Consonants alone, to find names that may be one: a blocking key. */
export const bonesOf = (name: string): string => {
  const sound = soundOf(name);
  return (sound[0] ?? "") + sound.slice(1).replace(/[eiouh]/g, "");
};

/** Edits between two short words, no further than two. */
const near = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return (row[b.length] as number) <= most;
};

/** Surnames of women where men of the family bear another form. */
const FEMININE = /(?:ova|eva|ina|aya|skaya|ska)$/;

/** Whether two surnames or given names may be one name written by two rules: "Gaddafi" and "Qaddafi", not "Orlov" and "Orlova". */
export const soundsSame = (a: string, b: string): boolean => {
  if (fold(a) === fold(b)) return true;
  if (FEMININE.test(fold(a)) !== FEMININE.test(fold(b))) return false;
  const [x, y] = [soundOf(a), soundOf(b)];
  return x === y || (Math.min(x.length, y.length) >= 6 && bonesOf(a) === bonesOf(b) && near(x, y, 1));
};
