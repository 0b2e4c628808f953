// Words for a body in a text -> the body that they mean there: "the brigade", "its", "the company", "the unit".
import type { Report } from "../model/report.ts";
import type { NamedBody } from "./document.ts";
import { bodiesIn } from "./document.ts";
import { profileOf } from "./profile.ts";
import { fold, wordsIn } from "./words.ts";

const sameWords = (a: string, b: string): boolean => wordsIn(a).join(" ") === wordsIn(b).join(" ");

/** The fullest body of a document that a shorter name can mean: "the brigade" -> "county fire brigade". */
export const bodyMeant = (report: Report, words: string, at: number): NamedBody | null => {
  const all = bodiesIn(report).filter(({ profile }) => profile.class !== "paper" || profile.proper.length > 0);
  const wanted = profileOf(words, "organization");
  const fits = (body: NamedBody): boolean => {
    if (sameWords(body.name, words)) return true;
    const have = new Set([...body.profile.proper, ...body.profile.plain]);
    const asked = [...wanted.proper, ...wanted.plain];
    const shares = asked.length > 0 && asked.every((word) => have.has(word));
    return shares || (wanted.proper.length === 0 && wanted.class !== null && wanted.class === body.profile.class);
  };
  const matching = all.filter(fits);
  const size = (body: NamedBody): number => body.profile.proper.length * 3 + body.profile.plain.length;
  const before = matching.filter(({ span }) => span[0] <= at);
  return (before.length > 0 ? before : matching).reduce<NamedBody | null>(
    (best, one) => (!best || size(one) > size(best) ? one : best),
    null,
  );
};

/** "its" and the company, group or team of which a text has named only one: the body that stands before. */
export const VAGUE =
  /^(?:its|his|her|their|group|team|company|firm|organi[sz]ation|body|agency|department|service|staff)$/iu;
/** Members of a body, for whom nobody speaks. */
const MANY = /(?:^|\s)(?:soldiers|troops|forces|firefighters|rescuers)$/iu;
/** A sentence begins before it, so that it is its subject. */
const OPENS = /(?:^|[.!?:]["”]?\s|\n|\d\s)(?:The\s+)?$/u;
const FIRM = /^(?:company|firm|maker|operator|airline|manufacturer)$/iu;

/** The body that speaks last before a place: whom "its spokesman" or "the duty officer" there speaks for. */
export const bodyBefore = (report: Report, at: number, its = false): NamedBody | null => {
  const own = fold(report.outlet ?? "");
  const bodies = bodiesIn(report).filter(
    ({ span, name, profile }) =>
      span[1] <= at &&
      fold(name) !== own &&
      name !== report.agency &&
      profile.class !== "paper" &&
      !MANY.test(name) &&
      (profile.class !== null || profile.proper.length > 0),
  );
  const subjects = bodies.filter(({ span }) => OPENS.test(report.text.slice(Math.max(0, span[0] - 12), span[0])));
  const spoken = new Set(report.claims.flatMap((claim) => claim.chain.map((link) => link.name.value)));
  const last = its ? (subjects.at(-1) ?? bodies.at(-1)) : bodies.at(-1);
  if (its && last && !VAGUE.test(last.name)) return last;
  const clear = bodies.filter(({ name }) => !VAGUE.test(name));
  if (last && FIRM.test(last.name))
    return (
      clear.filter(({ profile }) => (profile.class ?? "company") === "company" && profile.proper.length > 0).at(-1) ??
      null
    );
  return clear.filter(({ name }) => [...spoken].some((one) => sameWords(one, name))).at(-1) ?? clear.at(-1) ?? null;
};

/**
 * The fullest name in the document for a body that is called by its kind alone: "the company" -> "Hallam Port Company",
 * "the unit" -> "Epidemics Unit"; null where it is the outlet itself, the name as it is where nothing fuller stands there.
 */
export const fullName = (report: Report, name: string, at: number): string | null => {
  const profile = profileOf(name, "organization");
  const words = wordsIn(profile.name);
  const kindOnly =
    words.length === 1 && profile.type === "body" && profile.class !== null && /^\p{Ll}/u.test(profile.name);
  if (!kindOnly) return name;
  const firm = FIRM.test(profile.name);
  const outlet = profileOf(report.outlet ?? "", "organization");
  const self = outlet.class === profile.class || (firm && isFirm(report));
  const fuller = bodiesIn(report).filter(
    (body) =>
      body.span[0] < at &&
      body.profile.class !== "paper" &&
      wordsIn(body.name).length > 1 &&
      fold(body.profile.name) !== fold(report.datelinePlace ?? "") &&
      body.profile.name !== report.agency &&
      (wordsIn(body.name).includes(words[0] as string) ||
        (body.profile.class === profile.class && body.profile.class !== "agency") ||
        (firm && body.profile.class === null && body.profile.proper.length > 0)),
  );
  const exact = fuller.filter((body) => wordsIn(body.name).includes(words[0] as string));
  const spoken = profile.class === "agency" ? lastSpeaker(report, at) : null;
  const best = exact.at(-1) ?? spoken ?? fuller.at(-1);
  return best ? best.profile.name : self ? null : name;
};

/** The body that a report last gave the word to: whom "the service" or "the unit" means after it. */
const lastSpeaker = (report: Report, at: number): NamedBody | null => {
  const spoken = new Set(
    report.claims
      .filter((claim) => claim.sentence[0] < at)
      .flatMap((claim) => claim.chain.map((link) => wordsIn(link.name.value).join(" "))),
  );
  const bodies = bodiesIn(report).filter(
    ({ span, name, profile }) => span[0] < at && profile.class !== "paper" && wordsIn(name).length > 1,
  );
  return bodies.filter(({ name }) => spoken.has(wordsIn(name).join(" "))).at(-1) ?? null;
};

/** A firm that publishes its own statement: "Hendry Motors plc". */
const isFirm = (report: Report): boolean => {
  const [outlet, owner] = [wordsIn(report.outlet ?? ""), wordsIn(report.owner ?? "")];
  const own = owner.length > 0 && owner.every((word) => outlet.includes(word));
  return own && profileOf(report.outlet ?? "", "organization").class !== "paper";
};
