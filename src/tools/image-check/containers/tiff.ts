import { be16, be32, latin1, le16, le32, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, type Window } from "../window.ts";
import { readXmp } from "../xmp.ts";
import { readIptc } from "./iptc.ts";

/** Tags (TIFF 6.0, Exif 3.0, DNG) that some rule or reader wants, by directory. */
const TAGS: Record<number, string> = {
  0x10e: "ImageDescription",
  0x10f: "Make",
  0x110: "Model",
  0x131: "Software",
  0x132: "ModifyDate",
  0x13b: "Artist",
  0x8298: "Copyright",
  0x9003: "DateTimeOriginal",
  0x9004: "CreateDate",
  0x9010: "OffsetTime",
  0x9011: "OffsetTimeOriginal",
  0x9286: "UserComment",
  0x9c9b: "XPTitle",
  0x9c9c: "XPComment",
  0x9c9d: "XPAuthor",
  0xa433: "LensMake",
  0xa434: "LensModel",
  0xa436: "ImageTitle",
  0xa43c: "ImageEditingSoftware",
  0xa43d: "MetadataEditingSoftware",
};

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MAX_ENTRIES = 512;
const MAX_DIRECTORIES = 16;
const MAX_VALUE = 1024 * 1024;

/**
 * Reads the directories of a TIFF file or of an Exif block, which has the same form.
 *
 * @param base where the block begins in the window; its offsets count from here
 * @param end where it ends
 * @param place gives the place of a value; in a compressed block the block's own
 */
export async function readTiff(
  window: Window,
  base: number,
  end: number,
  out: Collector,
  place: (offset: number, length: number) => Place,
): Promise<void> {
  const head = await window.bytes(base, 8);
  const little = starts(head, "II");
  if (!little && !starts(head, "MM")) throw new Damage("malformed", base);
  const u16 = little ? le16 : be16;
  const u32 = little ? le32 : be32;
  if (u16(head, 2) !== 42) throw new Damage("malformed", base);

  const seen = new Set<number>();
  const gps: Record<number, number[] | string> = {};
  let gpsPlace: Place | undefined;
  let thumbnail = 0;
  const queue = [{ offset: u32(head, 4), kind: 0 }];

  for (let next = queue.shift(); next; next = queue.shift()) {
    const { offset, kind } = next;
    const start = base + offset;
    if (offset === 0 || seen.has(offset) || seen.size >= MAX_DIRECTORIES) continue;
    seen.add(offset);
    if (start + 2 > end) throw new Damage("truncated", start);
    const count = u16(await window.bytes(start, 2), 0);
    if (count > MAX_ENTRIES) throw new Damage("malformed", start);
    const entries = (await window.bytes(start, 2 + count * 12)).slice(2);
    for (let index = 0; index < count; index++) {
      const entry = entries.subarray(index * 12, index * 12 + 12);
      const tag = u16(entry, 0);
      const type = u16(entry, 2);
      const length = u32(entry, 4) * (SIZES[type] ?? 0);
      const number = type === 3 ? u16(entry, 8) : u32(entry, 8);
      const where = length <= 4 ? start + 2 + index * 12 + 8 : base + u32(entry, 8);
      await out.attempt(place(where, length).part, where, async () => {
        if (tag === 0x8769) queue.push({ offset: number, kind: 1 });
        else if (tag === 0x8825) queue.push({ offset: number, kind: 2 });
        else if (kind === 3 && tag === 0x201) thumbnail = base + number;
        else if (kind === 3 && tag === 0x202 && thumbnail > 0 && thumbnail + number <= end)
          out.thumbnail ??= { offset: thumbnail, length: number };
        else if (kind === 0 && (tag === 0x100 || tag === 0x101)) {
          const size = (out.dimensions ??= { width: 0, height: 0 });
          size[tag === 0x100 ? "width" : "height"] = number;
        } else if (
          (kind === 2 && tag >= 1 && tag <= 4) ||
          (kind < 2 && (TAGS[tag] || (kind === 0 && [0x2bc, 0x83bb, 0xcd41].includes(tag))))
        ) {
          if (tag === 0xcd41) {
            out.c2pa.push(place(where, length));
            return;
          }
          if (where + length > end) throw new Damage("truncated", where);
          const value = await window.bytes(where, Math.min(length, MAX_VALUE));
          if (kind === 2) {
            gpsPlace ??= place(start, 2 + count * 12);
            gps[tag] =
              type === 5
                ? [0, 8, 16].map((o) => u32(value, o) / (u32(value, o + 4) || 1))
                : latin1(value, 0, 1);
          } else if (tag === 0x2bc) readXmp(value, out, { ...place(where, length), part: "XMP" });
          else if (tag === 0x83bb) readIptc(value, out, place(where, length));
          else {
            const name = TAGS[tag] ?? "";
            out.field(`exif:${name}`, text(tag, value, little), place(where, length));
          }
        }
      });
    }
    // The second directory describes the small preview.
    if (kind === 0 && base + offset + 2 + count * 12 + 4 <= end) {
      const more = u32(await window.bytes(start + 2 + count * 12, 4), 0);
      queue.push({ offset: more, kind: 3 });
    }
  }
  const latitude = degrees(gps[2], gps[1]);
  const longitude = degrees(gps[4], gps[3]);
  if (gpsPlace && latitude !== undefined && longitude !== undefined)
    out.field("exif:GPSPosition", `${latitude}, ${longitude}`, gpsPlace);
}

/** Reads a TIFF file. */
export function readTiffFile(window: Window, out: Collector): Promise<void> {
  return readTiff(window, 0, window.size, out, (offset, length) => ({
    part: "TIFF",
    offset,
    length,
  }));
}

function text(tag: number, value: Uint8Array, little: boolean): string {
  if (tag >= 0x9c9b && tag <= 0x9c9d) return unicode(value, "utf-16le");
  if (tag !== 0x9286) return unicode(value);
  // UserComment begins with the name of its character set, or with zeros where it says none.
  const rest = value.subarray(8);
  if (starts(value, "UNICODE\0")) {
    const guess = rest[0] === 0 ? "utf-16be" : rest[1] === 0 ? "utf-16le" : undefined;
    return unicode(rest, guess ?? (little ? "utf-16le" : "utf-16be"));
  }
  const named = ["ASCII\0\0\0", "JIS\0\0\0\0\0", "\0\0\0\0\0\0\0\0"].some((n) => starts(value, n));
  return unicode(named ? rest : value);
}

function degrees(
  value: number[] | string | undefined,
  side: number[] | string | undefined,
): string | undefined {
  if (typeof value !== "object" || typeof side !== "string") return undefined;
  const [d = 0, m = 0, s = 0] = value;
  const sum = d + m / 60 + s / 3600;
  return Number.isFinite(sum) ? `${sum.toFixed(6)}°${side}` : undefined;
}
