import { latin1, le16, starts, unicode } from "../bytes.ts";
import type { Collector } from "../collector.ts";
import { Damage, WINDOW, type Window } from "../window.ts";
import { MAX_XMP, readXmp } from "../xmp.ts";

/** XMP in a GIF ends with bytes that lead any reader to its last one. */
const XMP_TRAILER = 257;

/** Reads the blocks of a GIF (GIF89a; XMP per ISO 16684-3). */
export async function readGif(window: Window, out: Collector): Promise<void> {
  const head = await window.bytes(6, 7);
  out.dimensions = { width: le16(head, 0), height: le16(head, 2) };
  const table = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let offset = 13 + table(head[4]);

  /** Where the blocks of data that begin at `at` end. */
  const skip = async (at: number): Promise<number> => {
    for (;;) {
      const bytes = await window.some(at, Math.min(WINDOW, window.size - at));
      let o = 0;
      while (o < bytes.length) {
        const size = bytes[o] ?? 0;
        o += size + 1;
        if (size === 0) return at + o;
      }
      at += o;
      if (at >= window.size) throw new Damage("truncated", window.size);
    }
  };

  for (let index = 1; ; index++) {
    const block = (await window.some(offset, 2)).slice();
    if (block.length === 0) throw new Damage("truncated", window.size);
    if (block[0] === 0x3b) break;
    if (block[0] === 0x2c) {
      const image = await window.bytes(offset, 10);
      offset = await skip(offset + 10 + table(image[9]) + 1);
    } else if (block[0] === 0x21) {
      const label = block[1];
      const start = offset + 2;
      const data = (await window.some(start, 12)).slice();
      offset = await skip(start);
      const application = label === 0xff && data[0] === 11 ? latin1(data, 1, 12) : "";
      const place = { part: "GIF", index, offset: start, length: offset - start };
      if (application === "XMP DataXMP") {
        const from = start + 12;
        const length = Math.max(0, Math.min(offset - from - XMP_TRAILER, MAX_XMP));
        const packet = (await window.bytes(from, length)).slice();
        readXmp(packet, out, { ...place, part: "GIF XMP" });
      } else if (starts(data, "C2PA_GIF", 1)) out.c2pa.push(place);
      else if (label === 0xfe) {
        const bytes = (await window.bytes(start, Math.min(offset - start, WINDOW))).slice();
        let text = new Uint8Array(0);
        for (let o = 0; bytes[o]; o += (bytes[o] ?? 0) + 1) {
          const piece = bytes.subarray(o + 1, o + 1 + (bytes[o] ?? 0));
          const joined = new Uint8Array(text.length + piece.length);
          joined.set(text);
          joined.set(piece, text.length);
          text = joined;
        }
        out.field("gif:Comment", unicode(text), { ...place, part: "GIF Comment" });
      }
    } else throw new Damage("malformed", offset);
    window.check();
  }
}
