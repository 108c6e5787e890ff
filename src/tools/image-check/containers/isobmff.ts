import { be16, be32, be64, latin1, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, type Window } from "../window.ts";
import { MAX_XMP, readXmp } from "../xmp.ts";
import { readTiff } from "./tiff.ts";

const MAX_DEPTH = 12;
const MAX_BOXES = 20_000;
const MAX_VALUE = 128 * 1024;
const MAX_ITEMS = 4096;

const UUID_XMP = "be7acfcb97a942e89c71999491e3afac";
const UUID_C2PA = "d8fec3d61b0e483c92975828877ec481";

/** Boxes that only hold boxes. */
const PLAIN = new Set(["moov", "udta", "trak", "mdia", "iprp", "ipco"]);

interface Box {
  type: string;
  /** Where the content begins and ends. */
  start: number;
  end: number;
  /** The types of the boxes around it and its own. */
  path: string;
}

/** Reads the boxes of an MP4, MOV, HEIC or AVIF file (ISO/IEC 14496-12, 23008-12; QuickTime). */
export async function readIsobmff(window: Window, out: Collector): Promise<void> {
  let count = 0;
  let isFile = 0;
  const place = ({ path, start, end }: Box): Place => ({
    part: path,
    offset: start,
    length: end - start,
  });
  const content = async ({ start, end }: Box, most = MAX_VALUE) =>
    (await window.bytes(start, Math.min(end - start, most))).slice();

  async function* boxes(from: number, to: number, path: string): AsyncGenerator<Box> {
    for (let offset = from; offset + 8 <= to;) {
      if (++count > MAX_BOXES) throw new Damage("malformed", offset);
      const head = await window.bytes(offset, 8);
      const type = latin1(head, 4, 8);
      let size = be32(head, 0);
      let start = offset + 8;
      if (size === 1) {
        size = be64(await window.bytes(start, 8), 0);
        start += 8;
      } else if (size === 0) size = to - offset;
      const end = offset + size;
      if (end < start) throw new Damage("malformed", offset);
      if (end > to) {
        // A film cut off in its middle is told of; a box that leaves its parent is not read.
        throw new Damage(path === "" ? "truncated" : "malformed", offset);
      }
      yield { type, start, end, path: path === "" ? type : `${path}.${type}` };
      offset = end;
    }
  }

  const walk = async (from: number, to: number, path: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) throw new Damage("malformed", from);
    for await (const box of boxes(from, to, path)) {
      isFile ||= path === "" ? 1 : 0;
      await out.attempt(box.path, box.start, () => readBox(box, depth));
    }
  };

  const readBox = async (box: Box, depth: number): Promise<void> => {
    const { type, start, end, path } = box;
    if (type === "uuid") {
      const id = [...(await window.bytes(start, 16))].map((b) => b.toString(16).padStart(2, "0"));
      const inner = { ...box, start: start + 16, path: `${path} XMP` };
      if (id.join("") === UUID_XMP) readXmp(await content(inner, MAX_XMP), out, place(inner));
      else if (id.join("") === UUID_C2PA) out.c2pa.push(place(box));
    } else if (type === "jumb" || type === "c2pa") out.c2pa.push(place(box));
    else if (type === "meta") await readMeta(box, depth);
    else if (type === "mvhd" || type === "ispe" || type === "tkhd")
      readNumbers(box, await content(box, 128));
    else if (type === "XMP_")
      readXmp(await content(box, MAX_XMP), out, place({ ...box, path: `${path} XMP` }));
    else if (path.endsWith("udta.AIGC"))
      out.field("mp4:AIGC", textOf(await content(box)), place(box));
    else if (path.endsWith(`udta.${type}`) && type.startsWith("\xa9")) {
      // QuickTime's own: a length, a language, and a text, for each language.
      const bytes = await content(box);
      const length = be16(bytes, 0);
      out.field(`mp4:${type}`, unicode(bytes.subarray(4, 4 + length)), place(box));
    } else if (PLAIN.has(type)) await walk(start, end, path, depth + 1);
  };

  const readNumbers = ({ type, ...box }: Box, bytes: Uint8Array): void => {
    const long = bytes[0] === 1;
    if (type === "ispe") keepLargest(be32(bytes, 4), be32(bytes, 8));
    else if (type === "tkhd") {
      const at = long ? 88 : 76;
      keepLargest(be16(bytes, at), be16(bytes, at + 4));
    } else {
      // Seconds since 1904.
      const seconds = (long ? be64(bytes, 4) : be32(bytes, 4)) - 2_082_844_800;
      if (seconds > 0 && seconds < 4e9)
        out.field(
          "mp4:CreateDate",
          new Date(seconds * 1000).toISOString(),
          place({ type, ...box }),
        );
    }
  };
  const keepLargest = (width: number, height: number) => {
    if (width * height > (out.dimensions?.width ?? 0) * (out.dimensions?.height ?? 0))
      out.dimensions = { width, height };
  };

  const readMeta = async (meta: Box, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) throw new Damage("malformed", meta.start);
    // QuickTime's has no version and flags.
    const head = await window.some(meta.start, 8);
    const from = meta.start + (starts(head, "hdlr", 4) ? 0 : 4);
    const keys: string[] = [];
    const found = new Map<string, Box>();
    for await (const box of boxes(from, meta.end, meta.path)) {
      found.set(box.type, box);
      if (box.type === "keys")
        await out.attempt(box.path, box.start, async () => {
          const bytes = await content(box);
          for (let o = 8; o + 8 <= bytes.length;) {
            const size = be32(bytes, o);
            if (size < 8) throw new Damage("malformed", box.start + o);
            keys.push(unicode(bytes.subarray(o + 8, o + size)));
            o += size;
          }
        });
      else if (!["ilst", "iinf", "iloc", "idat"].includes(box.type))
        await out.attempt(box.path, box.start, () => readBox(box, depth + 1));
    }
    const list = found.get("ilst");
    if (list) await out.attempt(list.path, list.start, () => readList(list, keys));
    const infos = found.get("iinf");
    const locations = found.get("iloc");
    if (infos && locations)
      await out.attempt(infos.path, infos.start, () =>
        readItems(infos, locations, found.get("idat")),
      );
  };

  const readList = async (list: Box, keys: string[]): Promise<void> => {
    for await (const item of boxes(list.start, list.end, list.path)) {
      await out.attempt(item.path, item.start, async () => {
        let name =
          keys[
            be32(
              Uint8Array.from(item.type, (c) => c.charCodeAt(0)),
              0,
            ) - 1
          ] ?? item.type;
        let value: string | undefined;
        for await (const part of boxes(item.start, item.end, item.path)) {
          if (part.type === "name") name = unicode((await content(part)).subarray(4));
          else if (part.type === "data") {
            const bytes = await content(part);
            // The kind of a value: 1 and 4 are texts, 2 and 5 UTF-16; some write 0 where they mean a text.
            const kind = be32(bytes, 0);
            if (kind <= 2 || kind === 4 || kind === 5)
              value = unicode(bytes.subarray(8), kind === 2 || kind === 5 ? "utf-16be" : undefined);
          }
        }
        value ??= item.type === "AIGC" ? textOf(await content(item)) : "";
        out.field(`mp4:${name}`, value, { ...place(item), part: list.path }, name);
      });
    }
  };

  /** Items of HEIF: `iinf` says what each is, `iloc` where it stands. */
  const readItems = async (infos: Box, locations: Box, idat: Box | undefined): Promise<void> => {
    const kinds = new Map<number, "Exif" | "XMP">();
    const version = (await window.bytes(infos.start, 1))[0] ?? 0;
    for await (const box of boxes(infos.start + (version === 0 ? 6 : 8), infos.end, infos.path)) {
      const bytes = await content(box, 512);
      if (box.type !== "infe" || (bytes[0] ?? 0) < 2) continue;
      const long = bytes[0] === 3;
      const id = long ? be32(bytes, 4) : be16(bytes, 4);
      const at = long ? 10 : 8;
      const type = latin1(bytes, at, at + 4);
      if (type === "Exif") kinds.set(id, "Exif");
      else if (type === "mime") {
        const nameEnd = bytes.indexOf(0, at + 4);
        if (nameEnd > 0 && starts(bytes, "application/rdf+xml", nameEnd + 1)) kinds.set(id, "XMP");
      }
    }
    if (kinds.size === 0) return;
    const bytes = await content(locations);
    const v = bytes[0] ?? 0;
    const sizes = be16(bytes, 4);
    const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
    const indexSize = v > 0 ? sizes & 15 : 0;
    const items = v < 2 ? be16(bytes, 6) : be32(bytes, 6);
    let o = v < 2 ? 8 : 10;
    const number = (size: number): number => {
      const value = size === 8 ? be64(bytes, o) : size === 4 ? be32(bytes, o) : 0;
      o += size;
      return value;
    };
    for (let n = 0; n < Math.min(items, MAX_ITEMS) && o < bytes.length; n++) {
      const id = v < 2 ? be16(bytes, o) : be32(bytes, o);
      o += v < 2 ? 2 : 4;
      const method = v > 0 ? be16(bytes, o) & 15 : 0;
      if (v > 0) o += 2;
      o += 2;
      const base = number(baseSize);
      const extents = be16(bytes, o);
      o += 2;
      let where = 0;
      let length = 0;
      for (let e = 0; e < extents && o < bytes.length; e++) {
        number(indexSize);
        const extent = number(offsetSize);
        const size = number(lengthSize);
        // Metadata stands in one piece; of a picture in several, only the first would be wanted.
        if (e === 0)
          [where, length] = [base + extent + (method === 1 ? (idat?.start ?? 0) : 0), size];
      }
      const kind = kinds.get(id);
      if (!kind || method > 1 || length === 0) continue;
      const at: Place = { part: `HEIF ${kind}`, index: id, offset: where, length };
      await out.attempt(at.part, where, async () => {
        if (kind === "XMP")
          return readXmp((await window.bytes(where, Math.min(length, MAX_XMP))).slice(), out, at);
        // The block begins some bytes later, as its first number says.
        const start = where + 4 + be32(await window.bytes(where, 4), 0);
        await readTiff(window, start, where + length, out, (offset, size) => ({
          ...at,
          offset,
          length: size,
        }));
      });
    }
  };

  await walk(0, window.size, "", 0);
  if (!isFile) throw new Damage("malformed", 0);
}

/** A text that may stand after a box's version and flags. */
function textOf(bytes: Uint8Array): string {
  const from = bytes.indexOf(0x7b);
  return unicode(from < 0 ? bytes : bytes.subarray(from));
}
