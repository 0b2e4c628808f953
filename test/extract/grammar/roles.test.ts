// The role a figure has by its own words: change, former value, rate, increment; and the levels and totals that look alike.
import { expect, it } from "vitest";
import { claimsOf } from "../marked.ts";

const rolesOf = (tagged: string): string[] =>
  claimsOf(tagged).flatMap(({ figure }) => (figure ? [figure.role.value] : []));

it.each([
  ["up in a clause of being", "Imports/NOUN were/AUX up/ADV a/DET third/NOUN ./PUNCT", ["change"]],
  [
    "fewer than before",
    "It/PRON flew/VERB 46/NUM raids/NOUN ,/PUNCT 11/NUM fewer/ADJ than/ADP before/ADV ./PUNCT",
    ["total", "change"],
  ],
  [
    "so far below",
    "Sales/NOUN were/AUX 11/NUM %/SYM below/ADP the/DET level/NOUN of/ADP May/PROPN ./PUNCT",
    ["change"],
  ],
  ["what a fund lost", "The/DET fund/NOUN lost/VERB $/SYM 700/NUM million/NUM ./PUNCT", ["total"]],
  [
    "down from a peak",
    "It/PRON has/VERB 200/NUM men/NOUN ,/PUNCT down/ADV from/ADP a/DET peak/NOUN of/ADP 600/NUM ./PUNCT",
    ["total", "previous"],
  ],
  [
    "a level and the one it left",
    "Inflation/NOUN slowed/VERB to/ADP 2/NUM %/SYM in/ADP May/PROPN from/ADP 3/NUM %/SYM ./PUNCT",
    ["share", "previous"],
  ],
  [
    "from somewhere is no former value",
    "They/PRON freed/VERB 40/NUM men/NOUN from/ADP six/NUM camps/NOUN ./PUNCT",
    ["total", "total"],
  ],
  ["a price", "Oil/NOUN costs/VERB $/SYM 90/NUM a/DET barrel/NOUN ./PUNCT", ["rate"]],
  [
    "shared out",
    "Each/DET of/ADP the/DET 16/NUM homes/NOUN will/AUX get/VERB $/SYM 500/NUM ./PUNCT",
    ["total", "rate"],
  ],
  ["every year", "Every/DET year/NOUN 80/NUM boats/NOUN sink/VERB ./PUNCT", ["rate"]],
  ["new cases", "Doctors/NOUN found/VERB 37/NUM new/ADJ cases/NOUN ./PUNCT", ["increment"]],
  ["new buildings", "The/DET town/NOUN has/VERB three/NUM new/ADJ schools/NOUN ./PUNCT", ["total"]],
])("%s", (_title, tagged, roles) => {
  expect(rolesOf(tagged)).toEqual(roles);
});
