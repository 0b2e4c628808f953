// Event streams cut into events, and what pasted words are.
import { expect, test } from "vitest";
import { eventsIn, readPasted } from "../../../src/web/api/add.ts";

test("whole events come out, the unfinished one waits", () => {
  expect(eventsIn('event: progress\ndata: {"a":1}\n\nevent: res')).toEqual({
    events: [{ event: "progress", data: '{"a":1}' }],
    rest: "event: res",
  });
});

test("lines of data are joined, carriage returns and comments are taken", () => {
  expect(eventsIn("data: one\r\ndata:two\r\n\r\n: still here\n\n").events).toEqual([
    { event: "message", data: "one\ntwo" },
  ]);
});

test("nothing yet is no event", () => {
  expect(eventsIn("")).toEqual({ events: [], rest: "" });
});

test.each([
  ["https://gazette.example/fire", { url: "https://gazette.example/fire" }],
  ["  HTTP://gazette.example ", { url: "HTTP://gazette.example" }],
  ["gazette.example/2031/fire", { url: "https://gazette.example/2031/fire" }],
  ["Twelve people died.", { text: "Twelve people died." }],
  ["See https://gazette.example for more", { text: "See https://gazette.example for more" }],
  ["fire", null],
  ["  ", null],
  ["and/or", null],
  ["3.5 million", null],
])("“%s”", (words, expected) => {
  expect(readPasted(words)).toEqual(expected);
});
