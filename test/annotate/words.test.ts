// How written text becomes grammatical words.
import { expect, test } from "vitest";
import { createWordFinder } from "../../src/annotate/words.ts";
import { en } from "../../src/lang/en/index.ts";

const findWords = createWordFinder(en.words);
const cut = (text: string): string =>
  findWords(text, 0, text.length)
    .map(([start, end]) => text.slice(start, end))
    .join(" ");

test.each([
  ["They don't know, can’t say and won't ask.", "They do n't know , ca n’t say and wo n't ask ."],
  ["She cannot say who's there; it's late.", "She can not say who 's there ; it 's late ."],
  ["The minister's 15-year term", "The minister 's 15 - year term"],
  ["workers' pay (the Corp.'s)", "workers ' pay ( the Corp. 's )"],
  ["3,000 men, 2.5% and $1.2 million by 10:30 a.m.", "3,000 men , 2.5 % and $ 1.2 million by 10:30 a.m."],
  ["Mr. Orlov met Gen. J. K. Adu in the U.S. on Sept. 3.", "Mr. Orlov met Gen. J. K. Adu in the U.S. on Sept. 3 ."],
  ["He sat. No. No. 5 fell.", "He sat . No . No. 5 fell ."],
  ["anti-ship missiles, e-mail, Pro-unity rallies", "anti-ship missiles , e-mail , Pro-unity rallies"],
  ["the 1990s, the 20th, 5km, €5 and 800-555-0199", "the 1990s , the 20th , 5 km , € 5 and 800-555-0199"],
  ["https://example.org/a?b=1, desk@example.org @harbour", "https://example.org/a?b=1 , desk@example.org @harbour"],
  ["“Well ... ,” he said -- twice!!", "“ Well ... , ” he said -- twice !!"],
  ["at 7:30PM ((twice)) over 40KM", "at 7:30 PM ( ( twice ) ) over 40 KM"],
  ["AT&T's O'Neil in 2003-2004", "AT&T 's O'Neil in 2003 - 2004"],
])("%s", (text, expected) => {
  expect(cut(text)).toBe(expected);
});

test("words never leave the asked stretch", () => {
  expect(findWords("one two three", 4, 7)).toEqual([[4, 7]]);
});

test("white space alone has no words", () => {
  expect(findWords(" \n\t ", 0, 4)).toEqual([]);
});
