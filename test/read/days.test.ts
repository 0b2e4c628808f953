// Days named in words and digits, and words that name none.
import { expect, test } from "vitest";
import { pageTables } from "../../src/lang/en/page.ts";
import { daysApart, dayValue, findDay, readDay } from "../../src/read/days.ts";

test.each([
  ["Posted on 3 May 2031 by the desk", "2031-05-03"],
  ["March 27, 2031, 8:15 a.m.", "2031-03-27"],
  ["Mar. 27th 2031", "2031-03-27"],
  ["27-Mar-2031", "2031-03-27"],
  ["2031/3/7", "2031-03-07"],
  ["27.03.2031", "2031-03-27"],
  ["Wed, 19 Nov 2031 10:00:00 GMT", "2031-11-19"],
])("%s", (words, day) => expect(findDay(words, pageTables, true)?.day).toBe(day));

test.each([
  "May 2031",
  "call 555-0199-2031",
  "31 February 2031",
  "version 1.2.2031.4",
  "in 2031",
  "the March of 1,200 people",
])("%s names no day", (words) => expect(findDay(words, pageTables, true)).toBeNull());

test("which of two numbers is the day", () => {
  expect(findDay("03/04/2031", pageTables, true)?.day).toBe("2031-04-03");
  expect(findDay("03/04/2031", pageTables, false)?.day).toBe("2031-03-04");
  expect(findDay("25/04/2031", pageTables, false)?.day).toBe("2031-04-25");
});

test("values of attributes may also be digits alone", () => {
  expect(readDay("20310327", pageTables, true)?.day).toBe("2031-03-27");
  expect(readDay("1932366000", pageTables, true)?.day).toBe("2031-03-27");
});

test("the day is the outlet's own, and an instant is kept where it falls on that day", () => {
  const late = readDay("2031-03-27T23:30:00-05:00", pageTables, true);
  expect(late && dayValue(late)).toBe("2031-03-27");
  const noon = readDay("2031-03-27T12:00:00-05:00", pageTables, true);
  expect(noon && dayValue(noon)).toBe("2031-03-27T17:00:00Z");
});

test("days apart", () => expect(daysApart("2031-02-28", "2031-03-02")).toBe(2));
