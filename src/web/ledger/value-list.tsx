// The values of one facet with their counts, as buttons that set and unset it.
import { useState } from "react";
import type { Certainty } from "../../model/claim.ts";
import { CertaintyGlyph } from "../words/certainty.tsx";

const SHOWN = 7;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export const ValueList = ({
  name,
  values,
  chosen,
  words,
  onChoose,
  glyphs = false,
}: {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
  readonly words: (value: string) => string;
  readonly onChoose: (value: string | undefined) => void;
  readonly glyphs?: boolean;
}) => {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...values.map((value) => value.count));
  const missing = chosen !== undefined && !values.some((value) => value.value === chosen);
  const listed = missing ? [{ value: chosen, count: 0 }, ...values] : values;
  const shown = all ? listed : listed.filter((value, place) => place < SHOWN || value.value === chosen);
  return (
    <>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? undefined : value)}
            >
              <span className="facet-bar" style={{ width: `${(100 * count) / most}%` }} />
              <span className="facet-name">
                {glyphs ? <CertaintyGlyph certainty={value as Certainty} /> : null}
                {words(value)}
              </span>
              <span className="facet-count">{count > 0 ? count.toLocaleString("en-GB") : "✕"}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > SHOWN ? (
        <button type="button" className="plain facet-more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "Fewer" : `All ${listed.length}`}
          <span className="hidden"> values of {name}</span>
        </button>
      ) : null}
    </>
  );
};
