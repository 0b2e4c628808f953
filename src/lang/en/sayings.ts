// English patterns of what is said that take a position by themselves: "nothing of the sort", "we will rebuild", "lied about".
import type { SayingRow } from "../attribution-tables.ts";

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

/** What is said of somebody, when it is called untrue. */
const CLAIMS =
  "(?:claim|report|stor(?:y|ie)|allegation|accusation|rumou?r|charge|suggestion|assertion|account|version|figure|number|talk|pretext)s?";

/** What a claim is called that is not so. */
const UNTRUE =
  "(?:false|untrue|wrong|absurd|nonsense|fiction|unfounded|propaganda|lies?|incorrect|invented|baseless|fabricat(?:ed|ion)|invention|fairy tales?|hoax|not (?:true|correct|so|accurate))";

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

export const plainCues: readonly string[] = list(
  "say tell add state note argue write explain stress insist maintain assert claim reiterate repeat announce reply respond conclude call describe label brand characterize characterise dub snap shoot retort recall",
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
      "an? (?:[a-z]+ )?(?:invention|fabrication|lie|hoax)(?! detector)",
      "nothing of the (?:sort|kind)",
      "(?:a|an|is|was|are|were) (?:[a-z]+ )?(?:forgery|forgeries|fake|fakes)",
      "(?:that|it|this) (?:never happened|did not happen|didn't happen)",
      "without (?:any )?foundation",
      "(?:[.;,]|and|but) \\W?(?:we|i) (?:did not|didn't|never) (?!know|think|see|want|get|have|expect|hear|feel|sleep|say|understand|need)[a-z]+",
      "^\\W*never,",
      "^\\W*there (?:was|were|is|has been|had been) no (?:[a-z]+ )?(?:massacre|attack|raid|order|plan|deal|agreement|cover-up|wrongdoing|link|connection|truth|such)",
      "^\\W*no (?:[a-z-]+ ){1,6}(?:was|were|had been|has been|have been) ever",
      `(?<!any )(?:${CLAIMS})(?: [^\\s.,;]+){0,12}? (?:is|was|were|are|as) \\W?(?:[a-z]+ ){0,2}${UNTRUE}`,
    ],
  },
  {
    stance: "denies",
    words: [
      `(?:${CLAIMS}|it|this|that|them|they)(?: [^\\s.,;]+){0,5}? \\W?(?:[a-z]+ )?(?:lies?|false|untrue|absurd|nonsense|propaganda|ridiculous|laughable|unfounded|fiction|fairy tales?|invention|fabrication|baseless)`,
      "^\\W*(?:[a-z]+ )?(?:as )?(?:baseless|false|untrue|absurd|unfounded|nonsense)\\W*$",
    ],
    cues: list("call describe label brand characterize characterise dub dismiss"),
  },
  {
    stance: "confirms",
    words: ["^\\W*(?:yes\\b,|it is true that|that is true|that is correct|it is correct)"],
  },
  { stance: "disputes", words: ["(?:do|does|did) not add up", "(?:do|does|did)n't add up"] },
  { stance: "no-comment", words: ["^\\W*no comment\\W*$"] },
  {
    stance: "claims-responsibility",
    words: [
      "(?:it|they|we|he|she) (?:was|were|is|are) responsible for",
      "(?:it|they|we) (?:had |has |have )?(?:carried out|(?:was|were|is|are) behind|staged|planted|mounted)",
      "^\\W*we (?:shot|sank|bombed|killed|destroyed|downed|blew up|hit)",
    ],
  },
  {
    stance: "demands",
    words: [
      "must (?:go|resign|quit|step down|stand down|stop|end|pay|leave|withdraw|release|return|answer for)",
      "^[\"“‘']\\W*(?:please )?(?:release|free|stop|withdraw|let|end|leave|return|give us|resign|bring)",
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
      "fairy tales?",
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
