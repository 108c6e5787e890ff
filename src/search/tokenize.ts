import { articleId } from "../law/article.ts";

const ARTICLE = /第?([零一二三四五六七八九十百千]+|\d+)条(?:之([一二三四五六七八九十]))?/gu;
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * Brings two ways of writing the same to one: full and half width, upper and lower case, and an article's
 * number in Han or Arabic digits, which becomes one word.
 *
 * @example
 * normalize("ＡＩ标识，第二百六十六条") // "ai标识, art266 "
 * normalize("第266条") // " art266 "
 */
export function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(ARTICLE, (whole, number: string, suffix: string | undefined) => {
      const id = /^\d/.test(number)
        ? number + (suffix ? `-${articleId(`第${suffix}条`)}` : "")
        : articleId(`第${number}条${suffix ? `之${suffix}` : ""}`);
      return id === undefined ? whole : ` art${id.replace("-", "x")} `;
    });
}

/**
 * Cuts text into search terms: Latin words and numbers whole, Han text into overlapping pairs, so that no
 * dictionary has to know a word for a reader to find it.
 *
 * @example
 * tokenize("仅退款") // ["仅退", "退款"]
 * tokenize("AI标识") // ["ai", "标识"]
 * tokenize("骗") // ["骗"]
 */
export function tokenize(text: string): string[] {
  return (normalize(text).match(WORD) ?? []).flatMap((word) => {
    if (!/^\p{Script=Han}/u.test(word)) return [word];
    const characters = [...word];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}
