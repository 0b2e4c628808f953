// What a question asks, in plain words: "People killed in the sinking of the Aldona".
import type { CompareTables } from "../../lang/compare-tables.ts";
import type { CountKind } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Profile } from "../profile/profile.ts";

/** Name of the incident in the first report that names one: "the sinking of the Aldona", "an earthquake in Tarvesh". */
export const incidentIn = (report: Report, tables: CompareTables): string | null => {
  const nouns = tables.incidents.join("|");
  const named = new RegExp(
    `\\b(${nouns}) (of|in|at|on|near|off) ((?:the )?(?:\\p{Ll}+ ){0,2}?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)`,
    "u",
  ).exec(`${report.text}\n${report.headline ?? ""}`);
  return named ? `${named[1]} ${named[2]} ${named[3]}` : null;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const plural = (words: string): string =>
  words === "" || words === "[people]" ? "people" : words.replace(/[[\]]/g, "");

const SUFFIX: Readonly<Partial<Record<CountKind, string>>> = {
  "running-total": ", in total",
  period: ", between two days",
};

/** Title from the member whose words say most: the longest counted phrase that is no pronoun's shadow. */
export const titleOf = (
  members: readonly Profile[],
  kind: CountKind,
  incident: string | null,
  tables: CompareTables,
): string => {
  const words = members.filter(({ headSure }) => headSure).map(({ counted }) => plural(counted));
  const events = new Map<string, number>();
  for (const { event } of members) if (event !== "") events.set(event, (events.get(event) ?? 0) + 1);
  const event = [...events].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
  const unit = members.find(({ unit: u }) => u !== null)?.unit ?? null;
  const isPerson = unit === null && members[0]?.heads[0] === "person";
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  // Money and measures are named by their unit where the words name nothing else.
  const noun = isPerson ? "people" : (longest ?? unit ?? "people");
  const verb = tables.titles[event] ?? "";
  const place = members.find(({ placeName }) => placeName !== null)?.placeName ?? null;
  const where = incident ? ` in the ${incident}` : place ? ` in ${place}` : "";
  const added = kind === "increment" ? "additional " : "";
  const measured = unit && unit !== "percent" && !noun.includes(unit) ? ` (${unit})` : "";
  return `${capital(`${added}${noun}`)}${verb ? ` ${verb}` : ""}${where}${measured}${SUFFIX[kind] ?? ""}`;
};
