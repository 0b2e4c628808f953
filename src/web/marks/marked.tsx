// Text with its marks drawn: one flat run of spans, each with the classes of its roles and the claims it belongs to.
import type { ClaimRecord } from "../../export/record.ts";
import type { Span } from "../../model/span.ts";
import "../style/marks.css";
import type { Mark, Segment } from "./segments.ts";
import { marksOf, segmentText } from "./segments.ts";

const classOf = ({ marks, span }: Segment, lit: boolean): string => {
  const classes = new Set<string>();
  for (const mark of marks) {
    classes.add(`mk-${mark.role}`);
    if (lit) classes.add(`lit-${mark.role}`);
    if (mark.role !== "figure") continue;
    if (mark.span[0] === span[0]) classes.add("at-start");
    if (mark.span[1] === span[1]) classes.add("at-end");
  }
  return [...classes].join(" ");
};

/** The claims of a segment and, in the same order, what it is to each: "c_1 c_2" and "content figure,content". */
const belongings = ({ marks }: Segment): { claims: string; roles: string } => {
  const roles = new Map<string, string[]>();
  for (const { claim, role } of marks) roles.set(claim, [...(roles.get(claim) ?? []), role]);
  // The claim whose figure this is comes first: a click on the number means it.
  const ordered = [...roles].sort(([, a], [, b]) => Number(b.includes("figure")) - Number(a.includes("figure")));
  return {
    claims: ordered.map(([claim]) => claim).join(" "),
    roles: ordered.map(([, own]) => [...new Set(own)].join(",")).join(" "),
  };
};

/** The words of `within`; `data-claims` and `data-roles` on each marked stretch say what it is to which rows. */
export const Marked = ({
  text,
  offset = 0,
  within,
  marks,
  lit = false,
}: {
  readonly text: string;
  /** Where `text` begins in the document, when it is a sentence cut from it. */
  readonly offset?: number;
  readonly within: Span;
  readonly marks: readonly Mark[];
  readonly lit?: boolean;
}) =>
  segmentText(within, marks).map((segment) => {
    const words = text.slice(segment.span[0] - offset, segment.span[1] - offset);
    if (segment.marks.length === 0) return words;
    const { claims, roles } = belongings(segment);
    return (
      <span key={segment.span[0]} className={classOf(segment, lit)} data-claims={claims} data-roles={roles}>
        {words}
      </span>
    );
  });

/** The sentence of one claim with its own marks, as rows and panels show it. */
export const MarkedSentence = ({ claim, lit = false }: { readonly claim: ClaimRecord; readonly lit?: boolean }) => (
  <Marked
    text={claim.sentence.words}
    offset={claim.sentence.span[0]}
    within={claim.sentence.span}
    marks={marksOf(claim)}
    lit={lit}
  />
);
