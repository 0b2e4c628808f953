// The width of an element, known before the first paint, for drawings that are made to fit.
import type { RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";

/** `const { ref, width } = useWidth()`: 0 until the element is there. */
export const useWidth = (): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
};
