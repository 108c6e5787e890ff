import { zlibSync } from "fflate";
import { linker, type Target } from "./links.ts";

/** How many objects share a stream: more pack better, fewer are quicker to open. */
const SHARED = 256;

/**
 * Packs a PDF: what is not a stream goes into compressed object streams, and the table of places becomes a
 * stream too. Typst writes each of the tens of thousands of objects that tags and links are made of in plain text,
 * which makes two thirds of the file. Nothing is left out and no number changes, so that tags, links, outline
 * and metadata stay what they are; the same bytes come out for the same bytes.
 *
 * On the way, the links that the template leaves as addresses get their places: see {@link linker}.
 *
 * @param pdf a PDF as Typst writes it: one table of places, nothing encrypted
 * @param targets the headings by label
 * @returns a PDF 1.7 with the same objects
 * @throws RangeError when it is not such a PDF, or a link leads to no heading
 * @see ISO 32000-2, 7.5.7 (object streams) and 7.5.8 (cross-reference streams)
 * @example
 * pack(pdf).length < pdf.length // true
 */
export function pack(
  pdf: Uint8Array,
  targets: ReadonlyMap<string, Target> = new Map(),
): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { places, table, trailer } = readTable(source);
  const streams: { id: number; body: Buffer }[] = [];
  const plain: { id: number; body: Buffer }[] = [];
  places.forEach(({ id, at }, index) => {
    const end = places[index + 1]?.at ?? table;
    const body = bodyOf(source, at, end, id);
    (body.subarray(-9).toString("latin1") === "endstream" ? streams : plain).push({ id, body });
  });

  let size = Math.max(...places.map(({ id }) => id)) + 1;
  /** For each object, as the cross-reference stream has it: type, then place or stream, then index. */
  const entries = new Map<number, [number, number, number]>([[0, [0, 0, 0xffff]]]);
  const parts: Buffer[] = [source.subarray(0, places[0]?.at)];
  let length = parts[0]?.length ?? 0;
  const write = (id: number, body: Buffer) => {
    const part = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    entries.set(id, [1, length, 0]);
    parts.push(part);
    length += part.length;
  };

  for (const { id, body } of streams) write(id, body);
  plain.sort((a, b) => a.id - b.id);
  const root = Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1]);
  const linked = linker(new Map(plain.map(({ id, body }) => [id, body])), root, targets);
  for (let first = 0; first < plain.length; first += SHARED) {
    const group = plain.slice(first, first + SHARED);
    const id = size++;
    let offset = 0;
    const bodies = group.map(({ body }) => linked(body));
    const head = group.map((object, index) => {
      entries.set(object.id, [2, id, index]);
      const pair = `${object.id} ${offset}`;
      offset += (bodies[index]?.length ?? 0) + 1;
      return pair;
    });
    const index = Buffer.from(`${head.join(" ")}\n`);
    const keys = `/Type /ObjStm /N ${group.length} /First ${index.length}`;
    write(
      id,
      stream(keys, Buffer.concat([index, ...bodies.flatMap((body) => [body, Buffer.from("\n")])])),
    );
  }

  const id = size++;
  entries.set(id, [1, length, 0]);
  const rows = Buffer.alloc(size * 7);
  for (let number = 0; number < size; number++) {
    const [type, place, index] = entries.get(number) ?? [0, 0, 0];
    rows.writeUInt8(type, number * 7);
    rows.writeUInt32BE(place, number * 7 + 1);
    rows.writeUInt16BE(index, number * 7 + 5);
  }
  const start = length;
  write(id, stream(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, rows));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF`));
  return new Uint8Array(Buffer.concat(parts));
}

/** The objects in the order of the file, where their table begins, and what the trailer says beside its size. */
function readTable(source: Buffer): {
  places: { id: number; at: number }[];
  table: number;
  trailer: string;
} {
  const end = source.subarray(-2048).toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(end)?.[1] ?? Number.NaN);
  const text = Number.isNaN(table) ? "" : source.subarray(table).toString("latin1");
  const head = /^xref\s+0 (\d+)\s+/u.exec(text);
  const trailer = /\btrailer\s*<<([\s\S]*)>>\s*startxref/u.exec(text)?.[1];
  if (!head || trailer === undefined) throw new RangeError("not a PDF with one table of places");
  const rows = text.slice(head[0].length).matchAll(/(\d{10}) \d{5} ([nf])\s+/gu);
  const places = [...rows.take(Number(head[1]))]
    .map(([, at, kind], id) => ({ id, at: Number(at), used: kind === "n" }))
    .filter(({ used }) => used)
    .sort((a, b) => a.at - b.at);
  return { places, table, trailer: trailer.replace(/\/Size\s+\d+/u, "").trim() };
}

function bodyOf(source: Buffer, at: number, end: number, id: number): Buffer {
  const head = Buffer.from(`${id} 0 obj\n`);
  const foot = source.lastIndexOf("endobj", end);
  if (!source.subarray(at, at + head.length).equals(head) || foot < at) {
    throw new RangeError(`object ${id} of the PDF is not where its table says`);
  }
  let last = foot;
  while (source[last - 1] === 0x0a) last--;
  return source.subarray(at + head.length, last);
}

function stream(keys: string, data: Buffer): Buffer {
  // Not Node's own zlib, whose output depends on the processor.
  const packed = zlibSync(data, { level: 6 });
  return Buffer.concat([
    Buffer.from(`<< ${keys} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}
