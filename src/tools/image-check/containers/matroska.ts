import { unicode } from "../bytes.ts";
import type { Collector } from "../collector.ts";
import { Damage, type Window } from "../window.ts";

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const SEEK_HEAD = 0x114d9b74;
const SEEK = 0x4dbb;
const SEEK_ID = 0x53ab;
const SEEK_POSITION = 0x53ac;
const INFO = 0x1549a966;
const TAGS = 0x1254c367;
const TAG = 0x7373;
const SIMPLE_TAG = 0x67c8;
const TAG_NAME = 0x45a3;
const TAG_STRING = 0x4487;
const DATE = 0x4461;
const TEXTS: Record<number, string> = {
  0x4d80: "MuxingApp",
  0x5741: "WritingApp",
  0x7ba9: "Title",
};

/** Elements that are looked into. */
const ENTERED = new Set([SEGMENT, SEEK_HEAD, SEEK, INFO, TAGS, TAG, SIMPLE_TAG]);
const MAX_VALUE = 128 * 1024;

/** Reads the elements of a Matroska or WebM file (RFC 9559): the film's own facts and its tags. */
export async function readMatroska(window: Window, out: Collector): Promise<void> {
  let segment = 0;
  let seekId = 0;
  let tagName = "";
  let index = 0;
  const read = new Set<number>();
  const places: number[] = [];

  const number = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

  const header = async (offset: number) => {
    const head = await window.bytes(offset, Math.min(12, window.size - offset));
    const idLength = Math.clz32(head[0] ?? 0) - 23;
    const sizeLength = Math.clz32(head[idLength] ?? 0) - 23;
    if (idLength > 4 || sizeLength > 8) throw new Damage("malformed", offset);
    const sizeBytes = head.slice(idLength, idLength + sizeLength);
    sizeBytes[0] = (sizeBytes[0] ?? 0) & (0xff >> sizeLength);
    // All ones: the length is not known, as in a live recording; what follows is its content.
    const open = sizeBytes.every((b, i) => b === (i === 0 ? 0xff >> sizeLength : 0xff));
    return {
      id: number(head.subarray(0, idLength)),
      start: offset + idLength + sizeLength,
      size: open ? 0 : number(sizeBytes),
      open,
    };
  };

  const walk = async (from: number, to: number): Promise<void> => {
    for (let offset = from; offset < to;) {
      const { id, start, size, open } = await header(offset);
      if (id === SEGMENT) segment ||= start;
      const again = id === TAGS && read.has(offset);
      if (id === TAGS) read.add(offset);
      if (
        TEXTS[id] ||
        id === DATE ||
        id === SEEK_ID ||
        id === SEEK_POSITION ||
        id === TAG_NAME ||
        id === TAG_STRING
      ) {
        const bytes = await window.bytes(start, Math.min(size, MAX_VALUE));
        const place = { part: "Matroska", index, offset: start, length: size };
        const name = TEXTS[id];
        if (name) out.field(`mkv:${name}`, unicode(bytes), place, name);
        else if (id === DATE) {
          // Nanoseconds since 2001.
          const ms = number(bytes) / 1e6 + Date.UTC(2001, 0, 1);
          if (ms < 8e15) out.field("mkv:DateUTC", new Date(ms).toISOString(), place);
        } else if (id === SEEK_ID) seekId = number(bytes);
        else if (id === SEEK_POSITION) {
          if (seekId === TAGS || seekId === SEEK_HEAD) places.push(segment + number(bytes));
        } else if (id === TAG_NAME) tagName = unicode(bytes);
        else {
          index += 1;
          out.field(
            `mkv:${tagName}`,
            unicode(bytes),
            { ...place, part: "Matroska Tags", index },
            tagName,
          );
        }
      }
      if (open || (ENTERED.has(id) && !again)) offset = start;
      else offset = start + size;
      // Once the pictures begin, go where the list at the beginning says the tags are.
      if (id === CLUSTER && places.length > 0) return;
    }
  };
  await walk(0, window.size);
  const visited = new Set<number>();
  for (let at = places.shift(); at !== undefined; at = places.shift()) {
    const from = at;
    if (visited.has(from) || read.has(from) || from >= window.size) continue;
    visited.add(from);
    // One element only: what the list names.
    await out.attempt("Matroska Tags", from, async () => {
      const { start, size } = await header(from);
      await walk(from, Math.min(window.size, start + size));
    });
  }
}
