import { widthOf, wrap } from "./text.ts";

/** The inks of a drawing. What they look like is decided where it is written out. */
export type Paint = "paper" | "raised" | "ink" | "soft" | "line" | "seal";

/** How words are set: title is the big Song type, the others are sans. */
export type Face = "title" | "head" | "body" | "small" | "label";

/** Size and line height of each face, in units. */
export const FACES: Record<Face, { size: number; leading: number }> = {
  title: { size: 22, leading: 28 },
  head: { size: 16, leading: 22 },
  body: { size: 14, leading: 21 },
  small: { size: 13, leading: 19 },
  label: { size: 13, leading: 19 },
};

export interface Look {
  fill?: Paint;
  stroke?: Paint;
  /** Width of the stroke, in units. */
  weight?: 1 | 1.5 | 2.5;
  dash?: "dashed" | "dotted";
}

/** A form of the drawing, in units from the top left corner. */
export type Shape =
  | ({ kind: "rect"; x: number; y: number; width: number; height: number; radius: number } & Look)
  | ({ kind: "path"; d: string } & Look)
  | {
      kind: "text";
      face: Face;
      paint: Paint;
      anchor: "start" | "middle";
      /** Where lines begin, or their middle. */
      x: number;
      /** Top of the first line. */
      y: number;
      lines: string[];
    };

export interface TextOptions {
  face?: Face;
  paint?: Paint;
  anchor?: "start" | "middle";
}

/** A drawing under way: forms in the order in which they are painted. */
export class Sheet {
  readonly shapes: Shape[] = [];

  /**
   * Sets words in a column.
   *
   * @param y top of the first line
   * @returns where the words end: the top of what may follow
   */
  text(words: string, x: number, y: number, width: number, options: TextOptions = {}): number {
    const { face = "body", paint = "ink", anchor = "start" } = options;
    const { size, leading } = FACES[face];
    const lines = wrap(words, width, size);
    this.shapes.push({ kind: "text", face, paint, anchor, x, y, lines });
    return y + lines.length * leading;
  }

  /** How many forms there are: the place to slip a frame in behind what follows. */
  get count(): number {
    return this.shapes.length;
  }

  /**
   * Draws a rectangle behind what was drawn since.
   *
   * @param behind the count of forms before the words that it frames; in front of all when absent
   */
  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    look: Look,
    { behind = this.count, radius = 3 }: { behind?: number; radius?: number } = {},
  ): void {
    this.shapes.splice(behind, 0, { kind: "rect", x, y, width, height, radius, ...look });
  }

  /** Draws a path, in the syntax of SVG. */
  path(d: string, look: Look): void {
    this.shapes.push({ kind: "path", d, ...look });
  }

  line(x1: number, y1: number, x2: number, y2: number, look: Look = {}): void {
    this.path(`M${x1} ${y1}L${x2} ${y2}`, { stroke: "ink", weight: 1, ...look });
  }
}

/** A finished drawing. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** Where words stand, so that tests can see that none cover others or leave the drawing. */
export function boxOf(shape: Extract<Shape, { kind: "text" }>): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const { size, leading } = FACES[shape.face];
  const width = Math.max(0, ...shape.lines.map((line) => widthOf(line, size)));
  return {
    x: shape.anchor === "middle" ? shape.x - width / 2 : shape.x,
    y: shape.y,
    width,
    height: shape.lines.length * leading,
  };
}
