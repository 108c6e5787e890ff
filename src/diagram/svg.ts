import { escapeXml } from "./escape.ts";
import { FACES, type Drawing, type Face, type Look, type Paint, type Shape } from "./sheet.ts";

/** How the inks and faces of a drawing are written out. */
interface Medium {
  look: (look: Look) => string;
  text: (face: Face, paint: Paint) => string;
}

/** On the web the style sheet decides, by class. */
const web: Medium = {
  look: ({ fill, stroke, weight, dash }) => {
    const classes = [
      fill && `f-${fill}`,
      stroke && `s-${stroke}`,
      stroke && weight !== undefined && weight !== 1 && `w-${String(weight).replace(".", "")}`,
      dash && `d-${dash}`,
    ];
    return ` class="${classes.filter(Boolean).join(" ")}"`;
  },
  text: (face, paint) => ` class="t-${face}${paint === "ink" ? "" : ` f-${paint}`}"`,
};

/** On paper: the inks and fonts of the printed guide. */
const INKS: Record<Paint, string> = {
  paper: "#ffffff",
  raised: "#f5f2ec",
  ink: "#1d1b19",
  soft: "#5d5953",
  line: "#b9b3a9",
  seal: "#b3261e",
};
const DASHES = { dashed: "6 4", dotted: "0.01 4" } as const;

const print: Medium = {
  look: ({ fill, stroke, weight = 1, dash }) => {
    const lines = stroke
      ? ` stroke="${INKS[stroke]}" stroke-width="${weight}"${dash ? ` stroke-dasharray="${DASHES[dash]}" stroke-linecap="round"` : ""}`
      : "";
    return ` fill="${fill ? INKS[fill] : "none"}"${lines}`;
  },
  text: (face, paint) => {
    const family = face === "title" ? "Noto Serif SC" : "Noto Sans SC";
    const weight = face === "title" ? 700 : face === "head" || face === "label" ? 600 : 400;
    return ` font-family="${family}" font-size="${FACES[face].size}" font-weight="${weight}" fill="${INKS[paint]}"`;
  },
};

/** At most one decimal: what is finer cannot be seen. */
const round = (value: number) => String(Math.round(value * 10) / 10);

function write(shape: Shape, medium: Medium): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}"${medium.look(shape)}/>`;
    }
    case "path": {
      const d = shape.d.replace(/-?\d+\.\d+/gu, (number) => round(Number(number)));
      return `<path d="${d}"${medium.look(shape)}/>`;
    }
    case "text": {
      const { size, leading } = FACES[shape.face];
      // The foot of a Han character is 0.12 em below the baseline.
      const baseline = shape.y + (leading - size) / 2 + size * 0.88;
      const anchor = shape.anchor === "middle" ? ' text-anchor="middle"' : "";
      const x = round(shape.x);
      const lines = shape.lines.map((line, index) => {
        const y = round(baseline + index * leading);
        return `<tspan x="${x}" y="${y}">${escapeXml(line)}</tspan>`;
      });
      return `<text${medium.text(shape.face, shape.paint)}${anchor}>${lines.join("")}</text>`;
    }
  }
}

/**
 * Writes a drawing as SVG for the page: no colour and no font in it, only classes that `diagram.css` knows.
 *
 * @param name its words for those who do not see it
 * @param id of the element that holds them, unique in the page
 * @param className tells the layout
 */
export function webSvg(drawing: Drawing, name: string, id: string, className: string): string {
  const { width, height, shapes } = drawing;
  const body = shapes.map((shape) => write(shape, web)).join("");
  return `<svg class="${className}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}"><title id="${id}">${escapeXml(name)}</title>${body}</svg>`;
}

/** Writes a drawing as an SVG file for print: colours and fonts are literal, as no style sheet surrounds it. */
export function printSvg({ width, height, shapes }: Drawing): string {
  const body = shapes.map((shape) => write(shape, print)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${body}\n</svg>\n`;
}
