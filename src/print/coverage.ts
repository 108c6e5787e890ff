/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads from a TrueType font which characters it has, so that a missing one is found before it becomes an empty
 * box in print: Typst says nothing about it.
 *
 * @param font the bytes of a font file with a format 12 character map
 * @throws RangeError when the font has no such map
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
 */
export function coverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = characterMap(view);
  const groups = view.getUint32(map + 12);
  const ranges = Array.from({ length: groups }, (_, index) => {
    const at = map + 16 + index * 12;
    return { first: view.getUint32(at), last: view.getUint32(at + 4) };
  });
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (!range) return false;
      if (codePoint < range.first) high = middle - 1;
      else if (codePoint > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Offset of the format 12 subtable, which covers all of Unicode. */
function characterMap(view: DataView): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    if (tag(view, record) !== "cmap") continue;
    const table = view.getUint32(record + 8);
    for (let entry = 0; entry < view.getUint16(table + 2); entry++) {
      const subtable = table + view.getUint32(table + 4 + entry * 8 + 4);
      if (view.getUint16(subtable) === 12) return subtable;
    }
  }
  throw new RangeError("a font without a format 12 character map");
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
