import type { Actor } from "./data.ts";
import type { Drawing, Sheet } from "./sheet.ts";

/** The widths for which drawings are laid out: a phone, and a column of text on a wide screen or on paper. */
export const NARROW = 344;
export const WIDE = 640;

/** Space between parts that belong together, and between parts that do not. */
export const GAP = 8;
export const SPACE = 24;

/** Draws who acts: each by its own form, so that no colour is needed to tell them apart. */
export function mark(sheet: Sheet, actor: Actor, x: number, y: number): void {
  switch (actor) {
    case "buyer":
      return sheet.path(`M${x - 7} ${y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z`, {
        fill: "paper",
        stroke: "ink",
        weight: 1.5,
      });
    case "merchant":
      return sheet.path(`M${x - 7} ${y - 7}h14v14h-14Z`, {
        fill: "seal",
        stroke: "seal",
        weight: 1.5,
      });
    case "party":
      mark(sheet, "buyer", x, y);
      return sheet.path(`M${x - 3} ${y - 3}h6v6h-6Z`, { fill: "seal" });
    case "platform":
      return sheet.path(`M${x} ${y - 9}l9 9l-9 9l-9 -9Z`, {
        fill: "paper",
        stroke: "ink",
        weight: 1.5,
      });
    case "authority":
      return sheet.path(`M${x} ${y - 9}l9 16h-18Z`, { fill: "ink", stroke: "ink", weight: 1.5 });
  }
}

/** An arrow straight down. */
export function arrowDown(sheet: Sheet, x: number, from: number, to: number): void {
  sheet.path(`M${x} ${from}V${to}M${x - 5} ${to - 6}L${x} ${to}L${x + 5} ${to - 6}`, {
    stroke: "ink",
    weight: 1.5,
  });
}

/** Ends a drawing with what the reader should take away, under a rule. */
export function finish(sheet: Sheet, note: string, y: number, width: number): Drawing {
  sheet.line(0, y, width, y, { stroke: "line" });
  const end = sheet.text(note, 0, y + 12, width, { face: "head" });
  // Strokes at the edges are not cut off.
  return { width, height: Math.ceil(end + 4), shapes: sheet.shapes };
}
