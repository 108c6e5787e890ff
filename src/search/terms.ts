// Terms of the index that are no words of a text.

/**
 * The term of a law or a provision, whatever words refer to it.
 *
 * @example
 * referenceTerm("civil-code/148") // "@civil-code/148"
 */
export function referenceTerm(target: string): string {
  return `@${target}`;
}

/**
 * The term of all words with a beginning.
 *
 * @example
 * prefixTerm("lab") // "lab*"
 */
export function prefixTerm(beginning: string): string {
  return `${beginning}*`;
}
