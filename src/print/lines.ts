import type { Token } from "markdown-it";
import { widthOf, wordsOf } from "./width.ts";

/**
 * How many lines the blocks from an opening token to its end will take, roughly: what is a few lines is not broken.
 *
 * @param tokens the tokens of a text
 * @param open index of the token that opens them
 * @param characters Han characters that a line has
 * @example
 * linesOf(parse("- 甲\n- 乙", …).tokens, 0, 40) // 2
 */
export function linesOf(tokens: readonly Token[], open: number, characters: number): number {
  const first = tokens[open];
  if (!first) return 0;
  let lines = 0;
  for (const { type, level, content } of tokens.slice(open + 1)) {
    if (level === first.level && type === first.type.replace(/_open$/u, "_close")) break;
    if (type === "inline") lines += Math.max(1, Math.ceil(widthOf(wordsOf(content)) / characters));
  }
  return lines;
}
