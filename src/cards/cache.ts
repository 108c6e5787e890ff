import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DIGEST = 32;

/**
 * Bytes that were made from the same inputs before, or else made now and kept. An entry begins with the SHA-256 of
 * the rest: one that was cut short or damaged is made again. It is written under another name first, so that two
 * builds at once never see half of one. A folder that cannot be written only costs time.
 *
 * @param folder where entries are kept; made when missing
 * @param inputs everything that decides the bytes
 * @param make makes them
 */
export async function cached(
  folder: string,
  inputs: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
  const file = join(folder, key);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) {
    const bytes = kept.subarray(DIGEST);
    if (digest(bytes).equals(kept.subarray(0, DIGEST))) return bytes;
  }
  const bytes = await make();
  const next = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(next, Buffer.concat([digest(bytes), bytes]));
    await rename(next, file);
  } catch {
    // Read-only or full disk: the bytes are there all the same.
    await rm(next, { force: true }).catch(() => undefined);
  }
  return bytes;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
