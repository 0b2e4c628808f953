// A certainty as glyph and word, so that colour is never the only sign.
import type { ReactNode } from "react";
import type { Certainty } from "../../model/claim.ts";
import { CERTAINTY_MEANING, CERTAINTY_WORDS } from "./codes.ts";

const GLYPHS: Readonly<Record<Certainty, ReactNode>> = {
  asserted: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  hedged: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  possible: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.6 2.2" />,
  planned: <path d="M4 2.8 13 8l-9 5.2z" />,
  denied: <path d="M3 3l10 10M13 3 3 13" strokeWidth="2.4" />,
  asked: <path d="M4.8 5.4a3.2 3.2 0 1 1 4.4 3C8.3 8.8 8 9.4 8 10.4M8 12.8v1.6" strokeWidth="2" />,
};

export const CertaintyGlyph = ({ certainty }: { readonly certainty: Certainty }) => (
  <svg className="glyph" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
    {GLYPHS[certainty]}
  </svg>
);

/** Glyph and word; `words` are the text's own where it has them ("believed"). */
export const CertaintyMark = ({
  certainty,
  words,
}: {
  readonly certainty: Certainty;
  readonly words?: string | undefined;
}) => (
  <span
    className={`certainty is-${certainty}`}
    title={`${CERTAINTY_WORDS[certainty]}: ${CERTAINTY_MEANING[certainty]}`}
  >
    <CertaintyGlyph certainty={certainty} />
    {words ?? CERTAINTY_WORDS[certainty]}
  </span>
);
