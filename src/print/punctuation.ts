import type { Token } from "markdown-it";
import { linkOf } from "../markdown/index.ts";
import { literal } from "./literal.ts";

/** Marks whose left half is blank, and marks whose right half is. */
const OPENING = "（《〈「『【〔“‘";
const CLOSING = "），。、；：》〉」』】〕”’";
/** Marks that only Chinese uses: English has the quotation marks too. */
const FULL_WIDTH = "），。、；：！？》〉」』】〕";
/** Tokens that begin another run of type without printing anything. */
const UNPRINTED = new Set(["strong_open", "strong_close", "em_open", "em_close", "link_open"]);

/**
 * Writes a text, with a full-width mark at its edge set half as wide where another mark follows or precedes it, or
 * the number of a note follows.
 * Typst closes up marks within a run of type (`》，`), but not where a link or emphasis begins another run:
 * `（[《民法典》](…)）` would have gaps.
 *
 * @param words the text
 * @param tokens the inline tokens around it
 * @param index its place among them
 */
export function closeUp(words: string, tokens: readonly Token[], index: number): string {
  const before = neighbour(tokens, index, -1)?.at(-1) ?? "";
  const after = neighbour(tokens, index, 1)?.at(0) ?? "";
  const text = withoutGaps(words, before);
  const [first = "", last = ""] = [text.at(0), text.at(-1)];
  const halveFirst = isIn(before, OPENING) && isIn(first, OPENING);
  const marked = tokens[index + 1]?.type === "footnote_ref" && isIn(last, CLOSING);
  const halveLast = marked || meetsMark(last, after);
  const middle = text.slice(halveFirst ? 1 : 0, halveLast ? -1 : undefined);
  return [
    halveFirst ? `#half(${literal(first)})` : "",
    middle === "" ? "" : `#${literal(middle)}`,
    halveLast ? `#half(${literal(last)})` : "",
  ].join("");
}

/** A space after a full-width mark, which Markdown may need (`**先看。** 再写`), would be a gap in print. */
function withoutGaps(text: string, before: string): string {
  const inside = text.replace(/(?<=[），。、；：！？》〉」』】〕]) +/gu, "");
  return isIn(before, FULL_WIDTH) ? inside.trimStart() : inside;
}

/** Whether a full-width mark follows another one, whose right half is blank. */
export function meetsMark(mark: string, after: string): boolean {
  return isIn(mark, CLOSING) && isIn(after, OPENING + CLOSING);
}

function isIn(character: string, marks: string): boolean {
  return character !== "" && marks.includes(character);
}

/** The text that touches this one across the border of a run. */
function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): string | undefined {
  let at = index + step;
  while (isUnprinted(tokens, at)) at += step;
  const token = tokens[at];
  const crossed = at !== index + step;
  return crossed && token?.type === "text" ? token.content : undefined;
}

function isUnprinted(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== "link_close") return UNPRINTED.has(token?.type ?? "");
  const opening = tokens.slice(0, at).findLast(({ type }) => type === "link_open");
  // Other links are followed by their page or their address.
  return opening !== undefined && linkOf(opening).kind === "law";
}
