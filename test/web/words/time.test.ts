// Days and intervals in words.
import { expect, test } from "vitest";
import { dayWords, instantWords, intervalWords } from "../../../src/web/words/time.ts";

test.each([
  ["2025-01-01", "2025-02-28", "Jan–Feb 2025", "January to February 2025"],
  ["2024-02-01", "2024-02-29", "Feb 2024", "February 2024"],
  ["2025-02-01", "2025-02-27", "1–27 Feb 2025", "1 to 27 February 2025"],
  ["2025-01-01", "2025-12-31", "2025", "2025"],
  ["2024-01-01", "2025-12-31", "2024–2025", "2024 to 2025"],
  ["2024-12-01", "2025-01-31", "Dec 2024 – Jan 2025", "December 2024 to January 2025"],
  ["2025-03-27", "2025-03-27", "27 Mar 2025", "27 March 2025"],
  ["2025-03-03", "2025-03-05", "3–5 Mar 2025", "3 to 5 March 2025"],
  ["2025-01-01", "2025-03-27", "1 Jan – 27 Mar 2025", "1 January to 27 March 2025"],
  ["2024-12-30", "2025-01-02", "30 Dec 2024 – 2 Jan 2025", "30 December 2024 to 2 January 2025"],
])("%s to %s", (start, end, short, long) => {
  expect(intervalWords({ start, end })).toBe(short);
  expect(intervalWords({ start, end }, "long")).toBe(long);
});

test("an instant keeps its UTC day whatever the time of day", () => {
  expect(dayWords("2025-03-27T23:59:00Z")).toBe("27 Mar 2025");
  expect(instantWords("2025-03-27T23:59:00Z")).toBe("27 Mar 2025, 23:59 UTC");
  expect(instantWords("2025-03-27")).toBe("27 Mar 2025");
});

test("a month is a month, and what is no day stays as it is", () => {
  expect(dayWords("2025-06")).toBe("June 2025");
  expect(dayWords("last spring")).toBe("last spring");
});
