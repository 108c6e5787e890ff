import type { Token } from "markdown-it";
import { attribute } from "../markdown/index.ts";

/** Longest cell that still counts in full: beyond it a cell wraps anyway. */
const LONGEST = 24;
/** The space between columns. */
const PADDING = 2;
/** Cells up to this length are not wrapped where other columns can make room. */
const NARROW = 9;
/** Of the forty characters of a line, narrow columns together may take this many. */
const NARROW_TOTAL = 24;
/** Even a column of single characters needs its heading. */
const SHORTEST = 4;

/**
 * The columns of a table as Typst arguments: widths that follow the longest cell within limits, so that a
 * column of dates stays narrow and unbroken and one of sentences is wide, and the alignment the author wrote.
 *
 * @param tokens the tokens of a text
 * @param start index of the `table_open`
 */
export function columnsOf(
  tokens: readonly Token[],
  start: number,
): { widths: string; alignments: string } {
  const lengths: number[] = [];
  const alignments: string[] = [];
  let column = 0;
  for (const [offset, token] of tokens.slice(start).entries()) {
    if (token.type === "table_close") break;
    if (token.type === "tr_open") column = 0;
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const length = widthOf(tokens[start + offset + 1]?.content ?? "");
    lengths[column] = Math.max(lengths[column] ?? SHORTEST, Math.min(length, LONGEST));
    if (token.type === "th_open") {
      alignments.push(attribute(token, "style")?.replace("text-align:", "") ?? "left");
    }
    column++;
  }
  return {
    widths: `(${widthsFor(lengths.map((length) => length + PADDING)).join(" ")})`,
    alignments: `(${alignments.map((name) => `${name},`).join(" ")})`,
  };
}

function widthsFor(lengths: readonly number[]): string[] {
  const narrow = lengths.filter((length) => length <= NARROW + PADDING);
  const total = narrow.reduce((sum, length) => sum + length, 0);
  const fixed = narrow.length < lengths.length && total <= NARROW_TOTAL;
  return lengths.map((length) =>
    fixed && length <= NARROW + PADDING ? `${length}em,` : `${length}fr,`,
  );
}

/**
 * Width in Han characters, roughly: Latin is half as wide, a quarter is set between the two, and of a link only
 * its words are printed, followed by the page where it leads to another.
 */
function widthOf(markdown: string): number {
  const text = markdown
    .replace(/\]\(([^)]*)\)/gu, (_, href: string) =>
      href.startsWith("law:") || href.includes("://") ? "" : "（第99页）",
    )
    .replace(/[*`[]/gu, "");
  const wide = text.match(/[\u2e80-\uffff]/gu)?.length ?? 0;
  const borders = text.match(/(?<=\p{sc=Han})(?=\w)|(?<=\w)(?=\p{sc=Han})/gu)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / 2 + borders / 4);
}
