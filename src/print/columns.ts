import type { Token } from "markdown-it";
import { attribute } from "../markdown/index.ts";
import { widthOf, wordsOf } from "./width.ts";

/** Longest cell that still counts in full: beyond it a cell wraps anyway. */
const LONGEST = 24;
/** The space between columns. */
const PADDING = 2;
/** Cells up to this length are not wrapped where other columns can make room. */
const NARROW = 9;
/** Of the forty characters of a line, narrow columns together may take this many. */
const NARROW_TOTAL = 24;
/** The space between two rows, in lines. */
const ROW_GAP = 0.75;
/** Even a column of single characters needs its heading. */
const SHORTEST = 4;

/** The columns of a table. */
export interface Columns {
  /** Widths and alignments as Typst arguments. */
  widths: string;
  alignments: string;
  /** Room that the table cannot do without, in Han characters of its own size. */
  least: number;
  /** How high it will be, in lines of its own, roughly. */
  lines: number;
}

/**
 * The columns of a table: widths that follow the longest cell within limits, so that a column of dates stays
 * narrow and unbroken and one of sentences is wide, and the alignment the author wrote.
 *
 * @param tokens the tokens of a text
 * @param start index of the `table_open`
 * @param room Han characters of the table's size that a line of the page has
 */
export function columnsOf(tokens: readonly Token[], start: number, room: number): Columns {
  const rows: number[][] = [];
  const lengths: number[] = [];
  const least: number[] = [];
  const alignments: string[] = [];
  let column = 0;
  for (const [offset, token] of tokens.slice(start).entries()) {
    if (token.type === "table_close") break;
    if (token.type === "tr_open") {
      column = 0;
      rows.push([]);
    }
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const text = wordsOf(tokens[start + offset + 1]?.content ?? "");
    const width = widthOf(text);
    rows.at(-1)?.push(width);
    lengths[column] = Math.max(lengths[column] ?? SHORTEST, Math.min(width, LONGEST));
    least[column] = Math.max(least[column] ?? 1, unbroken(text));
    if (token.type === "th_open") {
      alignments.push(attribute(token, "style")?.replace("text-align:", "") ?? "left");
    }
    column++;
  }
  const padded = lengths.map((length) => length + PADDING);
  return {
    widths: `(${widthsFor(padded).join(" ")})`,
    alignments: `(${alignments.map((name) => `${name},`).join(" ")})`,
    least: sum(least.map((width) => width + PADDING / 2)),
    lines: sum(linesOf(rows, padded, room)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Whether a column keeps its width while the others share what is left. */
function fixedIn(lengths: readonly number[]): (length: number) => boolean {
  const narrow = lengths.filter((length) => length <= NARROW + PADDING);
  const some = narrow.length < lengths.length && sum(narrow) <= NARROW_TOTAL;
  return (length) => some && length <= NARROW + PADDING;
}

function widthsFor(lengths: readonly number[]): string[] {
  const isFixed = fixedIn(lengths);
  return lengths.map((length) => (isFixed(length) ? `${length}em,` : `${length}fr,`));
}

/** How many lines each row takes, with the space around it. */
function linesOf(rows: readonly number[][], lengths: readonly number[], room: number): number[] {
  const isFixed = fixedIn(lengths);
  const shared = lengths.filter((length) => !isFixed(length));
  const left = room - sum(lengths.filter(isFixed));
  const widths = lengths.map((length) =>
    isFixed(length) ? length : (left * length) / Math.max(1, sum(shared)),
  );
  return rows.map((cells) => {
    const lines = cells.map((width, column) =>
      Math.ceil(width / Math.max(1, (widths[column] ?? room) - PADDING / 2)),
    );
    return Math.max(1, ...lines) + ROW_GAP;
  });
}

/** Width of the longest piece that no line may break: a Latin word or a number; Han breaks anywhere. */
function unbroken(text: string): number {
  const words = text.match(/[^\s\u2e80-\uffff/.\-_?&=#%]+/gu) ?? [];
  return Math.max(1, ...words.map((word) => Math.ceil(word.length / 2)));
}
