// One line on standard error that is drawn over: only on a screen, at most eight times a second, gone when done.
import type { Io } from "../io.ts";
import { plain } from "./plain.ts";
import { shorten } from "./width.ts";

export interface Progress {
  /** Shows a line such as "reading: 120 documents, 14.2 a second". */
  readonly show: (text: string) => void;
  /** Takes the line away, so that other text can be written. */
  readonly clear: () => void;
}

const INTERVAL = 125;

/** Progress on this terminal; does nothing where nobody watches. */
export const progressOn = (io: Pick<Io, "warn" | "terminal">, now: () => number = Date.now): Progress => {
  if (!io.terminal.err) return { show: () => {}, clear: () => {} };
  let last = 0;
  let shown = false;
  return {
    show: (text) => {
      if (now() - last < INTERVAL) return;
      last = now();
      shown = true;
      io.warn(`\r\u001b[2K${shorten(plain(text), io.terminal.width - 1)}`);
    },
    clear: () => {
      if (shown) io.warn("\r\u001b[2K");
      shown = false;
      last = 0;
    },
  };
};
