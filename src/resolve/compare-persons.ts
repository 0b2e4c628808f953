// Persons and holders of offices beside each other: names, titles, roles and the bodies they speak for.
import type { Bearer } from "../model/entity.ts";
import { compareNames } from "./compare-bodies.ts";
import { profileOf } from "./profile.ts";
import { soundsSame } from "./sounds.ts";
import type { Note } from "./weights.ts";
import { fold, SINGLE, sameStem, wordsIn } from "./words.ts";

const bodyName = (bearer: Bearer): string | null => bearer.body?.slice(bearer.documentId.length + 1) ?? null;
const headOf = (role: string | null): string => role?.split(/[\s-]+/).at(-1) ?? "";

/** 1 the same body, -1 another, 0 not known. */
const bodiesAgree = (a: Bearer, b: Bearer): -1 | 0 | 1 => {
  const [x, y] = [bodyName(a), bodyName(b)];
  if (!x || !y) return a.of && b.of ? (sameStem(a.of, b.of) ? 1 : 0) : 0;
  const score = compareNames(profileOf(x, "organization"), profileOf(y, "organization"));
  return score > 0.3 ? 1 : score < 0 && a.bodyStated && b.bodyStated ? -1 : 0;
};

const givenAgree = (a: string, b: string): "same" | "spelled" | "initial" | "differ" => {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : "differ";
  return soundsSame(a, b) ? "spelled" : "differ";
};

const compareNamed = (a: Bearer, b: Bearer, note: Note): unknown => {
  const [pa, pb] = [profileOf(a.name, a.kind), profileOf(b.name, b.kind)];
  const [x, y] = [pa.person, pb.person];
  const [lastX = "", lastY = ""] = [x.at(-1), y.at(-1)];
  const reversed = x.length > 1 && [...x].sort().join(" ") === [...y].sort().join(" ");
  if (!reversed && !soundsSame(lastX, lastY))
    return note("persons-differ", `${pa.name} and ${pb.name} have other surnames`);
  if (pa.address && pb.address && pa.address !== pb.address)
    return note("man-and-woman", `one is addressed as a man, the other as a woman`);
  if (reversed) note("person", `same full name, ${pa.name}`);
  else if (x.length > 1 && y.length > 1) {
    const given = givenAgree(x[0] as string, y[0] as string);
    if (given === "differ") return note("given-names-differ", `${x[0]} and ${y[0]} are other given names`);
    if (given === "initial") {
      note("surname", `same surname, ${lastX}, and initial`);
      note("near-story", "the initial fits");
    } else if (given === "same" && lastX === lastY) note("person", `same full name, ${pa.name}`);
    else note("spelled-otherwise", `${pa.name} and ${pb.name} are one name in two spellings`);
  } else note("surname", `same surname, ${lastX}`);
  const bodies = bodiesAgree(a, b);
  if (bodies > 0) note("same-body", `both speak for ${bodyName(a) ?? a.of}`);
  if (bodies < 0) note("bodies-differ", `one speaks for ${bodyName(a)}, the other for ${bodyName(b)}`);
  if (a.role && b.role && headOf(a.role) === headOf(b.role) && SINGLE.has(headOf(a.role)) && x.length !== y.length)
    note("office", `both are called ${headOf(a.role)}`);
};

const compareOffices = (a: Bearer, b: Bearer, note: Note): unknown => {
  const [x, y] = [headOf(a.role), headOf(b.role)];
  if (!SINGLE.has(x) && !SINGLE.has(y) && a.documentId !== b.documentId)
    return note("nobody-in-particular", `a ${x || "person"} need not be the same one each time`);
  if (x !== y) return note("offices-differ", `${a.role ?? a.name} and ${b.role ?? b.name} are other offices`);
  const fieldsOf = (bearer: Bearer): string =>
    wordsIn(fold(bearer.role ?? ""))
      .slice(0, -1)
      .sort()
      .join(" ");
  const [fx, fy] = [fieldsOf(a), fieldsOf(b)];
  if (fx && fy && fx !== fy) return note("fields-differ", `${a.role} and ${b.role} are other offices`);
  note("office", `both are called ${x}`);
  const bodies = bodiesAgree(a, b);
  if (bodies > 0) note("same-body", `of the same body, ${bodyName(a) ?? a.of}`);
  if (bodies < 0) note("bodies-differ", `of ${bodyName(a)} and of ${bodyName(b)}`);
  if (a.of && b.of && !sameStem(a.of, b.of)) note("places-differ", `of ${a.of} and of ${b.of}`);
};

/** Two persons, a person and an office, or two offices. */
export const comparePersons = (a: Bearer, b: Bearer, note: Note): unknown => {
  const named = [a, b].map((bearer) => profileOf(bearer.name, bearer.kind).person.length > 0);
  return named[0] && named[1] ? compareNamed(a, b, note) : compareOffices(a, b, note);
};
