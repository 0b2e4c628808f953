// A report as its sources are looked up in it: the bodies it names, where each stands, its paragraphs and sentences.
import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { wordsOf } from "../model/span.ts";
import type { Profile } from "./profile.ts";
import { profileOf } from "./profile.ts";
import { BODY_PHRASES, classOf, fold, PLAIN, SPEAKERS, wordsIn } from "./words.ts";

/** A body named somewhere in the text. */
export interface NamedBody {
  readonly name: string;
  readonly span: Span;
  readonly profile: Profile;
}

const STOP =
  /^(?:and|or|but|when|while|after|before|that|which|who|is|was|were|are|said|says|told|from|with|by|in|on|at|to|for|of|a|an|the|its|his|her|their|our|than|as|has|have|had|will|would|not|no|more|all|some|new)$/iu;

/** Noun phrases that end in a word for a body: "county fire brigade", "Marenna's general staff", "police". */
const phrasesIn = (text: string): { readonly name: string; readonly span: Span }[] => {
  const found: { name: string; span: Span }[] = [];
  for (const match of text.matchAll(BODY_PHRASES)) {
    const word = match[0];
    const row = word.includes(" ") ? classOf(wordsIn(word).at(-1) ?? "") : classOf(fold(word));
    if (!row || SPEAKERS.has(fold(word))) continue;
    const tail =
      /^(?:\s(?:service|services|office|agency|board|department|directorate|authority|union|command))+(?![\p{L}])/u.exec(
        text.slice(match.index + word.length),
      );
    const end = match.index + word.length + (tail?.[0].length ?? 0);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.&-]*(?=\s)/gu)];
    let start = match.index;
    for (let at = words.length - 1, left = 5; at >= 0 && left > 0; at--, left--) {
      const one = words[at] as RegExpMatchArray;
      const from = match.index - before.length + (one.index as number);
      if (text.slice(from + one[0].length, start).trim() !== "" || STOP.test(one[0])) break;
      if (!/^\p{Lu}/u.test(one[0]) && !PLAIN.has(fold(one[0])) && !classOf(fold(one[0])) && !/[’']s?$/u.test(one[0]))
        break;
      start = from;
    }
    const rest =
      /^(?:\s(?:of|in|for)\s(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:and\s)?\p{Lu}[\p{L}’'-]+){0,3}|\sof\s(?:defence|defense|health|justice|finance|foreign affairs|the interior|education|staff))+/u.exec(
        text.slice(end),
      );
    found.push({
      name: text.slice(start, end + (rest?.[0].length ?? 0)),
      span: [start, end + (rest?.[0].length ?? 0)],
    });
  }
  return found;
};

const bodies = new WeakMap<object, readonly NamedBody[]>();

/** The bodies that a text names, in reading order, the longest name at each place. */
export const bodiesIn = (report: Pick<Report, "text" | "mentions">): readonly NamedBody[] => {
  const ready = bodies.get(report);
  if (ready) return ready;
  const named = report.mentions
    .filter(({ type }) => type === "Organization")
    .map(({ span }) => ({ name: wordsOf(report.text, span), span }));
  const all = [...named, ...phrasesIn(report.text)]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map((one) => ({ ...one, profile: profileOf(one.name, "organization") }))
    .filter(({ profile }) => profile.type === "body");
  const kept: NamedBody[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last && one.span[0] < last.span[1]) {
      if (one.span[1] > last.span[1]) kept[kept.length - 1] = { ...one, span: [last.span[0], one.span[1]] };
      continue;
    }
    kept.push(one);
  }
  bodies.set(report, kept);
  return kept;
};

/** Start of the paragraph around a place. */
export const paragraphAt = (text: string, at: number): number => text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
