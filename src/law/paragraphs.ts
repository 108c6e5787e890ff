/** A paragraph of the quoted words of a provision. */
export interface Paragraph {
  /**
   * Which paragraph of the quotation it is, from 1; absent for one that only says that words are left out. It is
   * not the number of a paragraph (款) of the law, which a quotation does not tell.
   */
  number?: number;
  text: string;
}

/** Before the number of an item, where the words before it are over; after an omission of whole items or sentences. */
const BREAK =
  /\n+|(?<=[：；。]|……|^)(?=（[一二三四五六七八九十]+）)|(?<=[：；。])(?=……)|(?<=(?:[：；。]|^)……)(?=.)/u;

/**
 * Splits the quoted words of a provision as the law sets them: each item (项) on a line of its own, and an
 * omission of whole items or sentences (`……`) too. One inside a sentence stays there.
 *
 * @example
 * paragraphs("有下列情形之一的，从轻处罚：（一）情节轻微的；……（五）主动投案的")
 * // [
 * //   { number: 1, text: "有下列情形之一的，从轻处罚：" },
 * //   { number: 2, text: "（一）情节轻微的；" },
 * //   { text: "……" },
 * //   { number: 3, text: "（五）主动投案的" },
 * // ]
 */
export function paragraphs(quote: string): Paragraph[] {
  let number = 0;
  return quote
    .split(BREAK)
    .filter((text) => text !== "")
    .map((text) => (text === "……" ? { text } : { number: ++number, text }));
}
