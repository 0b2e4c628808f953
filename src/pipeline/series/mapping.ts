// How a table of running figures is read as claims: which field counts what, who says it, since when. docs/import-series.md explains it.
import { z } from "zod";
import { ReportedlyError } from "../../errors.ts";
import { EVENTS, FIGURE_ROLES, SOURCE_KINDS } from "../../model/claim.ts";

const figure = z.strictObject({
  field: z.string().describe("name of the field; a dot leads into a nested one"),
  counted: z.string(),
  event: z.enum(EVENTS),
  /** Word of the line that says what happened; it has to stand in `says`. */
  verb: z.string(),
  /** What follows the counted thing: "lost in total since 2022-02-24". */
  says: z.string(),
  role: z.enum(FIGURE_ROLES).default("total"),
  /** Field that holds "about" or "more". */
  hedge: z.string().optional(),
});

export const seriesMapping = z.strictObject({
  outlet: z.string().describe("who publishes the table"),
  owner: z.string().optional(),
  url: z.string().describe("address of the table; each record gets its day behind a #"),
  headline: z.string().describe("headline of a record; {day} stands for its day"),
  /** Field that holds the day for which the figures are. */
  day: z.string(),
  claimant: z.union([
    z.string(),
    z.strictObject({ field: z.string(), names: z.record(z.string(), z.string()) }).describe("name by value of a field"),
  ]),
  kind: z.enum(SOURCE_KINDS).default("organization"),
  place: z.string().optional(),
  figures: z.array(figure).min(1),
});
export type SeriesMapping = z.infer<typeof seriesMapping>;
export type SeriesFigure = SeriesMapping["figures"][number];

/** Checks a mapping that a person wrote; names what is wrong with which part of it. */
export const readMapping = (value: unknown, name: string): SeriesMapping => {
  const parsed = seriesMapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ReportedlyError(
    "RPT_INPUT_UNREADABLE",
    `${name} is no mapping of a series: ${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not understood"}`,
    "docs/import-series.md says what a mapping holds, with an example.",
  );
};
