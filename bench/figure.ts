// One measured figure beside its reference of the same run, and how a list of them is printed.

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against, measured in the same run; absent where nothing fits. */
  readonly beside?: { readonly what: string; readonly value: number };
}

/** Three significant digits, thousands set apart. */
const show = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3)).toString();

/** A Markdown table: what, figure, reference, ratio. */
export const table = (figures: readonly Figure[]): string =>
  [
    "| what | figure | beside it, same run | ratio |",
    "|---|---:|---|---:|",
    ...figures.map(({ what, value, unit, beside }) =>
      beside
        ? `| ${what} | ${show(value)} ${unit} | ${beside.what}: ${show(beside.value)} ${unit} | ${(value / beside.value).toFixed(2)} |`
        : `| ${what} | ${show(value)} ${unit} | | |`,
    ),
  ].join("\n");
