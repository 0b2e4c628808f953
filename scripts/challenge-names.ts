// What the challenge sets compare: a name that the product gives against the names that a set allows.

const TITLES = new Set(
  `mr mrs ms dr prof professor general colonel captain lieutenant sergeant brigadier admiral vice-admiral major minister
  president prime senator mayor bishop judge chancellor deputy governor foreign defence police chief fire rescuer farmer
  engineer economist treasurer cashier hospital director opposition lawmaker prosecutor harbour master leader`
    .split(/\s+/)
    .filter(Boolean),
);

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}'&-]+/gu, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(the|a|an|its|his|her|their|'s)$/.test(word));

/** Without the titles before a person's name: "General Aron Tusk" is "Aron Tusk". */
const untitled = (words: readonly string[]): string[] => {
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first] as string)) first++;
  return words.slice(first);
};

const isName = (name: string): boolean => /\p{Lu}/u.test(name);

/** The name is one of those allowed ("Kremlin|Russia"); a description without capitals may be longer than the set has it. */
export const sameName = (found: string, allowed: string): boolean =>
  allowed.split("|").some((name) => {
    const [a, b] = [wordsOf(found), wordsOf(name)];
    if (a.join(" ") === b.join(" ")) return true;
    if (isName(name)) return untitled(a).join(" ") === untitled(b).join(" ");
    return b.every((word) => a.includes(word));
  });
