/**
 * Decompresses at most `limit` bytes, whatever the compressed data would grow to. Damaged data gives what
 * could be read before the damage.
 *
 * @param format `deflate` with a zlib header, `deflate-raw` without (as in ZIP)
 */
export async function inflate(
  bytes: Uint8Array,
  format: "deflate" | "deflate-raw",
  limit: number,
): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  try {
    while (total < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      total += value.length;
    }
    await reader.cancel();
  } catch {
    // What came before the damage is kept.
  }
  const whole = new Uint8Array(Math.min(total, limit));
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at += Math.min(part.length, whole.length - at);
  }
  return whole;
}
