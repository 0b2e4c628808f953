// Phrases that bring in a source beside a whole clause.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

const TOLL = "The/DET toll/NOUN stands/VERB at/ADP 31/NUM";

describe("source phrases", () => {
  it.each([
    ["per", `${TOLL} ,/PUNCT per/ADP the/DET fire/NOUN brigade/NOUN ./PUNCT`, ["fire brigade"]],
    [
      "by somebody's count",
      `By/ADP the/DET police/NOUN 's/PART own/ADJ count/NOUN ,/PUNCT 9/NUM boats/NOUN sank/VERB ./PUNCT`,
      ["police"],
    ],
    [
      "in the view of",
      "In/ADP the/DET view/NOUN of/ADP the/DET regulator/NOUN ,/PUNCT 9/NUM banks/NOUN are/AUX weak/ADJ ./PUNCT",
      ["regulator"],
    ],
    [
      "first reported by",
      "The/DET sale/NOUN ,/PUNCT first/ADV reported/VERB by/ADP the/DET agency/NOUN ,/PUNCT covers/VERB 9/NUM ships/NOUN ./PUNCT",
      ["agency"],
    ],
    ["a rate", "The/DET pump/NOUN fills/VERB 40/NUM tanks/NOUN per/ADP hour/NOUN ./PUNCT", [""]],
    [
      "a count that nobody made",
      "By/ADP the/DET river/NOUN 's/PART edge/NOUN 9/NUM boats/NOUN sank/VERB ./PUNCT",
      [""],
    ],
  ])("%s", (_title, tagged, chains) => {
    expect(chainsOf(tagged)).toEqual(chains);
  });
});
