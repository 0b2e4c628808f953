// Words that tell of an event, found in a text by the lexicon: "shot" … "down" is an interception.
import type { LanguagePack } from "../../lang/pack.ts";
import type { EventType } from "../../model/claim.ts";
import type { PhraseIndex } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";

export interface Trigger {
  readonly event: EventType;
  readonly words: readonly [number, number];
}

/** The longest phrase of an index that begins at a word; other words may stand between its parts ("took 40 people hostage"). */
export const phraseAt = (text: NewsText, index: PhraseIndex<EventType>, at: number, gap = 0): Trigger | null => {
  const rows = index.get((text.words[at] as Word | undefined)?.lower ?? "");
  for (const row of rows ?? []) {
    let i = at;
    let k = 1;
    let skipped = 0;
    while (k < row.words.length) {
      const next = text.words[++i];
      if (!next || next.sentence !== (text.words[at] as Word).sentence) break;
      if (next.lower === row.words[k]) k++;
      else if (++skipped > gap) break;
    }
    if (k === row.words.length) return { event: row.value, words: [at, i + 1] };
  }
  return null;
};

/** "killed", "injured", "those wounded": what befalls people, with no word for who they are. */
export const befell = (text: NewsText, pack: LanguagePack, at: number): Trigger | null => {
  const { counted, verbs } = lexiconOf(pack);
  const found = phraseAt(text, counted, at);
  if (found) return found;
  const verb = phraseAt(text, verbs, at);
  return verb && verb.words[1] === at + 1 && /^(kill|wound)/.test(verb.event) ? verb : null;
};
