// How many columns text takes on a screen, and breaking it into lines.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{M}|\u200b|\u200c|\u200d|\ufe0f/u;

/** Columns of a text without escapes: "서울" takes four. */
export const columns = (text: string): number => {
  let total = 0;
  for (const character of text) total += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return total;
};

/**
 * Start and end of each line when `text` is broken at spaces to fit `width`; a longer word stands alone. `extra` is what
 * marks add to a stretch.
 */
export const breakLines = (
  text: string,
  width: number,
  extra: (start: number, end: number) => number = () => 0,
): [start: number, end: number][] => {
  const lines: [number, number][] = [];
  let start = 0;
  let end = 0;
  for (const word of text.matchAll(/\S+/g)) {
    const after = word.index + word[0].length;
    if (end > start && columns(text.slice(start, after)) + extra(start, after) > width) {
      lines.push([start, end]);
      start = word.index;
    } else if (end === start) start = word.index;
    end = after;
  }
  if (end > start) lines.push([start, end]);
  return lines;
};

/** Cuts to `width` columns with an ellipsis at a word's end where that loses little. */
export const shorten = (text: string, width: number): string => {
  if (columns(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (columns(cut + character) > width - 1) break;
    cut += character;
  }
  const space = cut.lastIndexOf(" ");
  return `${(space > width * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
