// Lights the row and the words of a claim together, without drawing the article anew.

import type { RefObject } from "react";
import { useLayoutEffect } from "react";

const withClaim = (root: HTMLElement, id: string): Element[] =>
  [...root.querySelectorAll("[data-claims]")].filter((element) =>
    element.getAttribute("data-claims")?.split(" ").includes(id),
  );

/** Marks all that belongs to `lit`; on first sight of `open` scrolls its words into view. */
export const useLighting = (root: RefObject<HTMLElement | null>, lit: string | null, open: string | null): void => {
  useLayoutEffect(() => {
    if (!root.current || lit === null) return;
    const elements = withClaim(root.current, lit);
    for (const element of elements) element.classList.add("lit");
    return () => {
      for (const element of elements) element.classList.remove("lit");
    };
  });
  useLayoutEffect(() => {
    if (!root.current || open === null) return;
    const [first] = withClaim(root.current, open);
    const rect = first?.getBoundingClientRect();
    if (rect && (rect.top < 48 || rect.bottom > window.innerHeight * 0.8)) first?.scrollIntoView({ block: "center" });
  }, [root, open]);
};
