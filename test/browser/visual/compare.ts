/** A picture as rows of red, green and blue bytes. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

export interface Comparison {
  /** Cells that differ, of all: 0 to 1. */
  share: number;
  /** Whether each cell differs, in rows of the smaller of the two pictures. */
  differs: readonly boolean[];
  width: number;
  height: number;
}

/** How much a channel may differ, of 255: less is another smoothing of the same letters. */
const TOLERANCE = 36;
/** Cells by which things may have moved. */
const SHIFT = 1;
/** Heights may differ by so much, of the larger. */
const HEIGHT = 0.03;

/**
 * Compares two pictures of a page that were made small, so that a cell stands for several pixels. A cell differs when
 * no cell near it in the other picture has about its colour; asked from both sides, so that what is gone and what is
 * new both count.
 *
 * @throws RangeError when the widths differ, or the heights by more than a few hundredths
 */
export function compare(actual: Picture, baseline: Picture): Comparison {
  const width = actual.width;
  const height = Math.min(actual.height, baseline.height);
  const tallest = Math.max(actual.height, baseline.height);
  if (width !== baseline.width || tallest - height > tallest * HEIGHT) {
    const size = (picture: Picture) => `${picture.width} × ${picture.height}`;
    throw new RangeError(`the size is ${size(actual)} cells, not ${size(baseline)}`);
  }
  const differs: boolean[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      differs.push(
        !isNear(actual, baseline, x, y, height) || !isNear(baseline, actual, x, y, height),
      );
    }
  }
  const share = differs.filter(Boolean).length / differs.length;
  return { share, differs, width, height };
}

/** Whether a cell of one picture is found in another one, in its place or beside it. */
function isNear(one: Picture, other: Picture, x: number, y: number, height: number): boolean {
  const from = 3 * (y * one.width + x);
  for (let row = Math.max(0, y - SHIFT); row <= Math.min(height - 1, y + SHIFT); row++) {
    for (
      let column = Math.max(0, x - SHIFT);
      column <= Math.min(one.width - 1, x + SHIFT);
      column++
    ) {
      const at = 3 * (row * one.width + column);
      let distance = 0;
      for (let channel = 0; channel < 3; channel++) {
        const difference = (one.data[from + channel] ?? 0) - (other.data[at + channel] ?? 0);
        distance = Math.max(distance, Math.abs(difference));
      }
      if (distance <= TOLERANCE) return true;
    }
  }
  return false;
}

/** The actual picture, pale, with the cells that differ in red. */
export function showDifference(actual: Picture, { differs, width, height }: Comparison): Picture {
  const data = new Uint8Array(width * height * 3);
  differs.forEach((different, cell) => {
    const [red = 0, green = 0, blue = 0] = actual.data.subarray(3 * cell, 3 * cell + 3);
    const pale = 170 + Math.round((red + green + blue) / 9);
    data.set(different ? [200, 0, 0] : [pale, pale, pale], 3 * cell);
  });
  return { data, width, height };
}
