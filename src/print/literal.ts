const ESCAPES: Record<string, string> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * Writes a text as a Typst string. All content reaches Typst this way, so that nothing in it can be read as markup.
 *
 * @example
 * literal('a "b" \\ #c') // '"a \\"b\\" \\\\ #c"'
 */
export function literal(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/gu, (character) => ESCAPES[character] ?? character)}"`;
}

/**
 * Writes a Typst array of strings. One item keeps its comma, without which it would be no array.
 *
 * @example
 * literals(["甲"]) // '("甲",)'
 */
export function literals(texts: readonly string[]): string {
  return `(${texts.map((text) => `${literal(text)},`).join(" ")})`;
}
