// The margin: rows beside the words they came from, as near as they can stand without touching one another.

import type { CSSProperties, RefObject } from "react";
import { memo, useLayoutEffect, useRef, useState } from "react";
import type { ClaimRecord } from "../../export/record.ts";
import { placeRows } from "./placement.ts";
import { ReaderRow } from "./row.tsx";

const GAP = 6;

interface Placed {
  readonly tops: readonly number[];
  readonly height: number;
}

/** Where each claim's figure, or else its first marked words, stand from the top of the margin; never above the row before. */
const wantedTops = (article: HTMLElement, claims: readonly ClaimRecord[], top: number): number[] => {
  const first = new Map<string, number>();
  const figures = new Map<string, number>();
  for (const element of article.querySelectorAll("[data-claims]")) {
    const at = element.getClientRects()[0];
    if (!at) continue;
    const roles = element.getAttribute("data-roles")?.split(" ") ?? [];
    (element.getAttribute("data-claims")?.split(" ") ?? []).forEach((id, index) => {
      const places = roles[index]?.split(",").includes("figure") ? figures : first;
      if (!places.has(id)) places.set(id, at.top - top);
    });
  }
  let last = 0;
  return claims.map((claim) => {
    last = Math.max(last, figures.get(claim.id) ?? first.get(claim.id) ?? last);
    return last;
  });
};

export const Margin = memo(
  ({
    article,
    claims,
    open,
    onOpen,
  }: {
    readonly article: RefObject<HTMLElement | null>;
    readonly claims: readonly ClaimRecord[];
    readonly open: string | null;
    readonly onOpen: (id: string) => void;
  }) => {
    const margin = useRef<HTMLOListElement>(null);
    const [placed, setPlaced] = useState<Placed>({ tops: [], height: 0 });
    useLayoutEffect(() => {
      const place = () => {
        const list = margin.current;
        if (!list || !article.current) return;
        const heights = [...list.children].map((child) => child.getBoundingClientRect().height);
        const tops = placeRows(wantedTops(article.current, claims, list.getBoundingClientRect().top), heights, GAP);
        setPlaced({ tops, height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) });
      };
      place();
      const observer = new ResizeObserver(place);
      if (article.current) observer.observe(article.current);
      if (margin.current?.parentElement) observer.observe(margin.current.parentElement);
      return () => observer.disconnect();
    }, [article, claims]);
    return (
      <section className="margin" aria-label="Claims in this report">
        <ol ref={margin} style={{ "--tall": `${placed.height}px` } as CSSProperties}>
          {claims.map((claim, index) => (
            <li key={claim.id} style={{ "--place": `${placed.tops[index] ?? 0}px` } as CSSProperties}>
              <ReaderRow claim={claim} isOpen={claim.id === open} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      </section>
    );
  },
);
Margin.displayName = "Margin";
