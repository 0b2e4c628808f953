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

export const stances: readonly StanceRow[] = [
  {
    stance: "confirms",
    verbs: list("confirm corroborate acknowledge verify admit concede"),
    phrases: ["agree with", "own up to"],
    nouns: ["confirmation"],
    negated: "does-not-confirm",
    needsContent: true,
  },
  {
    stance: "denies",
    verbs: list("deny refute rebut disavow disclaim"),
    phrases: ["disclaim responsibility", "plead not guilty", "maintain innocence", "protest innocence", "disown"],
    nouns: ["denial"],
    negated: "does-not-confirm",
    needsContent: false,
  },
  {
    stance: "disputes",
    verbs: list("dispute reject contest dismiss disagree defend challenge contradict question"),
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
      "take credit",
    ],
    nouns: [],
    negated: "does-not-confirm",
    needsContent: false,
  },
  {
    stance: "accuses",
    verbs: list("accuse blame denounce condemn allege"),
    phrases: ["point the finger", "lay the blame", "charge that"],
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
    verbs: list("promise vow pledge guarantee"),
    phrases: ["commit to", "swear to", "undertake to"],
    nouns: ["promise", "pledge", "vow", "offer"],
    negated: null,
    needsContent: false,
  },
  {
    stance: "warns",
    verbs: list("warn caution threaten"),
    phrases: ["sound the alarm", "raise the alarm"],
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
  {
    stance: "no-comment",
    party: "before",
    pattern:
      "refused|refuses to comment|answer|say|discuss|elaborate|give|provide|disclose|identify|take|respond|speak",
  },
  { stance: "does-not-confirm", party: "before", pattern: "refused|refuses|declined|declines to confirm|verify" },
  {
    stance: "does-not-confirm",
    party: "before",
    pattern: "has|have|had yet to confirm|verify|acknowledge|corroborate",
  },
  { stance: "no-comment", party: "before", pattern: "has|have|had yet to comment|respond|reply|answer" },
  {
    stance: "does-not-confirm",
    party: "before",
    pattern: "have|has|had|was|were|is|are not|n't|never * able to verify|confirm|check|corroborate",
  },
  { stance: "does-not-confirm", party: "before", pattern: "trying|working to verify|confirm|establish|determine" },
  { stance: "does-not-confirm", party: "after", pattern: "no * confirmation from" },
  { stance: "no-comment", party: "after", pattern: "no * comment|response|reply|answer|statement|word from" },
  {
    stance: "no-comment",
    party: "addressed",
    pattern:
      "calls|call|messages|message|emails|email|e-mails|letter|questions|requests|request|inquiries to|with|for|at|of * went|were|was not|n't|unanswered|unreturned",
  },
  {
    stance: "no-comment",
    party: "addressed",
    pattern:
      "calls|call|messages|message|emails|email|e-mails|letter|questions|requests|request|inquiries left|sent|put to|with|for|at * went|were|was not|n't|unanswered|unreturned",
  },
  {
    stance: "no-comment",
    party: "before",
    pattern: "left|leaving|departed|walked * without taking|answering * questions",
  },
  { stance: "no-comment", party: "before", pattern: "hung up" },
  { stance: "no-comment", party: "before", pattern: "remained|remains|stayed|stays|kept|keeps silent|mum|quiet" },
  { stance: "no-comment", party: "before", pattern: "would|will say nothing|no" },
  { stance: "no-comment", party: "before", pattern: "said|says nothing about|of|on|regarding" },
  { stance: "claims-responsibility", party: "after", pattern: "responsibility * claimed by" },
  { stance: "claims-responsibility", party: "before", pattern: "claimed|claims * as its|their|his|her own" },
  { stance: "accuses", party: "before", pattern: "hold|holds|held|holding * responsible|accountable" },
  { stance: "demands", party: "before", pattern: "insisted|insists that * be" },
  { stance: "promises", party: "before", pattern: "swore|swears|sworn * would|will" },
  { stance: "promises", party: "before", pattern: "gave|gives|given his|her|its|their word" },
  {
    stance: "no-comment",
    party: "before",
    pattern: "declined to answer|say|provide|discuss|elaborate|give|be|identify|speculate|disclose|release|specify",
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

export const stanceWords: StanceWords = {
  withheld: list(`visa visas entry access bail permission relief asylum request requests parole admission right rights
    treatment service services care them him us scheme schemes aid food shelter`),
  saidThings:
    list(`claim claims allegation allegations accusation accusations report reports suggestion suggestions criticism
    criticisms charge charges assertion assertions account accounts finding findings question questions concern concerns
    complaint complaints rumour rumours rumor rumors statement statements argument arguments version versions notion
    notions idea ideas indicator indicators figure figures number numbers call calls demand demands talk speculation
    warning warnings narrative narratives conclusion conclusions as`),
  factClaims:
    list(`claim claims allegation allegations accusation accusations report reports suggestion suggestions charge charges
    assertion assertions rumour rumours rumor rumors speculation talk notion story stories`),
  untruths:
    list(`propaganda invention inventions lies lie false untrue fabrication fabrications nonsense fiction baseless
    unfounded absurd ridiculous laughable fantasy hoax fairy`),
  ownBodies:
    list(`country government company ministry agency group organisation organization army military department union
    party bank airline`),
  idle: list(
    "know think believe understand comment expect hear forget forgotten be feel see have get need want know seem like love remember look think miss say take reimbursed welcome wait sleep",
  ),
};
