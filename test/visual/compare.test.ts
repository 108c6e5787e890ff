import { expect, test } from "vitest";
import { compare, showDifference, type Picture } from "../browser/visual/compare.ts";

type Colour = readonly [number, number, number];
const PAPER: Colour = [255, 254, 251];
const INK: Colour = [27, 28, 31];
const SEAL: Colour = [179, 38, 30];
const GREEN: Colour = [28, 107, 60];

/** Paper with rectangles on it. */
function picture(
  width: number,
  height: number,
  ...boxes: { x: number; y: number; width: number; height: number; colour: Colour }[]
): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let cell = 0; cell < width * height; cell++) {
    const [x, y] = [cell % width, Math.floor(cell / width)];
    const box = boxes.findLast(
      (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
    );
    data.set(box?.colour ?? PAPER, 3 * cell);
  }
  return { data, width, height };
}

const block = { x: 10, y: 10, width: 20, height: 10, colour: INK };
const page = picture(90, 185, block);

test("a picture is like itself", () => {
  expect(compare(page, page).share).toBe(0);
});

test("what moved by a cell, or was smoothed in another way, is the same", () => {
  expect(compare(picture(90, 185, { ...block, x: 11, y: 9 }), page).share).toBe(0);
  const smoothed = { ...block, colour: INK.map((value) => value + 30) as unknown as Colour };
  expect(compare(picture(90, 185, smoothed), page).share).toBe(0);
});

test("what moved further differs where it was and where it is", () => {
  const { share } = compare(picture(90, 185, { ...block, y: 16 }), page);
  expect(share).toBeGreaterThan((20 * 5) / (90 * 185));
});

test("a missing block is found, and so is a new one", () => {
  const empty = picture(90, 185);
  // Its edge is within a cell of the paper around it.
  const least = (18 * 8) / (90 * 185);
  expect(compare(empty, page).share).toBeGreaterThanOrEqual(least);
  expect(compare(page, empty).share).toBe(compare(empty, page).share);
});

test("another colour is found", () => {
  const one = picture(90, 185, { ...block, colour: SEAL });
  const other = picture(90, 185, { ...block, colour: GREEN });
  expect(compare(one, other).share).toBeGreaterThan(0.01);
});

test("another width or height is told, a line more or less is not", () => {
  expect(() => compare(picture(91, 185), page)).toThrow("91 × 185 cells, not 90 × 185");
  expect(() => compare(picture(90, 200), page)).toThrow("90 × 200 cells, not 90 × 185");
  expect(compare(picture(90, 188, block), page).share).toBe(0);
});

test("the difference is shown in red, the rest pale", () => {
  const empty = picture(90, 185);
  const shown = showDifference(empty, compare(empty, page));
  const at = (x: number, y: number) => [...shown.data.subarray(3 * (y * 90 + x)).subarray(0, 3)];
  expect(at(20, 15)).toEqual([200, 0, 0]);
  expect(new Set(at(60, 100)).size).toBe(1);
});
