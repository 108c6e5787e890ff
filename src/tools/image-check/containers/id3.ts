import { be16, be32, latin1, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, type Window } from "../window.ts";
import { readXmp } from "../xmp.ts";

const MAX_TAG = 1024 * 1024;
const MAX_FRAMES = 500;

/** A number of 28 bits, seven in a byte, so that it never looks like a frame of sound. */
const synchsafe = (b: Uint8Array, o: number): number =>
  [0, 1, 2, 3].reduce((sum, i) => sum * 128 + ((b[o + i] ?? 0) & 0x7f), 0);

/**
 * Reads an ID3v2 tag (2.2, 2.3, 2.4), as it begins MP3 files and stands in WAV.
 *
 * @returns where the tag ends
 */
export async function readId3(window: Window, start: number, out: Collector): Promise<number> {
  const head = (await window.bytes(start, 10)).slice();
  if (!starts(head, "ID3")) throw new Damage("malformed", start);
  const version = head[3] ?? 0;
  const flags = head[5] ?? 0;
  const size = synchsafe(head, 6);
  const end = start + 10 + size + (flags & 0x10 ? 10 : 0);
  let tag = (await window.bytes(start + 10, Math.min(size, MAX_TAG))).slice();
  if (flags & 0x80 && version < 4) tag = synchronised(tag);
  let at = 0;
  if (flags & 0x40) at = version < 4 ? be32(tag, 0) + 4 : synchsafe(tag, 0);
  const short = version === 2;
  const headSize = short ? 6 : 10;
  for (let index = 1; at + headSize <= tag.length && index <= MAX_FRAMES; index++) {
    if (tag[at] === 0) break;
    const id = latin1(tag, at, at + (short ? 3 : 4));
    const length = short
      ? be32(tag, at + 2) % 2 ** 24
      : version < 4
        ? be32(tag, at + 4)
        : synchsafe(tag, at + 4);
    const from = at + headSize;
    if (length === 0 || from + length > tag.length) break;
    let data = tag.subarray(from, from + length);
    const frameFlags = short ? 0 : be16(tag, at + 8);
    if (version >= 4 && frameFlags & 2) data = synchronised(data);
    if (version >= 4 && frameFlags & 1) data = data.subarray(4);
    readFrame(id, data, out, { part: `ID3 ${id}`, index, offset: start + 10 + from, length });
    at = from + length;
  }
  return end;
}

function readFrame(id: string, data: Uint8Array, out: Collector, place: Place): void {
  if (id === "PRIV") {
    if (starts(data, "XMP\0")) readXmp(data.subarray(4), out, place);
  } else if (id === "GEOB") {
    if (starts(data, "application/x-c2pa-manifest-store", 1)) out.c2pa.push(place);
  } else if (id === "COMM" || id === "COM") {
    const text = split(data[0] ?? 0, data.subarray(4))[1];
    out.field("id3:COMM", text, place, id);
  } else if (id === "TXXX" || id === "TXX") {
    const [name, text] = split(data[0] ?? 0, data.subarray(1));
    out.field(`id3:${name}`, text, place, `${id}:${name}`);
  } else if (id.startsWith("T")) {
    const text = split(data[0] ?? 0, data.subarray(1));
    out.field(`id3:${id}`, text[0] || text[1], place, id);
  }
}

/** The two texts of a frame, which a zero parts; with one only, the second is empty. */
function split(encoding: number, data: Uint8Array): [string, string] {
  const wide = encoding === 1 || encoding === 2;
  const decode = (bytes: Uint8Array) => {
    if (!wide) return unicode(bytes);
    const mark = be16(bytes, 0);
    if (encoding === 2 || mark === 0xfeff) return unicode(bytes, "utf-16be");
    return unicode(bytes, "utf-16le");
  };
  const step = wide ? 2 : 1;
  for (let o = 0; o + step <= data.length; o += step)
    if (data[o] === 0 && (!wide || data[o + 1] === 0))
      return [decode(data.subarray(0, o)), decode(data.subarray(o + step))];
  return [decode(data), ""];
}

function synchronised(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.filter((byte, i) => byte !== 0 || bytes[i - 1] !== 0xff));
}
