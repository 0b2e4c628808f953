// English words by which a party answers a claim or makes one: denying, confirming, keeping silent, accusing, demanding.
import type { SayingRow, SilenceRow, StanceRow, StanceWords } from "../attribution-tables.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Wrongs that nobody names without accusing, when somebody is said to do them. */
const WRONGS = [
  "genocide",
  "war crimes?",
  "crimes against humanity",
  "atrocity",
  "atrocities",
  "persecution",
  "ethnic cleansing",
  "corruption",
  "negligence",
  "fraud",
  "treason",
  "torture",
].join("|");

/** Words by which a wrong is done, suffered or seen in something. */
const DOING = [
  "is",
  "was",
  "are",
  "were",
  "been",
  "commits?",
  "committed",
  "committing",
  "constitutes?",
  "amounts? to",
  "subjected to",
  "guilty of",
  "complicit in",
].join("|");

/** What is broken when it is violated. */
const LAWS =
  "laws?|sovereignty|convention|treaty|ceasefire|truce|rights|airspace|borders?|agreement|constitution|charter";

/** Before the words of a wrong: they are asked about, supposed or denied, not charged. */
const UNPROVED =
  list(`not n't no never whether if potential potentially possible possibly alleged against oppose opposes opposed
    prevent prevents avoid without case charges inquiry investigation`);

export const stances: readonly StanceRow[] = [
  {
    stance: "confirms",
    verbs: list("confirm corroborate acknowledge verify"),
    phrases: ["agree with"],
    nouns: ["confirmation"],
    negated: "does-not-confirm",
    needsContent: true,
  },
  {
    stance: "denies",
    verbs: list("deny refute rebut disavow disclaim"),
    phrases: ["rule out", "disclaim responsibility"],
    nouns: ["denial"],
    negated: "does-not-confirm",
    needsContent: false,
  },
  {
    stance: "disputes",
    verbs: list("dispute reject contest dismiss disagree defend"),
    phrases: ["call into question", "push back", "cast doubt", "take issue"],
    nouns: ["rejection", "rebuttal"],
    negated: null,
    needsContent: false,
  },
  {
    stance: "claims-responsibility",
    verbs: [],
    phrases: [
      "claim responsibility",
      "take responsibility",
      "claim credit",
      "admit responsibility",
      "admit carrying out",
      "admit to",
    ],
    nouns: [],
    negated: "does-not-confirm",
    needsContent: false,
  },
  {
    stance: "accuses",
    verbs: list("accuse blame denounce condemn allege"),
    phrases: ["hold responsible", "point the finger", "lay the blame"],
    nouns: ["accusation", "allegation"],
    negated: null,
    needsContent: false,
  },
  {
    stance: "demands",
    verbs: list("demand urge plead implore"),
    phrases: [
      "call for",
      "insist on",
      "call on",
      "call upon",
      "ask for",
      "appeal for",
      "appeal to",
      "press for",
      "reiterate calls",
      "reiterate call",
      "seek answers",
    ],
    nouns: ["demand", "request", "call", "appeal", "plea"],
    negated: null,
    needsContent: true,
  },
  {
    stance: "promises",
    verbs: list("promise vow pledge"),
    phrases: ["commit to", "swear to", "undertake to"],
    nouns: ["promise", "pledge", "vow"],
    negated: null,
    needsContent: false,
  },
  {
    stance: "warns",
    verbs: list("warn caution"),
    phrases: ["sound the alarm", "raise the alarm", "threaten to", "threaten with"],
    nouns: ["warning", "threat"],
    negated: null,
    needsContent: true,
  },
];

export const silences: readonly SilenceRow[] = [
  { stance: "does-not-confirm", party: "before", pattern: "unable to * verify|confirm|corroborate|authenticate" },
  { stance: "no-comment", party: "before", pattern: "declined * comment" },
  { stance: "no-comment", party: "before", pattern: "declined * requests|request for comment|comments" },
  { stance: "no-comment", party: "before", pattern: "declining to comment" },
  { stance: "no-comment", party: "before", pattern: "declines to comment" },
  { stance: "no-comment", party: "before", pattern: "refused to comment|answer|say|confirm|discuss" },
  {
    stance: "no-comment",
    party: "before",
    pattern:
      "declined to answer|say|provide|discuss|elaborate|give|be|confirm|identify|speculate|disclose|release|specify",
  },
  { stance: "no-comment", party: "before", pattern: "has|have|had|did|does|do not|n't * comment|commented" },
  {
    stance: "no-comment",
    party: "before",
    pattern: "has|have|had|did|does|do not|n't * respond|responded|reply|replied|answer|answered",
  },
  {
    stance: "no-comment",
    party: "before",
    pattern: "has|have|had|did not|n't * said|say|disclosed why|what|how|whether|when|where",
  },
  { stance: "no-comment", party: "before", pattern: "could|can not|n't * be reached" },
  { stance: "no-comment", party: "before", pattern: "was|were|is not|n't * available|reachable for comment" },
  { stance: "no-comment", party: "before", pattern: "was|were unavailable|unreachable" },
  { stance: "no-comment", party: "before", pattern: "made|gave|offered no * comment|response|reply|answer" },
  { stance: "no-comment", party: "before", pattern: "had|has|have no * comment" },
  { stance: "no-comment", party: "before", pattern: "would not comment|say|be" },
  { stance: "no-comment", party: "before", pattern: "will|would|to respond|reply * request" },
  {
    stance: "no-comment",
    party: "before",
    pattern: "left|leaving|ignored * questions|calls|requests|messages unanswered",
  },
  { stance: "no-comment", party: "before", pattern: "remained|stayed|kept|is|was|has|have been silent|mum|quiet" },
  { stance: "no-comment", party: "before", pattern: "too early to comment|say" },
  {
    stance: "does-not-confirm",
    party: "before",
    pattern:
      "could|can|has|have|had not|n't * verify|confirm|verified|confirmed|corroborate|corroborated|determine|authenticate",
  },
  { stance: "does-not-confirm", party: "before", pattern: "did|does|do not|n't * confirm|verify|acknowledge" },
  { stance: "does-not-confirm", party: "before", pattern: "neither confirmed|confirms nor|or" },
  {
    stance: "does-not-confirm",
    party: "after",
    pattern: "not|n't * be|been independently|immediately verified|confirmed|corroborated by",
  },
  { stance: "does-not-confirm", party: "after", pattern: "not|n't be|been verified|confirmed|corroborated by" },
];

export const plainCues: readonly string[] = list(
  "say tell add state note argue write explain stress insist maintain assert claim reiterate repeat announce reply respond conclude call describe label brand characterize characterise dub",
);

export const sayings: readonly SayingRow[] = [
  {
    stance: "denies",
    words: [
      "no proof",
      "no basis",
      "no evidence",
      "no truth",
      "not true",
      "untrue",
      "baseless",
      "groundless",
      "fabrication",
      "fabricated",
      "had nothing to do",
      "has nothing to do",
      "played no part",
      "no involvement",
    ],
  },
  { stance: "denies", words: [], self: "negation" },
  {
    stance: "disputes",
    words: [
      "misleading",
      "false",
      "inaccurate",
      "propaganda",
      "one-sided",
      "nonsense",
      "exaggerated",
      "unfounded",
      "biased",
      "pretext",
    ],
    cues: list("call describe label brand characterize characterise dub dismiss"),
  },
  {
    stance: "accuses",
    // Each is a wrong that somebody does or is guilty of; the bare word ("talks on terrorism") accuses nobody.
    words: [
      `(?:${DOING})(?: \\S+){0,7}? \\W?(?:${WRONGS})`,
      `(?:${WRONGS}) (?:by|committed by|at the hands of)`,
      `violat(?:e|es|ed|ing) (?:\\S+ ){0,3}?(?:${LAWS})`,
      `(?:constitutes?|amounts? to|is|was|are|were) (?:an? )?(?:\\S+ ){0,2}?violations? of`,
      "with (?:\\S+ )?\\W?impunity",
      "(?:deliberate|intentional) targeting",
      "(?:deliberately|intentionally|purposely|knowingly|unlawfully|illegally) (?:[a-z]+(?:ed|ing)|struck|hit|shot|sank|burnt|misled|hid|broke|withheld)",
      "(?:grave|blatant|unprovoked|naked|reckless|clear|open|another|an act of|acts of|act of) (?:provocations?|aggression|sabotage|terrorism)",
      "(?:sponsor|support|finance|harbour|harbor)(?:s|ed|ing)? (?:of )?terroris(?:m|ts)",
      "masterminded",
      "mastermind\\W? (?:of|behind)",
      "(?:been|was|were|is|are) infiltrated by",
      "cover(?:ed|ing) (?:it |this |them )?up",
      "a cover-up",
      "lied (?:to|about)",
      "lying (?:to|about)",
      "blackmail(?:ed|ing)",
      "sabotag(?:ed|ing)",
      "guilty of",
    ],
    unless: UNPROVED,
  },
  {
    stance: "warns",
    words: ["retaliate", "attack", "strike back", "respond militarily", "harsh", "consequences", "punishment"],
    self: "will",
  },
  { stance: "promises", words: [], self: "will" },
];

export const stanceWords: StanceWords = {
  withheld: list(`visa visas entry access bail permission relief asylum request requests parole admission right rights
    treatment service services care them him us scheme schemes aid food shelter`),
  saidThings:
    list(`claim claims allegation allegations accusation accusations report reports suggestion suggestions criticism
    criticisms charge charges assertion assertions account accounts finding findings question questions concern concerns
    complaint complaints rumour rumours rumor rumors statement statements argument arguments version versions notion
    notions idea ideas indicator indicators figure figures number numbers call calls demand demands talk speculation
    warning warnings narrative narratives conclusion conclusions as`),
  ownBodies:
    list(`country government company ministry agency group organisation organization army military department union
    party bank airline`),
  idle: list(
    "know think believe understand comment expect hear forget forgotten be feel see have get need want find know seem like love remember look think miss say take reimbursed welcome wait sleep",
  ),
};
