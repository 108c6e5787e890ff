import { articleId } from "../law/article.ts";

// The one normaliser: the build writes the index with it, the browser reads queries with it.

/** A search term and the stretch of the text that it stands for. */
export interface Token {
  term: string;
  start: number;
  end: number;
  kind: "han" | "word" | "article";
}

const NUMERAL = "(?:[零〇一二三四五六七八九十百千]+|\\p{Nd}+)";
const ARTICLE = `第?${NUMERAL}条(?:之${NUMERAL})?`;
const PIECE = new RegExp(
  [
    `第?(?<number>${NUMERAL})条(?:之(?<suffix>${NUMERAL}))?`,
    `(?<han>(?:(?!${ARTICLE})\\p{Script=Han})+)`,
    "(?<amount>\\p{Nd}{1,3}(?:[,，]\\p{Nd}{3})+)(?!\\p{Nd})",
    "(?<word>(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}])+)",
  ].join("|"),
  "gu",
);

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** An article's number as the id of `src/law/article.ts`, from Han or Arabic digits; `undefined` for none. */
function articleNumber(number: string, suffix: string | undefined): string | undefined {
  const read = (text: string) =>
    /^\d+$/.test(text) ? String(Number(text)) : articleId(`第${text.replaceAll("〇", "零")}条`);
  const main = read(fold(number));
  if (main === undefined || suffix === undefined) return main;
  const second = read(fold(suffix));
  return second === undefined ? undefined : `${main}-${second}`;
}

/**
 * The term of an article's number.
 *
 * @param id `266` or `287-1`
 * @example
 * articleTerm("287-1") // "art287x1"
 */
export function articleTerm(id: string): string {
  return `art${id.replace("-", "x")}`;
}

/** Plural and singular of an English word are one term. */
function stem(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

interface Piece {
  kind: Token["kind"];
  start: number;
  end: number;
  /** Folded: an article's term, a run of Han characters, or a word. */
  text: string;
}

function pieces(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap((match): Piece[] => {
    const { number, suffix, han, amount, word } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (number !== undefined) {
      const id = articleNumber(number, suffix);
      return id === undefined
        ? [{ kind: "han", ...place, text: fold(match[0]) }]
        : [{ kind: "article", ...place, text: articleTerm(id) }];
    }
    if (han !== undefined) return [{ kind: "han", ...place, text: fold(han) }];
    if (amount !== undefined) {
      return [{ kind: "word", ...place, text: fold(amount).replaceAll(",", "") }];
    }
    // `½` and other signs fold to more than one word.
    const words = fold(word ?? "").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return words.map((part) => ({ kind: "word", ...place, text: part }));
  });
}

/**
 * Cuts text into search terms: Latin words and numbers whole, an article's number in any form as one term, Han
 * text into overlapping pairs, so that no dictionary has to know a word for a reader to find it. Full and half
 * width, upper and lower case are one.
 *
 * @returns the terms with their places in `text`, in order
 * @example
 * tokenize("仅退款").map(({ term }) => term) // ["仅退", "退款"]
 * tokenize("ＡＩ标识").map(({ term }) => term) // ["ai", "标识"]
 * tokenize("第266条").map(({ term }) => term) // ["art266"]
 * tokenize("第二百八十七条之一").map(({ term }) => term) // ["art287x1"]
 * tokenize("骗").map(({ term }) => term) // ["骗"]
 */
export function tokenize(text: string): Token[] {
  return pieces(text).flatMap(({ kind, start, end, text: folded }): Token[] => {
    if (kind === "article") return [{ term: folded, start, end, kind }];
    if (kind === "word") return [{ term: stem(folded), start, end, kind }];
    const characters = [...folded];
    if (characters.length === 1) return [{ term: folded, start, end, kind }];
    // Characters beyond the basic plane take two places; folding keeps the count of characters.
    const places = [start];
    for (const character of text.slice(start, end)) {
      places.push((places.at(-1) ?? start) + character.length);
    }
    return characters.slice(1).map((character, index) => ({
      term: `${characters[index]}${character}`,
      start: places[index] ?? start,
      end: places[index + 2] ?? end,
      kind,
    }));
  });
}

/** The Han characters of a text, each once, folded: what a query of one character looks for. */
export function characters(text: string): Set<string> {
  return new Set(fold(text).match(/\p{Script=Han}/gu) ?? []);
}

/**
 * Brings two ways of writing the same to one string, in which a phrase can be looked for: folded, articles as
 * their terms, punctuation away. A space stands where something stood between two pieces, or two words meet.
 *
 * @example
 * normalize("ＡＩ标识，第二百六十六条") // "ai标识 art266"
 * normalize("民法典148") // "民法典148"
 */
export function normalize(text: string): string {
  let result = "";
  let last: Piece | undefined;
  for (const piece of pieces(text)) {
    const apart =
      last && (last.end !== piece.start || (last.kind === "word" && piece.kind === "word"));
    if (apart) result += " ";
    result += piece.text;
    last = piece;
  }
  return result;
}

/** The same without spaces: for comparing phrases across punctuation. */
export function compact(text: string): string {
  return normalize(text).replaceAll(" ", "");
}
