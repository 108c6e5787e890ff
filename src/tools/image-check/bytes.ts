/** Numbers and texts in bytes. An offset past the end reads as 0, never as `NaN`. */

const at = (bytes: Uint8Array, offset: number): number => bytes[offset] ?? 0;

/** Big-endian numbers, as in JPEG, PNG and MP4. */
export const be16 = (b: Uint8Array, o: number): number => at(b, o) * 256 + at(b, o + 1);
export const be32 = (b: Uint8Array, o: number): number => be16(b, o) * 65536 + be16(b, o + 2);
export const be64 = (b: Uint8Array, o: number): number => be32(b, o) * 2 ** 32 + be32(b, o + 4);
/** Little-endian numbers, as in RIFF and ZIP. */
export const le16 = (b: Uint8Array, o: number): number => at(b, o + 1) * 256 + at(b, o);
export const le32 = (b: Uint8Array, o: number): number => le16(b, o + 2) * 65536 + le16(b, o);

/** One character a byte (ISO 8859-1). */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = "";
  for (let offset = from; offset < Math.min(to, bytes.length); offset++)
    text += String.fromCharCode(at(bytes, offset));
  return text;
}

/** @example starts(bytes, "RIFF") */
export function starts(bytes: Uint8Array, text: string, offset = 0): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Where `text` (ISO 8859-1) begins in `bytes`, from `from` on, or -1. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let o = bytes.indexOf(first, from); o >= 0; o = bytes.indexOf(first, o + 1))
    if (starts(bytes, text, o)) return o;
  return -1;
}

/** Where `text` begins last in `bytes`, or -1. */
export function findLast(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let o = bytes.lastIndexOf(first); o >= 0; o = o > 0 ? bytes.lastIndexOf(first, o - 1) : -1)
    if (starts(bytes, text, o)) return o;
  return -1;
}

const decoders = new Map<string, TextDecoder>();

function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder.decode(bytes);
}

/**
 * A text in Unicode: by its byte order mark or its zeros UTF-16, else UTF-8, else, where that fails,
 * GB 18030, which Chinese programs write where UTF-8 is meant. Zeros at the end are padding.
 */
export function unicode(bytes: Uint8Array, encoding?: "utf-16le" | "utf-16be"): string {
  const mark = be16(bytes, 0);
  const guess =
    encoding ??
    (bytes.length < 2
      ? undefined
      : mark === 0xfeff || (at(bytes, 0) === 0 && at(bytes, 1) !== 0)
        ? "utf-16be"
        : mark === 0xfffe || (at(bytes, 0) !== 0 && at(bytes, 1) === 0 && bytes.length > 2)
          ? "utf-16le"
          : undefined);
  let text = decode(bytes, guess ?? "utf-8");
  if (!guess && text.includes("\ufffd")) text = decode(bytes, "gb18030");
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  return text.slice(0, end);
}
