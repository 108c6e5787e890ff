import { be32, find, le32, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { Damage, type Window } from "../window.ts";

const MAX_COMMENTS = 500;
const MAX_BLOCK = 1024 * 1024;
const MAX_PAGES = 64;

/** Reads Vorbis comments: `NAME=value` in UTF-8. */
function readComments(bytes: Uint8Array, out: Collector, place: Place): void {
  let at = 4 + le32(bytes, 0);
  const count = Math.min(le32(bytes, at), MAX_COMMENTS);
  at += 4;
  for (let index = 0; index < count; index++) {
    const length = le32(bytes, at);
    if (at + 4 + length > bytes.length) throw new Damage("truncated", place.offset);
    const text = unicode(bytes.subarray(at + 4, at + 4 + length));
    const equals = text.indexOf("=");
    if (equals > 0) {
      const name = text.slice(0, equals);
      out.field(`vorbis:${name}`, text.slice(equals + 1), { ...place, index: index + 1 }, name);
    }
    at += 4 + length;
  }
}

/** Reads the blocks before the sound of a FLAC file (RFC 9639). */
export async function readFlac(window: Window, out: Collector, start = 0): Promise<void> {
  let offset = start + 4;
  for (let last = false; !last;) {
    const head = be32(await window.bytes(offset, 4), 0);
    last = head >= 2 ** 31;
    const length = head % 2 ** 24;
    if (Math.floor(head / 2 ** 24) % 128 === 4) {
      const place = { part: "FLAC VORBIS_COMMENT", offset: offset + 4, length };
      const bytes = await window.bytes(offset + 4, Math.min(length, MAX_BLOCK));
      await out.attempt(place.part, place.offset, () => readComments(bytes, out, place));
    }
    offset += 4 + length;
  }
}

/** Reads the comment header of an Ogg file (RFC 3533): the second packet, over one or more pages. */
export async function readOgg(window: Window, out: Collector): Promise<void> {
  let offset = 0;
  let packets = 0;
  let comment = new Uint8Array(0);
  for (let page = 0; page < MAX_PAGES && comment.length < MAX_BLOCK; page++) {
    const head = (await window.bytes(offset, 27)).slice();
    if (!starts(head, "OggS")) throw new Damage("malformed", offset);
    const lacing = (await window.bytes(offset + 27, head[26] ?? 0)).slice();
    let start = offset + 27 + lacing.length;
    for (const size of lacing) {
      if (packets === 1) {
        const joined = new Uint8Array(comment.length + size);
        joined.set(comment);
        joined.set(await window.bytes(start, size), comment.length);
        comment = joined;
      }
      start += size;
      if (size === 255) continue;
      packets += 1;
      if (packets === 2) {
        const place = { part: "Ogg comment", offset, length: comment.length };
        const skip = starts(comment, "OpusTags") ? 8 : find(comment.subarray(0, 8), "vorbis") + 6;
        // Without either name it is another codec's packet.
        if (skip > 6) readComments(comment.subarray(skip), out, place);
        return;
      }
    }
    offset = start;
  }
}
