// Counts, sizes and stages in words.
import type { AddProgress } from "../../export/record.ts";

export const STAGE_WORDS: Readonly<Record<AddProgress["stage"], string>> = {
  acquire: "fetching",
  "store-capture": "archiving",
  read: "finding the text",
  annotate: "marking who said what",
  extract: "making rows",
  store: "storing",
  done: "done",
};

const NUMBER = new Intl.NumberFormat("en-GB");

/** "1 claim", "2,140 claims", "no claims". */
export const counted = (count: number, noun: string): string =>
  `${count === 0 ? "no" : NUMBER.format(count)} ${noun}${count === 1 ? "" : "s"}`;

/** Bytes in the unit a person would choose: "41 kB", "1.3 GB". */
export const sizeWords = (bytes: number): string => {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
};
