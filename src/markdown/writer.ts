import type { Token } from "markdown-it";
import type { TokenType } from "./document.ts";

/** How one output writes one token. `index` and `tokens` give access to its neighbours. */
export type Write<Context> = (
  token: Token,
  context: Context,
  tokens: readonly Token[],
  index: number,
) => string;

/** An output format: a way to write every token of the dialect. */
export type Writer<Context> = Record<TokenType, Write<Context>>;

/**
 * Writes tokens in an output format.
 *
 * @throws TypeError for a token that the writer does not know
 */
export function write<Context>(
  tokens: readonly Token[],
  writer: Writer<Context>,
  context: Context,
): string {
  return tokens
    .map((token, index) => {
      const rule = (writer as Partial<Record<string, Write<Context>>>)[token.type];
      if (!rule) throw new TypeError(`no way to write a token of type ${token.type}`);
      return rule(token, context, tokens, index);
    })
    .join("");
}
