// Where the numbers stand beside their marks: as many as there is room for, the last and the revised before the others.
export interface Wanted {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Greater goes first. */
  readonly weight: number;
}

export interface Placed extends Wanted {
  /** Baseline and start of the text. */
  readonly left: number;
  readonly base: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const NARROW = /[ .,'iljtfr]/;

/** Width of a label at 12.5 px in the interface's face: digits are tabular, letters are narrow or not. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += /\d/.test(letter) ? 8 : NARROW.test(letter) ? 4 : /[mw]/.test(letter) ? 11 : 7.3;
  return width;
};

const HEIGHT = 14;
const GAP = 9;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Places for labels inside a lane of this width and height, clear of what is drawn; those without room are left out. */
export const placeLabels = (
  wanted: readonly Wanted[],
  drawn: readonly Box[],
  width: number,
  height: number,
): Placed[] => {
  const taken: Box[] = [...drawn];
  const placed: Placed[] = [];
  for (const label of [...wanted].sort((a, b) => b.weight - a.weight)) {
    const own = widthOf(label.text);
    const spots = [
      { left: label.x + GAP, base: label.y + 4 },
      { left: label.x + 6, base: label.y - 7 },
      { left: label.x - own / 2, base: label.y - GAP },
      { left: label.x + 6, base: label.y + 15 },
      { left: label.x - own / 2, base: label.y + GAP + 10 },
      { left: label.x - GAP - own, base: label.y + 4 },
    ];
    const spot = spots.find(({ left, base }) => {
      const box = { left, right: left + own, top: base - HEIGHT + 3, bottom: base + 3 };
      if (box.left < 0 || box.right > width || box.top < -6 || box.bottom > height + 4) return false;
      return !taken.some((other) => meets(box, other));
    });
    if (!spot) continue;
    taken.push({ left: spot.left, right: spot.left + own, top: spot.base - HEIGHT + 3, bottom: spot.base + 3 });
    placed.push({ ...label, ...spot });
  }
  return placed;
};
