import { findLast, latin1, unicode } from "../bytes.ts";
import type { Collector } from "../collector.ts";
import { inflate } from "../inflate.ts";
import { Damage, WINDOW, type Window } from "../window.ts";
import { MAX_XMP, readXmp } from "../xmp.ts";

/** The objects of a PDF (ISO 32000-2, 7.3). A name is `{ name }`, a reference `{ ref }`, a stream has its bytes. */
type Value = undefined | null | boolean | number | Uint8Array | Name | Ref | Value[] | Dict;
interface Name {
  name: string;
}
interface Ref {
  ref: number;
}
type Dict = Map<string, Value>;

const MAX_OBJECT = 256 * 1024;
const MAX_STREAM = 1024 * 1024;
const MAX_DEPTH = 20;
const MAX_SECTIONS = 32;
const MAX_ENTRIES = 200_000;

const WHITE = "\0\t\n\f\r ";
const DELIMITER = "()<>[]{}/%";

/** Reads the values that stand in `bytes` from `at` on. */
class Scanner {
  at: number;
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  #char(offset = 0): string {
    const byte = this.bytes[this.at + offset];
    return byte === undefined ? "" : String.fromCharCode(byte);
  }

  space(): void {
    for (let c = this.#char(); c !== ""; c = this.#char()) {
      if (c === "%") while (!["", "\n", "\r"].includes(this.#char())) this.at++;
      else if (!WHITE.includes(c)) return;
      else this.at++;
    }
  }

  word(): string {
    const from = this.at;
    for (let c = this.#char(); c !== ""; c = this.#char()) {
      if (WHITE.includes(c) || DELIMITER.includes(c)) break;
      this.at++;
    }
    return latin1(this.bytes, from, this.at);
  }

  /** @throws {Damage} where no value begins */
  value(depth = 0): Value {
    if (depth > MAX_DEPTH) throw new Damage("malformed", this.at);
    this.space();
    const c = this.#char();
    if (c === "/") {
      this.at++;
      return { name: this.#name() };
    }
    if (c === "(") return this.#text();
    if (c === "<" && this.#char(1) !== "<") return this.#hex();
    if (c === "<") {
      this.at += 2;
      const dict: Dict = new Map();
      for (;;) {
        this.space();
        if (this.#char() === ">") {
          this.at += 2;
          return dict;
        }
        const key = this.value(depth + 1);
        if (!isName(key)) throw new Damage("malformed", this.at);
        dict.set(key.name, this.value(depth + 1));
      }
    }
    if (c === "[") {
      this.at++;
      const list: Value[] = [];
      for (;;) {
        this.space();
        if (this.#char() === "]") {
          this.at++;
          return list;
        }
        list.push(this.value(depth + 1));
      }
    }
    const word = this.word();
    if (word === "") throw new Damage("malformed", this.at);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    const number = Number(word);
    if (!Number.isInteger(number) || number < 0) return number;
    // `12 0 R` is a reference to object 12.
    const back = this.at;
    this.space();
    if (this.word() === "0") {
      this.space();
      if (this.word() === "R") return { ref: number };
    }
    this.at = back;
    return number;
  }

  #name(): string {
    const written = this.word();
    if (!written.includes("#")) return written;
    let name = "";
    for (let i = 0; i < written.length; i++) {
      const code = written[i] === "#" ? parseInt(written.slice(i + 1, i + 3), 16) : NaN;
      name += Number.isNaN(code) ? (written[i] ?? "") : String.fromCharCode(code);
      if (!Number.isNaN(code)) i += 2;
    }
    return name;
  }

  #text(): Uint8Array {
    const result: number[] = [];
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x28 && open++ === 0) continue;
      if (byte === 0x29 && --open === 0) {
        this.at++;
        return Uint8Array.from(result);
      }
      if (byte !== 0x5c) {
        result.push(byte);
        continue;
      }
      const next = this.#char(1);
      this.at++;
      if (next >= "0" && next <= "7") {
        let code = 0;
        let digits = 0;
        while (digits < 3 && this.#char(digits) >= "0" && this.#char(digits) <= "7")
          code = code * 8 + Number(this.#char(digits++));
        this.at += digits - 1;
        result.push(code % 256);
      } else if (next === "\r" || next === "\n") {
        if (next === "\r" && this.#char(1) === "\n") this.at++;
      } else {
        const index = "nrtbf".indexOf(next);
        result.push(index < 0 ? next.charCodeAt(0) : "\n\r\t\b\f".charCodeAt(index));
      }
    }
    throw new Damage("truncated", this.at);
  }

  #hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Damage("truncated", this.at);
    let digits = "";
    for (const c of latin1(this.bytes, this.at + 1, end)) if (!WHITE.includes(c)) digits += c;
    this.at = end + 1;
    return Uint8Array.from({ length: (digits.length + 1) >> 1 }, (_, i) =>
      parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, "0"), 16),
    );
  }
}

const isName = (value: Value): value is Name =>
  typeof value === "object" && value !== null && "name" in value;
const isRef = (value: Value): value is Ref =>
  typeof value === "object" && value !== null && "ref" in value;

/** Reads the document information and the XMP of a PDF by way of its cross-references. */
export async function readPdf(window: Window, out: Collector): Promise<void> {
  /** Where an object stands: at an offset, or in an object stream. */
  const places = new Map<number, { offset: number } | { stream: number; index: number }>();
  const trailer: Dict = new Map();
  const streams = new Map<
    number,
    { bytes: Uint8Array; scanner: Scanner; first: number } | undefined
  >();

  const tailStart = Math.max(0, window.size - 2048);
  const tail = (await window.bytes(tailStart, window.size - tailStart)).slice();
  const mark = findLast(tail, "startxref");
  if (mark < 0) throw new Damage("truncated", window.size);
  let section: Value = new Scanner(tail, mark + 9).value();

  const objectAt = async (
    offset: number,
  ): Promise<{ value: Value; scanner: Scanner; base: number }> => {
    const bytes = (await window.some(offset, MAX_OBJECT)).slice();
    const scanner = new Scanner(bytes);
    for (const wanted of ["", "", "obj"]) {
      scanner.space();
      const word = scanner.word();
      if (wanted !== "" && word !== wanted) throw new Damage("malformed", offset);
    }
    return { value: scanner.value(), scanner, base: offset };
  };

  const streamOf = async (dict: Dict, scanner: Scanner, base: number): Promise<Uint8Array> => {
    scanner.space();
    if (scanner.word() !== "stream") throw new Damage("malformed", base);
    let start = base + scanner.at;
    const line = latin1(await window.bytes(start, 2));
    start += line === "\r\n" ? 2 : 1;
    const length = await resolve(dict.get("Length"));
    if (typeof length !== "number" || start + length > window.size)
      throw new Damage("malformed", start);
    const bytes = (await window.bytes(start, Math.min(length, MAX_STREAM))).slice();
    const filter = dict.get("Filter");
    const first = Array.isArray(filter) ? filter[0] : filter;
    if (first === undefined) return bytes;
    if (!isName(first) || first.name !== "FlateDecode") throw new Damage("malformed", start);
    const plain = await inflate(bytes, "deflate", 4 * MAX_STREAM);
    const parameters = dict.get("DecodeParms");
    const settings = Array.isArray(parameters) ? parameters[0] : parameters;
    if (!(settings instanceof Map) || Number(settings.get("Predictor") ?? 1) < 10) return plain;
    return unpredict(plain, Number(settings.get("Columns") ?? 1));
  };

  const seen = new Set<number>();
  for (let sections = 0; typeof section === "number" && sections < MAX_SECTIONS; sections++) {
    const offset: number = section;
    if (seen.has(offset)) break;
    seen.add(offset);
    section = undefined;
    let dict: Dict;
    const head = latin1(await window.some(offset, 5)).trimStart();
    if (head.startsWith("xref")) dict = await readTable(offset);
    else {
      const { value, scanner, base } = await objectAt(offset);
      if (!(value instanceof Map)) throw new Damage("malformed", offset);
      dict = value;
      readCrossStream(dict, await streamOf(dict, scanner, base));
    }
    for (const [key, value] of dict) if (!trailer.has(key)) trailer.set(key, value);
    section = dict.get("Prev");
  }

  async function readTable(offset: number): Promise<Dict> {
    let at = offset;
    let bytes = (await window.some(at, WINDOW)).slice();
    let scanner = new Scanner(bytes);
    scanner.space();
    scanner.word();
    for (;;) {
      scanner.space();
      if (latin1(bytes, scanner.at, scanner.at + 7) === "trailer") break;
      const first = Number(scanner.word());
      scanner.space();
      const written = scanner.word();
      const count = Number(written);
      scanner.space();
      if (written === "" || !(first >= 0) || !(count >= 0) || count > MAX_ENTRIES)
        throw new Damage("malformed", at);
      // Entries have 20 bytes each.
      const from = at + scanner.at;
      const entries = await window.bytes(from, count * 20);
      for (let i = 0; i < count; i++)
        if (entries[i * 20 + 17] === 0x6e && !places.has(first + i))
          places.set(first + i, { offset: Number(latin1(entries, i * 20, i * 20 + 10)) });
      at = from + count * 20;
      bytes = (await window.some(at, WINDOW)).slice();
      scanner = new Scanner(bytes);
      window.check();
      if (bytes.length === 0) throw new Damage("truncated", at);
    }
    scanner.at += 7;
    const dict = scanner.value();
    if (!(dict instanceof Map)) throw new Damage("malformed", at);
    const hybrid = dict.get("XRefStm");
    if (typeof hybrid === "number")
      await out.attempt("PDF xref", hybrid, async () => {
        const object = await objectAt(hybrid);
        if (object.value instanceof Map)
          readCrossStream(object.value, await streamOf(object.value, object.scanner, object.base));
      });
    return dict;
  }

  function readCrossStream(dict: Dict, bytes: Uint8Array): void {
    const widths = dict.get("W");
    if (!Array.isArray(widths)) return;
    const w = widths.slice(0, 3).map(Number);
    const size = w.reduce((sum, n) => sum + n, 0);
    if (!(size > 0 && size < 32)) return;
    const index = dict.get("Index");
    const ranges = Array.isArray(index) ? index.map(Number) : [0, Number(dict.get("Size") ?? 0)];
    let o = 0;
    const number = (width: number, otherwise: number): number => {
      if (width === 0) return otherwise;
      let value = 0;
      for (let i = 0; i < width; i++) value = value * 256 + (bytes[o++] ?? 0);
      return value;
    };
    for (let r = 0; r + 1 < ranges.length; r += 2)
      for (let i = 0; i < (ranges[r + 1] ?? 0) && o + size <= bytes.length; i++) {
        const kind = number(w[0] ?? 0, 1);
        const a = number(w[1] ?? 0, 0);
        const b = number(w[2] ?? 0, 0);
        const id = (ranges[r] ?? 0) + i;
        if (places.has(id)) continue;
        if (kind === 1) places.set(id, { offset: a });
        else if (kind === 2) places.set(id, { stream: a, index: b });
      }
  }

  async function resolve(value: Value, depth = 0): Promise<Value> {
    if (!isRef(value)) return value;
    const place = places.get(value.ref);
    if (!place || depth > 8) return undefined;
    if ("offset" in place) return (await objectAt(place.offset)).value;
    if (!streams.has(place.stream)) {
      streams.set(place.stream, undefined);
      const holder = places.get(place.stream);
      if (holder && "offset" in holder) {
        const { value: dict, scanner, base } = await objectAt(holder.offset);
        if (dict instanceof Map) {
          const bytes = await streamOf(dict, scanner, base);
          const first = Number(dict.get("First") ?? 0);
          streams.set(place.stream, { bytes, scanner: new Scanner(bytes), first });
        }
      }
    }
    const stream = streams.get(place.stream);
    if (!stream) return undefined;
    const list = new Scanner(stream.bytes);
    for (let i = 0; i < place.index; i++) {
      list.space();
      list.word();
      list.space();
      // The list ends before: there is no such object.
      if (list.word() === "") return undefined;
    }
    list.space();
    list.word();
    const at = Number(list.value());
    return new Scanner(stream.bytes, stream.first + at).value();
  }

  if (trailer.has("Encrypt")) out.problems.push({ kind: "encrypted", part: "PDF", offset: 0 });
  const infoRef = trailer.get("Info");
  await out.attempt("PDF Info", 0, async () => {
    const info = await resolve(infoRef);
    if (!(info instanceof Map) || trailer.has("Encrypt")) return;
    const at = isRef(infoRef) ? places.get(infoRef.ref) : undefined;
    const offset = at && "offset" in at ? at.offset : 0;
    for (const [name, value] of info) {
      const text = await resolve(value);
      if (text instanceof Uint8Array)
        out.field(
          `pdf:${name}`,
          unicode(text),
          { part: "PDF Info", offset, length: text.length },
          name,
        );
    }
  });
  await out.attempt("PDF XMP", 0, async () => {
    const root = await resolve(trailer.get("Root"));
    const reference = root instanceof Map ? root.get("Metadata") : undefined;
    const at = isRef(reference) ? places.get(reference.ref) : undefined;
    if (!at || !("offset" in at)) return;
    const { value: dict, scanner, base } = await objectAt(at.offset);
    if (!(dict instanceof Map)) return;
    const bytes = await streamOf(dict, scanner, base);
    readXmp(bytes.subarray(0, MAX_XMP), out, {
      part: "PDF XMP",
      offset: at.offset,
      length: bytes.length,
    });
  });
}

/** Undoes PNG's filters, which cross-reference streams use. */
function unpredict(bytes: Uint8Array, columns: number): Uint8Array {
  if (!(columns > 0 && columns < 65_536)) return bytes;
  const rows = Math.floor(bytes.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)] ?? 0;
    for (let c = 0; c < columns; c++) {
      const raw = bytes[row * (columns + 1) + 1 + c] ?? 0;
      const up = row > 0 ? (result[(row - 1) * columns + c] ?? 0) : 0;
      const left = c > 0 ? (result[row * columns + c - 1] ?? 0) : 0;
      const corner = c > 0 && row > 0 ? (result[(row - 1) * columns + c - 1] ?? 0) : 0;
      let added = 0;
      if (filter === 1) added = left;
      else if (filter === 2) added = up;
      else if (filter === 3) added = (left + up) >> 1;
      else if (filter === 4) {
        const p = left + up - corner;
        const [a, b, d] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
        added = a <= b && a <= d ? left : b <= d ? up : corner;
      }
      result[row * columns + c] = raw + added;
    }
  }
  return result;
}
