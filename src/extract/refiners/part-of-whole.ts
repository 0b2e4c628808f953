// Finds figures that are part of another and lends them what the whole says: "of whom 12", "4,000 of the 11,000".
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { EventType, Field, Proposal } from "../../model/claim.ts";
import type { Refiner } from "../extractor.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { NewsText } from "../grammar/text.ts";
import { newsText } from "../grammar/text.ts";
import type { Part } from "./parts.ts";
import { accounted, addsUp, byPhrase, inferred, ofLaunched, ofThose, partitive, spelledOut, wordOf } from "./parts.ts";

/** "is 14, up from 10": the former value is of the same thing as the present one. */
const ofLevel = (text: NewsText, row: Proposal, level: Proposal): Proposal => {
  if (
    !row.figure ||
    !level.figure ||
    row.figure.counted.basis === "stated" ||
    wordOf(text, row).sentence !== wordOf(text, level).sentence
  )
    return row;
  const reason = "the former value of what the number before it counts";
  return {
    ...row,
    event: level.event ? { value: level.event.value, basis: "inferred", reason } : row.event,
    figure: {
      ...row.figure,
      counted: { value: level.figure.counted.value, basis: "inferred", reason, span: level.figure.words },
    },
  };
};

/** A part with no verb of its own shares the event of its whole: "killing five people, including two children". */
const shared = (row: Proposal, whole: Proposal, states: boolean, reason: string): Proposal["event"] => {
  const told = whole.event && whole.event.value !== "exist" && whole.event.value !== "other";
  return told && (states || row.event?.basis === "inferred") && row.event?.value === "exist"
    ? { value: (whole.event as Field<EventType>).value, basis: "inferred", reason }
    : row.event;
};

const currencyOf = ({ figure }: Proposal): string => figure?.unit?.value.split(" ")[0] ?? "";
const GOES_ON = "goes on with the number before it";
const lent = ({ value }: Field<EventType>): Field<EventType> => ({ value, basis: "inferred", reason: GOES_ON });

/** "Four people died on Monday, three on Tuesday": a number with neither noun nor verb goes on with the one before. */
const sameAgain = (text: NewsText, pack: LanguagePack, row: Proposal, last: Proposal | undefined): Proposal => {
  const counted = row.figure?.counted;
  if (!last?.figure || counted?.basis !== "inferred") return row;
  // "will cost $400 a household, or $1.1 billion in all"
  const sums = counted.reason.startsWith("a sum of money") && currencyOf(row) === currencyOf(last);
  if (!sums && !counted.reason.startsWith("the noun of the number")) return row;
  if (wordOf(text, row).sentence !== wordOf(text, last).sentence) return row;
  // "37 new cases, bringing the total to 412"
  const at = wordOf(text, row).index;
  const totalled = text.words
    .slice(Math.max(0, at - 7), at)
    .some(({ lower }) => lexiconOf(pack).words.counts.has(lower));
  const event = totalled && row.event?.basis === "inferred" && last.event ? lent(last.event) : row.event;
  return { ...row, event: totalled ? event : shared(row, last, false, GOES_ON) };
};

const refine = (proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  const parts = new Map<Proposal, Part>();
  const figures = proposals.filter((row) => row.figure !== null);
  figures.forEach((row, i) => {
    if (row.figure?.role.value !== "total") return;
    const before = figures.slice(0, i);
    const last = figures[i - 1];
    const sumWith = last && !parts.has(last) ? addsUp(text, last, row, figures.slice(0, i - 1)) : null;
    if (last && sumWith) parts.set(last, sumWith);
    const part =
      partitive(text, row, before, figures[i + 1]) ??
      byPhrase(text, pack, row, before, parts) ??
      spelledOut(text, row, before, parts) ??
      (sumWith
        ? { ...sumWith, role: inferred("with its neighbour it adds up to a figure given before", row.figure.words) }
        : null) ??
      ofLaunched(text, pack, row, before) ??
      ofThose(text, pack, row, before) ??
      accounted(text, pack, row, before);
    if (part) parts.set(row, part);
  });
  return proposals.map((row) => {
    const level = row.figure?.role.value === "previous" ? figures[figures.indexOf(row) - 1] : undefined;
    if (level) return ofLevel(text, row, level);
    const part = parts.get(row);
    if (!part || !row.figure) return sameAgain(text, pack, row, figures[figures.indexOf(row) - 1]);
    return {
      ...row,
      event: shared(row, part.whole, true, "what happened to the whole of which this is a part"),
      figure: { ...row.figure, role: part.role, within: (part.whole.figure as NonNullable<Proposal["figure"]>).words },
    };
  });
};

/** "Of the 87 aboard, 61 were rescued": 61 is a subset within 87. */
export const partOfWhole: Refiner = { name: "part-of-whole", refine };
