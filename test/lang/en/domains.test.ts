// Reports of a battle, a flood and an epidemic read to the same depth, and a report of neither kind that is read all the same.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import type { Reading } from "../../../src/pipeline/reading.ts";
import { createReading } from "../../../src/pipeline/reading.ts";

let reading: Reading;
beforeAll(async () => {
  reading = await createReading(readConfig());
}, 60_000);
afterAll(() => reading.close());

const rowsOf = async (text: string): Promise<string[]> => {
  const { claims } = await reading.readText(text, { publishedAt: "2031-05-08" });
  return claims.flatMap(({ figure, event }) =>
    figure ? [`${text.slice(...figure.words)} ${figure.counted.value}: ${event?.value}, ${figure.role.value}`] : [],
  );
};

const saidBy = async (text: string): Promise<string[]> => {
  const { claims } = await reading.readText(text, { publishedAt: "2031-05-08" });
  return [...new Set(claims.flatMap(({ chain }) => chain.map(({ who }) => who.value)))];
};

describe("what happened, by domain", () => {
  it("a battle", async () => {
    expect(
      await rowsOf(
        "At least 41 soldiers were killed and more than 120 wounded when rebels attacked two bases near Varra on Tuesday, the army said. Rebels captured 17 officers. The strikes destroyed 630 houses and damaged another 1,900. Some 8,000 people fled. Air defences shot down nine of 14 drones.",
      ),
    ).toEqual([
      "41 soldiers: kill, total",
      "120 [people]: wound, total",
      "two bases: attack, total",
      "17 officers: capture, total",
      "630 houses: damage, total",
      "1,900 houses: damage, increment",
      "8,000 people: displace, total",
      "nine drones: intercept, subset",
      "14 drones: intercept, total",
    ]);
  });

  it("a flood", async () => {
    expect(
      await rowsOf(
        "At least 41 people have died and more than 120 are missing after the Serrin river burst its banks on Tuesday, the civil protection agency said. Rescuers pulled 17 survivors from rooftops in Varra. The flood destroyed 630 houses and damaged another 1,900. Some 8,000 people were evacuated and 2,300 were left homeless. Water cut off 14 villages and washed away nine bridges. Hospitals treated no fewer than 75 injured, 12 of them children. Soldiers delivered 40 tonnes of food.",
      ),
    ).toEqual([
      "41 people: kill, total",
      "120 [people]: missing, total",
      "17 survivors: rescue, total",
      "630 houses: damage, total",
      "1,900 houses: damage, increment",
      "8,000 people: displace, total",
      "2,300 [people]: displace, total",
      "14 villages: damage, total",
      "nine bridges: damage, total",
      "75 [people]: wound, total",
      "12 [people]: wound, subset",
      "40 food: transfer, total",
    ]);
  });

  it("an epidemic", async () => {
    expect(
      await rowsOf(
        "The health ministry confirmed 58 new cases of cholera in Arven on Thursday, bringing the total to 1,240. Since June the outbreak has infected more than 1,200 people and killed 47, the ministry said. Nine of the 30 patients tested positive for a second strain. Officials said 210 people were admitted to hospital last week, up from 160. About 3% of those infected have died. Three health workers fell ill.",
      ),
    ).toEqual([
      "58 new cases: infect, increment",
      "1,240 new cases: infect, total",
      "1,200 people: infect, total",
      "47 [people]: kill, total",
      "Nine patients: infect, subset",
      "30 patients: infect, total",
      "210 people: wound, total",
      "160 people: wound, previous",
      "3 people: kill, share",
      "Three health workers: infect, total",
    ]);
  });
});

describe("a report of no domain", () => {
  const text =
    "The Ostrel museum has sold 430 paintings to a gallery in Lund, its director, Mara Vint, said on Monday. According to the trade paper Canvas, the gallery paid about 12 million euros. Around a third of the works had never been shown, Ms Vint said. The museum keeps 2,100 drawings and two harps, and its garden attracts 90,000 visitors a year.";

  it("still gives its figures", async () => {
    const rows = await rowsOf(text);
    expect(rows.map((row) => row.replace(/: \S+,/, ","))).toEqual([
      "430 paintings, total",
      "12 million [money], total",
      "a third works, share",
      "2,100 drawings, total",
      "two harps, total",
      "90,000 visitors, rate",
    ]);
  });

  it("still says on whose word", async () => {
    const said = await saidBy(text);
    expect(said.some((who) => who.includes("Mara Vint"))).toBe(true);
    expect(said.some((who) => who.includes("Canvas"))).toBe(true);
  });
});
