/** Writes small files of every kind that the reader knows, for samples, tests and comparisons. */
import { deflateRawSync, deflateSync } from "node:zlib";
import { crc32 } from "node:zlib";

export type Part = string | readonly number[] | Uint8Array;

/** Joins bytes; a text is written one byte a character. */
export function bytes(...parts: Part[]): Uint8Array<ArrayBuffer> {
  const arrays = parts.map((part) =>
    typeof part === "string"
      ? Uint8Array.from(part, (c) => c.charCodeAt(0))
      : Uint8Array.from(part),
  );
  const whole = new Uint8Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const u16be = (n: number): number[] => [(n >> 8) & 255, n & 255];
export const u32be = (n: number): number[] => [
  ...u16be(Math.floor(n / 65536)),
  ...u16be(n % 65536),
];
export const u16le = (n: number): number[] => u16be(n).reverse();
export const u32le = (n: number): number[] => u32be(n).reverse();

export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export interface Property {
  space: string;
  prefix: string;
  name: string;
  value: string;
}

export const TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";

/** The label as an XMP property. */
export const labelProperty = (value: string, prefix = "TC260"): Property => ({
  space: TC260,
  prefix,
  name: "AIGC",
  value,
});

/** An XMP packet whose properties are elements or attributes, both of which are ordinary. */
export function xmp(properties: Property[], form: "element" | "attribute" = "element"): Uint8Array {
  const spaces = [...new Map(properties.map((p) => [p.prefix, p.space]))]
    .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
    .join("");
  const inside =
    form === "element"
      ? `>${properties.map((p) => `<${p.prefix}:${p.name}>${escapeXml(p.value)}</${p.prefix}:${p.name}>`).join("")}</rdf:Description>`
      : `${properties.map((p) => ` ${p.prefix}:${p.name}="${escapeXml(p.value)}"`).join("")}/>`;
  return utf8(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${spaces}${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
}

/** One entry of a TIFF directory. */
export type Entry = [tag: number, type: number, count: number, value: Uint8Array];

export const ascii = (tag: number, text: string): Entry => {
  const value = bytes(utf8(text), [0]);
  return [tag, 2, value.length, value];
};
export const userComment = (text: string): Entry => {
  const value = bytes("\0\0\0\0\0\0\0\0", utf8(text));
  return [0x9286, 7, value.length, value];
};
export const blob = (tag: number, value: Uint8Array, type = 7): Entry => [
  tag,
  type,
  value.length,
  value,
];

export interface Exif {
  main?: Entry[];
  exif?: Entry[];
  gps?: Entry[];
  thumbnail?: Uint8Array;
}

/** A TIFF block with the usual directories, little-endian. */
export function tiff(
  { main = [], exif = [], gps = [], thumbnail }: Exif,
  picture?: Entry[],
): Uint8Array {
  const directories: Entry[][] = [[...(picture ?? []), ...main], exif, gps];
  const pointer = (tag: number): Entry => [tag, 4, 1, bytes(u32le(0))];
  if (exif.length > 0) directories[0]?.push(pointer(0x8769));
  if (gps.length > 0) directories[0]?.push(pointer(0x8825));
  if (thumbnail)
    directories.push([
      [0x103, 3, 1, bytes(u16le(6))],
      pointer(0x201),
      [0x202, 4, 1, bytes(u32le(thumbnail.length))],
    ]);
  const used = directories.map((entries, index) => index === 0 || entries.length > 0);
  const starts: number[] = [];
  let at = 8;
  directories.forEach((entries, index) => {
    starts[index] = at;
    if (!used[index]) return;
    at += 2 + entries.length * 12 + 4;
    for (const [, , , value] of entries)
      if (value.length > 4) at += value.length + (value.length % 2);
  });
  const thumbnailAt = at;
  const parts: Part[] = ["II*\0", u32le(8)];
  directories.forEach((entries, index) => {
    if (!used[index]) return;
    let free = (starts[index] ?? 0) + 2 + entries.length * 12 + 4;
    const values: Part[] = [];
    parts.push(u16le(entries.length));
    for (const [tag, type, count, value] of entries.sort((a, b) => a[0] - b[0])) {
      parts.push(u16le(tag), u16le(type), u32le(count));
      if (tag === 0x8769) parts.push(u32le(starts[1] ?? 0));
      else if (tag === 0x8825) parts.push(u32le(starts[2] ?? 0));
      else if (tag === 0x201) parts.push(u32le(thumbnailAt));
      else if (value.length <= 4) parts.push(bytes(value, new Uint8Array(4 - value.length)));
      else {
        parts.push(u32le(free));
        values.push(value, new Uint8Array(value.length % 2));
        free += value.length + (value.length % 2);
      }
    }
    parts.push(u32le(index === 0 && thumbnail ? (starts[3] ?? 0) : 0), ...values);
  });
  if (thumbnail) parts.push(thumbnail);
  return bytes(...parts);
}

/** Where on earth, as Exif writes it: degrees, minutes and hundredths of seconds. */
export function position(
  latitude: [number, number, number],
  longitude: [number, number, number],
): Entry[] {
  const triple = (tag: number, [d, m, s]: [number, number, number]): Entry => [
    tag,
    5,
    3,
    bytes(...[d, 1, m, 1, s * 100, 100].map((n) => u32le(Math.round(n)))),
  ];
  return [ascii(1, "N"), triple(2, latitude), ascii(3, "E"), triple(4, longitude)];
}

export const segment = (marker: number, ...parts: Part[]): Uint8Array => {
  const data = bytes(...parts);
  return bytes([0xff, marker], u16be(data.length + 2), data);
};
export const exifSegment = (block: Exif): Uint8Array => segment(0xe1, "Exif\0\0", tiff(block));
export const xmpSegment = (packet: Uint8Array): Uint8Array =>
  segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", packet);
/** IPTC datasets in Photoshop's image resources. */
export const iptcSegment = (datasets: [number, string][]): Uint8Array => {
  const data = bytes(
    ...datasets.map(([id, text]) => bytes([0x1c, 2, id], u16be(utf8(text).length), utf8(text))),
  );
  return segment(
    0xed,
    "Photoshop 3.0\0",
    "8BIM",
    u16be(0x404),
    "\0\0",
    u32be(data.length),
    data,
    new Uint8Array(data.length % 2),
  );
};

/** A JPEG with further segments after its first marker. */
export const jpeg = (base: Uint8Array, segments: Uint8Array[], after: Part = ""): Uint8Array =>
  bytes(base.subarray(0, 2), ...segments, base.subarray(2), after);

export const chunk = (type: string, ...parts: Part[]): Uint8Array => {
  const data = bytes(type, ...parts);
  return bytes(u32be(data.length - 4), data, u32be(crc32(data)));
};
export const textChunk = (key: string, text: string): Uint8Array =>
  chunk("tEXt", `${key}\0`, utf8(text));
export const packedChunk = (key: string, text: string): Uint8Array =>
  chunk("zTXt", `${key}\0\0`, deflateSync(utf8(text)));
export const xmpChunk = (packet: Uint8Array, packed = false): Uint8Array =>
  chunk(
    "iTXt",
    `XML:com.adobe.xmp\0${packed ? "\x01" : "\0"}\0\0\0`,
    packed ? deflateSync(packet) : packet,
  );

/** A PNG with further chunks before its picture, or after it. */
export function png(
  base: Uint8Array,
  before: Uint8Array[],
  behind: Uint8Array[] = [],
  after: Part = "",
): Uint8Array {
  // The signature and IHDR take 33 bytes, IEND 12.
  return bytes(
    base.subarray(0, 33),
    ...before,
    base.subarray(33, -12),
    ...behind,
    base.subarray(-12),
    after,
  );
}

export const riffChunk = (id: string, ...parts: Part[]): Uint8Array => {
  const data = bytes(...parts);
  return bytes(id, u32le(data.length), data, new Uint8Array(data.length % 2));
};
export const riff = (form: string, ...chunks: Uint8Array[]): Uint8Array =>
  riffChunk("RIFF", form, ...chunks);

/** A WebP in the extended form with further chunks after its picture. */
export function webp(
  base: Uint8Array,
  width: number,
  height: number,
  chunks: Uint8Array[],
): Uint8Array {
  const u24le = (n: number) => u32le(n).slice(0, 3);
  const names = chunks.map((c) => String.fromCharCode(...c.subarray(0, 4)));
  const flags = (names.includes("EXIF") ? 8 : 0) | (names.includes("XMP ") ? 4 : 0);
  const vp8x = riffChunk("VP8X", [flags, 0, 0, 0], u24le(width - 1), u24le(height - 1));
  return riff("WEBP", vp8x, base.subarray(12), ...chunks);
}

/** A GIF with an XMP packet and a comment before its picture. */
export function gif(base: Uint8Array, packet?: Uint8Array, comment?: string): Uint8Array {
  const flags = base[10] ?? 0;
  const at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const trailer = bytes(
    [1],
    Array.from({ length: 256 }, (_, i) => 255 - i),
    [0],
  );
  const parts: Part[] = [];
  if (packet) parts.push("!\xff\x0bXMP DataXMP", packet, trailer);
  if (comment !== undefined) {
    const text = utf8(comment);
    parts.push("!\xfe");
    for (let o = 0; o < text.length; o += 255) {
      const piece = text.subarray(o, o + 255);
      parts.push([piece.length], piece);
    }
    parts.push([0]);
  }
  return bytes("GIF89a", base.subarray(6, at), ...parts, base.subarray(at));
}

export const box = (type: string, ...parts: Part[]): Uint8Array => {
  const data = bytes(...parts);
  return bytes(u32be(data.length + 8), type, data);
};
const dataBox = (text: string, kind = 1): Uint8Array =>
  box("data", u32be(kind), u32be(0), utf8(text));
const handler = (type: string): Uint8Array =>
  box("hdlr", u32be(0), u32be(0), type, new Uint8Array(13));

/**
 * Metadata as GB 45438's guide asks: a list of keys and a list of values.
 *
 * @param bare without a version and flags, as QuickTime has it under `moov`
 */
export function keysMeta(values: Record<string, string>, bare = false): Uint8Array {
  const names = Object.keys(values);
  return box(
    "meta",
    bare ? "" : u32be(0),
    handler("mdta"),
    box(
      "keys",
      u32be(0),
      u32be(names.length),
      ...names.map((name) => bytes(u32be(name.length + 8), "mdta", name)),
    ),
    box(
      "ilst",
      ...names.map((name, i) =>
        box(String.fromCharCode(...u32be(i + 1)), dataBox(values[name] ?? "")),
      ),
    ),
  );
}

/** The list that players of music use, without a list of keys. */
export const plainMeta = (values: Record<string, string>): Uint8Array =>
  box(
    "meta",
    u32be(0),
    handler("mdir"),
    box("ilst", ...Object.entries(values).map(([name, text]) => box(name, dataBox(text)))),
  );

export const uuidBox = (id: string, ...parts: Part[]): Uint8Array =>
  box(
    "uuid",
    Uint8Array.from(id.match(/../g) ?? [], (hex) => parseInt(hex, 16)),
    ...parts,
  );
export const XMP_UUID = "be7acfcb97a942e89c71999491e3afac";

/** A film without pictures; what stands in `moov` and after it is given. */
export const mp4 = (moov: Uint8Array[], after: Uint8Array[] = [], brand = "isom"): Uint8Array =>
  bytes(
    box("ftyp", brand, u32be(512), brand),
    box("mdat", new Uint8Array(64)),
    box(
      "moov",
      box(
        "mvhd",
        u32be(0),
        u32be(3_850_000_000),
        u32be(3_850_000_000),
        u32be(1000),
        u32be(1000),
        new Uint8Array(80),
      ),
      ...moov,
    ),
    ...after,
  );

/** A HEIC or AVIF with items of Exif and XMP, without a picture. */
export function heif(
  items: { exif?: Uint8Array; xmp?: Uint8Array },
  brand: "heic" | "avif" = "heic",
): Uint8Array {
  const list: { type: "Exif" | "mime"; data: Uint8Array }[] = [];
  if (items.exif) list.push({ type: "Exif", data: bytes(u32be(0), items.exif) });
  if (items.xmp) list.push({ type: "mime", data: items.xmp });
  const infos = list.map(({ type }, i) =>
    box(
      "infe",
      [2, 0, 0, 0],
      u16be(i + 1),
      u16be(0),
      type,
      "\0",
      type === "mime" ? "application/rdf+xml\0" : "",
    ),
  );
  const ftyp = box("ftyp", brand, u32be(0), brand, "mif1");
  const meta = (from: number): Uint8Array => {
    let at = from;
    const places = list.map(({ data }, i) => {
      const place = bytes(u16be(i + 1), u16be(0), u16be(1), u32be(at), u32be(data.length));
      at += data.length;
      return place;
    });
    return box(
      "meta",
      u32be(0),
      handler("pict"),
      box("iinf", u32be(0), u16be(list.length), ...infos),
      box("iloc", [0, 0, 0, 0, 0x44, 0], u16be(list.length), ...places),
    );
  };
  const start = ftyp.length + meta(0).length + 8;
  return bytes(ftyp, meta(start), box("mdat", ...list.map(({ data }) => data)));
}

const element = (id: readonly number[], ...parts: Part[]): Uint8Array => {
  const data = bytes(...parts);
  return bytes(id, [0x10, ...u32be(data.length).slice(1)], data);
};
/** A Matroska or WebM file without pictures. */
export function matroska(
  tags: Record<string, string>,
  type: "matroska" | "webm" = "matroska",
): Uint8Array {
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], type));
  const info = element([0x15, 0x49, 0xa9, 0x66], element([0x4d, 0x80], "Example Muxer"));
  const cluster = element(
    [0x1f, 0x43, 0xb6, 0x75],
    element([0xe7], [0]),
    element([0xa3], new Uint8Array(32)),
  );
  const list = element(
    [0x12, 0x54, 0xc3, 0x67],
    ...Object.entries(tags).map(([name, text]) =>
      element(
        [0x73, 0x73],
        element([0x63, 0xc0]),
        element([0x67, 0xc8], element([0x45, 0xa3], name), element([0x44, 0x87], utf8(text))),
      ),
    ),
  );
  const seek = (position: number) =>
    element(
      [0x11, 0x4d, 0x9b, 0x74],
      element(
        [0x4d, 0xbb],
        element([0x53, 0xab], [0x12, 0x54, 0xc3, 0x67]),
        element([0x53, 0xac], u32be(position)),
      ),
    );
  const position = seek(0).length + info.length + cluster.length;
  return bytes(head, element([0x18, 0x53, 0x80, 0x67], seek(position), info, cluster, list));
}

export const avi = (info: Uint8Array[]): Uint8Array =>
  riff(
    "AVI ",
    riffChunk("LIST", "hdrl", riffChunk("avih", new Uint8Array(56))),
    riffChunk("LIST", "INFO", ...info),
    riffChunk("LIST", "movi", riffChunk("00dc", new Uint8Array(16))),
  );
export const wav = (chunks: Uint8Array[]): Uint8Array =>
  riff(
    "WAVE",
    riffChunk("fmt ", u16le(1), u16le(1), u32le(8000), u32le(8000), u16le(1), u16le(8)),
    riffChunk("data", new Uint8Array(80)),
    ...chunks,
  );

/** An ID3 tag of version 2.4 with texts of the user's own names, then silence. */
export function mp3(texts: Record<string, string>): Uint8Array {
  const synchsafe = (n: number) => [(n >> 21) & 127, (n >> 14) & 127, (n >> 7) & 127, n & 127];
  const frames = bytes(
    ...Object.entries(texts).map(([name, text]) => {
      const data = bytes([3], utf8(name), [0], utf8(text), [0]);
      return bytes("TXXX", synchsafe(data.length), [0, 0], data);
    }),
  );
  const frame = bytes([0xff, 0xfb, 0x90, 0x64], new Uint8Array(413));
  return bytes("ID3\x04\0\0", synchsafe(frames.length), frames, frame, frame, frame);
}

function vorbisComments(comments: Record<string, string>): Uint8Array {
  const list = Object.entries(comments).map(([name, text]) => utf8(`${name}=${text}`));
  return bytes(
    u32le(7),
    "example",
    u32le(list.length),
    ...list.map((text) => bytes(u32le(text.length), text)),
  );
}
export function flac(comments: Record<string, string>): Uint8Array {
  const list = vorbisComments(comments);
  const info = bytes(
    u16be(4096),
    u16be(4096),
    [0, 0, 0, 0, 0, 0],
    [0x0a, 0xc4, 0x42, 0xf0, 0, 0, 0, 0],
    new Uint8Array(16),
  );
  return bytes("fLaC", [0, 0, 0, 34], info, [0x84], u32be(list.length).slice(1), list);
}
export function ogg(comments: Record<string, string>): Uint8Array {
  const page = (number: number, packet: Uint8Array): Uint8Array => {
    const lacing = [
      ...Array<number>(Math.floor(packet.length / 255)).fill(255),
      packet.length % 255,
    ];
    return bytes(
      "OggS\0",
      [number === 0 ? 2 : 0],
      new Uint8Array(8),
      u32le(1),
      u32le(number),
      u32le(0),
      [lacing.length],
      lacing,
      packet,
    );
  };
  return bytes(
    page(0, bytes("\x01vorbis", u32le(0), [1], u32le(44100), new Uint8Array(12), [0xb8, 1])),
    page(1, bytes("\x03vorbis", vorbisComments(comments), [1])),
  );
}

const pdfText = (text: string): string =>
  `<feff${[...text].map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("")}>`;

/** A PDF of one empty page. In the `packed` form its objects are in a compressed stream, as newer programs write. */
export function pdf(
  info: Record<string, string>,
  packet?: Uint8Array,
  form: "plain" | "packed" = "plain",
): Uint8Array {
  const dict = `<< ${Object.entries(info)
    .map(([name, text]) => `/${name} ${pdfText(text)}`)
    .join(" ")} >>`;
  const objects: (string | Uint8Array)[] = [
    `<< /Type /Catalog /Pages 2 0 R${packet ? " /Metadata 5 0 R" : ""} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    dict,
  ];
  const stream = (head: string, data: Uint8Array) =>
    bytes(`<< ${head} /Length ${data.length} >>\nstream\n`, data, "\nendstream");
  if (packet) objects.push(stream("/Type /Metadata /Subtype /XML", packet));
  const parts: Part[] = ["%PDF-1.7\n"];
  const length = () => bytes(...parts).length;
  const offsets: number[] = [];
  if (form === "plain") {
    objects.forEach((object, i) => {
      offsets[i] = length();
      parts.push(`${i + 1} 0 obj\n`, object, "\nendobj\n");
    });
    const at = length();
    parts.push(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`,
      offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join(""),
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    );
    return bytes(...parts);
  }
  const inside = objects.slice(0, 4).map(String);
  const heads: string[] = [];
  let o = 0;
  inside.forEach((text, i) => {
    heads.push(`${i + 1} ${o}`);
    o += text.length + 1;
  });
  const first = `${heads.join(" ")} `;
  const packed = deflateSync(bytes(first, inside.join(" ")));
  if (packet) {
    offsets[4] = length();
    parts.push("5 0 obj\n", objects[4] ?? "", "\nendobj\n");
  }
  const streamAt = length();
  parts.push(
    "6 0 obj\n",
    stream(`/Type /ObjStm /N 4 /First ${first.length} /Filter /FlateDecode`, packed),
    "\nendobj\n",
  );
  const at = length();
  const rows = [
    [0, 0, 0, 0],
    ...[0, 1, 2, 3].map((i) => [2, 0, 6, i]),
    [packet ? 1 : 0, ...u16be(offsets[4] ?? 0), 0],
    [1, ...u16be(streamAt), 0],
    [1, ...u16be(at), 0],
  ];
  // Each row is written as its difference from the one above (PNG's filter 2).
  const table = rows.flatMap((row, i) => [
    2,
    ...row.map((n, c) => (n - (rows[i - 1]?.[c] ?? 0) + 256) % 256),
  ]);
  parts.push(
    "7 0 obj\n",
    stream(
      "/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Info 4 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>",
      deflateSync(Uint8Array.from(table)),
    ),
    `\nendobj\nstartxref\n${at}\n%%EOF\n`,
  );
  return bytes(...parts);
}

/** A ZIP of texts. */
export function zip(files: Record<string, string>): Uint8Array {
  const parts: Part[] = [];
  const directory: Part[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = utf8(text);
    const packed = deflateRawSync(plain);
    const shared = bytes(
      u16le(20),
      u16le(0),
      u16le(8),
      u32le(0),
      u32le(crc32(plain)),
      u32le(packed.length),
      u32le(plain.length),
      u16le(name.length),
      u16le(0),
    );
    const local = bytes("PK\x03\x04", shared, name, packed);
    directory.push(bytes("PK\x01\x02", u16le(20), shared, new Uint8Array(10), u32le(at), name));
    parts.push(local);
    at += local.length;
  }
  const list = bytes(...directory);
  const count = Object.keys(files).length;
  return bytes(
    ...parts,
    list,
    "PK\x05\x06",
    u32le(0),
    u16le(count),
    u16le(count),
    u32le(list.length),
    u32le(at),
    u16le(0),
  );
}

/** An Office file with properties of its own. */
export function office(
  kind: "docx" | "xlsx" | "pptx",
  properties: Record<string, string>,
): Uint8Array {
  const main = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" }[
    kind
  ];
  const type = {
    docx: "wordprocessingml.document",
    xlsx: "spreadsheetml.sheet",
    pptx: "presentationml.presentation",
  }[kind];
  const list = Object.entries(properties)
    .map(
      ([name, text], i) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
    )
    .join("");
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
    [main]: `<?xml version="1.0"?><document/>`,
    "docProps/custom.xml": `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${list}</Properties>`,
  });
}

/** Samsung's list of notes at the end of a file. */
export function samsungTrailer(notes: Record<string, string>): Uint8Array {
  const entries = Object.entries(notes).map(([name, text]) =>
    bytes(u16le(0), u16le(0x0ba1), u32le(name.length), name, utf8(text)),
  );
  let back = entries.reduce((sum, { length }) => sum + length, 0);
  const list = entries.map((entry) => {
    const row = bytes(u16le(0), u16le(0x0ba1), u32le(back), u32le(entry.length));
    back -= entry.length;
    return row;
  });
  const directory = bytes("SEFH", u32le(107), u32le(entries.length), ...list);
  return bytes(...entries, directory, u32le(directory.length), "SEFT");
}

/** A box of C2PA credentials without a signature: enough to be seen, not to be checked. */
export const c2paBox = (inside: string): Uint8Array =>
  box(
    "jumb",
    box("jumd", "c2pa", new Uint8Array(12), [3], "c2pa\0"),
    box("jumb", box("cbor", inside)),
  );
/** The same, cut into JPEG segments. */
export const c2paSegment = (inside: string): Uint8Array =>
  segment(0xeb, "JP", u16be(1), u32be(1), c2paBox(inside));
