// Where an element begins on the page, for tables whose rows stand in the page's own scroll.
import type { RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";

/** The place of an element in the page; it moves when what stands above it grows. */
export const useTopOnPage = <E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly top: number } => {
  const ref = useRef<E>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => ref.current && setTop(Math.round(ref.current.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return { ref, top };
};
