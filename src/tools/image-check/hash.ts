import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Source } from "./window.ts";

const PIECE = 2 * 1024 * 1024;

/**
 * The SHA-256 of a file, read piece by piece: the browser's own `crypto.subtle` would need all of it in memory.
 *
 * @param progress told how much has been read, from 0 to 1
 * @returns 64 hexadecimal digits
 * @example await hashFile(bytesSource(new Uint8Array(0))) // "e3b0c44298fc1c14…"
 */
export async function hashFile(
  source: Source,
  progress: (part: number) => void = () => undefined,
): Promise<string> {
  const hash = sha256.create();
  for (let offset = 0; offset < source.size; offset += PIECE) {
    hash.update(await source.read(offset, PIECE));
    progress(Math.min(1, (offset + PIECE) / source.size));
  }
  return bytesToHex(hash.digest());
}
