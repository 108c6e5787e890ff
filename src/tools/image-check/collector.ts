import { Damage, Stop } from "./window.ts";

/** Where in the file something stands. */
export interface Place {
  /** The part of the file, in the words of its format, such as `PNG iTXt`. */
  part: string;
  /** Which of the parts of the file, from 1, where parts are counted. */
  index?: number;
  /** The first byte, from 0. */
  offset: number;
  /** Length in bytes. */
  length: number;
}

/** One statement of the file. */
export interface Field {
  /** What rules look for, such as `exif:Software`, `xmp:photoshop:Credit`, `png:parameters`. */
  key: string;
  /** What a reader sees, in the file's own words, such as `TC260:AIGC`. */
  name: string;
  value: string;
  place: Place;
  /** True when the value was longer than is kept. */
  cut?: true;
}

export interface Problem {
  kind: "truncated" | "malformed" | "time" | "bytes" | "fields" | "encrypted" | "internal";
  /** The part of the file that could not be read. */
  part: string;
  offset: number;
  /** For the developers: the message of an error that should not occur. */
  detail?: string;
}

const MAX_FIELDS = 2000;
const MAX_VALUE = 128 * 1024;
const MAX_TOTAL = 4 * 1024 * 1024;

/** Gathers what the readers of the containers find, within limits. */
export class Collector {
  readonly fields: Field[] = [];
  readonly problems: Problem[] = [];
  /** Boxes of C2PA content credentials. Only that they are there is known. */
  readonly c2pa: Place[] = [];
  /** The format, where only the inside of a file shows it. */
  format: "docx" | "xlsx" | "pptx" | "flac" | undefined;
  /** A small preview as a JPEG inside the file. */
  thumbnail: { offset: number; length: number } | undefined;
  /** In pixels, as stored. */
  dimensions: { width: number; height: number } | undefined;
  #total = 0;

  /** Keeps a statement; an empty one says nothing. */
  field(key: string, value: string, place: Place, name = key.slice(key.indexOf(":") + 1)): void {
    const text = value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value;
    if (text.trim() === "") return;
    if (this.fields.length >= MAX_FIELDS || this.#total + text.length > MAX_TOTAL) {
      if (!this.problems.some(({ kind }) => kind === "fields"))
        this.problems.push({ kind: "fields", part: place.part, offset: place.offset });
      return;
    }
    this.#total += text.length;
    this.fields.push({ key, name, value: text, place, ...(text === value ? {} : { cut: true }) });
  }

  /** Runs one part of the reading. Damage in it is noted, and the rest of the file is read all the same. */
  async attempt(part: string, offset: number, read: () => void | Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (error instanceof Stop) throw error;
      this.note(error, part, offset);
    }
  }

  note(error: unknown, part: string, offset: number): void {
    if (error instanceof Stop) this.problems.push({ kind: error.reason, part, offset });
    else if (error instanceof Damage)
      this.problems.push({ kind: error.kind, part, offset: error.at });
    else this.problems.push({ kind: "internal", part, offset, detail: String(error) });
  }
}
