// Which numbers make rows, with what is counted, role, event and certainty; and which make none.
import { describe, expect, it } from "vitest";
import { figuresOf } from "../marked.ts";

const CASES: readonly (readonly [title: string, tagged: string, rows: readonly string[]])[] = [
  [
    "object of a participle",
    "A/DET shell/NOUN hit/VERB the/DET quay/NOUN ,/PUNCT killing/VERB at/ADP least/ADJ 14/NUM people/NOUN ./PUNCT",
    ["at-least 14 people total kill asserted"],
  ],
  ["subject of a passive", "Nine/NUM sailors/NOUN were/AUX wounded/VERB ./PUNCT", ["9 sailors total wound asserted"]],
  [
    "an older participle",
    "The/DET storm/NOUN said/VERB little/ADJ ./PUNCT Three/NUM men/NOUN died/VERB ./PUNCT",
    ["3 men total kill asserted"],
  ],
  [
    "a fate without a noun",
    "The/DET mayor/NOUN counts/VERB eight/NUM killed/NOUN and/CCONJ dozens/NOUN injured/VERB ./PUNCT",
    ["8 [people] total kill asserted", "vague ? [people] total wound asserted"],
  ],
  [
    "a toll over the words that say whose it is",
    "Rescuers/NOUN found/VERB him/PRON ,/PUNCT bringing/VERB the/DET overall/ADJ death/NOUN toll/NOUN from/ADP the/DET flood/NOUN to/ADP 31/NUM ./PUNCT",
    ["31 [people] total kill asserted"],
  ],
  [
    "a toll whose number has its noun",
    "The/DET death/NOUN toll/NOUN increased/VERB to/ADP 31/NUM people/NOUN ./PUNCT",
    ["31 people total kill asserted"],
  ],
  [
    "one of those just counted",
    "Two/NUM planes/NOUN came/VERB down/ADP ./PUNCT One/NUM hit/VERB a/DET school/NOUN ./PUNCT",
    ["2 planes total other asserted", "1 planes subset attack asserted"],
  ],
  [
    "not a single one",
    "Not/PART a/DET single/ADJ shell/NOUN left/VERB our/PRON guns/NOUN ./PUNCT",
    ["0 shell total other asserted"],
  ],
  [
    "of us",
    "Today/NOUN 40,000/NUM of/ADP us/PRON stood/VERB outside/ADP Parliament/PROPN ./PUNCT",
    ["40000 [people] total exist asserted"],
  ],
  [
    "what stands at a share",
    "Inflation/NOUN remains/VERB high/ADJ ,/PUNCT at/ADP 6/NUM percent/NOUN ./PUNCT",
    ["6 Inflation share exist asserted"],
  ],
  ["the noun left out", "Dozens/NOUN were/AUX arrested/VERB ./PUNCT", ["vague ? [people] total arrest asserted"]],
  [
    "killed or wounded is one count",
    "About/ADV 40/NUM soldiers/NOUN were/AUX killed/VERB or/CCONJ wounded/VERB ./PUNCT",
    ["about 40 soldiers total kill-or-wound asserted"],
  ],
  ["dead as an adjective", "The/DET blast/NOUN left/VERB 12/NUM dead/ADJ ./PUNCT", ["12 [people] total kill asserted"]],
  [
    "no harm is zero",
    "No/DET casualties/NOUN were/AUX reported/VERB ./PUNCT",
    ["0 casualties total kill-or-wound asserted"],
  ],
  [
    "soldiers sent are deployed",
    "Verland/PROPN sent/VERB 300/NUM more/ADJ troops/NOUN ./PUNCT",
    ["300 troops increment deploy asserted"],
  ],
  [
    "guns sent are transferred",
    "Verland/PROPN sent/VERB 300/NUM field/NOUN guns/NOUN ./PUNCT",
    ["300 field guns total transfer asserted"],
  ],
  [
    "a joint count over two kinds",
    "It/PRON sent/VERB about/ADV 220/NUM units/NOUN of/ADP field/NOUN guns/NOUN and/CCONJ rocket/NOUN launchers/NOUN ./PUNCT",
    ["about 220 field guns and rocket launchers total transfer asserted"],
  ],
  [
    "a number and a clause joined",
    "They/PRON killed/VERB 12/NUM people/NOUN and/CCONJ wounded/VERB 30/NUM ./PUNCT",
    ["12 people total kill asserted", "30 [people] total wound asserted"],
  ],
  [
    "a shared noun",
    "The/DET guard/NOUN heard/VERB bursts/NOUN of/ADP nine/NUM and/CCONJ 12/NUM shots/NOUN ./PUNCT",
    ["9 shots total launch asserted", "12 shots total launch asserted"],
  ],
  [
    "the event in the noun",
    "Police/NOUN announced/VERB the/DET arrests/NOUN of/ADP two/NUM smugglers/NOUN ./PUNCT",
    ["2 smugglers total arrest asserted"],
  ],
  [
    "the event in the subject of a light verb",
    "Damage/NOUN was/AUX recorded/VERB in/ADP 50/NUM places/NOUN ./PUNCT",
    ["50 places total damage asserted"],
  ],
  [
    "a toll that rises",
    "The/DET death/NOUN toll/NOUN rose/VERB to/ADP 21/NUM ./PUNCT",
    ["21 [people] total kill asserted"],
  ],
  [
    "put at a number",
    "Police/NOUN put/VERB the/DET crowd/NOUN at/ADP 8,000/NUM ./PUNCT",
    ["8000 crowd total other asserted"],
  ],
  [
    "a count of something",
    "The/DET guard/NOUN lowered/VERB its/PRON count/NOUN of/ADP the/DET dead/NOUN to/ADP 12/NUM ./PUNCT",
    ["12 [people] total kill asserted"],
  ],
  ["a change", "Sales/NOUN fell/VERB by/ADP 40/NUM tonnes/NOUN ./PUNCT", ["40 tonnes change other asserted"]],
  ["a share", "Half/NOUN of/ADP the/DET crew/NOUN fled/VERB ./PUNCT", ["50 crew share displace asserted"]],
  [
    "a rate",
    "The/DET mill/NOUN makes/VERB 90/NUM boats/NOUN a/DET year/NOUN ./PUNCT",
    ["90 boats rate other asserted"],
  ],
  [
    "a former value",
    "The/DET toll/NOUN is/AUX 14/NUM ,/PUNCT up/ADV from/ADP 10/NUM ./PUNCT",
    ["14 [people] total kill asserted", "10 [people] previous kill asserted"],
  ],
  ["plans", "Orra/PROPN will/AUX send/VERB 300/NUM troops/NOUN ./PUNCT", ["300 troops total deploy planned"]],
  [
    "the event behind a plan",
    "The/DET council/NOUN agreed/VERB to/PART install/VERB 155/NUM lamps/NOUN ./PUNCT",
    ["155 lamps total other planned"],
  ],
  [
    "possibility",
    "Some/DET 70/NUM homes/NOUN could/AUX be/AUX flooded/VERB ./PUNCT",
    ["about 70 homes total damage possible"],
  ],
  [
    "doubt in an adverb",
    "Thirty/NUM men/NOUN were/AUX reportedly/ADV captured/VERB ./PUNCT",
    ["30 men total capture hedged"],
  ],
  [
    "doubt in a passive",
    "Thirty/NUM men/NOUN are/AUX believed/VERB to/PART have/AUX been/AUX killed/VERB ./PUNCT",
    ["30 men total kill hedged"],
  ],
  [
    "an estimate nobody signs bounds the number",
    "It/PRON is/AUX estimated/VERB that/SCONJ 3,000/NUM troops/NOUN were/AUX sent/VERB ./PUNCT",
    ["about 3000 troops total deploy hedged"],
  ],
  [
    "told only to be refuted",
    "The/DET claim/NOUN that/SCONJ two/NUM missiles/NOUN sank/VERB the/DET ship/NOUN is/AUX a/DET fabrication/NOUN ./PUNCT",
    ["2 missiles total damage denied"],
  ],
  [
    "money by its noun",
    "The/DET court/NOUN set/VERB a/DET fine/NOUN of/ADP $/SYM 5,000/NUM ./PUNCT",
    ["5000 fine total spend asserted"],
  ],
  [
    "money in aid",
    "Orra/PROPN sent/VERB $/SYM 5/NUM million/NUM in/ADP aid/NOUN ./PUNCT",
    ["5000000 aid total transfer asserted"],
  ],
  ["only a state", "The/DET port/NOUN has/VERB 26/NUM cranes/NOUN ./PUNCT", ["26 cranes total exist asserted"]],
  [
    "staff dismissed are not fired at",
    "The/DET mill/NOUN fired/VERB nine/NUM workers/NOUN ./PUNCT",
    ["9 workers total other asserted"],
  ],
  [
    "a compound that counts",
    "The/DET three/NUM -/PUNCT nation/NOUN pact/NOUN held/VERB ./PUNCT",
    ["3 nation total exist asserted"],
  ],
];

const NO_ROWS: readonly (readonly [title: string, tagged: string])[] = [
  ["a storey", "A/DET five/NUM -/PUNCT storey/NOUN tower/NOUN fell/VERB ./PUNCT"],
  ["a street number", "It/PRON stands/VERB at/ADP 300/NUM Slip/PROPN Street/PROPN ./PUNCT"],
  ["posts by number", "Shells/NOUN fell/VERB near/ADP posts/NOUN 542/NUM and/CCONJ 543/NUM ./PUNCT"],
  ["an age behind a verb", "She/PRON was/AUX 12/NUM when/SCONJ war/NOUN came/VERB ./PUNCT"],
  ["a shoe size", "He/PRON wears/VERB a/DET size/NOUN 9/NUM boot/NOUN ./PUNCT"],
  ["a couple who are a pair", "A/DET couple/NOUN boarded/VERB the/DET bus/NOUN ./PUNCT"],
  ["this one", "But/CCONJ this/DET one/NUM is/AUX loud/ADJ ./PUNCT"],
  ["quarters of a year", "Trade/NOUN shrank/VERB for/ADP two/NUM quarters/NOUN ./PUNCT"],
  ["no evidence", "There/PRON is/VERB no/DET evidence/NOUN of/ADP it/PRON ./PUNCT"],
];

describe("figure rows", () => {
  it.each(CASES)("%s", (_title, tagged, rows) => {
    expect(figuresOf(tagged)).toEqual(rows);
  });

  it.each(NO_ROWS)("makes none of %s", (_title, tagged) => {
    expect(figuresOf(tagged)).toEqual([]);
  });

  it('counts the launchers of a name with "multiple" once', () => {
    const rows = figuresOf(
      "It/PRON sent/VERB 40/NUM guns/NOUN and/CCONJ multiple/ADJ rocket/NOUN launchers/NOUN ./PUNCT",
    );
    expect(rows).toEqual(["40 guns and multiple rocket launchers total transfer asserted"]);
  });

  it("leaves out numbers inside names", () => {
    const names = [["Route 40 Alliance", "Organization"]] as const;
    expect(figuresOf("The/DET Route/PROPN 40/NUM Alliance/PROPN met/VERB ./PUNCT", { names })).toEqual([]);
  });
});
