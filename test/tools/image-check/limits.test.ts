import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashFile } from "../../../src/tools/image-check/hash.ts";
import {
  bytesSource,
  endingFits,
  FORMATS,
  LIMITS,
  makeReport,
  readFile,
  WINDOW,
  type Source,
} from "../../../src/tools/image-check/index.ts";
import { inflate } from "../../../src/tools/image-check/inflate.ts";
import {
  labelProperty,
  bytes,
  box,
  chunk,
  jpeg,
  png,
  riffChunk,
  textChunk,
  u32be,
  utf8,
  xmp,
  xmpSegment,
} from "../../../src/tools/image-check/samples/write.ts";
import { labelText } from "../../../src/tools/image-check/samples/samples.ts";
import { base, CASES, LABELLED } from "./corpus.ts";
import { fuzz } from "./fuzz.ts";

/** A source that notes what is asked of it, with a body of zeros where there is no file. */
function watched(
  size: number,
  parts: [number, Uint8Array][],
): Source & { asked: number; largest: number } {
  return {
    size,
    asked: 0,
    largest: 0,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      this.asked += wanted;
      this.largest = Math.max(this.largest, wanted);
      const whole = new Uint8Array(wanted);
      for (const [at, part] of parts)
        for (let i = Math.max(at, offset); i < Math.min(at + part.length, offset + wanted); i++)
          whole[i - offset] = part[i - at] ?? 0;
      return Promise.resolve(whole);
    },
  };
}

test("a film of 2 GB costs a few windows", async () => {
  const film = LABELLED.find(({ name }) => name === "mp4 keys")?.bytes ?? new Uint8Array(0);
  const at =
    film.findIndex((_, i) => String.fromCharCode(...film.subarray(i, i + 4)) === "moov") - 4;
  const size = 2 * 1024 ** 3;
  const moov = film.subarray(at);
  // `ftyp` has 16 bytes, so the pictures begin at 16.
  const head = bytes(box("ftyp", "isom", u32be(0)), u32be(size - 16 - moov.length), "mdat");
  const source = watched(size, [
    [0, head],
    [size - moov.length, moov],
  ]);
  const { findings, problems } = makeReport(await readFile(source));
  expect(problems).toEqual([]);
  expect(findings.map(({ id }) => id)).toContain("label-1");
  expect(source.asked).toBeLessThan(5 * WINDOW);
});

test("a film in thousands of pieces is leapt through", async () => {
  const piece = 512 * 1024;
  const count = 2000;
  const size = piece * count;
  const source: Source & { asked: number } = {
    size,
    asked: 0,
    read(offset, length) {
      const part = new Uint8Array(Math.min(length, size - offset));
      this.asked += part.length;
      const head = offset === 0 ? bytes(u32be(piece), "ftypisom") : bytes(u32be(piece), "mdat");
      if (offset % piece === 0) part.set(head);
      return Promise.resolve(part);
    },
  };
  const { problems } = await readFile(source);
  expect(problems).toEqual([]);
  expect(source.asked).toBeLessThan(count * 5000);
});

test("no read is larger than a megabyte and a bit, whatever a file says of its lengths", async () => {
  for (const { bytes: whole } of CASES) {
    const source = watched(whole.length, [[0, whole]]);
    await readFile(source);
    expect(source.largest).toBeLessThanOrEqual(1024 * 1024);
  }
  const huge = 1024 ** 3;
  const claims = [
    bytes("\x89PNG\r\n\x1a\n", u32be(huge), "tEXt", "AIGC\0"),
    bytes("RIFF", [255, 255, 255, 127], "WEBP", "XMP ", [255, 255, 255, 63]),
    bytes(box("ftyp", "heic", u32be(0)), u32be(huge), "uuid", new Uint8Array(16)),
    bytes("fLaC", [0x84, 255, 255, 255]),
    bytes("ID3\x04\0\0", [127, 127, 127, 127]),
  ];
  for (const head of claims) {
    const source = watched(2 * huge, [[0, head]]);
    const reading = await readFile(source);
    expect(reading.problems.every(({ kind }) => kind !== "internal")).toBe(true);
    expect(source.largest).toBeLessThanOrEqual(4 * 1024 * 1024);
  }
});

test("time is limited, and a report says that it ran out", async () => {
  const slow: Source = {
    size: 10 * 1024 ** 2,
    read: async (offset, length) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const part = new Uint8Array(length);
      // Chunks without end.
      const whole = offset === 0 ? bytes("\x89PNG\r\n\x1a\n") : bytes();
      part.set(whole);
      for (let at = whole.length; at + 60_012 < length; at += 60_012)
        part.set(bytes(u32be(60_000), "IDAT"), at);
      return part;
    },
  };
  const started = performance.now();
  const { problems } = await readFile(slow, { time: 50, bytes: LIMITS.bytes });
  expect(performance.now() - started).toBeLessThan(1000);
  expect(problems.map(({ kind }) => kind)).toContain("time");
});

test("so is what is read", async () => {
  const many = png(
    base.png,
    Array.from({ length: 40 }, () => chunk("abCd", new Uint8Array(10_000))),
  );
  const { problems } = await readFile(bytesSource(many), { time: 1000, bytes: 2 * WINDOW });
  expect(problems.map(({ kind }) => kind)).toEqual(["bytes"]);
});

test("a compressed text that would fill the memory gives its beginning", async () => {
  const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024).fill(65));
  expect(bomb.length).toBeLessThan(80_000);
  expect((await inflate(bomb, "deflate", 1000)).length).toBe(1000);
  const file = png(base.png, [chunk("zTXt", "Comment\0\0", bomb)]);
  const { fields, problems } = await readFile(bytesSource(file));
  expect(problems).toEqual([]);
  expect(fields[0]?.cut).toBe(true);
  expect(fields[0]?.value.length).toBe(128 * 1024);
});

test("damaged compressed data gives what came before the damage, or nothing", async () => {
  const packed = Uint8Array.from(deflateSync(utf8("a".repeat(100_000))));
  packed[packed.length - 1] = 0;
  expect((await inflate(packed.subarray(0, 20), "deflate", 1e6)).length).toBeLessThanOrEqual(
    100_000,
  );
  expect((await inflate(Uint8Array.of(1, 2, 3), "deflate", 1e6)).length).toBe(0);
});

test("many fields are cut off with a note", async () => {
  const file = png(
    base.png,
    Array.from({ length: 2500 }, (_, i) => textChunk(`k${i}`, "v")),
  );
  const { fields, problems } = await readFile(bytesSource(file));
  expect(fields).toHaveLength(2000);
  expect(problems.map(({ kind }) => kind)).toEqual(["fields"]);
});

test("an XMP packet of a megabyte with bad patterns takes no time to speak of", async () => {
  const packet = bytes(
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'>",
    `${"a:".repeat(20)}Credit `.repeat(20_000),
  );
  const file = bytes(
    box("ftyp", "isom", u32be(0)),
    box(
      "uuid",
      Uint8Array.from("be7acfcb97a942e89c71999491e3afac".match(/../g) ?? [], (h) =>
        parseInt(h, 16),
      ),
      packet,
    ),
  );
  const started = performance.now();
  await readFile(bytesSource(file));
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a cut-off file says what its beginning says", async () => {
  const whole = jpeg(base.jpeg, [xmpSegment(xmp([labelProperty(labelText("1"))]))]);
  const { findings, problems } = makeReport(await readFile(bytesSource(whole.subarray(0, 1200))));
  expect(findings.map(({ id }) => id)).toEqual(["label-1"]);
  expect(problems.map(({ kind }) => kind)).toEqual(["truncated"]);
});

test("every file can be cut anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(CASES.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (which, part) => {
        const whole = CASES[which]?.bytes ?? new Uint8Array(0);
        const reading = await readFile(
          bytesSource(whole.subarray(0, Math.floor(whole.length * part))),
        );
        expect(FORMATS).toContain(reading.format);
        expect(reading.problems.filter(({ kind }) => kind === "internal")).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("lists that lead in a circle end", async () => {
  const film = LABELLED.find(({ name }) => name === "matroska tag")?.bytes.slice() ?? bytes();
  // The position in the list at the beginning: here it leads to the list itself.
  const position = film.findIndex((byte, i) => byte === 0x53 && film[i + 1] === 0xac) + 6;
  film.fill(0, position, position + 4);
  const wanted = film.findIndex((byte, i) => byte === 0x53 && film[i + 1] === 0xab) + 6;
  film.set([0x11, 0x4d, 0x9b, 0x74], wanted);
  const { problems } = await readFile(bytesSource(film));
  expect(problems.filter(({ kind }) => kind === "time" || kind === "internal")).toEqual([]);
});

test("any bytes at all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(...CASES),
      async (noise, { bytes: whole }) => {
        for (const file of [noise, bytes(whole.subarray(0, 16), noise)]) {
          const { problems } = await readFile(bytesSource(file));
          expect(problems.filter(({ kind }) => kind === "internal")).toEqual([]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("damaged files of every kind", async () => {
  const { failures, files, slowest } = await fuzz(3000, 7);
  expect(failures).toEqual([]);
  expect(files).toBe(3000);
  expect(slowest).toBeLessThan(2000);
});

test.each([
  ["nothing", "", "empty"],
  ["a text", "hello", "unknown"],
  ["half a signature", "\x89PN", "unknown"],
  ["a RIFF of another kind", bytes(riffChunk("RIFF", "ABCD")), "unknown"],
])("%s", async (_, content, format) => {
  const report = makeReport(await readFile(bytesSource(bytes(content))));
  expect(report.format).toBe(format);
  expect(report.notes).toEqual([format === "empty" ? "empty" : "not-supported"]);
  expect(report.findings).toEqual([]);
});

test("a name that does not fit the content is seen", () => {
  expect(endingFits("a.png", "jpeg")).toBe(false);
  expect(endingFits("a.JPG", "jpeg")).toBe(true);
  expect(endingFits("a.b.jpeg", "jpeg")).toBe(true);
  expect(endingFits("no-ending", "jpeg")).toBe(true);
  expect(endingFits("a.png", "unknown")).toBe(true);
});

test("two labels are remarked on", async () => {
  const packet = xmp([labelProperty(labelText("1"))]);
  const file = jpeg(base.jpeg, [xmpSegment(packet), xmpSegment(packet)]);
  expect(makeReport(await readFile(bytesSource(file))).notes).toEqual(["several-labels"]);
});

test("a source that cannot be read is an error, not a report", async () => {
  const gone: Source = {
    size: 10,
    read: () => Promise.reject(new DOMException("gone", "NotFoundError")),
  };
  await expect(readFile(gone)).rejects.toThrow("gone");
});

test("a fingerprint is the same in pieces", async () => {
  expect(await hashFile(bytesSource(new Uint8Array(0)))).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  const large = new Uint8Array(5_000_000).fill(7);
  const whole = Buffer.from(await crypto.subtle.digest("SHA-256", large)).toString("hex");
  const steps: number[] = [];
  expect(await hashFile(bytesSource(large), (part) => steps.push(part))).toBe(whole);
  expect(steps.at(-1)).toBe(1);
});
