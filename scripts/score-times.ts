// Scores the time grammar: `npx tsx scripts/score-times.ts [--losses]`: the challenge set in corpus/scored/times.jsonl, then the
// corpora in REPORTEDLY_CORPORA or ../shared where they are present.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { monthRange, quarterRange, yearRange } from "../src/annotate/times/calendar.ts";
import { findTimes } from "../src/annotate/times.ts";
import { en } from "../src/lang/en/index.ts";
import { contains, overlaps, type Span } from "../src/model/span.ts";

const corpora = process.env.REPORTEDLY_CORPORA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const losses = process.argv.includes("--losses");
const DAY = 86_400_000;
const percent = (part: number, whole: number): string => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

interface Gold {
  readonly span: Span;
  readonly interval: readonly [string, string];
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days of a value such as "2017", "2017-07", "2017-07-18T10:00", "1998-W08", "1989-Q3", "1989-SU", "198". */
const intervalOf = (value: string): readonly [string, string] | null => {
  if (/-00|-99/.test(value)) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(value)?.[1];
  if (day !== undefined) return [day, day];
  const parts = /^(\d{4})(?:-(\d{2}|W\d{2}|Q\d|H\d|SP|SU|FA|WI))?$/.exec(value);
  const pair = (range: readonly [number, number]): readonly [string, string] => [iso(range[0]), iso(range[1])];
  if (parts === null) return /^\d{3}$/.test(value) ? pair(yearRange(Number(value) * 10, 10)) : null;
  const year = Number(parts[1]);
  if (year < 1000) return null;
  const part = parts[2];
  if (part === undefined) return pair(yearRange(year));
  if (/^W\d/.test(part)) {
    const fourth = Math.floor(Date.UTC(year, 0, 4) / DAY);
    const monday = fourth - ((fourth + 3) % 7) + 7 * (Number(part.slice(1)) - 1);
    return pair([monday, monday + 6]);
  }
  if (part.startsWith("Q")) return pair(quarterRange(year, Number(part.slice(1))));
  if (part.startsWith("H")) return pair(monthRange(year, 6 * Number(part.slice(1)) - 5, 6));
  const season = SEASONS[part];
  if (season === undefined && !(Number(part) >= 1 && Number(part) <= 12)) return null;
  return pair(season === undefined ? monthRange(year, Number(part)) : monthRange(year, season, 3));
};

interface Tally {
  gold: number;
  found: number;
  exact: number;
  within: number;
}

/** Counts found and equal intervals; "this year" may end on publication day, one end of a range is enough for its half. */
const compare = (name: string, text: string, anchor: string, golds: readonly Gold[], tally: Tally): void => {
  const times = findTimes(text, en, { publishedAt: anchor }).filter((time) => !time.duration);
  for (const { span, interval } of golds) {
    tally.gold++;
    const match = times.find((time) => overlaps(time.span, span));
    const context = text.slice(Math.max(0, span[0] - 60), span[1] + 40).replaceAll("\n", " / ");
    if (match === undefined) {
      if (losses) console.log(`missed ${name} "${text.slice(...span)}" ${interval.join("..")} | ${context}`);
      continue;
    }
    tally.found++;
    const [start, end] = interval;
    const part = contains(match.span, span) && match.span[1] - match.span[0] > span[1] - span[0];
    const clipped = start <= anchor && end >= anchor && match.end === anchor;
    const rest = start <= anchor && end >= anchor && match.start === anchor && match.end === end;
    const exact =
      (match.start === start && (match.end === end || clipped || part)) || (part && match.end === end) || rest;
    if (exact) tally.exact++;
    if (exact || (match.start !== null && match.end !== null && match.start >= start && match.end <= end))
      tally.within++;
    else if (losses)
      console.log(
        `value  ${name} "${text.slice(...match.span)}" ${match.start}..${match.end} for ${interval.join("..")} (${anchor}; ${match.reason}) | ${context}`,
      );
  }
};

const report = (name: string, { gold, found, exact, within }: Tally): void =>
  console.log(
    `${name} ${gold}: found ${percent(found, gold)}, exact interval ${percent(exact, gold)} (${percent(exact, found)} of found), within it ${percent(within, gold)}`,
  );

const tally = (): Tally => ({ gold: 0, found: 0, exact: 0, within: 0 });

interface GumDate {
  readonly span: Span;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
}

const scoreGum = (): void => {
  const path = join(corpora, "data", "times-gum.jsonl.gz");
  if (!existsSync(path)) return;
  const news = tally();
  const interviews = tally();
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n")) {
    const { id, created, text, dates } = JSON.parse(line) as {
      id: string;
      created: string;
      text: string;
      dates: GumDate[];
    };
    const golds = dates.flatMap(({ span, when, from, to }): Gold[] => {
      const first = intervalOf(when ?? from ?? "");
      const last = intervalOf(when ?? to ?? "");
      return first === null || last === null ? [] : [{ span, interval: [first[0], last[1]] }];
    });
    compare(id, text, created, golds, id.includes("news") ? news : interviews);
  }
  report("gum news", news);
  report("gum interviews", interviews);
};

const plainText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const scoreTimeBank = (): void => {
  const archive = join(corpora, "data", "times-tbaq.tar.gz");
  if (!existsSync(archive)) return;
  const folder = mkdtempSync(join(tmpdir(), "times-"));
  execFileSync("tar", ["xzf", archive, "-C", folder]);
  for (const part of ["TimeBank", "AQUAINT"]) {
    const total = tally();
    const root = join(folder, "tbaq", part);
    for (const file of readdirSync(root).filter((name) => name.endsWith(".tml"))) {
      const xml = readFileSync(join(root, file), "utf8");
      const created = /<DCT>[\s\S]*?value="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1];
      const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1];
      if (created === undefined || body === undefined) continue;
      let text = "";
      const golds: Gold[] = [];
      let open: { start: number; value: string } | null = null;
      for (const piece of body.split(/(<[^>]+>)/)) {
        if (!piece.startsWith("<")) text += plainText(piece);
        else if (piece.startsWith("<TIMEX3")) {
          const value = /value="([^"]*)"/.exec(piece)?.[1] ?? "";
          open = /type="(?:DATE|TIME)"/.test(piece) ? { start: text.length, value } : null;
        } else if (piece === "</TIMEX3>" && open !== null) {
          const interval = intervalOf(open.value);
          if (interval !== null) golds.push({ span: [open.start, text.length], interval });
          open = null;
        }
      }
      compare(file, text, created, golds, total);
    }
    report(part, total);
  }
  rmSync(folder, { recursive: true });
};

interface Challenge {
  readonly id: string;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly phrase: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** Right: the time found at the phrase has exactly its interval; for a phrase without days, no time with days stands there. */
const scoreChallenge = (): void => {
  const path = fileURLToPath(new URL("../corpus/scored/times.jsonl", import.meta.url));
  const groups = new Map<string, [right: number, all: number]>();
  let all = 0;
  let right = 0;
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const { id, text, publishedAt, phrase, start, end } = JSON.parse(line) as Challenge;
    const at = text.indexOf(phrase);
    const times = findTimes(text, en, { publishedAt }).filter((time) => overlaps(time.span, [at, at + phrase.length]));
    const dated = times.filter((time) => !time.duration && (time.start !== null || time.end !== null));
    const ok =
      start === null && end === null
        ? dated.length === 0
        : dated.length === 1 && dated[0]?.start === start && dated[0]?.end === end;
    const group = id.replace(/-\d+$/, "");
    const [before, size] = groups.get(group) ?? [0, 0];
    groups.set(group, [before + (ok ? 1 : 0), size + 1]);
    all++;
    if (ok) right++;
    else if (losses)
      console.log(
        `wrong  ${id} [${phrase}] ${start}..${end}, got ${times.map(({ span, start: from, end: to, duration, reason }) => `"${text.slice(...span)}" ${duration ? "duration" : `${from}..${to}`} (${reason})`).join("; ") || "nothing"} | ${publishedAt} ${text}`,
      );
  }
  console.log(`challenge ${all}: phrase interval exact ${percent(right, all)}`);
  console.log(`  ${[...groups].map(([group, [ok, size]]) => `${group} ${ok}/${size}`).join(", ")}`);
};

scoreChallenge();
scoreGum();
scoreTimeBank();
