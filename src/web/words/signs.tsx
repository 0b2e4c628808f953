// Small signs that stand before words: what a question's status is, what happened to it. Drawn, so that no font lacks one.
import type { ReactNode } from "react";
import type { Status } from "../../model/question.ts";

export type Sign = Status | "contradiction" | "support" | "revision" | "stance" | "copy";

const DIFFERS = <path d="M2.5 6h11M2.5 10.5h11M10.5 2.5l-5 11.5" />;
const TURNS = <path d="M12.8 5.2A5.3 5.3 0 1 0 13.3 9M13.2 1.8v3.7H9.5" />;
const TICK = <path d="M2.5 8.6 6.3 12.4 13.5 4" strokeWidth="2" />;
const CROSS = <path d="M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6" strokeWidth="2.2" />;

const DRAWN: Readonly<Record<Sign, ReactNode>> = {
  "single-origin": <circle cx="8" cy="8" r="3.2" fill="currentColor" />,
  supported: TICK,
  contested: DIFFERS,
  growing: <path d="M3 13 13 3M6 3h7v7" />,
  revised: TURNS,
  withdrawn: CROSS,
  dormant: <path d="M3 8h.1M8 8h.1M13 8h.1" strokeWidth="2.6" strokeLinecap="round" />,
  contradiction: DIFFERS,
  support: TICK,
  revision: TURNS,
  stance: CROSS,
  copy: <path d="M5.5 2.5h8v8h-8zM10.5 10.5v3h-8v-8h3" />,
};

export const SignMark = ({ sign }: { readonly sign: Sign }) => (
  <svg
    className="glyph sign"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    aria-hidden="true"
  >
    {DRAWN[sign]}
  </svg>
);
