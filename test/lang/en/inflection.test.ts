// Forms of verbs and nouns as the tables need them.
import { describe, expect, it } from "vitest";
import { nounForms, verbForms } from "../../../src/lang/en/inflection.ts";

describe("forms", () => {
  it.each([
    ["deny", ["deny", "denies", "denied", "denying"]],
    ["die", ["dies", "died", "dying"]],
    ["shoot down", ["shoot down", "shoots down", "shot down", "shooting down"]],
    ["rob", ["robbed", "robbing"]],
    ["free", ["frees", "freed", "freeing"]],
    ["flee", ["fled", "fleeing"]],
    ["wound", ["wounds", "wounded", "wounding"]],
    ["accuse", ["accuses", "accused", "accusing"]],
    ["launch", ["launches", "launched"]],
  ])("of the verb %s", (lemma, forms) => {
    expect(verbForms(lemma)).toEqual(expect.arrayContaining(forms));
  });

  it.each([
    ["casualty", "casualties"],
    ["death toll", "death tolls"],
    ["person", "people"],
    ["fisherman", "fishermen"],
    ["blast", "blasts"],
  ])("of the noun %s", (lemma, many) => {
    expect(nounForms(lemma)).toEqual([lemma, many]);
  });

  it("makes no regular past of an irregular verb", () => {
    expect(verbForms("shoot")).not.toContain("shooted");
    expect(verbForms("send")).not.toContain("sended");
  });
});
