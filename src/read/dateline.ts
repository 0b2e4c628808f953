// The first words of an article -> its dateline, and the agency that is credited there, in the byline or at the end.
import type { PageTables } from "../lang/page-tables.ts";
import type { Block, Dateline } from "../model/document.ts";
import type { Span } from "../model/span.ts";

const PLACE = String.raw`\p{Lu}[\p{L}'’.\-]*(?:[ /][\p{Lu}\p{L}'’.\-]+){0,4}(?:, ?\p{Lu}[\p{L}.'’\-]*(?: \p{Lu}[\p{L}.'’\-]*){0,2}){0,2}`;
const DATELINE = new RegExp(
  String.raw`^(?:(?<place>${PLACE})(?<day>,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|,? \d{1,2} \p{L}{3,9}\.?)?,? ?)?(?:[(\[](?<agency>[^()\[\]]{2,40})[)\]])?(?<dash> ?(?:[—–―]|--|-(?= )) ?)`,
  "u",
);

const agencyNamed = (words: string, tables: PageTables): string | null => {
  const wanted = words.trim().toLowerCase();
  return tables.agencies.find(({ forms }) => forms.some((form) => form.toLowerCase() === wanted))?.name ?? null;
};

/** Whom the brackets of a dateline credit: a known agency, letters that look like one, or, after a place in capitals, any name. */
const creditOf = (words: string, capitals: boolean, tables: PageTables): string | null =>
  agencyNamed(words, tables) ??
  (/^\p{Lu}{2,6}$/u.test(words) || (capitals && /^\p{Lu}[\p{L}'’&.-]*( \p{Lu}[\p{L}'’&.-]*){0,3}$/u.test(words))
    ? words
    : null);

/**
 * The dateline of a text: "KATHMANDU, April 25 (Reuters) -" names a place and an agency. A place in small letters counts
 * only with an agency or a day, so that "Talks — the third this year" has none.
 */
export const findDateline = (text: string, blocks: readonly Block[], tables: PageTables): Dateline | null => {
  const opening = blocks.filter((block) => block.kind === "paragraph" || block.kind === "entry").slice(0, 3);
  for (const { span } of opening) {
    const words = text.slice(span[0], Math.min(span[1], span[0] + 160));
    const match = DATELINE.exec(words);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const { place, day, agency } = groups;
    const city = place?.split(",")[0] ?? "";
    const capitals = city.length >= 3 && city === city.toUpperCase();
    const credited = agency === undefined ? null : creditOf(agency, capitals, tables);
    if (agency !== undefined && credited === null) continue;
    if (place === undefined ? credited === null : !(capitals || credited !== null || day !== undefined)) continue;
    const whole = match[0].trimEnd();
    return { place: (place ?? "").trim(), agency: credited, span: [span[0], span[0] + whole.length] };
  }
  return null;
};

export interface AgencyCredit {
  readonly name: string;
  readonly from: string;
  readonly span: Span | null;
}

/** The agency that a document credits: in its dateline, in its byline, or in brackets at the end of a paragraph. */
export const findAgency = (
  text: string,
  blocks: readonly Block[],
  dateline: Dateline | null,
  byline: string | null,
  tables: PageTables,
): AgencyCredit | null => {
  if (dateline?.agency) return { name: dateline.agency, from: "dateline", span: dateline.span };
  for (const part of byline?.split(/,| and |;|\/|\||&/) ?? []) {
    const name = agencyNamed(part, tables);
    if (name !== null) return { name, from: "byline", span: null };
  }
  const running = blocks.filter((block) => block.kind !== "notice");
  for (const { span } of [...running.slice(0, 2), ...running.slice(-2)]) {
    const words = text.slice(...span);
    for (const match of words.matchAll(
      /[([]([^()[\]]{2,40})[)\]]\s*\.?$|^[([]([^()[\]]{2,40})[)\]]|(?:^|\s)[-–—]{1,2}\s?([^–—-]{2,30})$/g,
    )) {
      const inner = match[1] ?? match[2] ?? match[3] ?? "";
      const name = agencyNamed(inner.replace(/[.]$/, ""), tables);
      if (name === null) continue;
      const at = span[0] + match.index + match[0].indexOf(inner);
      return { name, from: "text", span: [at, at + inner.length] };
    }
  }
  return null;
};
