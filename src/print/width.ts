/**
 * What is printed of a piece of Markdown, roughly: of a link its words, followed by the page where it leads to
 * another place of the guide.
 *
 * @example
 * wordsOf("见[**这里**](civil.md)") // "见这里（第99页）"
 */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/\]\(([^)]*)\)/gu, (_, href: string) =>
      href.startsWith("law:") || href.includes("://") ? "" : "（第99页）",
    )
    .replace(/[*`[]/gu, "");
}

/**
 * Width in Han characters, roughly: Latin is half as wide, and a quarter is set between the two.
 *
 * @example
 * widthOf("2026年") // 4
 */
export function widthOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/gu)?.length ?? 0;
  const borders = text.match(/(?<=\p{sc=Han})(?=\w)|(?<=\w)(?=\p{sc=Han})/gu)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / 2 + borders / 4);
}
