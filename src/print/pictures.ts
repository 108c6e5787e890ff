import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Page } from "../content/index.ts";
import { draw, printSvg, WIDE, type Diagram } from "../diagram/index.ts";
import { SourceError } from "../source/index.ts";
import { FAMILIES, type Fonts } from "./fonts.ts";
import { checkGlyphs } from "./glyphs.ts";

const FORMATS = [".png", ".jpg", ".jpeg", ".svg"];

/** The name under which the compiler is given a picture of a page, also of texts outside of the project. */
export function imagePath(page: Page, source: string): string {
  return posix.join("/", pictureFile(page, source));
}

/** The name under which the compiler is given the drawing of a diagram. */
export function diagramPath({ id, locale }: Pick<Diagram, "id" | "locale">): string {
  return `/diagrams/${locale}/${id}.svg`;
}

function pictureFile(page: Page, source: string): string {
  return posix.join(posix.dirname(page.file), source);
}

/**
 * Reads the pictures of a page and draws its diagrams.
 *
 * @returns their bytes by {@link imagePath}
 * @throws SourceError for a format or an SVG that cannot be printed as it looks on the page
 */
export function pictures(page: Page, { covers }: Pick<Fonts, "covers">): Map<string, Uint8Array> {
  const { images, diagrams } = page.document;
  return new Map([
    ...images.map((source): [string, Uint8Array] => {
      const file = pictureFile(page, source);
      const extension = posix.extname(file).toLowerCase();
      if (!FORMATS.includes(extension)) {
        throw new SourceError([
          { file, message: "PDF里放不了这种图片", expected: FORMATS.join("、") },
        ]);
      }
      const bytes = readFileSync(resolve(file));
      if (extension === ".svg") checkSvg(bytes.toString("utf8"), file, covers);
      return [imagePath(page, source), bytes];
    }),
    ...diagrams.map((diagram): [string, Uint8Array] => {
      const svg = printSvg(draw(diagram, WIDE));
      checkSvg(svg, diagram.file, covers);
      return [diagramPath(diagram), new TextEncoder().encode(svg)];
    }),
  ]);
}

/**
 * Refuses an SVG that would print otherwise than it shows: without a style sheet around it, `var()` and its like
 * turn black without an error, and words in an unnamed font are set in whatever font the machine has.
 *
 * @throws SourceError
 */
export function checkSvg(svg: string, file: string, covers: Fonts["covers"]): void {
  const dynamic = /var\(|currentcolor|light-dark\(/iu.exec(svg);
  if (dynamic) {
    throw new SourceError([
      {
        file,
        message: `SVG里有${dynamic[0]}，印出来会变黑`,
        expected: "写出颜色本身，例如#1c1b19",
      },
    ]);
  }
  if (!/<text[\s>]/u.test(svg)) return;
  const families = [...svg.matchAll(/font-family\s*[=:]\s*["']?\s*["']?([^"';,>]+)/gu)].map(
    ([, name = ""]) => name.trim(),
  );
  if (families.length === 0 || families.some((name) => !FAMILIES.includes(name))) {
    throw new SourceError([
      {
        file,
        message: "SVG里的文字没有指定本指南的字体",
        expected: `font-family="${FAMILIES[1] ?? ""}"`,
      },
    ]);
  }
  checkGlyphs(svg.replace(/<[^>]*>/gu, "").replace(/\s+/gu, " "), file, covers);
}
