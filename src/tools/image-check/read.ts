import { find, latin1, starts } from "./bytes.ts";
import { Collector, type Field, type Place, type Problem } from "./collector.ts";
import { LIMITS, Window, type Limits, type Source } from "./window.ts";

export const FORMATS = [
  "jpeg",
  "png",
  "webp",
  "gif",
  "tiff",
  "heic",
  "avif",
  "mp4",
  "mov",
  "matroska",
  "webm",
  "avi",
  "wav",
  "mp3",
  "flac",
  "ogg",
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "zip",
  "empty",
  "unknown",
] as const;

export type Format = (typeof FORMATS)[number];

/** Reads one kind of file. */
type ContainerReader = (window: Window, out: Collector) => Promise<void>;

const riff = () => import("./containers/riff.ts").then((code) => code.readRiff);
const boxes = () => import("./containers/isobmff.ts").then((code) => code.readIsobmff);
const elements = () => import("./containers/matroska.ts").then((code) => code.readMatroska);

/** Each kind of file has its own code, loaded when the first such file is read. */
const READERS: Partial<Record<Format, () => Promise<ContainerReader>>> = {
  jpeg: () => import("./containers/jpeg.ts").then((code) => code.readJpeg),
  png: () => import("./containers/png.ts").then((code) => code.readPng),
  gif: () => import("./containers/gif.ts").then((code) => code.readGif),
  tiff: () => import("./containers/tiff.ts").then((code) => code.readTiffFile),
  webp: riff,
  avi: riff,
  wav: riff,
  heic: boxes,
  avif: boxes,
  mp4: boxes,
  mov: boxes,
  matroska: elements,
  webm: elements,
  mp3: () => import("./containers/mp3.ts").then((code) => code.readMp3),
  flac: () => import("./containers/vorbis.ts").then((code) => code.readFlac),
  ogg: () => import("./containers/vorbis.ts").then((code) => code.readOgg),
  pdf: () => import("./containers/pdf.ts").then((code) => code.readPdf),
  zip: () => import("./containers/zip.ts").then((code) => code.readZip),
};

/** Loads the code for every kind of file, so that a page that is open works without a network. */
export async function loadReaders(): Promise<void> {
  await Promise.all(Object.values(READERS).map((load) => load()));
}

/** What a file says, without any judgement of it. */
export interface Reading {
  format: Format;
  size: number;
  fields: Field[];
  /** Where C2PA boxes stand. */
  c2pa: Place[];
  thumbnail?: { offset: number; length: number };
  dimensions?: { width: number; height: number };
  /** Why some of the file was not read; empty when all that is known to hold metadata was. */
  problems: Problem[];
}

/** The format that the first bytes show, whatever the file's name says. */
export function sniff(head: Uint8Array): Format {
  const brand = latin1(head, 8, 12);
  if (head.length === 0) return "empty";
  if (starts(head, "\xff\xd8\xff")) return "jpeg";
  if (starts(head, "\x89PNG\r\n\x1a\n")) return "png";
  if (starts(head, "GIF8")) return "gif";
  if (starts(head, "II*\0") || starts(head, "MM\0*")) return "tiff";
  if (starts(head, "RIFF") && brand === "WEBP") return "webp";
  if (starts(head, "RIFF") && brand === "AVI ") return "avi";
  if (starts(head, "RIFF") && brand === "WAVE") return "wav";
  if (starts(head, "\x1a\x45\xdf\xa3")) return latin1(head).includes("webm") ? "webm" : "matroska";
  if (starts(head, "fLaC")) return "flac";
  if (starts(head, "OggS")) return "ogg";
  if (starts(head, "ID3")) return "mp3";
  if (starts(head, "PK\x03\x04")) return "zip";
  if (latin1(head).includes("%PDF-")) return "pdf";
  if (starts(head, "ftyp", 4)) {
    const brands = latin1(head, 8, 40);
    if (brands.includes("avif") || brands.includes("avis")) return "avif";
    if (/^(?:hei|hev|mif1|msf1)/.test(brand)) return "heic";
    return brand === "qt  " ? "mov" : "mp4";
  }
  if (["moov", "mdat", "wide", "free"].includes(latin1(head, 4, 8))) return "mov";
  // A frame of sound without a tag before it.
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return "mp3";
  return "unknown";
}

/**
 * Reads what a file says about itself.
 *
 * @param source the file; only pieces of it are asked for
 * @param limits what the reading may cost; at a limit it stops, and `problems` says so
 * @returns the statements found. Never throws for what a file contains: damage is among the `problems`.
 *   A source that cannot be read, such as a file that was deleted meanwhile, is an error.
 * @example
 * const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
 * const reading = await readFile(bytesSource(png));
 * reading.format // "png"
 * reading.problems.map(({ kind }) => kind) // ["truncated"]
 */
export async function readFile(source: Source, limits: Limits = LIMITS): Promise<Reading> {
  const window = new Window(source, limits);
  const out = new Collector();
  const head = (await window.some(0, 64)).slice();
  const format = sniff(head);
  try {
    const read = await READERS[format]?.();
    await read?.(window, out);
    for (const place of out.c2pa) await readSourceTypes(window, out, place);
  } catch (error) {
    if (isSourceError(error)) throw error;
    out.note(error, format, 0);
  }
  return {
    format: out.format ?? format,
    size: window.size,
    fields: out.fields,
    c2pa: out.c2pa,
    ...(out.thumbnail && { thumbnail: out.thumbnail }),
    ...(out.dimensions && { dimensions: out.dimensions }),
    problems: out.problems,
  };
}

const SOURCE_TYPE = "/digitalsourcetype/";
const MAX_CREDENTIALS = 1024 * 1024;

/**
 * The kinds of source that content credentials name. They are looked for as text; whether the signature over
 * them holds is another question.
 */
async function readSourceTypes(window: Window, out: Collector, place: Place): Promise<void> {
  const bytes = await window.some(place.offset, Math.min(place.length, MAX_CREDENTIALS));
  for (let at = find(bytes, SOURCE_TYPE); at >= 0; at = find(bytes, SOURCE_TYPE, at + 1)) {
    const from = at + SOURCE_TYPE.length;
    let to = from;
    while (to < from + 64 && /[a-z]/i.test(String.fromCharCode(bytes[to] ?? 0))) to++;
    out.field("c2pa:digitalSourceType", latin1(bytes, from, to), {
      ...place,
      offset: place.offset + from,
      length: to - from,
    });
  }
}

/** The browser's and Node's own errors for a file that cannot be read, such as one deleted meanwhile. */
function isSourceError(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof Error && "syscall" in error);
}
