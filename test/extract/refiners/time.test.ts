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

const BLAST = "A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT";
const TUESDAY = "2031-05-06..2031-05-06";

describe("whose time it is", () => {
  it("counts a toll on one day and dates what happened by another", () => {
    const tagged =
      "The/DET toll/NOUN from/ADP a/DET fire/NOUN that/PRON burned/VERB two/NUM houses/NOUN rose/VERB to/ADP 12/NUM on/ADP Wednesday/PROPN ./PUNCT The/DET fire/NOUN began/VERB on/ADP Tuesday/PROPN ./PUNCT";
    expect(daysOf(tagged, { headline: "Two burned houses searched after fire" })).not.toContain(
      "2031-05-07..2031-05-07",
    );
  });

  it("takes the year of an older happening that a sentence points back to", () => {
    const tagged = `${BLAST} In/ADP 2019/NUM a/DET fire/NOUN killed/VERB four/NUM people/NOUN ./PUNCT Seventeen/NUM people/NOUN were/AUX wounded/VERB in/ADP that/DET fire/NOUN ./PUNCT`;
    expect(daysOf(tagged)).toEqual([TUESDAY, "2019-01-01..2019-12-31", "2019-01-01..2019-12-31"]);
  });

  it("lends nothing to a sentence about another happening, nor to the one behind it", () => {
    expect(daysOf(`${BLAST} Another/DET blast/NOUN killed/VERB two/NUM guards/NOUN ./PUNCT`).at(-1)).toBeNull();
    expect(
      daysOf(
        `${BLAST} In/ADP March/PROPN a/DET fire/NOUN killed/VERB four/NUM people/NOUN ./PUNCT Six/NUM people/NOUN were/AUX wounded/VERB ./PUNCT`,
      ).at(-1),
    ).toBeNull();
  });

  it("lends nothing to what is told as earlier, or as so now", () => {
    expect(daysOf(`${BLAST} Storms/NOUN had/AUX killed/VERB 40/NUM people/NOUN there/ADV ./PUNCT`).at(-1)).toBeNull();
    expect(daysOf(`${BLAST} There/PRON are/AUX no/DET casualties/NOUN now/ADV ./PUNCT`)).toEqual([TUESDAY, null]);
  });

  it("lends the day to what had been done by then about it", () => {
    const tagged = `${BLAST} Crews/NOUN had/AUX rescued/VERB 161/NUM people/NOUN by/ADP dawn/NOUN ./PUNCT`;
    expect(daysOf(tagged).at(-1)).toBe(TUESDAY);
  });

  it("takes no month's sum for the one incident, unless the report opens with it", () => {
    const sum =
      "Survivors/NOUN described/VERB the/DET attack/NOUN ./PUNCT Sixty/NUM shells/NOUN were/AUX fired/VERB in/ADP April/PROPN ./PUNCT Twenty/NUM people/NOUN were/AUX killed/VERB ./PUNCT";
    expect(daysOf(sum, { headline: "Survivors describe attack" }).at(-1)).toBeNull();
    const opening =
      "A/DET blast/NOUN in/ADP April/PROPN killed/VERB nine/NUM men/NOUN ./PUNCT Twenty/NUM people/NOUN were/AUX wounded/VERB ./PUNCT";
    expect(daysOf(opening)).toEqual(["2031-04-01..2031-04-30", "2031-04-01..2031-04-30"]);
  });

  it("dates by a vigil's day what stands before it", () => {
    const tagged = "Nine/NUM people/NOUN were/AUX killed/VERB after/ADP a/DET vigil/NOUN on/ADP Tuesday/PROPN ./PUNCT";
    expect(daysOf(tagged)).toEqual([TUESDAY]);
  });

  it("lends the day to what is told as earlier on somebody's word", () => {
    const marks: Marks = { said: [["Police", "said", "30 people had been wounded"]] };
    const tagged = `${BLAST} Police/NOUN said/VERB 30/NUM people/NOUN had/AUX been/AUX wounded/VERB ./PUNCT`;
    expect(daysOf(tagged, marks).at(-1)).toBe(TUESDAY);
  });

  it("gives a ceremony's day to no one who is remembered", () => {
    const remembered =
      "Crowds/NOUN met/VERB on/ADP Tuesday/PROPN to/PART mark/VERB the/DET anniversary/NOUN of/ADP a/DET fire/NOUN that/PRON killed/VERB 31/NUM people/NOUN ./PUNCT The/DET fire/NOUN wounded/VERB 12/NUM people/NOUN ./PUNCT";
    expect(daysOf(remembered)).toEqual([null, null]);
    const plain =
      "Crowds/NOUN fled/VERB on/ADP Tuesday/PROPN from/ADP a/DET fire/NOUN that/PRON killed/VERB 31/NUM people/NOUN ./PUNCT";
    expect(daysOf(plain)).toEqual([TUESDAY]);
  });

  it("dates nothing by a comparison, or by what began then", () => {
    expect(
      daysOf(
        "It/PRON was/AUX the/DET worst/ADJ blast/NOUN since/ADP 2021/NUM and/CCONJ it/PRON killed/VERB nine/NUM men/NOUN ./PUNCT",
      ),
    ).toEqual([null]);
    expect(
      daysOf(
        "It/PRON has/AUX been/AUX shut/VERB since/ADP 2021/NUM ,/PUNCT when/SCONJ nine/NUM men/NOUN died/VERB ./PUNCT",
      ),
    ).toEqual([null]);
    expect(daysOf("Since/ADP 2021/NUM nine/NUM men/NOUN have/AUX died/VERB ./PUNCT")).toEqual([
      "2021-01-01..2031-05-08",
    ]);
  });

  it("dates nothing by a dateline", () => {
    const tagged =
      "MARROW/PROPN ,/PUNCT May/PROPN 7/NUM (/PUNCT Wire/PROPN )/PUNCT -/PUNCT A/DET blast/NOUN killed/VERB nine/NUM men/NOUN ./PUNCT";
    expect(daysOf(tagged)).toEqual([null]);
  });

  it("binds a day to its own verb, not to the happening that verb is about", () => {
    const tagged =
      "Police/NOUN arrested/VERB two/NUM men/NOUN on/ADP Tuesday/PROPN over/ADP the/DET bombing/NOUN ./PUNCT The/DET bombing/NOUN wounded/VERB 80/NUM people/NOUN ./PUNCT";
    expect(daysOf(tagged)).toEqual([TUESDAY, null]);
    const named =
      "Police/NOUN arrested/VERB two/NUM men/NOUN over/ADP Tuesday/PROPN 's/PART bombing/NOUN ./PUNCT The/DET bombing/NOUN wounded/VERB 80/NUM people/NOUN ./PUNCT";
    expect(daysOf(named).at(-1)).toBe(TUESDAY);
  });

  it("goes only so far back for an incident that the lead does not date", () => {
    const lead =
      "A/DET ferry/NOUN sank/VERB off/ADP the/DET coast/NOUN ./PUNCT Fourteen/NUM people/NOUN were/AUX killed/VERB ./PUNCT It/PRON was/AUX rough/ADJ ./PUNCT";
    const headline = "Ferry sinking kills 14";
    const old = `${lead} A/DET fire/NOUN broke/VERB out/ADP in/ADP February/PROPN ./PUNCT Nine/NUM people/NOUN were/AUX wounded/VERB ./PUNCT`;
    expect(daysOf(old, { headline })[0]).toBeNull();
    const fresh = `${lead} The/DET sinking/NOUN happened/VERB on/ADP Tuesday/PROPN ./PUNCT Nine/NUM people/NOUN were/AUX wounded/VERB ./PUNCT`;
    expect(daysOf(fresh, { headline })).toEqual([TUESDAY, TUESDAY]);
  });

  it("dates those killed by the blow that hit them, not by the day they were seized", () => {
    const seized =
      "Gunmen/NOUN captured/VERB 40/NUM people/NOUN on/ADP Tuesday/PROPN ,/PUNCT of/ADP whom/PRON nine/NUM were/AUX killed/VERB ./PUNCT";
    expect(daysOf(seized)[0]).toBe(TUESDAY);
  });
});

describe("counts that run", () => {
  it("leaves a count of the week whole, though a blow of that week is dated", () => {
    const tagged = `${BLAST} Shells/NOUN have/AUX killed/VERB 16/NUM people/NOUN this/DET week/NOUN ./PUNCT`;
    expect(daysOf(tagged)).toEqual([TUESDAY, "2031-05-05..2031-05-08"]);
  });

  it("takes a toll's own time only where it says since when", () => {
    const since = "The/DET toll/NOUN since/ADP Monday/PROPN rose/VERB to/ADP 12/NUM on/ADP Wednesday/PROPN ./PUNCT";
    expect(daysOf(since)).toEqual(["2031-05-05..2031-05-08"]);
    expect(daysOf("The/DET death/NOUN toll/NOUN rose/VERB to/ADP 12/NUM on/ADP Wednesday/PROPN ./PUNCT")).toEqual([
      null,
    ]);
  });

  it("leaves the whole undated by the time of its part", () => {
    const tagged =
      "Shells/NOUN killed/VERB 71/NUM people/NOUN ,/PUNCT 33/NUM of/ADP them/PRON found/VERB since/ADP Tuesday/PROPN ./PUNCT";
    expect(daysOf(tagged)[0]).toBeNull();
  });
});

describe("in the course of the incident", () => {
  it("dates what stood by when it happened", () => {
    const tagged = `${BLAST} Sixty/NUM workers/NOUN were/AUX inside/ADV when/SCONJ the/DET blast/NOUN happened/VERB ./PUNCT`;
    expect(daysOf(tagged)).toEqual([TUESDAY, TUESDAY]);
  });
  it("but not what is joined to it, or given for it", () => {
    expect(
      daysOf(
        `${BLAST} It/PRON is/AUX unknown/ADJ who/PRON was/AUX inside/ADV when/SCONJ the/DET blast/NOUN happened/VERB but/CCONJ the/DET yard/NOUN has/VERB 26/NUM cranes/NOUN ./PUNCT`,
      ).at(-1),
    ).toBeNull();
    expect(
      daysOf(
        `${BLAST} The/DET city/NOUN pledged/VERB 300/NUM tents/NOUN to/ADP victims/NOUN of/ADP the/DET blast/NOUN ./PUNCT`,
      ).at(-1),
    ).toBeNull();
  });
});

describe("the headline's time", () => {
  const text = "The/DET navy/NOUN sold/VERB 12/NUM boats/NOUN to/ADP Orra/PROPN ./PUNCT";
  it("dates what the headline tells of, and says so", () => {
    const marks: Marks = { headline: "Navy sold boats in January" };
    expect(daysOf(text, marks)).toEqual(["2031-01-01..2031-01-31"]);
    const row = claimsOf(text, marks).find(({ figure }) => figure);
    expect(row?.eventTime).toMatchObject({
      basis: "inferred",
      reason: expect.stringContaining("the headline dates it"),
    });
  });
  it.each([
    ["another event", "Navy arrested captain in January"],
    ["two times", "Navy sold boats in January and in March"],
    ["no time", "Navy sold boats"],
    ["a time to come", "Navy will have sold boats in 2033"],
  ])("but not with %s", (_title, headline) => expect(daysOf(text, { headline })).toEqual([null]));
});
