// Which times date an incident, and which are of a dateline, a comparison, a ceremony or another noun's clause.
import { describe, expect, it } from "vitest";
import {
  incidentsOf,
  inOtherClause,
  isComparison,
  isDateline,
  isRemembered,
} from "../../../src/extract/grammar/incident.ts";
import { newsText } from "../../../src/extract/grammar/text.ts";
import { en } from "../../../src/lang/en/index.ts";
import type { AnnotatedDocument, TimeExpression } from "../../../src/model/annotation.ts";
import { marked } from "../marked.ts";

const timeIn = (document: AnnotatedDocument, at = 0): TimeExpression => document.times[at] as TimeExpression;
const wordAt = (document: AnnotatedDocument, word: string): number =>
  document.tokens.findIndex(({ span }) => document.document.text.slice(...span) === word);

/** The document with one word hung below another: "died" as the clause of "signalman". */
const hung = (tagged: string, links: readonly (readonly [string, string, string])[]): AnnotatedDocument => {
  const document = marked(tagged);
  const tokens = document.tokens.map((token, index) => {
    const link = links.find(([word]) => wordAt(document, word) === index);
    return link ? { ...token, head: wordAt(document, link[1]), relation: link[2] } : token;
  });
  return { ...document, tokens };
};

describe("the report's own incident", () => {
  const own = (tagged: string): string | undefined => {
    const found = incidentsOf(marked(tagged), en, (time) => time.start !== null && !time.duration).own;
    return found?.word.lower;
  };
  it.each([
    ["A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT", "blast"],
    ["The/DET fire/NOUN began/VERB on/ADP Tuesday/PROPN ./PUNCT", "fire"],
    ["Two/NUM men/NOUN fled/VERB Tuesday/PROPN 's/PART blast/NOUN ./PUNCT", "blast"],
    ["Police/NOUN arrested/VERB two/NUM men/NOUN over/ADP Tuesday/PROPN 's/PART blast/NOUN ./PUNCT", "blast"],
  ])("%s", (tagged, word) => expect(own(tagged)).toBe(word));
  it.each([
    "Police/NOUN arrested/VERB two/NUM men/NOUN on/ADP Tuesday/PROPN over/ADP the/DET blast/NOUN ./PUNCT",
    "Another/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT",
    "The/DET yard/NOUN had/AUX caught/VERB fire/NOUN on/ADP Tuesday/PROPN ./PUNCT",
    "On/ADP Tuesday/PROPN ,/PUNCT the/DET anniversary/NOUN of/ADP the/DET blast/NOUN ,/PUNCT crowds/NOUN met/VERB ./PUNCT",
    "A/DET blast/NOUN in/ADP 2019/NUM killed/VERB nine/NUM men/NOUN ./PUNCT",
    "The/DET port/NOUN opened/VERB on/ADP Tuesday/PROPN ./PUNCT",
  ])("none in %s", (tagged) => expect(own(tagged)).toBeUndefined());
});

describe("times that date nothing that happened", () => {
  const check = (tagged: string, test: typeof isComparison): boolean => {
    const document = marked(tagged);
    return test(newsText(document), en, timeIn(document));
  };
  it("compare", () => {
    expect(check("It/PRON was/AUX the/DET deadliest/ADJ raid/NOUN since/ADP 2021/NUM ./PUNCT", isComparison)).toBe(
      true,
    );
    expect(check("The/DET port/NOUN has/AUX been/AUX shut/VERB since/ADP 2021/NUM ./PUNCT", isComparison)).toBe(false);
    expect(check("The/DET first/ADJ raid/NOUN in/ADP 2021/NUM failed/VERB ./PUNCT", isComparison)).toBe(false);
  });
  it("head the report", () => {
    const dateline = marked(
      "MARROW/PROPN ,/PUNCT May/PROPN 7/NUM (/PUNCT Wire/PROPN )/PUNCT -/PUNCT It/PRON sank/VERB ./PUNCT",
    );
    expect(isDateline(newsText(dateline), timeIn(dateline))).toBe(true);
    const plain = marked("It/PRON sank/VERB on/ADP May/PROPN 7/NUM ./PUNCT");
    expect(isDateline(newsText(plain), timeIn(plain))).toBe(false);
  });
  it("remember", () => {
    const document = marked(
      "Crowds/NOUN met/VERB on/ADP Tuesday/PROPN for/ADP a/DET vigil/NOUN for/ADP 31/NUM miners/NOUN ./PUNCT",
    );
    const time = timeIn(document);
    expect(isRemembered(newsText(document), en, time, wordAt(document, "31"))).toBe(true);
    expect(isRemembered(newsText(document), en, time, wordAt(document, "Crowds"))).toBe(false);
  });
});

describe("a clause of another noun", () => {
  const SIGNALMAN =
    "One/NUM person/NOUN died/VERB ,/PUNCT a/DET signalman/NOUN who/PRON lay/VERB ill/ADJ since/ADP Tuesday/PROPN ./PUNCT";
  const links = [
    ["One", "person", "nummod"],
    ["person", "died", "nsubj"],
    ["signalman", "died", "appos"],
    ["lay", "signalman", "acl"],
    ["since", "Tuesday", "case"],
    ["Tuesday", "lay", "obl"],
  ] as const;
  it("keeps its time from the figure", () => {
    const document = hung(SIGNALMAN, links);
    expect(inOtherClause(newsText(document), en, timeIn(document), wordAt(document, "One"))).toBe(true);
  });
  it("but not the counted noun's own clause", () => {
    const document = hung(SIGNALMAN, [...links.filter(([word]) => word !== "lay"), ["lay", "person", "acl"]]);
    expect(inOtherClause(newsText(document), en, timeIn(document), wordAt(document, "One"))).toBe(false);
  });
  it("nor a clause that is no noun's", () => {
    const document = hung(SIGNALMAN, [...links.filter(([word]) => word !== "lay"), ["lay", "died", "advcl"]]);
    expect(inOtherClause(newsText(document), en, timeIn(document), wordAt(document, "One"))).toBe(false);
  });
});
