// Whether a report credits another outlet: names it beside the figure, in its dateline or at its end, or links to it.
import type { Report } from "../../model/report.ts";
import type { Answer } from "./answer.ts";
import { familyOf } from "./families.ts";

export interface Credit {
  readonly way: "chain" | "credit" | "link";
  readonly strength: number;
  readonly reason: string;
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const initials = (name: string): string => (name.match(/\b\p{Lu}/gu) ?? []).join("");

/** Names by which others call an outlet: its own, without article, its initials, its owner where the outlet is the initials of it. */
export const namesOf = (report: Report): string[] => {
  const outlet = report.outlet?.replace(/\s*\([^)]*\)/g, "").trim() ?? "";
  if (outlet === "") return [];
  const plain = outlet.replace(/^The\s+/u, "");
  const names = [outlet, plain];
  const short = initials(plain);
  if (short.length > 2) names.push(short);
  const { owner } = report;
  if (owner && (initials(owner) === outlet || fold(owner).startsWith(fold(plain)))) names.push(owner);
  return [...new Set(names)];
};

const patterns = new WeakMap<Report, RegExp | null>();

const patternOf = (report: Report): RegExp | null => {
  const ready = patterns.get(report);
  if (ready !== undefined) return ready;
  const names = namesOf(report).filter((name) => name.length > 2);
  const made =
    names.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "u");
  patterns.set(report, made);
  return made;
};

const credited = (text: string, pattern: RegExp): boolean => {
  const found = pattern.exec(text);
  return (
    found !== null &&
    !/\b(?:told|telling|tells|interview with|speaking to)\s+(?:the\s+)?$/iu.test(text.slice(0, found.index))
  );
};

/** A report's own dateline, first words and last line: where a credit stands that is for the whole of it. */
const edges = (text: string): string =>
  `${text.slice(0, 90)}\n${text.slice(-60)}\n${(text.match(/\([^()]{2,40}\)/g) ?? []).join("\n")}`;

const inSentence = (answer: Answer): string => {
  const { text } = answer.report;
  const [start, end] = answer.claim.sentence;
  return text.slice(start, end);
};

const inParagraph = (answer: Answer): string => {
  const { text } = answer.report;
  const [start, end] = answer.claim.sentence;
  const next = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", Math.max(0, start - 1)) + 1, next < 0 ? text.length : next);
};

/** "Our friends at the Post", "our sister paper": an outlet of the same owner, named as one of its own. */
const SISTERS = /\bour\s+(?:own\s+)?(?:friends|colleagues|sister|sunday|evening|weekday|daily)\b/iu;

/** The paragraph of an answer up to its figure. */
const beforeFigure = ({ claim, report }: Answer): string => {
  const end = claim.figure?.words[0] ?? claim.sentence[1];
  return report.text.slice(report.text.lastIndexOf("\n", claim.sentence[0]) + 1, end);
};

const sister = (from: Answer, to: Answer): boolean => {
  const family = ({ report }: Answer): string | null => familyOf(report.outlet, report.owner, report.publishedAt);
  const [x, y] = [family(from), family(to)];
  if (!x || x !== y) return false;
  const sentence = inSentence(to);
  const own = (from.report.outlet ?? "").split(/\s+/).filter((word) => word.length > 3);
  const called = (word: string, lead: string): boolean =>
    new RegExp(`${lead}the\\s+${escaped(word)}(?![\\p{L}])`, "iu").test(sentence);
  return (
    SISTERS.test(beforeFigure(to)) ||
    own.some((word) => called(word, "\\b(?:colleagues|friends)\\s+(?:at|on)\\s+")) ||
    own.filter((word) => !(to.report.outlet ?? "").includes(word)).some((word) => called(word, "\\b"))
  );
};

/** How a later answer credits the outlet of an earlier one, the strongest way; null where it does not. */
export const creditOf = (from: Answer, to: Answer): Credit | null => {
  const name = from.report.outlet ?? from.report.documentId;
  const pattern = patternOf(from.report);
  const chained = to.claim.chain.some((link) =>
    namesOf(from.report).some((one) => fold(link.name.value) === fold(one)),
  );
  if (chained) return { way: "chain", strength: 0.95, reason: `it is told on the word of ${name}` };
  if (pattern && credited(inSentence(to), pattern))
    return { way: "chain", strength: 0.9, reason: `its sentence names ${name}` };
  if (sister(from, to)) return { way: "chain", strength: 0.9, reason: `its sentence speaks of ${name} as a sister` };
  const agency = to.report.agency;
  if (agency && namesOf(from.report).some((one) => fold(one) === fold(agency)))
    return { way: "credit", strength: 0.85, reason: `it credits ${agency}` };
  if (pattern && credited(edges(to.report.text), pattern))
    return { way: "credit", strength: 0.8, reason: `it credits ${name} for the whole of its text` };
  const own = new Set(from.report.links);
  const link = to.report.links.find((address) => own.has(address));
  if (link) return { way: "link", strength: 0.85, reason: `it links to ${link}` };
  if (pattern && credited(inParagraph(to), pattern))
    return { way: "credit", strength: 0.7, reason: `its paragraph names ${name}` };
  return null;
};
