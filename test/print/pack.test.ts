import { expect, test } from "vitest";
import { compileWith, engine } from "../../src/print/index.ts";
import { pack } from "../../src/print/pack.ts";
import { fixtureGuide, fixtureJob } from "./fixture.ts";
import { readPdf } from "./pdf.ts";

/** A PDF as Typst writes it: objects in plain text, one table of places. */
function plainPdf(objects: readonly string[], trailer = "/Root 1 0 R"): Uint8Array {
  let text = "%PDF-1.7\n";
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n\n`;
    return `${String(at).padStart(10, "0")} 00000 n\r\n`;
  });
  const table = text.length;
  const rows = `0000000000 65535 f\r\n${places.join("")}`;
  text += `xref\n0 ${objects.length + 1}\n${rows}trailer\n<<\n/Size ${objects.length + 1}\n${trailer}\n>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

const PAGE = [
  "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
  "<< /Length 9 >>\nstream\n0 0 1 1 re\nendstream",
];

test("what was packed reads as before", async () => {
  const pdf = plainPdf([
    ...PAGE,
    ...Array.from({ length: 600 }, (_, index) => `<< /N ${index} >>`),
  ]);
  const packed = pack(pdf);
  expect(packed.length).toBeLessThan(pdf.length / 4);
  const read = await readPdf(packed);
  expect(read.pages).toHaveLength(1);
  expect(read.tagged).toBe(true);
});

test("the same bytes for the same bytes, and the first line stays", () => {
  const pdf = plainPdf(PAGE);
  expect(Buffer.compare(pack(pdf), pack(pdf))).toBe(0);
  expect(Buffer.from(pack(pdf)).toString("latin1")).toMatch(/^%PDF-1\.7\n4 0 obj\n/u);
});

test("what is no PDF of Typst's is refused", () => {
  expect(() => pack(Buffer.from("no PDF"))).toThrow(RangeError);
  const moved = Buffer.from(plainPdf(PAGE)).toString("latin1").replace("2 0 obj", "9 0 obj");
  expect(() => pack(Buffer.from(moved, "latin1"))).toThrow("object 2 of the PDF");
});

test("packing makes an edition less than half as large", async () => {
  const { pdf } = await compileWith(engine(), fixtureJob(fixtureGuide()));
  const packed = Buffer.from(pdf).toString("latin1");
  expect(packed).toContain("/Type /ObjStm");
  // Nothing but streams is left in the open.
  expect(packed.match(/^\d+ 0 obj\n(?!<<)/gmu)).toBeNull();
  expect(packed.match(/^\d+ 0 obj$/gmu)?.length).toBe(packed.match(/^endstream$/gmu)?.length);
});
