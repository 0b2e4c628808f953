// Finds what bounds a number ("at least", "or more") and finishes the quantity.
import type { Quantity, QuantityKind } from "../../model/annotation.ts";
import type { Hedge } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { isHyphen, matchAt, matchBefore, type PhraseMatch } from "./phrases.ts";
import { type Amount, type Scene, spanOf } from "./scene.ts";

const HEDGELESS: ReadonlySet<QuantityKind> = new Set(["none", "identifier", "ordinal", "score"]);

const hedgeAfter = (scene: Scene, amount: Amount): PhraseMatch<Hedge> | null => {
  const { lexemes, lexicon } = scene;
  const direct =
    matchAt(lexicon.hedgesAfter, lexemes, amount.to) ?? matchAt(lexicon.hedgesAfter, lexemes, amount.outerTo);
  if (direct !== null) return direct;
  const noun = lexemes[amount.outerTo];
  return noun?.kind === "word" && noun.gap === "space"
    ? matchAt(lexicon.hedgesAfter, lexemes, amount.outerTo + 1)
    : null;
};

interface Bound {
  readonly hedge: Hedge;
  readonly span: Span | null;
}

/** "could pass 100", "has crossed 5,000": a verb that leaves the number behind, with nothing counted after it. */
const passed = ({ lexemes, lexicon }: Scene, amount: Amount): Bound | null => {
  const at = amount.outerFrom - 1;
  const after = lexemes[amount.outerTo];
  const bare = after?.kind !== "word" || lexicon.is("functionWords", after.lower);
  return bare && lexicon.is("passing", lexemes[at]?.lower)
    ? { hedge: "more-than", span: spanOf(lexemes, at, at + 1) }
    : null;
};

const UNBOUND: Bound = { hedge: "none", span: null };

const boundOf = (scene: Scene, amount: Amount, kind: QuantityKind): Bound => {
  const { lexemes, lexicon } = scene;
  if (amount.relation === "range" && kind !== "identifier")
    return { hedge: "range", span: spanOf(lexemes, amount.connector, amount.connector + 1) };
  if (amount.first.form === "vague") return { hedge: "vague", span: spanOf(lexemes, amount.from, amount.to) };
  if (HEDGELESS.has(kind)) return UNBOUND;
  const before = matchBefore(lexicon.hedgesBefore, lexemes, amount.outerFrom);
  const word = before !== null && before.to - before.from === 1;
  const turning = amount.first.form === "times" && word;
  const during = kind === "duration" && word && lexicon.is("during", lexemes[before.from]?.lower);
  // "handed over four coffins"
  const carried =
    word &&
    lexicon.is("during", lexemes[before.from]?.lower) &&
    lexicon.is("overVerbs", lexemes[before.from - 1]?.lower);
  const found = before !== null && !during && !turning && !carried ? before : hedgeAfter(scene, amount);
  return found === null
    ? (passed(scene, amount) ?? UNBOUND)
    : { hedge: found.value, span: spanOf(lexemes, found.from, found.to) };
};

/** The quantity an amount makes, with its hedge. */
export const hedgeOf = (scene: Scene, amount: Amount, kind: QuantityKind): Quantity => {
  const { lexemes } = scene;
  const glued =
    kind === "identifier" &&
    lexemes[amount.from]?.gap === "none" &&
    (lexemes[amount.from - 1]?.kind === "word" || isHyphen(lexemes[amount.from - 1]));
  const bound = boundOf(scene, amount, kind);
  return {
    span: spanOf(lexemes, amount.from, amount.to),
    value: amount.value,
    low: amount.low,
    high: amount.high,
    unit: glued ? null : amount.unit,
    unitSpan: glued ? null : amount.unitSpan,
    hedge: bound.hedge,
    hedgeSpan: bound.span,
    kind,
  };
};
