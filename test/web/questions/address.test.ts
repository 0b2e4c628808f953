// The list's search and facets as its address.
import { expect, test } from "vitest";
import { addressOfQuestions, questionsFromAddress, withPart } from "../../../src/web/questions/address.ts";

test("search, facets and order are the address, in one order", () => {
  const query = questionsFromAddress("?sort=title&status=contested&text=ferry+dead&origin=Coast+Guard&event=kill");
  expect(query).toEqual({
    text: "ferry dead",
    status: "contested",
    event: "kill",
    origin: "Coast Guard",
    sort: "title",
  });
  expect(addressOfQuestions(query)).toBe("text=ferry+dead&status=contested&event=kill&origin=Coast+Guard&sort=title");
});
test("what the list does not know is left out", () => {
  expect(questionsFromAddress("?status=true&event=explode&text=%20&row=3")).toEqual({});
});
test("a part is taken away by undefined", () => {
  expect(withPart({ text: "ferry", status: "revised" }, { text: undefined })).toEqual({ status: "revised" });
});
