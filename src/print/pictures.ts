import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { imageSize } from "image-size";
import type { Page, Sheet } from "../content/index.ts";
import { draw, printSvg, WIDE, type Diagram } from "../diagram/index.ts";
import { SourceError } from "../source/index.ts";
import { FAMILIES, type Fonts } from "./fonts.ts";
import { checkGlyphs } from "./glyphs.ts";
import { lineOf } from "./line-of.ts";

const FORMATS = [".png", ".jpg", ".jpeg", ".svg"];
/** More is not seen on paper, and makes a file that nobody can send. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Pixels a side: 300 a centimetre over the widest page are 200 dpi. */
const MAX_SIDE = 4000;

/** A text with pictures. */
type Text = Pick<Page | Sheet, "file" | "document">;

/** The name under which the compiler is given a picture of a text, also of texts outside of the project. */
export function imagePath(text: Pick<Text, "file">, source: string): string {
  return posix.join("/", pictureFile(text, source));
}

/** The name under which the compiler is given the drawing of a diagram. */
export function diagramPath({ id, locale }: Pick<Diagram, "id" | "locale">): string {
  return `/diagrams/${locale}/${id}.svg`;
}

function pictureFile(text: Pick<Text, "file">, source: string): string {
  return posix.join(posix.dirname(text.file), source);
}

/**
 * Reads the pictures of a text and draws its diagrams.
 *
 * @param mono take the colours out of drawings
 * @returns their bytes by {@link imagePath}
 * @throws SourceError for a format, a size or an SVG that cannot be printed as it looks on the page
 */
export function pictures(
  text: Text,
  { covers }: Pick<Fonts, "covers">,
  mono = false,
): Map<string, Uint8Array> {
  const { images, diagrams } = text.document;
  return new Map([
    ...images.map((source): [string, Uint8Array] => {
      const file = pictureFile(text, source);
      const extension = posix.extname(file).toLowerCase();
      const refuse = (message: string, expected: string) =>
        new SourceError([{ file: text.file, line: lineOf(text.file, source), message, expected }]);
      if (!FORMATS.includes(extension)) {
        throw refuse(`PDF里放不了${source}这种图片`, FORMATS.join("、"));
      }
      const bytes = readFileSync(resolve(file));
      if (bytes.length > MAX_BYTES) {
        const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
        throw refuse(`图片${source}太大（${megabytes} MB）`, `不超过${MAX_BYTES / 1024 / 1024} MB`);
      }
      if (extension === ".svg") {
        const svg = bytes.toString("utf8");
        checkSvg(svg, file, covers);
        return [imagePath(text, source), mono ? Buffer.from(withoutColour(svg)) : bytes];
      }
      const { width, height } = sizeOf(bytes, () => refuse(`图片${source}打不开`, "完好的图片"));
      if (Math.max(width, height) > MAX_SIDE) {
        throw refuse(`图片${source}太大（${width}×${height}像素）`, `每边不超过${MAX_SIDE}像素`);
      }
      return [imagePath(text, source), bytes];
    }),
    ...diagrams.map((diagram): [string, Uint8Array] => {
      const svg = printSvg(draw(diagram, WIDE));
      checkSvg(svg, diagram.file, covers);
      return [diagramPath(diagram), new TextEncoder().encode(mono ? withoutColour(svg) : svg)];
    }),
  ]);
}

function sizeOf(bytes: Uint8Array, broken: () => Error): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw broken();
  }
}

/**
 * Turns the colours of an SVG into greys of the same lightness.
 *
 * @example
 * withoutColour('<path fill="#b3261e"/>') // '<path fill="#555555"/>'
 */
export function withoutColour(svg: string): string {
  return svg.replace(/#([0-9a-f]{6}|[0-9a-f]{3})\b/giu, (_, digits: string) => {
    const long = digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits;
    const channel = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
    // Rec. 709 weights, on the values as they are stored.
    const grey = Math.round(0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4));
    return `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
  });
}

/** What an SVG cannot rely on in print, and what to write instead. */
const UNRESOLVED: readonly [pattern: RegExp, message: (found: string) => string, right: string][] =
  [
    [
      /var\(|currentcolor|light-dark\(|color-mix\(|\binherit\b/iu,
      (found) => `SVG里有${found}，印出来会变黑`,
      "写出颜色本身，例如#1c1b19",
    ],
    [
      /(?:\b(?:fill|stroke|stop-color|flood-color)\s*[=:]\s*["']?\s*)(?!["'#]|none\b|url\(|transparent\b)[a-z(][^"';]*/iu,
      (found) => `SVG里有${found}，黑白打印时变不成灰色`,
      "写成数字，例如#1c1b19",
    ],
    [
      /<(?:foreignObject|script|animate\w*|set)\b/iu,
      (found) => `SVG里有${found}>，PDF里印不出来`,
      "只用图形和文字",
    ],
    [
      /@(?:media|import|font-face)\b/iu,
      (found) => `SVG里有${found}，印出来不起作用`,
      "只留一种样子，写出颜色和字体",
    ],
    [
      /(?:href\s*=\s*["']|url\(\s*["']?)(?:https?:)?\/\/[^"')]*/iu,
      (found) => `SVG要从别处取东西（${found}）`,
      "放进这一个文件里",
    ],
  ];

/**
 * Refuses an SVG that would print otherwise than it shows: without a style sheet around it, `var()` and its like
 * turn black without an error, and words in an unnamed font are set in whatever font the machine has.
 *
 * @throws SourceError that names the file and the line
 */
export function checkSvg(svg: string, file: string, covers: Fonts["covers"]): void {
  const lineAt = (index: number) => svg.slice(0, index).split("\n").length;
  for (const [pattern, message, expected] of UNRESOLVED) {
    const found = pattern.exec(svg);
    if (!found) continue;
    throw new SourceError([
      { file, line: lineAt(found.index), message: message(found[0]), expected },
    ]);
  }
  const text = /<text[\s>]/u.exec(svg);
  if (!text) return;
  const families = [...svg.matchAll(/font-family\s*[=:]\s*["']?\s*["']?([^"';,>]+)/gu)];
  const stranger = families.find(([, name = ""]) => !FAMILIES.includes(name.trim()));
  if (families.length === 0 || stranger) {
    throw new SourceError([
      {
        file,
        line: lineAt(stranger?.index ?? text.index),
        message: "SVG里的文字没有指定本指南的字体",
        expected: `font-family="${FAMILIES[1] ?? ""}"`,
      },
    ]);
  }
  checkGlyphs(svg.replace(/<[^>]*>/gu, "").replace(/\s+/gu, " "), file, covers);
}
