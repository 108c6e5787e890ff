// How wide words are and where their lines end. No font is read: the same data make the same drawing everywhere.

/** Marks that may not begin a line, and marks that may not end one (clreq, 3.1.3). */
const NOT_FIRST = "，。、；：？！）》〉」』】〕”’…—·%";
const NOT_LAST = "（《〈「『【〔“‘";

const HAN_DIGITS = "零一二三四五六七八九十百千万两半";
const UNITS = "个月|小时|周岁|元|日|天|年|月|号|款|项|倍";

const ARTICLE = `第[${HAN_DIGITS}]+条(?:之[${HAN_DIGITS}]+)?`;
const HAN_AMOUNT = `[${HAN_DIGITS}]+(?:${UNITS})(?:以[上下内])?`;

/** What stays together on a line: an article, a date, an amount, a Latin word; a run of Han is cut into words. */
const PIECE = new RegExp(
  [
    // The name of a law, unless it is longer than a narrow column.
    "《[^》]{1,14}》",
    ARTICLE,
    "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?",
    // A range is one amount: 5到10日.
    `(?:\\d+[万亿]?(?:${UNITS})?[到至])?\\d+(?:\\.\\d+)?[万亿]?(?:${UNITS})?(?:以[上下内])?`,
    HAN_AMOUNT,
    `(?<han>(?:(?!${ARTICLE}|${HAN_AMOUNT})\\p{Script=Han})+)`,
    "[A-Za-z][A-Za-z0-9.'’/-]*",
    "——|……",
    " +",
    ".",
  ].join("|"),
  "gsu",
);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const isWide = (character: string) => /[\u2018-\u201d\u2014\u2026\u2E80-\uFFEF]/u.test(character);
const isHan = (character: string) => /\p{Script=Han}/u.test(character);
const isLatin = (character: string) => /[A-Za-z0-9]/u.test(character);

/**
 * The width of a line in units, by a simple model: a Han character or full-width mark is as wide as the type is high,
 * a Latin letter or digit somewhat more than half, and a quarter of that stands between the two kinds.
 *
 * @example
 * widthOf("民法典", 10) // 30
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  let before = "";
  for (const character of text) {
    if (isWide(character)) ems += 1;
    else if (character === " ") ems += 0.28;
    else if (/[A-Z@%MW]/u.test(character)) ems += 0.7;
    else ems += 0.57;
    const meets = (isHan(before) && isLatin(character)) || (isLatin(before) && isHan(character));
    if (meets) ems += 0.125;
    before = character;
  }
  return ems * size;
}

/** Cuts a text where a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let joins = false;
  const found = [...text.matchAll(PIECE)].flatMap(({ 0: piece, groups }) =>
    groups?.["han"] === undefined
      ? [piece]
      : [...segmenter.segment(piece)].map(({ segment }) => segment),
  );
  for (const piece of found) {
    const last = pieces.length - 1;
    if (last >= 0 && (joins || NOT_FIRST.includes(piece.charAt(0)))) pieces[last] += piece;
    else pieces.push(piece);
    joins = NOT_LAST.includes(piece.charAt(piece.length - 1));
  }
  return pieces;
}

function fill(pieces: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/**
 * Breaks a text into lines, by the rules of Chinese typesetting: no closing mark begins a line and no opening mark
 * ends one, numbers stay with their units, `第…条` and words stay whole. The last line is not left much shorter than
 * the others. A piece that is too wide for any line stands alone.
 *
 * @param width of a line, in units
 * @param size of the type, in units
 * @see https://www.w3.org/TR/clreq/#line_composition
 * @example
 * wrap("拘留5日以上，10日以下。", 90, 10) // ["拘留5日以上，", "10日以下。"]
 */
export function wrap(text: string, width: number, size: number): string[] {
  // A blank before a closing mark or after an opening one says nothing, and would let a line break there.
  const pieces = piecesOf(
    text
      .trim()
      .replace(/ +(?=[，。、；：？！）》〉」』】〕”’…—·%])/gu, "")
      .replace(/(?<=[（《〈「『【〔“‘]) +/gu, ""),
  );
  const lines = fill(pieces, width, size);
  if (lines.length < 2) return lines;
  let best = lines;
  for (let narrower = width - size / 4; narrower > size; narrower -= size / 4) {
    const last = best.at(-1) ?? "";
    if (widthOf(last, size) > width * 0.6) break;
    const tried = fill(pieces, narrower, size);
    if (tried.length > lines.length || tried.some((line) => widthOf(line, size) > width)) break;
    best = tried;
  }
  return best;
}
