/** Digits of the numbers in the index: printable, and none that JSON must escape. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value + 1;

/**
 * Writes a number as text, five bits a character, the lowest first; the sixth bit says that more follow.
 *
 * @param value a whole number from 0 to 2³¹−1
 * @example
 * encode(5) // "F"
 * encode(100) // "kD"
 */
export function encode(value: number): string {
  let text = "";
  let rest = value;
  for (; rest >= 32; rest >>>= 5) text += DIGITS.charAt((rest & 31) | 32);
  return text + DIGITS.charAt(rest);
}

/** Reads numbers that {@link encode} wrote, one after the other. */
export class Decoder {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** @throws RangeError when the text ends within a number, or holds what is no digit */
  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const digit = VALUES[this.#text.charCodeAt(this.#at++)] ?? 0;
      if (digit === 0) throw new RangeError("a damaged number");
      value |= ((digit - 1) & 31) << shift;
      if (digit <= 32) return value;
    }
  }
}

/**
 * In which of `count` files a term is: FNV-1a over its UTF-16 units.
 *
 * @param count a power of two
 */
export function shardOf(term: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) & (count - 1);
}
