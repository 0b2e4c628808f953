// The product's codes in the words a reader sees: one row a code, checked by the compiler against the vocabulary.
import type { Certainty, ClaimKind, EventType, FigureRole, Hedge, SourceKind, Stance } from "../../model/claim.ts";
import type { BlockKind } from "../../model/document.ts";
import type { Sort } from "../../model/query.ts";

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  asserted: "asserted",
  hedged: "hedged",
  planned: "planned",
  possible: "possible",
  denied: "denied",
  asked: "asked",
};

/** What each certainty says of a statement, for the legend and for tooltips. */
export const CERTAINTY_MEANING: Readonly<Record<Certainty, string>> = {
  asserted: "said as a fact",
  hedged: "believed, estimated or reported",
  planned: "announced or ordered, not yet done",
  possible: "could or might be",
  denied: "said not to be so",
  asked: "demanded, requested or proposed",
};

/** Words set before the number; a range and a vague word carry their hedge in themselves. */
export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  none: "",
  about: "about",
  almost: "almost",
  "at-least": "at least",
  "more-than": "more than",
  "at-most": "up to",
  "less-than": "less than",
  range: "",
  vague: "",
};

/** Empty for a plain total, which needs no word. */
export const ROLE_WORDS: Readonly<Record<FigureRole, string>> = {
  total: "",
  increment: "additional",
  subset: "part of another figure",
  change: "change",
  previous: "earlier figure",
  rate: "rate",
  share: "share",
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: "asserts",
  confirms: "confirms",
  denies: "denies",
  disputes: "disputes",
  "does-not-confirm": "does not confirm",
  "no-comment": "gives no comment",
  "claims-responsibility": "claims responsibility",
  accuses: "accuses",
  demands: "demands",
  promises: "promises",
  warns: "warns",
};

export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  kill: "killed",
  wound: "wounded",
  "kill-or-wound": "killed or wounded",
  capture: "captured",
  missing: "missing",
  displace: "displaced",
  rescue: "rescued",
  release: "released",
  attack: "attacked",
  damage: "damaged",
  intercept: "intercepted",
  deploy: "deployed",
  withdraw: "withdrawn",
  exercise: "exercise",
  transfer: "transferred",
  produce: "produced",
  acquire: "acquired",
  launch: "launched",
  spend: "spent",
  trade: "traded",
  agree: "agreed",
  meet: "met",
  protest: "protested",
  arrest: "arrested",
  charge: "charged",
  convict: "convicted",
  sentence: "sentenced",
  sanction: "sanctioned",
  infect: "infected",
  vote: "voted",
  employ: "employed",
  exist: "exist",
  other: "other",
};

export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  figure: "figure",
  stance: "stance",
  statement: "statement",
};

export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  person: "person",
  organization: "organization",
  document: "document",
  group: "group",
  state: "state",
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  newest: "last added",
  oldest: "first added",
  published: "published",
  "event-time": "event time",
  value: "figure",
  source: "source",
  outlet: "outlet",
};

/** Labels of blocks that are not running text. */
export const BLOCK_LABELS: Readonly<Partial<Record<BlockKind, string>>> = {
  notice: "Notice on the page, not part of the report",
  correction: "Correction",
  caption: "Caption",
};

/** A facet value in words: `codeWords("event", "kill-or-wound")` is "killed or wounded"; names stay as they are. */
export const codeWords = (facet: string, value: string): string => {
  const table: Readonly<Record<string, string>> | undefined = {
    event: EVENT_WORDS,
    certainty: CERTAINTY_WORDS,
    kind: KIND_WORDS,
    role: { ...ROLE_WORDS, total: "total" },
    stance: STANCE_WORDS,
    sort: SORT_WORDS,
  }[facet];
  return table?.[value] ?? value;
};
