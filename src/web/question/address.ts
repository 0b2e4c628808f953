// What a question's page shows beside the question itself, as its address: clock, scale, rule of the estimate, row in hand.
import { useMemo, useRef } from "react";
import { useLocation, useSearch } from "wouter";
import type { EstimateRule } from "../../model/question.ts";
import { ESTIMATE_RULES } from "../../model/question.ts";
import type { Axis } from "./chart/lanes.ts";
import { AXES } from "./chart/lanes.ts";
import type { ScaleKind } from "./chart/scales.ts";
import { SCALE_KINDS } from "./chart/scales.ts";

export interface QuestionView {
  readonly axis: Axis;
  /** Null: as the figures ask for. */
  readonly scale: ScaleKind | null;
  readonly rule: EstimateRule;
  /** All claimants, not only those with most documents. */
  readonly all: boolean;
  /** All positions, not only the newest. */
  readonly whole: boolean;
  readonly row: number | null;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;

/** The view in an address; what it cannot be is left at its default. */
export const viewFromAddress = (search: string): QuestionView => {
  const params = new URLSearchParams(search);
  const row = params.get("row") ?? "";
  return {
    axis: oneOf(AXES, params.get("axis")) ?? "known",
    scale: oneOf(SCALE_KINDS, params.get("scale")),
    rule: oneOf(ESTIMATE_RULES, params.get("rule")) ?? "latest-per-origin",
    all: params.get("claimants") === "all",
    whole: params.get("positions") === "all",
    row: /^\d{1,6}$/.test(row) ? Number(row) : null,
  };
};

/** Defaults are left out, so that a plain question has a plain address. */
export const addressOfView = ({ axis, scale, rule, all, whole, row }: QuestionView): string => {
  const params = new URLSearchParams();
  if (axis !== "known") params.set("axis", axis);
  if (scale !== null) params.set("scale", scale);
  if (rule !== "latest-per-origin") params.set("rule", rule);
  if (all) params.set("claimants", "all");
  if (whole) params.set("positions", "all");
  if (row !== null) params.set("row", String(row));
  return params.toString();
};

/** The view and a way to change parts of it; the row in hand is no step of its own to go back over. */
export const useQuestionView = (): readonly [QuestionView, (changes: Partial<QuestionView>) => void] => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => viewFromAddress(search), [search]);
  const latest = useRef(view);
  latest.current = view;
  const change = useMemo(
    () => (changes: Partial<QuestionView>) => {
      const next = addressOfView({ ...latest.current, ...changes });
      const target = next === "" ? path : `${path}?${next}`;
      if (target === window.location.pathname + window.location.search) return;
      navigate(target, { replace: Object.keys(changes).join() === "row" });
    },
    [path, navigate],
  );
  return [view, change];
};
