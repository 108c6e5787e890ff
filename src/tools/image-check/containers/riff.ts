import { latin1, le16, le32, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, type Window } from "../window.ts";
import { MAX_XMP, readXmp } from "../xmp.ts";
import { readId3 } from "./id3.ts";
import { readTiff } from "./tiff.ts";

const MAX_VALUE = 128 * 1024;

/** Reads the chunks of a RIFF file: WebP, AVI or WAV. */
export async function readRiff(window: Window, out: Collector): Promise<void> {
  const form = latin1(await window.bytes(8, 4)).trim();
  let index = 0;

  const walk = async (from: number, to: number, list: string): Promise<void> => {
    let offset = from;
    while (offset + 8 <= to) {
      const head = await window.bytes(offset, 8);
      const id = latin1(head, 0, 4);
      const start = offset + 8;
      const length = le32(head, 4);
      const end = start + length;
      index += 1;
      const place: Place = { part: `${form} ${list}${id.trim()}`, index, offset: start, length };
      // A film over 1 GB goes on in further forms; a list of texts is looked into, a list of frames is not.
      if (id === "RIFF" || id === "LIST") {
        const kind = latin1(await window.bytes(start, 4));
        if (list === "" && (id === "RIFF" || kind === "INFO"))
          await walk(start + 4, Math.min(end, window.size), kind === "INFO" ? "INFO/" : "");
      } else {
        await out.attempt(place.part, start, async () => {
          const bytes = (most: number) => window.bytes(start, Math.min(length, most));
          if (id === "EXIF") {
            const skip = latin1(await window.some(start, 6)) === "Exif\0\0" ? 6 : 0;
            await readTiff(window, start + skip, end, out, (o, n) => ({
              ...place,
              offset: o,
              length: n,
            }));
          } else if (id === "XMP " || id === "_PMX") readXmp(await bytes(MAX_XMP), out, place);
          else if (id === "C2PA") out.c2pa.push(place);
          else if (id === "id3 " || id === "ID3 ") await readId3(window, start, out);
          else if (id === "VP8X") {
            const size = await bytes(10);
            const u24 = (o: number) => le16(size, o) + (size[o + 2] ?? 0) * 65536;
            out.dimensions = { width: u24(4) + 1, height: u24(7) + 1 };
          } else if (id === "AIGC" || list === "INFO/")
            out.field(`riff:${id}`, unicode(await bytes(MAX_VALUE)), place, `${list}${id}`);
        });
      }
      offset = end + (length % 2);
      if (index % 64 === 0) window.check();
    }
    if (offset > window.size + 1) throw new Damage("truncated", window.size);
  };
  await walk(0, window.size, "");
}
