// English cues: verbs of reporting, words of doubt, plan, possibility, denial and demand.
import type { AttributionTables } from "../attribution-tables.ts";
import { nounForms, verbForms } from "./inflection.ts";
import { plainCues, sayings } from "./sayings.ts";
import { sourceWords } from "./sources.ts";
import { silences, stances, stanceWords } from "./stances.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

export const attributionTables: AttributionTables = {
  words: stanceWords,
  cues: list(`say tell add report announce state note confirm deny claim allege warn argue explain reveal find show
    estimate believe think suspect suggest acknowledge admit insist stress accuse blame assert maintain declare disclose
    describe recall conclude write tweet post comment reply respond answer ask call demand urge appeal request propose
    promise pledge vow threaten predict forecast expect fear hope indicate imply hint mention observe remark point
    emphasize emphasise underline highlight concede contend testify swear quote cite repeat reiterate concur agree disagree
    dispute refute reject dismiss condemn denounce criticize criticise praise welcome thank caution counter
    complain joke quip ask wonder question relate inform notify advise brief 
    determine calculate put theorize theorise speculate  characterize characterise decline refuse
    defend protest plead lament express voice reckon remember radio communicate convey proclaim `),
  sourcePhrases: [
    "according to",
    "in the words of",
    "in the view of",
    "in the opinion of",
    "by the account of",
    "by the count of",
    "by the reckoning of",
    "as per",
    "per",
  ],
  setPhrases: [
    ...["go", "goes", "going", "went"].map((form) => `${form} without saying`),
    ...["call", "calls", "called", "calling", "bring", "brings", "brought"].map((form) => `${form} to mind`),
    ...["point", "points", "pointed", "pointing"].map((form) => `${form} out of`),
    ...["cite", "cites", "cited", "citing", "give", "gives", "gave"].map((form) => `${form} no reason`),
    ...["tell", "tells", "told", "telling"].map((form) => `${form} the story`),
    "as the saying goes",
    "so to speak",
    "that is to say",
    "needless to say",
    "truth be told",
  ],
  accounts: list(`account accounts count counts estimate estimates figure figures information number numbers reckoning
    tally toll words word version`),
  tallies: {
    counting: ["count", "tally", "list", "say"],
    setting: list("supply revise lower raise update adjust put cut give set place"),
    speaking: ["speak", "talk"],
    telling: list("tell give list read run write answer put describe describe set recount say"),
    measures: list("cost costs value price worth chance chances size damage losses bill"),
    bounds: ["at", "some", "about", "more", "only"],
  },
  citing: ["citing", "quoting"],
  answering: list("confirm verify corroborate acknowledge substantiate deny"),
  claimNouns: list("claim report allegation assertion account statement warning estimate accusation contention"),
  quoting: ["cite", "quote"],
  reporting: {
    verbs:
      list(`reckon say tell report announce state note claim allege warn argue explain reveal find estimate believe think
      suspect suggest acknowledge admit insist maintain declare disclose conclude write predict forecast fear indicate
      testify swear confirm deny recall shout promise concede remark calculate determine show inform assure count record
      put pledge order add register`),
    told: list("tell order warn inform"),
    things: list("report count record register estimate promise pledge put confirm"),
    heard: list("read hear learn"),
  },
  addressed: list("tell inform notify advise brief warn remind assure instruct order urge ask"),
  verbForms,
  nounForms,
  certainty: [
    {
      certainty: "hedged",
      words: [
        "reportedly",
        "allegedly",
        "apparently",
        "supposedly",
        "purportedly",
        "presumably",
        "possibly",
        "probably",
        "likely",
        "believed",
        "thought",
        "estimated",
        "feared",
        "suspected",
        "alleged",
        "presumed",
        "rumoured",
        "rumored",
        "assumed",
        "said to have",
        "said to be",
        "appear to",
        "appears to",
        "appeared to",
        "seem to",
        "seems to",
        "seemed to",
        "understood to",
        "reported to",
        "may have",
        "might have",
        "could have",
        "expected to have",
        "unconfirmed",
      ],
    },
    {
      certainty: "planned",
      words: [
        "will",
        "'ll",
        "won't",
        "plan to",
        "plans to",
        "planned to",
        "planning to",
        "intend to",
        "intends to",
        "intended to",
        "going to",
        "is to",
        "are to",
        "was to",
        "were to",
        "set to",
        "due to be",
        "scheduled to",
        "scheduled for",
        "expected to",
        "aims to",
        "aim to",
        "pledged to",
        "promised to",
        "vowed to",
        "committed to",
        "agreed to",
        "preparing to",
        "on pace to",
        "on track to",
        "about to",
        "slated to",
        "ordered to",
        "shall",
      ],
    },
    {
      certainty: "possible",
      words: ["could", "might", "may", "would", "potentially", "perhaps", "risk of", "threat of", "threatened to"],
    },
    {
      certainty: "asked",
      words: [
        "demand",
        "demands",
        "demanded",
        "demanding",
        "calls for",
        "called for",
        "calling for",
        "asked for",
        "asks for",
        "asking for",
        "requested",
        "requests",
        "requesting",
        "proposed",
        "proposes",
        "appealed for",
        "seeking",
        "must",
      ],
    },
    {
      certainty: "denied",
      words: ["not", "n't", "never", "false claim", "falsely", "pretext that", "untrue"],
    },
  ],
  cueCertainty: {
    hedged: list(
      "allege estimate believe think suspect suggest speculate theorize theorise fear hint imply assume presume guess",
    ),
    possible: list("predict forecast warn threaten"),
    asked: list("demand urge request propose appeal"),
    planned: list("pledge vow promise plan"),
    denied: list("deny refute"),
  },
  negations: ["not", "n't", "never", "neither", "nor", "no", "without", "nobody", "yet"],
  conditions: ["if", "unless", "should", "whether", "had"],
  unsourced: list(
    "believed thought estimated feared suspected alleged presumed rumoured rumored assumed reported understood said",
  ),
  estimates: ["estimated that", "estimates that", "it is estimated", "it was estimated", "an estimated", "estimated"],
  stances,
  silences,
  sayings,
  answers: list("comment respond reply answer"),
  plainCues,
  sources: sourceWords,
};
