// Other names that one document gives for a source: initials in brackets, "known as", "as everybody here calls".
import type { Report } from "../model/report.ts";
import type { Profile } from "./profile.ts";
import { initialsOf } from "./words.ts";

/** "CPA" of the "Cobalt Press Agency": an outlet whose owner's name it is the initials of. */
export const ownerAlias = (report: Report): string[] => {
  const outlet = report.outlet ?? "";
  return report.owner && initialsOf(report.owner) === outlet.toUpperCase() ? [report.owner] : [];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a firm is to the thing that happened: "its operator Kolvar Oil" is "the operator" elsewhere. */
const RELATION = "(operator|owner|maker|manufacturer|builder|carrier|airline|employer|contractor)";

/** Short names beside a full one in the text: "Marenna Coast Guard (MCG)", "the directorate known as the GVR". */
export const aliasesOf = (report: Report, name: string, profile: Profile): string[] => {
  const found = new Set(profile.aliases);
  const after = new RegExp(`${escaped(name)}\\s*\\(([\\p{Lu}][\\p{L}.&-]{1,14})\\)`, "u").exec(report.text)?.[1];
  if (after) found.add(after);
  if (profile.type === "body" && profile.class) {
    const last = name.split(" ").at(-1) ?? "";
    const known = new RegExp(
      `${escaped(last)},?\\s+(?:which is\\s+)?(?:also\\s+)?known as (?:the\\s+)?(\\p{Lu}[\\p{L}.&-]{1,14})`,
      "u",
    ).exec(report.text)?.[1];
    if (known) found.add(known);
  }
  const called = new RegExp(`${escaped(name)}, as [^,.;]{2,40} calls? (?:our|the|its) ([\\p{L} -]{3,40}),`, "u").exec(
    report.text,
  )?.[1];
  if (called) found.add(called);
  const relation = new RegExp(`\\b(?:its|the|their) ${RELATION} ${escaped(name)}(?![\\p{L}])`, "u").exec(
    report.text,
  )?.[1];
  if (relation) found.add(relation);
  found.delete(name);
  return [...found].sort();
};
