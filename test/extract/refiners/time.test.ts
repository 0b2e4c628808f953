// Which time phrase dates a figure, and which times belong elsewhere.
import { describe, expect, it } from "vitest";
import type { Marks } from "../marked.ts";
import { claimsOf } from "../marked.ts";

const daysOf = (tagged: string, marks: Marks = {}): (string | null)[] =>
  claimsOf(tagged, marks).flatMap(({ figure, eventTime }) =>
    figure ? [eventTime ? `${eventTime.value.start}..${eventTime.value.end}` : null] : [],
  );

// 8 May 2031 is a Thursday.
describe("when it happened", () => {
  it("takes the time of the figure's own clause", () => {
    expect(daysOf("Three/NUM boats/NOUN sank/VERB on/ADP Tuesday/PROPN ./PUNCT")).toEqual(["2031-05-06..2031-05-06"]);
  });

  it("leaves the time of the saying", () => {
    const marks: Marks = { said: [["The navy", "said", "three boats sank"]] };
    expect(
      daysOf("The/DET navy/NOUN said/VERB on/ADP Tuesday/PROPN three/NUM boats/NOUN sank/VERB ./PUNCT", marks),
    ).toEqual([null]);
  });

  it("does not reach over a joined clause", () => {
    expect(
      daysOf("He/PRON paid/VERB 300/NUM crowns/NOUN and/CCONJ was/AUX freed/VERB on/ADP Tuesday/PROPN ./PUNCT"),
    ).toEqual([null]);
  });

  it("takes the narrower of two times side by side", () => {
    expect(daysOf("In/ADP January/PROPN this/DET year/NOUN 72/NUM people/NOUN died/VERB ./PUNCT")).toEqual([
      "2031-01-01..2031-01-31",
    ]);
  });

  it("lends the day of the incident to what follows, and says so", () => {
    const tagged =
      "A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT Thirty/NUM people/NOUN were/AUX wounded/VERB ./PUNCT";
    expect(daysOf(tagged)).toEqual(["2031-05-06..2031-05-06", "2031-05-06..2031-05-06"]);
    const second = claimsOf(tagged).filter(({ figure }) => figure)[1];
    expect(second?.eventTime).toMatchObject({ basis: "inferred", reason: expect.stringContaining("goes on") });
  });

  it("dates a toll by the incident, not by the count", () => {
    const tagged =
      "A/DET fire/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT The/DET death/NOUN toll/NOUN rose/VERB to/ADP 12/NUM on/ADP Wednesday/PROPN ./PUNCT";
    expect(daysOf(tagged)[1]).toBe("2031-05-06..2031-05-06");
  });

  it("gives no incident's day to what is no happening", () => {
    const tagged =
      "A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT The/DET port/NOUN has/VERB 26/NUM cranes/NOUN ./PUNCT";
    expect(daysOf(tagged)[1]).toBeNull();
  });

  it("leaves a plan undated by the past time of planning", () => {
    expect(daysOf("In/ADP 2029/NUM it/PRON planned/VERB to/PART build/VERB 40/NUM boats/NOUN ./PUNCT")).toEqual([null]);
  });
});
