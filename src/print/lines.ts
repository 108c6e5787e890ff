import type { Token } from "markdown-it";

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
    if (type === "inline") lines += Math.max(1, Math.ceil(widthOf(content) / characters));
  }
  return lines;
}

/** Width in Han characters of what is printed of a text, roughly: of a link its words, of Latin half. */
function widthOf(markdown: string): number {
  const text = markdown.replace(/\]\([^)]*\)/gu, "").replace(/[*`[]/gu, "");
  const wide = text.match(/[\u2e80-\uffff]/gu)?.length ?? 0;
  return wide + (text.length - wide) / 2;
}
