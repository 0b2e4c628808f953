// The text of a file, a JSON list or JSON lines -> its records, each with the very characters that it stands in.
import { ReportedlyError } from "../../errors.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface SeriesEntry {
  /** As it stands in the file. */
  readonly text: string;
  readonly fields: Fields;
}

/** Start and end of every object at the top of a JSON list. */
const objectsIn = (text: string): [number, number][] => {
  const found: [number, number][] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") {
      if (character === "{" && depth === 1) start = at;
      depth++;
    } else if (character === "}" || character === "]") {
      depth--;
      if (character === "}" && depth === 1) found.push([start, at + 1]);
    }
  }
  return found;
};

const parse = (text: string, place: string): Fields => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // Said below.
  }
  throw new ReportedlyError(
    "RPT_INPUT_UNREADABLE",
    `${place} is no JSON object`,
    "A series is a JSON list of objects, or one object a line.",
  );
};

/** Records in the order of the file: `entriesIn('[{"date": "2031-05-02", "tank": 3}]', "losses.json")`. */
export const entriesIn = (text: string, name: string): SeriesEntry[] => {
  const plain = text.replace(/^\ufeff/, "");
  if (/^\s*\[/.test(plain)) {
    const parts = objectsIn(plain).map(([start, end]) => plain.slice(start, end));
    return parts.map((part, place) => ({ text: part, fields: parse(part, `${name}, record ${place + 1}`) }));
  }
  return plain
    .split(/\r?\n/)
    .map((line, place) => ({ line, place }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, place }) => ({ text: line.trim(), fields: parse(line, `${name}, line ${place + 1}`) }));
};

/** The value of a field, "verified.killed" inside "verified"; undefined where there is none. */
export const valueIn = (fields: Fields, path: string): unknown => {
  if (path in fields) return fields[path];
  let value: unknown = fields;
  for (const name of path.split("."))
    value = typeof value === "object" && value !== null ? (value as Fields)[name] : undefined;
  return value;
};
