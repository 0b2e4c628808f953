// Which wordings state a party's position, and which look-alikes do not.
import { describe, expect, it } from "vitest";
import type { Said } from "../marked.ts";
import { claimsOf, stancesOf } from "../marked.ts";

const CASES: readonly (readonly [title: string, tagged: string, rows: readonly string[], said?: readonly Said[]])[] = [
  [
    "denies",
    "The/DET navy/NOUN of/ADP Tormin/PROPN denied/VERB firing/VERB on/ADP the/DET ferry/NOUN ./PUNCT",
    ["navy of Tormin denies"],
  ],
  [
    "neither has confirmed",
    "Neither/CCONJ Moscow/PROPN nor/CCONJ Tormin/PROPN has/AUX confirmed/VERB the/DET strike/NOUN ./PUNCT",
    ["Russia does-not-confirm", "Tormin does-not-confirm"],
  ],
  [
    "confirmed by an agent",
    "The/DET deal/NOUN was/AUX confirmed/VERB by/ADP the/DET ministry/NOUN ./PUNCT",
    ["ministry confirms"],
  ],
  ["declined to comment", "The/DET ministry/NOUN declined/VERB to/PART comment/VERB ./PUNCT", ["ministry no-comment"]],
  [
    "did not respond",
    "The/DET company/NOUN did/AUX not/PART immediately/ADV respond/VERB to/ADP a/DET request/NOUN for/ADP comment/NOUN ./PUNCT",
    ["company no-comment"],
  ],
  ["could not be reached", "The/DET owner/NOUN could/AUX not/PART be/AUX reached/VERB ./PUNCT", ["owner no-comment"]],
  [
    "could not verify",
    "The/DET agency/NOUN could/AUX not/PART independently/ADV verify/VERB the/DET claim/NOUN ./PUNCT",
    ["agency does-not-confirm"],
  ],
  [
    "not verified by",
    "The/DET claim/NOUN could/AUX not/PART be/AUX independently/ADV verified/VERB by/ADP the/DET agency/NOUN ./PUNCT",
    ["agency does-not-confirm"],
  ],
  ["accuses", "Seoul/PROPN accused/VERB the/DET company/NOUN of/ADP theft/NOUN ./PUNCT", ["South Korea accuses"]],
  ["rejects a claim", "The/DET company/NOUN rejected/VERB the/DET claims/NOUN ./PUNCT", ["company denies"]],
  [
    "claims responsibility",
    "A/DET rebel/NOUN group/NOUN claimed/VERB responsibility/NOUN for/ADP the/DET blast/NOUN ./PUNCT",
    ["rebel group claims-responsibility"],
  ],
  [
    "has not claimed responsibility",
    "Tormin/PROPN has/AUX not/PART claimed/VERB responsibility/NOUN for/ADP the/DET blast/NOUN ./PUNCT",
    ["Tormin does-not-confirm"],
  ],
  ["demands", "The/DET union/NOUN called/VERB for/ADP an/DET inquiry/NOUN ./PUNCT", ["union demands"]],
  [
    "asks somebody to act",
    "The/DET governor/NOUN asked/VERB the/DET army/NOUN to/PART help/VERB ./PUNCT",
    ["governor demands"],
  ],
  [
    "promises",
    "The/DET ministry/NOUN vowed/VERB to/PART rebuild/VERB the/DET bridge/NOUN ./PUNCT",
    ["ministry promises"],
  ],
  [
    "warns",
    "The/DET agency/NOUN warned/VERB that/SCONJ the/DET dam/NOUN could/AUX break/VERB ./PUNCT",
    ["agency warns"],
  ],
  ["an owned noun", "Orra/PROPN 's/PART demand/NOUN for/ADP an/DET inquiry/NOUN stands/VERB ./PUNCT", ["Orra demands"]],
  [
    "we do not",
    "The/DET navy/NOUN said/VERB :/PUNCT “/PUNCT We/PRON do/AUX not/PART target/VERB ships/NOUN ./PUNCT ”/PUNCT",
    ["navy denies"],
    [["The navy", "said", "“We do not target ships.”"]],
  ],
  [
    "calls it a crime",
    "The/DET lawyer/NOUN said/VERB it/PRON was/AUX indeed/ADV a/DET war/NOUN crime/NOUN ./PUNCT",
    ["lawyer accuses"],
    [["The lawyer", "said", "it was indeed a war crime"]],
  ],
  [
    "deliberately struck",
    "The/DET minister/NOUN said/VERB Tormin/PROPN had/AUX deliberately/ADV struck/VERB a/DET school/NOUN ./PUNCT",
    ["minister accuses"],
    [["The minister", "said", "Tormin had deliberately struck a school"]],
  ],
  [
    "who sends the warning",
    "The/DET union/NOUN sent/VERB letters/NOUN to/ADP the/DET firms/NOUN to/PART warn/VERB them/PRON ./PUNCT",
    ["union warns"],
    [["the firms", "warn", "them"]],
  ],
  [
    "said it would",
    "The/DET ministry/NOUN said/VERB it/PRON would/AUX rebuild/VERB the/DET bridge/NOUN ./PUNCT",
    ["ministry promises"],
    [["The ministry", "said", "it would rebuild the bridge"]],
  ],
];

const NONE: readonly (readonly [title: string, tagged: string, said?: readonly Said[]])[] = [
  [
    "plain saying",
    "The/DET navy/NOUN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT",
    [["The navy", "said", "the sea was calm"]],
  ],
  ["visas denied", "The/DET crew/NOUN were/AUX denied/VERB visas/NOUN ./PUNCT"],
  ["an offer rejected", "The/DET company/NOUN rejected/VERB the/DET offer/NOUN ./PUNCT"],
  ["an officer dismissed", "The/DET governor/NOUN dismissed/VERB the/DET captain/NOUN ./PUNCT"],
  [
    "a feeling",
    "The/DET captain/NOUN said/VERB he/PRON would/AUX feel/VERB better/ADV ./PUNCT",
    [["The captain", "said", "he would feel better"]],
  ],
  [
    "others who will",
    "The/DET captain/NOUN said/VERB they/PRON would/AUX come/VERB ./PUNCT",
    [["The captain", "said", "they would come"]],
  ],
  [
    "what cannot be moved",
    "The/DET envoy/NOUN said/VERB :/PUNCT “/PUNCT We/PRON oppose/VERB all/DET terrorism/NOUN ./PUNCT ”/PUNCT",
    [["The envoy", "said", "“We oppose all terrorism.”"]],
  ],
  [
    "a wrong that is not found",
    "The/DET lawyer/NOUN said/VERB it/PRON was/AUX not/PART a/DET war/NOUN crime/NOUN ./PUNCT",
    [["The lawyer", "said", "it was not a war crime"]],
  ],
  [
    "an answer to what others did",
    "The/DET leader/NOUN said/VERB Orra/PROPN is/AUX responding/VERB to/ADP the/DET aggression/NOUN ./PUNCT",
    [["The leader", "said", "Orra is responding to the aggression"]],
  ],
  [
    "a thought",
    "The/DET captain/NOUN said/VERB :/PUNCT “/PUNCT I/PRON would/AUX build/VERB more/ADJ ships/NOUN ./PUNCT ”/PUNCT",
    [["The captain", "said", "“I would build more ships.”"]],
  ],
  [
    "what a speaker will never do",
    "The/DET captain/NOUN said/VERB :/PUNCT “/PUNCT We/PRON will/AUX not/PART wait/VERB ./PUNCT ”/PUNCT",
    [["The captain", "said", "“We will not wait.”"]],
  ],
  ["a plea of guilt", "The/DET captain/NOUN pleaded/VERB guilty/ADJ to/ADP theft/NOUN ./PUNCT"],
  ["nobody", "Nobody/PRON denied/VERB it/PRON ./PUNCT"],
];

describe("stance rows", () => {
  it.each(CASES.map(([title, tagged, rows, said = []]) => ({ title, tagged, rows, said })))("$title", ({
    tagged,
    rows,
    said,
  }) => {
    expect(stancesOf(tagged, { said })).toEqual(rows);
  });

  it.each(NONE.map(([title, tagged, said = []]) => ({ title, tagged, said })))("makes none of $title", ({
    tagged,
    said,
  }) => {
    expect(stancesOf(tagged, { said })).toEqual([]);
  });

  it("says where the words of the position stand and what they are about", () => {
    const [claim] = claimsOf("The/DET navy/NOUN denied/VERB the/DET strike/NOUN ./PUNCT");
    expect(claim?.stance).toMatchObject({ basis: "stated", span: [9, 15] });
    expect(claim?.about).toEqual([16, 26]);
  });
});
