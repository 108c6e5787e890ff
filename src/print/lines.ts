import type { Token } from "markdown-it";
import { widthOf, wordsOf } from "./width.ts";

/** The index of the token that closes what another one opens; -1 where none does. */
export function closeOf(tokens: readonly Token[], open: number): number {
  const { type = "", level } = tokens[open] ?? {};
  const closing = type.replace(/_open$/u, "_close");
  return tokens.findIndex(
    (token, at) => at > open && token.type === closing && token.level === level,
  );
}

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
  let lines = 0;
  for (const { type, content } of tokens.slice(open, closeOf(tokens, open))) {
    if (type === "inline") lines += Math.max(1, Math.ceil(widthOf(wordsOf(content)) / characters));
  }
  return lines;
}
