import { latin1, le16, le32, starts, unicode } from "../bytes.ts";
import type { Collector } from "../collector.ts";
import { Damage, type Window } from "../window.ts";

const MAX_ENTRIES = 64;
const MAX_VALUE = 16 * 1024;

/** Reads the notes that Samsung phones append to a file: a list `SEFH` … `SEFT` at its very end. */
export async function readSamsung(window: Window, out: Collector): Promise<void> {
  const foot = await window.bytes(window.size - 8, 8);
  const start = window.size - 8 - le32(foot, 0);
  const head = await window.bytes(start, 12);
  if (!starts(head, "SEFH")) throw new Damage("malformed", start);
  const count = Math.min(le32(head, 8), MAX_ENTRIES);
  const list = (await window.bytes(start + 12, count * 12)).slice();
  for (let index = 0; index < count; index++) {
    const offset = start - le32(list, index * 12 + 4);
    const size = le32(list, index * 12 + 8);
    await out.attempt("Samsung SEFT", offset, async () => {
      const entry = await window.bytes(offset, Math.min(size, MAX_VALUE));
      const nameEnd = 8 + le32(entry, 4);
      if (nameEnd > entry.length || le16(entry, 0) !== 0) throw new Damage("malformed", offset);
      const name = latin1(entry, 8, nameEnd);
      const value = entry.subarray(nameEnd);
      // Films and depth maps stand here too; texts are JSON.
      if (value[0] === 0x7b)
        out.field(
          `samsung:${name}`,
          unicode(value),
          { part: "Samsung SEFT", index: index + 1, offset, length: size },
          name,
        );
    });
  }
}
