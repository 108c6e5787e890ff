import { be32, latin1, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { inflate } from "../inflate.ts";
import { Damage, type Window } from "../window.ts";
import { readXmp } from "../xmp.ts";
import { readIptc, readPhotoshop } from "./iptc.ts";
import { readSamsung } from "./samsung.ts";
import { readTiff } from "./tiff.ts";

const MAX_TEXT = 1024 * 1024;

/** Reads the chunks of a PNG (PNG 3rd edition), those after the picture too. */
export async function readPng(window: Window, out: Collector): Promise<void> {
  let offset = 8;
  for (let index = 1; ; index++) {
    const head = await window.bytes(offset, 8);
    const length = be32(head, 0);
    const type = latin1(head, 4, 8);
    const start = offset + 8;
    const place: Place = { part: `PNG ${type}`, index, offset: start, length };
    if (type === "IEND") {
      offset = start + length + 4;
      break;
    }
    if (start + length > window.size) throw new Damage("truncated", window.size);
    if (type === "IHDR") {
      const size = await window.bytes(start, 8);
      out.dimensions = { width: be32(size, 0), height: be32(size, 4) };
    } else if (type === "caBX") out.c2pa.push(place);
    else if (type === "eXIf")
      await out.attempt(place.part, start, () =>
        readTiff(window, start, start + length, out, (o, n) => ({
          ...place,
          offset: o,
          length: n,
        })),
      );
    else if (type === "tEXt" || type === "zTXt" || type === "iTXt")
      await out.attempt(place.part, start, async () => {
        const data = await window.bytes(start, Math.min(length, MAX_TEXT));
        await readText(type, data.slice(), window, out, place);
      });
    offset = start + length + 4;
    if (index % 64 === 0) window.check();
  }
  const extra = window.size - offset;
  if (extra <= 0) return;
  if (latin1(await window.some(window.size - 4, 4)) === "SEFT") await readSamsung(window, out);
  else out.field("file:extra", String(extra), { part: "PNG", offset, length: extra });
}

async function readText(
  type: string,
  data: Uint8Array,
  window: Window,
  out: Collector,
  place: Place,
): Promise<void> {
  const keyEnd = data.indexOf(0);
  if (keyEnd < 0) throw new Damage("malformed", place.offset);
  const key = latin1(data, 0, keyEnd);
  let from = keyEnd + 1;
  let packed = false;
  if (type === "zTXt") {
    packed = true;
    from += 1;
  } else if (type === "iTXt") {
    packed = data[from] === 1;
    // Two flags, then a language and a translated keyword, each ended by a zero.
    const languageEnd = data.indexOf(0, from + 2);
    const translationEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
    if (translationEnd < 0) throw new Damage("malformed", place.offset);
    from = translationEnd + 1;
  }
  let value = data.subarray(from);
  if (packed) value = await inflate(value, "deflate", MAX_TEXT);
  if (key === "XML:com.adobe.xmp")
    return readXmp(value, out, { ...place, part: `${place.part} XMP` });
  if (key.startsWith("Raw profile type ")) {
    // ImageMagick's way to keep foreign blocks: a name, a length, then the bytes as hexadecimal digits.
    const bytes = fromHex(value);
    const kind = key.slice(17);
    if (kind === "xmp") return readXmp(bytes, out, place);
    if (kind === "iptc")
      return starts(bytes, "8BIM") ? readPhotoshop(bytes, out, place) : readIptc(bytes, out, place);
    if (kind === "exif" || kind === "APP1") {
      const block = starts(bytes, "Exif\0\0") ? bytes.subarray(6) : bytes;
      return readTiff(window.over(block), 0, block.length, out, () => place);
    }
    return;
  }
  out.field(`png:${key}`, unicode(value), place, key);
}

function fromHex(text: Uint8Array): Uint8Array {
  const lines = latin1(text).trim().split("\n");
  const digits = lines.slice(2).join("");
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
