/** Where bytes come from: a `Blob` in the browser, a file handle in Node, an array in a test. */
export interface Source {
  /** Length in bytes. */
  readonly size: number;
  /** Bytes from `offset` on; fewer than `length` at the end of the source. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What one reading may cost. Whoever reads stops at a limit and says so; nothing is guessed. */
export interface Limits {
  /** Milliseconds in all. */
  time: number;
  /** Bytes asked of the source in all. */
  bytes: number;
}

export const LIMITS: Limits = { time: 1500, bytes: 96 * 1024 * 1024 };

/** Reads come in pieces of this many bytes: asking a `Blob` for a few bytes at a time is slow. */
export const WINDOW = 64 * 1024;

/** After a leap, as over the pictures of a film, often only a few bytes are wanted before the next. */
const LEAP = 4 * 1024;

/** A limit was reached. */
export class Stop extends Error {
  readonly reason: "time" | "bytes";
  constructor(reason: "time" | "bytes") {
    super(reason);
    this.reason = reason;
  }
}

/** The file is not as it says: it ends early, or a length in it makes no sense. */
export class Damage extends Error {
  readonly kind: "truncated" | "malformed";
  readonly at: number;
  constructor(kind: "truncated" | "malformed", at: number) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

export class Window {
  readonly size: number;
  /** Bytes asked of the source so far. */
  spent = 0;
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #end: number;
  #calls = 0;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(source: Source, limits: Limits = LIMITS, end = performance.now() + limits.time) {
    this.#source = source;
    this.#limits = limits;
    this.#end = end;
    this.size = source.size;
  }

  /** A window over bytes that are already in memory, such as a decompressed chunk. */
  over(bytes: Uint8Array): Window {
    return new Window(bytesSource(bytes), this.#limits, this.#end);
  }

  /** @throws {Stop} when time is up */
  check(): void {
    if (performance.now() > this.#end) throw new Stop("time");
  }

  /**
   * Up to `length` bytes from `offset`; fewer, or none, at the end of the file.
   *
   * @throws {Stop} at a limit
   */
  async some(offset: number, length: number): Promise<Uint8Array> {
    // What is at hand costs no reading, but a file could ask for it without end.
    if (++this.#calls % 256 === 0) this.check();
    const from = offset - this.#start;
    if (from >= 0 && from + length <= this.#bytes.length)
      return this.#bytes.subarray(from, from + length);
    if (!(offset >= 0) || offset >= this.size) return new Uint8Array(0);
    this.check();
    const follows = from >= 0 && from <= this.#bytes.length;
    const wanted = Math.min(Math.max(length, follows ? WINDOW : LEAP), this.size - offset);
    this.spent += wanted;
    if (this.spent > this.#limits.bytes) throw new Stop("bytes");
    const read = await this.#source.read(offset, wanted);
    if (length <= WINDOW) {
      this.#start = offset;
      this.#bytes = read;
    }
    return read.subarray(0, length);
  }

  /**
   * Exactly `length` bytes from `offset`.
   *
   * @throws {Damage} when the file ends before
   * @throws {Stop} at a limit
   */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.some(offset, length);
    if (bytes.length < length) throw new Damage("truncated", this.size);
    return bytes;
  }
}

/** @example bytesSource(new Uint8Array([1, 2, 3])).size // 3 */
export function bytesSource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** Reads a file that the reader of the page has chosen, piece by piece. */
export function blobSource(blob: Blob): Source {
  return {
    size: blob.size,
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
