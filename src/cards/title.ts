/** A title broken into lines, and the size at which they fit. */
export interface SetTitle {
  /** Pixels an em. */
  size: number;
  lines: readonly string[];
}

/** Largest first: how many lines each may take. The last one cuts what is longer. */
const STEPS = [
  { size: 88, lines: 2 },
  { size: 76, lines: 3 },
  { size: 66, lines: 3 },
  { size: 58, lines: 3 },
] as const;

const OPENING = "（《〈「『【〔“‘(";
const CLOSING = "），。、；：！？》〉」』】〕”’…),.;:!?";
/** What reads as one: an article of a law, a few words in quotation marks, an amount with its unit. */
const WHOLE =
  /第[零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?|“[^”]{1,6}”|《[^》]{1,8}》|\d[\d.,]*\p{Script=Han}/gu;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Sets a title in at most three lines of about the same length, broken between words and, where that costs little,
 * after a mark. What is too long for three lines of the smallest size ends in an ellipsis.
 *
 * @param title one line of text, in Chinese or English
 * @param width room for a line, in pixels
 * @throws RangeError when there is no text
 *
 * @example
 * setTitle("钱怎么要回来", 1040) // { size: 88, lines: ["钱怎么要回来"] }
 */
export function setTitle(title: string, width: number): SetTitle {
  const text = title.replaceAll(/\s+/gu, " ").trim();
  if (text === "") throw new RangeError("A title without text");
  const parts = unbreakable(text);
  for (const { size, lines: most } of STEPS) {
    for (let count = 1; count <= most; count++) {
      const lines = breakInto(parts, count, width / size);
      if (lines) return { size, lines };
    }
  }
  const { size, lines } = STEPS[STEPS.length - 1] as (typeof STEPS)[number];
  return { size, lines: cut(parts, lines, width / size) };
}

/**
 * How wide a text is in Noto Serif SC Bold, in ems; a little more rather than less.
 *
 * @example
 * widthOf("第58条") // 3.2
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[ -~]/.test(character)) {
      width += /[A-Z@%&]/.test(character) ? 0.78 : character === " " ? 0.25 : 0.6;
    } else width += 1;
  }
  return Math.round(width * 100) / 100;
}

/** Words with the marks that must not stand at the other side of a break. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    for (const { segment } of words.segment(text.slice(end, match.index))) pieces.push(segment);
    pieces.push(match[0]);
    end = match.index + match[0].length;
  }
  for (const { segment } of words.segment(text.slice(end))) pieces.push(segment);

  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      (piece === " " || isIn(piece.at(0), CLOSING) || isIn(last.at(-1), OPENING));
    if (joins) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

function isIn(character: string | undefined, marks: string): boolean {
  return character !== undefined && marks.includes(character);
}

/** The most even way to break into exactly so many lines, or `undefined` where they do not fit. */
function breakInto(parts: readonly string[], count: number, room: number): string[] | undefined {
  const even = widthOf(parts.join("")) / count;
  const best = (from: number, left: number): { cost: number; lines: string[] } | undefined => {
    let found: { cost: number; lines: string[] } | undefined;
    for (let to = from + 1; to <= parts.length - (left - 1); to++) {
      const line = parts.slice(from, to).join("").trimEnd();
      if (widthOf(line) > room) break;
      const last = left === 1;
      if (last && to < parts.length) continue;
      const rest = last ? { cost: 0, lines: [] } : best(to, left - 1);
      if (!rest) continue;
      const unevenness = (widthOf(line) - even) ** 2;
      const midClause = last || isIn(line.at(-1), CLOSING) ? 0 : 6;
      const cost = unevenness + midClause + rest.cost;
      if (!found || cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
    }
    return found;
  };
  return best(0, count)?.lines;
}

/** As much as fits, line by line, with an ellipsis at the end. A single word longer than a line is cut itself. */
function cut(parts: readonly string[], count: number, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts.flatMap((part) => (widthOf(part) > room ? [...part] : [part]))) {
    if (widthOf((line + part).trimEnd()) <= room) {
      line += part;
      continue;
    }
    if (lines.length === count - 1) {
      let shown = [...line];
      while (widthOf(shown.join("")) > room - 1) shown = shown.slice(0, -1);
      while (isIn(shown.at(-1), `${OPENING}${CLOSING} `)) shown = shown.slice(0, -1);
      return [...lines, `${shown.join("")}…`];
    }
    lines.push(line.trimEnd());
    line = part;
  }
  return [...lines, line.trimEnd()];
}
