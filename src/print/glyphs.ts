import { SourceError } from "../source/index.ts";
import { lineOf } from "./line-of.ts";
import type { Coverage } from "./coverage.ts";

/**
 * Refuses text with characters that the fonts of the edition do not have.
 *
 * @param text content, or Typst source that carries it: all markup is ASCII
 * @param file where it was written
 * @throws SourceError that names each character, with the words around the first place
 */
export function checkGlyphs(text: string, file: string, covers: Coverage): void {
  const missing = new Map<string, number>();
  let index = 0;
  for (const character of text) {
    const printable = character === "\n" || covers(character.codePointAt(0) ?? 0);
    if (!printable && !missing.has(character)) missing.set(character, index);
    index += character.length;
  }
  if (missing.size === 0) return;
  throw new SourceError(
    [...missing].map(([character, at]) => ({
      file,
      line: lineOf(file, character),
      message: `PDF的字体里没有“${character}”（${codeName(character)}），在“${around(text, at)}”里`,
      expected: "换一个写法",
    })),
  );
}

/** @example codeName("☐") // "U+2610" */
function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function around(text: string, at: number): string {
  const string = /^[^"\n]*/u.exec(text.slice(at))?.[0] ?? "";
  const before = /[^"\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";
  return `${[...before].slice(-8).join("")}${[...string].slice(0, 9).join("")}`;
}
