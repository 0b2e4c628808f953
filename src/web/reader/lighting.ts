// Lights the row and the words of a claim together, without drawing the article anew.

import type { RefObject } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { claimAt } from "./order.ts";

const listOf = (element: Element, name: string): string[] => element.getAttribute(name)?.split(" ") ?? [];

const withClaim = (root: HTMLElement, id: string): Element[] =>
  [...root.querySelectorAll("[data-claims]")].filter((element) => listOf(element, "data-claims").includes(id));

/** How an element is lit for a claim: a row as such, words by what they are to it. */
const lightOf = (element: Element, id: string): string[] => {
  const roles = listOf(element, "data-roles")[listOf(element, "data-claims").indexOf(id)];
  return roles === undefined ? ["lit"] : roles.split(",").map((role) => `lit-${role}`);
};

/** Marks all that belongs to `lit`; on first sight of `open` scrolls its words into view. */
export const useLighting = (root: RefObject<HTMLElement | null>, lit: string | null, open: string | null): void => {
  useLayoutEffect(() => {
    if (!root.current || lit === null) return;
    const elements = withClaim(root.current, lit).map((element) => ({ element, light: lightOf(element, lit) }));
    for (const { element, light } of elements) element.classList.add(...light);
    return () => {
      for (const { element, light } of elements) element.classList.remove(...light);
    };
  });
  useLayoutEffect(() => {
    if (!root.current || open === null) return;
    const [first] = withClaim(root.current, open);
    const rect = first?.getBoundingClientRect();
    if (rect && (rect.top < 48 || rect.bottom > window.innerHeight * 0.8)) first?.scrollIntoView({ block: "center" });
  }, [root, open]);
};

/** Ids of the claims that the words or the row at a place belong to. */
export const claimsAt = (target: EventTarget | null): string[] => {
  const element = target instanceof Element ? target.closest("[data-claims]") : null;
  return element ? listOf(element, "data-claims") : [];
};

/**
 * The claim under the pointer or in focus, and clicks on marked words as `onClick`; every mark has a row beside it that
 * takes the keys.
 */
export const useClaimInHand = (
  root: RefObject<HTMLElement | null>,
  onClick: (ids: readonly string[]) => void,
): [string | null, (id: string | null) => void] => {
  const [inHand, setInHand] = useState<string | null>(null);
  const click = useRef(onClick);
  click.current = onClick;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const take = (event: Event) => setInHand(claimAt(claimsAt(event.target), null));
    const leave = () => setInHand(null);
    const press = (event: MouseEvent) => {
      const isControl = event.target instanceof Element && event.target.closest("button, a, summary");
      const ids = isControl ? [] : claimsAt(event.target);
      if (ids.length > 0 && window.getSelection()?.isCollapsed !== false) click.current(ids);
    };
    element.addEventListener("pointerover", take);
    element.addEventListener("focusin", take);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", leave);
    element.addEventListener("click", press);
    return () => {
      element.removeEventListener("pointerover", take);
      element.removeEventListener("focusin", take);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusout", leave);
      element.removeEventListener("click", press);
    };
  }, [root]);
  return [inHand, setInHand];
};
