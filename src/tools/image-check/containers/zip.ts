import { findLast, latin1, le16, le32, starts, unicode } from "../bytes.ts";
import type { Collector, Place } from "../collector.ts";
import { inflate } from "../inflate.ts";
import { Damage, type Window } from "../window.ts";
import { readXml } from "../xml.ts";

const MAX_DIRECTORY = 4 * 1024 * 1024;
const MAX_PART = 1024 * 1024;

interface Part {
  method: number;
  packed: number;
  offset: number;
}

/** Reads the properties of an Office file (ECMA-376): DOCX, XLSX, PPTX. */
export async function readZip(window: Window, out: Collector): Promise<void> {
  const tailStart = Math.max(0, window.size - 65_557);
  const tail = await window.bytes(tailStart, window.size - tailStart);
  const end = findLast(tail, "PK\x05\x06");
  if (end < 0) throw new Damage("truncated", window.size);
  const size = le32(tail, end + 12);
  const start = le32(tail, end + 16);
  if (size > MAX_DIRECTORY || start + size > window.size)
    throw new Damage("malformed", tailStart + end);
  const directory = (await window.bytes(start, size)).slice();
  const parts = new Map<string, Part>();
  for (let o = 0; starts(directory, "PK\x01\x02", o);) {
    const nameLength = le16(directory, o + 28);
    parts.set(latin1(directory, o + 46, o + 46 + nameLength), {
      method: le16(directory, o + 10),
      packed: le32(directory, o + 20),
      offset: le32(directory, o + 42),
    });
    o += 46 + nameLength + le16(directory, o + 30) + le16(directory, o + 32);
  }
  if (parts.has("word/document.xml")) out.format = "docx";
  else if (parts.has("xl/workbook.xml")) out.format = "xlsx";
  else if (parts.has("ppt/presentation.xml")) out.format = "pptx";
  for (const name of ["docProps/custom.xml", "docProps/core.xml", "docProps/app.xml"]) {
    const part = parts.get(name);
    if (!part) continue;
    await out.attempt(name, part.offset, async () => {
      const head = await window.bytes(part.offset, 30);
      if (!starts(head, "PK\x03\x04")) throw new Damage("malformed", part.offset);
      const from = part.offset + 30 + le16(head, 26) + le16(head, 28);
      const packed = (await window.bytes(from, Math.min(part.packed, MAX_PART))).slice();
      const bytes = part.method === 8 ? await inflate(packed, "deflate-raw", MAX_PART) : packed;
      readProperties(bytes, out, { part: name, offset: from, length: part.packed });
    });
  }
}

/** A property is an element with a text; in `custom.xml` its name is an attribute of the element around it. */
function readProperties(bytes: Uint8Array, out: Collector, place: Place): void {
  const names: string[] = [];
  const stopped = readXml(unicode(bytes), {
    open({ local }, attributes) {
      const named = attributes.find((attribute) => attribute.local === "name")?.value;
      names.push(named ?? (place.part.endsWith("custom.xml") ? (names.at(-1) ?? local) : local));
    },
    text(text) {
      const name = names.at(-1) ?? "";
      out.field(`ooxml:${name}`, text.trim(), place, name);
    },
    close() {
      names.pop();
    },
  });
  if (stopped >= 0)
    out.problems.push({ kind: "malformed", part: place.part, offset: place.offset });
}
