// English words by which a party answers a claim or makes one: denying, confirming, keeping silent, accusing, demanding.
import type { SilenceRow, StanceRow, StanceWords } from "../attribution-tables.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

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
  { stance: "no-comment", party: "before", pattern: "could|can not|n't say when|how|who|whether|why|what|where" },
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
