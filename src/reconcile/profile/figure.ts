// A figure or denial of a report -> its profile.
import type { Claim } from "../../model/claim.ts";
import type { CountKind } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import { type Span, wordsOf } from "../../model/span.ts";
import { countedOf } from "./counted.ts";
import { holds, type Lexicon, wordsIn } from "./lexicon.ts";
import { hashOf, printOf, skeletonOf } from "./print.ts";
import type { Profile, ProfileSort } from "./profile.ts";
import { nameStems, namesIn, placeKey, type Scene } from "./scene.ts";

/** Words to either side of a figure that make up its clause, unless the sentence parts sooner. */
const REACH = 8;
/** A colon so near before a figure ends its label. */
const LABEL_REACH = 14;
/** Of a forecast's words, how many before the figure still govern it. */
const FORECAST_REACH = 5;
const DAY = 86_400_000;

/** The clause of a figure: from the break before it to the break after it. */
export const clauseOf = (text: string, sentence: Span, at: Span): Span => {
  const before = text.slice(sentence[0], at[0]);
  const after = text.slice(at[1], sentence[1]);
  const breaks = [...before.matchAll(/[;:,—–"“”(]\s|\s[-–—]\s|\sand\s(?=\p{L}+(?:ed|ing)\b)/gu)];
  // "Deaths in the province: 71": what stands before the colon is the figure's own label.
  const last = breaks
    .filter((found) => !(found[0].startsWith(":") && before.length - found.index <= LABEL_REACH))
    .at(-1);
  const start = last ? sentence[0] + last.index : sentence[0];
  const stop = /[;:,—–"“”)]|\sand\s(?=\p{L}+(?:ed|ing)\b)|\s[-–—]\s/u.exec(after);
  return [start, stop ? at[1] + stop.index : sentence[1]];
};

/** What words are about, each once: names, numbers and common words left out. */
const topicsOf = (words: string, names: ReadonlySet<string>, lexicon: Lexicon): string[] => [
  ...new Set(
    wordsIn(words)
      .map(({ word }) => word)
      .filter((word) => word.length > 2 && !/^\d/.test(word) && !lexicon.common.has(word.toLowerCase()))
      .filter((word) => !/^\p{Lu}/u.test(word) || !names.has(lexicon.nameStem(word)))
      .map(lexicon.topic),
  ),
];

/** Where the sentence before begins; the sentence's own start at the head of a paragraph. */
const beforeOf = (text: string, sentence: Span): number => {
  const before = text.slice(Math.max(0, sentence[0] - 400), sentence[0]).trimEnd();
  const stop = [...before.matchAll(/[.?!:][”"]?\s+|\n+/g)].at(-1);
  return stop
    ? sentence[0] - (text.slice(Math.max(0, sentence[0] - 400), sentence[0]).length - stop.index - stop[0].length)
    : Math.max(0, sentence[0] - 400);
};

const inTable = (words: string, table: ReadonlyMap<string, string>): string[] => [
  ...new Set(wordsIn(words).flatMap(({ word }) => table.get(word.toLowerCase()) ?? [])),
];

/** Event of the nearest telling word, the clause's first, then the sentence's. */
const aspectNear = (text: string, at: number, lexicon: Lexicon): string => {
  const near = wordsIn(text)
    .map(({ word, at: place }) => ({ aspect: lexicon.aspectOf.get(word.toLowerCase()), far: Math.abs(place - at) }))
    .filter(({ aspect }) => aspect !== undefined)
    .sort((a, b) => a.far - b.far);
  return near[0]?.aspect ?? "";
};

const VAGUE_EVENTS = new Set(["other", "exist"]);

const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);

/** Days that a sentence names, each the latest on or before publication. */
const daysIn = (sentence: string, day: string | null, lexicon: Lexicon): string[] => {
  if (day === null) return [];
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  const named = wordsIn(sentence.toLowerCase()).flatMap(({ word }) => {
    const weekday = lexicon.weekdays.get(word.replace(/[’']s$/, ""));
    return weekday === undefined || word.length < 5 ? [] : [shiftDay(day, -((today - weekday + 7) % 7))];
  });
  const relative = Object.entries(lexicon.pack.times.relativeDays)
    .filter(([phrase, [from]]) => from <= 0 && holds(sentence, [phrase]))
    .map(([, [from]]) => shiftDay(day, from));
  return [...new Set([...named, ...relative])].sort();
};

/** The level word nearest to the figure in its clause, lower case: "in the province 52 new cases". */
const levelNear = (clause: string, at: number, lexicon: Lexicon): string | null => {
  const levels = Object.entries(lexicon.pack.compare.levels).filter(([level]) => level !== "spot");
  const near = wordsIn(clause)
    .flatMap(({ word, at: place }) => {
      const level = levels.find(([, words]) => words.includes(word))?.[0];
      return level ? [{ level, far: Math.abs(place - at) }] : [];
    })
    .sort((a, b) => a.far - b.far);
  return near[0]?.level ?? null;
};

/** Events of which a number says how many there are on a day, and those whose count grows while the event goes on. */
const STOCKS = new Set(["missing", "aboard", "wait", "employ"]);
const GROWING = new Set(["treat", "burn", "damage", "infect"]);

/** Events that are over when they are told: nobody is killed for a while. */
export const HAPPENINGS = new Set(["kill", "wound", "kill-or-wound", "arrest", "rescue", "dismiss", "release"]);

const kindOf = (claim: Claim, event: string, clause: string, scene: Scene, lexicon: Lexicon): CountKind => {
  const { kinds } = lexicon.pack.compare;
  const role = claim.figure?.role.value;
  if (role === "share" || claim.figure?.unit?.value === "percent") return "share";
  if (role === "increment" || role === "change" || role === "rate") return "increment";
  if (holds(clause, kinds.period)) return "period";
  if (holds(clause, kinds["running-total"])) return "running-total";
  if ((holds(clause, kinds.stock) && !HAPPENINGS.has(event)) || STOCKS.has(event)) return "stock";
  if (scene.unfolding && (GROWING.has(event) || (lexicon.pack.events.personal as readonly string[]).includes(event)))
    return "running-total";
  return "incident";
};

const sortOf = (claim: Claim, sentence: string, foreseen: boolean, lexicon: Lexicon): ProfileSort | null => {
  const certainty = claim.certainty.value;
  if (claim.figure) {
    // A price is stated before it is paid.
    if (certainty === "planned" && claim.event?.value === "spend") return "figure";
    const unreal = certainty === "planned" || certainty === "possible" || certainty === "asked";
    return unreal || foreseen ? "forecast" : "figure";
  }
  const refuses = claim.stance.value === "denies" || claim.stance.value === "disputes";
  if (claim.kind === "stance") return refuses ? "denial" : null;
  const { denied, refuted } = lexicon.pack.compare;
  return (certainty === "denied" && holds(sentence, denied)) || holds(sentence, refuted) ? "denial" : null;
};

/** The profile of a claim; null when it neither answers, forecasts nor denies. */
export const profileOf = (claim: Claim, report: Report, scene: Scene, lexicon: Lexicon): Profile | null => {
  const { text } = report;
  const sentence = wordsOf(text, claim.sentence);
  const foreseen =
    claim.figure !== null &&
    holds(textBefore(text, claim.figure.words, claim.sentence, FORECAST_REACH), lexicon.pack.compare.forecast);
  const sort = sortOf(claim, sentence, foreseen, lexicon);
  if (sort === null) return null;
  const { compare } = lexicon.pack;
  const figure = claim.figure;
  const span: Span = figure?.words ?? claim.sentence;
  const clauseSpan = figure ? clauseOf(text, claim.sentence, span) : claim.sentence;
  const clause = wordsOf(text, clauseSpan);
  const read = claim.event === null || VAGUE_EVENTS.has(claim.event.value) ? "" : claim.event.value;
  const eventSure = read !== "" && claim.event?.basis === "stated";
  const event = read || aspectNear(clause, span[0] - clauseSpan[0], lexicon);
  const names = namesIn(report, claim.sentence, lexicon);
  const nameSet = new Set([...names, ...scene.anchors]);
  const contextText = text.slice(beforeOf(text, claim.sentence), claim.sentence[1]);
  const counted = countedOf(figure?.counted.value ?? "", lexicon);
  const headSure = counted.sure || (eventSure && (lexicon.pack.events.personal as readonly string[]).includes(event));
  const stated = claim.place?.basis === "stated" ? claim.place : null;
  const place = stated && within(stated.span, claim.sentence) ? placeKey(stated.value, lexicon) : "";
  const clauseAt = span[0] - clauseSpan[0];
  const time = claim.eventTime?.value ?? null;
  const known = time !== null && (scene.day === null || time.start <= scene.day);
  const kind = kindOf(claim, event, clause, scene, lexicon);
  const around = text.slice(Math.max(claim.sentence[0], clauseSpan[0] - 24), clauseSpan[1]);
  const bounded = kind === "running-total" || kind === "stock";
  const start = known ? (time?.start ?? null) : null;
  const speaker = claim.chain.at(-1) ?? claim.party;
  return {
    claimId: claim.id,
    documentId: report.documentId,
    sort,
    outlet: report.outlet,
    capturedAt: report.capturedAt,
    publishedAt: report.publishedAt,
    span,
    sentenceAt: claim.sentence[0],
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    hedge: figure?.hedge.value ?? "none",
    unit: figure?.unit?.value.replace(/ per .*$/, "") ?? null,
    role: figure?.role.value ?? "total",
    certainty: claim.certainty.value,
    event,
    eventSure,
    heads: counted.heads,
    headSure,
    echoHeads: headSure ? [] : inTable(contextText, lexicon.classOf),
    echoEvents: eventSure ? [] : inTable(contextText, lexicon.aspectOf),
    qualifiers: counted.qualifiers,
    counted: figure?.counted.value ?? "",
    kind,
    part:
      figure !== null &&
      (figure.role.value === "subset" || startsWith(text.slice(span[1], span[1] + 12), compare.partWords)),
    joint: jointly(text.slice(span[1], clauseSpan[1]), lexicon),
    whole: figure?.within ? wholeOf(report, figure.within) : null,
    previous:
      figure !== null &&
      (figure.role.value === "previous" || holds(textBefore(text, span, claim.sentence), compare.previous)),
    after: null,
    alone: false,
    was: [],
    denied: figure !== null && (claim.certainty.value === "denied" || holds(sentence, compare.refuted)),
    withdrawn:
      figure !== null &&
      holds(`${sentence} ${pointingBack(text, claim.sentence)}`, compare.withdrawn) &&
      !holds(around, compare.previous),
    place,
    placeName: claim.place?.value ?? null,
    level: figure
      ? (levelNear(clause, clauseAt, lexicon) ??
        scene.levels.get(place) ??
        levelNear(sentence, span[0] - claim.sentence[0], lexicon))
      : null,
    spots: compare.levels.spot?.filter((word) => holds(sentence, [word])) ?? [],
    start,
    end: known ? (time?.end ?? null) : null,
    days: daysIn(sentence, scene.day, lexicon),
    contrasts: compare.contrasts.flat().filter((word) => holds(clause, [word])),
    names,
    clause: topicsOf(around, nameSet, lexicon),
    sentence: topicsOf(sentence, nameSet, lexicon),
    context: topicsOf(contextText, nameSet, lexicon),
    anchors: scene.anchors,
    scene: scene.words,
    print: printOf(sentence),
    claimant: speaker ? nameStems(speaker.name.value, lexicon) : [],
    strand: hashOf(
      JSON.stringify([
        report.outlet,
        skeletonOf(sentence),
        wordsIn(text.slice(claim.sentence[0], span[0])).length,
        figure?.unit?.value ?? null,
        event,
        counted.heads,
        counted.qualifiers,
        kind,
        bounded ? null : [start, figure?.value ?? null, scene.day],
        sort,
        figure ? null : claim.id,
      ]),
    ).toString(36),
  };
};

/** The next sentence when it speaks of the one before: "It is withdrawn." */
const pointingBack = (text: string, sentence: Span): string =>
  /^\s+((?:It|This|That|We)\s[^.?!\n\d]*)(?=[.?!\n]|$)/.exec(text.slice(sentence[1], sentence[1] + 120))?.[1] ?? "";

const startsWith = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.trimStart().toLowerCase().startsWith(`${phrase} `));

/** "treated or evacuated", "dead and wounded": two events of one figure, side by side. */
const jointly = (after: string, lexicon: Lexicon): boolean =>
  [...after.matchAll(/(\p{L}+) (?:or|and) (\p{L}+)/gu)].some(([, a = "", b = ""]) => {
    const [one, two] = [lexicon.aspectOf.get(a.toLowerCase()), lexicon.aspectOf.get(b.toLowerCase())];
    return one !== undefined && two !== undefined && one !== two;
  });

const textBefore = (text: string, span: Span, sentence: Span, reach: number = REACH): string => {
  const words = text.slice(sentence[0], span[0]).trim().split(/\s+/);
  return words.slice(-reach).join(" ");
};

const within = (span: Span, sentence: Span): boolean => span[0] >= sentence[0] && span[1] <= sentence[1];

const wholeOf = (report: Report, within: Span): number | null =>
  report.claims.find((claim) => claim.figure?.words[0] === within[0])?.figure?.value ?? null;
