import { be16, be32, find, latin1, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, WINDOW, type Window } from "../window.ts";
import { MAX_XMP, readXmp } from "../xmp.ts";
import { readPhotoshop } from "./iptc.ts";
import { readSamsung } from "./samsung.ts";
import { readTiff } from "./tiff.ts";

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const XMP_MORE = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP = "Photoshop 3.0\0";
const MAX_SEGMENTS = 2000;

/** Reads the segments of a JPEG before the picture itself (ITU-T T.81, Exif 3.0, ISO 16684-3). */
export async function readJpeg(window: Window, out: Collector): Promise<void> {
  const more: { at: number; bytes: Uint8Array; place: Place }[] = [];
  let offset = 2;
  let credentials = false;
  for (let index = 1; index <= MAX_SEGMENTS; index++) {
    let head = await window.bytes(offset, 4);
    while (head[0] === 0xff && head[1] === 0xff) head = await window.bytes(++offset, 4);
    const marker = head[1] ?? 0;
    // The picture begins, or the file ends without one.
    if (head[0] === 0xff && (marker === 0xda || marker === 0xd9)) break;
    const length = be16(head, 2);
    if (head[0] !== 0xff || length < 2) throw new Damage("malformed", offset);
    const start = offset + 4;
    const size = length - 2;
    const isApp = marker >= 0xe0 && marker <= 0xef;
    const part = `JPEG ${isApp ? `APP${marker - 0xe0}` : "COM"}`;
    const place = (o: number, n: number, name = ""): Place => ({
      part: name ? `${part} ${name}` : part,
      index,
      offset: o,
      length: n,
    });
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const frame = await window.bytes(start, 5);
      out.dimensions = { width: be16(frame, 3), height: be16(frame, 1) };
    } else if (isApp || marker === 0xfe) {
      const data = await window.bytes(start, size);
      await out.attempt(part, start, async () => {
        if (marker === 0xfe) out.field("jpeg:COM", unicode(data), place(start, size));
        else if (starts(data, EXIF))
          await readTiff(window, start + 6, start + size, out, (o, n) => place(o, n, "Exif"));
        else if (starts(data, XMP))
          readXmp(data.subarray(XMP.length), out, place(start, size, "XMP"));
        else if (starts(data, XMP_MORE)) {
          const at = be32(data, XMP_MORE.length + 36);
          const bytes = data.slice(XMP_MORE.length + 40);
          if (at + bytes.length <= MAX_XMP)
            more.push({ at, bytes, place: place(start, size, "XMP") });
        } else if (marker === 0xed && starts(data, PHOTOSHOP))
          readPhotoshop(data.subarray(PHOTOSHOP.length), out, place(start, size, "IPTC"));
        else if (marker === 0xeb && starts(data, "JP")) {
          // The first of the segments over which a box is spread names what it is.
          credentials ||= find(data.subarray(0, 64), "c2pa") >= 0;
          if (credentials) out.c2pa.push(place(start, size, "JUMBF"));
        } else if (starts(data, "AIGC"))
          out.field("jpeg:AIGC", unicode(data.subarray(4)), place(start, size));
      });
    }
    offset = start + size;
  }
  const first = more.sort((a, b) => a.at - b.at)[0];
  if (first) {
    const whole = new Uint8Array(
      more.reduce((end, { at, bytes }) => Math.max(end, at + bytes.length), 0),
    );
    for (const { at, bytes } of more) whole.set(bytes, at);
    readXmp(whole, out, first.place);
  }
  await readTail(window, out, offset);
}

/** What stands after the picture: phones append films and notes, which is normal. */
async function readTail(window: Window, out: Collector, start: number): Promise<void> {
  const from = Math.max(2, window.size - 1024);
  const tail = await window.bytes(from, window.size - from);
  if (latin1(tail.subarray(-4)) === "SEFT") return readSamsung(window, out);
  // Most files end with the picture, or with padding after it.
  const last = tail.findLastIndex((byte) => byte !== 0);
  if (tail[last] === 0xd9 && tail[last - 1] === 0xff) return;
  const end = await findEnd(window, start);
  out.field("file:extra", String(window.size - end), {
    part: "JPEG",
    offset: end,
    length: window.size - end,
  });
}

/**
 * Where the picture ends: its data has no 0xFF without a zero after it, but for restarts and further segments.
 *
 * @throws {Damage} when the file ends before
 */
async function findEnd(window: Window, start: number): Promise<number> {
  for (let offset = start; ;) {
    const bytes = await window.some(offset, Math.min(WINDOW, window.size - offset));
    let at = bytes.indexOf(0xff);
    while (at >= 0 && at + 4 <= bytes.length) {
      const marker = bytes[at + 1] ?? 0;
      if (marker === 0xd9) return offset + at + 2;
      const holdsSegment = marker >= 0xc0 && marker < 0xff && (marker < 0xd0 || marker > 0xd8);
      at += holdsSegment ? 2 + be16(bytes, at + 2) : 1;
      if (at < bytes.length) at = bytes.indexOf(0xff, at);
    }
    const next = offset + (at < 0 ? bytes.length : at);
    if (next + 4 > window.size) {
      // The last four bytes can still be the end.
      const rest = await window.some(next, 4);
      if (rest[0] === 0xff && rest[1] === 0xd9) return next + 2;
      throw new Damage("truncated", window.size);
    }
    offset = next;
  }
}
