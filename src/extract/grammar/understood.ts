// What the number words leave to be understood, and the noun phrase before a word: shared by elided nouns and levels.
import type { EventType, Field } from "../../model/claim.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf } from "./text.ts";

export interface Understood {
  readonly counted: Field<string> | null;
  readonly event: Field<EventType> | null;
  /** The verb group that says a level ("rose to", "would have been"). */
  readonly group?: readonly [number, number];
}

/** A value that we supply, with its reason and the words it leans on. */
export const inferred = (
  value: string,
  reason: string,
  text?: NewsText,
  words?: readonly [number, number],
): Field<string> => ({
  value,
  basis: "inferred",
  reason,
  ...(text && words ? { span: spanOf(text, ...words) } : {}),
});

const PHRASE = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PART", "PRON", "DET", "VERB"]);

/** The noun phrase that ends just before a word: the subject left of its verb. */
export const phraseBefore = (text: NewsText, at: number, withModifiers = true): [number, number] | null => {
  const start = (
    text.sentences[(text.words[at - 1] ?? (text.words[at] as Word)).sentence] as NewsText["sentences"][number]
  ).words[0];
  let end = at;
  while (
    end > start &&
    (["AUX", "ADV", "PART"].includes((text.words[end - 1] as Word).upos) || text.timeOf.has(end - 1))
  )
    end--;
  let first = end;
  while (first > start) {
    const word = text.words[first - 1] as Word;
    if (
      word.upos === "VERB" &&
      !(
        withModifiers &&
        ["NOUN", "ADJ", "ADP"].includes(text.words[first]?.upos ?? "") &&
        ["NOUN", "DET", "ADJ"].includes(text.words[first - 2]?.upos ?? "")
      )
    )
      break;
    if (/^(who|whose|which|that|where|when)$/.test(word.lower)) break;
    if (PHRASE.has(word.upos) || (withModifiers && word.upos === "ADP" && first < end) || /^[-"“”]$/.test(word.text))
      first--;
    else break;
  }
  while (
    first < end &&
    (["ADP", "DET", "PART", "PUNCT"].includes((text.words[first] as Word).upos) ||
      /^["“”]$/.test((text.words[first] as Word).text))
  )
    first++;
  return first < end ? [first, end] : null;
};
