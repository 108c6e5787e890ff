import { be16, be32, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";

/** Datasets of record 2 (IPTC-NAA IIM 4.2) that say who made or changed a picture. */
const NAMES: Record<number, string> = {
  5: "ObjectName",
  65: "OriginatingProgram",
  80: "By-line",
  110: "Credit",
  115: "Source",
  116: "CopyrightNotice",
  120: "Caption-Abstract",
};

/** Reads IPTC datasets (IIM). */
export function readIptc(bytes: Uint8Array, out: Collector, place: Place): void {
  let at = 0;
  for (let count = 0; bytes[at] === 0x1c && count < 500; count++) {
    const length = be16(bytes, at + 3);
    const start = at + 5;
    const name = bytes[at + 1] === 2 ? NAMES[bytes[at + 2] ?? 0] : undefined;
    // A length over 32767 says how long the length is; no text is that long.
    if (length > 0x7fff || start + length > bytes.length) return;
    if (name) out.field(`iptc:${name}`, unicode(bytes.subarray(start, start + length)), place);
    at = start + length;
  }
}

/** Reads Photoshop's image resources, in which IPTC datasets stand in JPEG. */
export function readPhotoshop(bytes: Uint8Array, out: Collector, place: Place): void {
  let at = 0;
  for (let count = 0; starts(bytes, "8BIM", at) && count < 200; count++) {
    const id = be16(bytes, at + 4);
    // A name, and then the data, each padded to an even length.
    const nameLength = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const length = be32(bytes, at + 6 + nameLength);
    const start = at + 10 + nameLength;
    if (start + length > bytes.length) return;
    if (id === 0x404) readIptc(bytes.subarray(start, start + length), out, place);
    at = start + length + (length % 2);
  }
}
