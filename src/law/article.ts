const DIGITS = "零一二三四五六七八九";
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一千二百六十, 一千零四, 十五; neither 一二 nor 十百. */
const NUMERAL =
  /^(?=.)(?:[一二三四五六七八九]千)?(?:零?[一二三四五六七八九]百)?(?:零?[一二三四五六七八九]?十)?(?:零?[一二三四五六七八九])?$/u;

/** Reads a Chinese numeral below 10,000, such as 一百四十八; `undefined` when it is none. */
function numeral(text: string): number | undefined {
  if (!NUMERAL.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    digit = DIGITS.indexOf(character);
  }
  return total + (digit ?? 0);
}

/**
 * The short id of an article, used in addresses and references.
 *
 * @param name the article as the law writes it
 * @returns its number in digits, a `之` number after a hyphen; `undefined` when it is not of that form
 * @example
 * articleId("第一百四十八条") // "148"
 * articleId("第二百八十七条之一") // "287-1"
 * articleId("概要") // undefined
 */
export function articleId(name: string): string | undefined {
  const match = /^第([零一二三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?$/.exec(name);
  if (!match) return undefined;
  const article = numeral(match[1] ?? "");
  if (article === undefined) return undefined;
  if (match[2] === undefined) return String(article);
  const suffix = numeral(match[2]);
  return suffix === undefined ? undefined : `${article}-${suffix}`;
}
