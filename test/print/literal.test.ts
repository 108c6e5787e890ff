import fc from "fast-check";
import { expect, test } from "vitest";
import { compileWith, engine } from "../../src/print/index.ts";
import { literal, literals } from "../../src/print/literal.ts";
import { readPdf } from "./pdf.ts";

test("a text becomes a Typst string", () => {
  expect(literal('a "b" \\ #c')).toBe('"a \\"b\\" \\\\ #c"');
  expect(literals(["甲"])).toBe('("甲",)');
});

test("nothing in a text ends its string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const inside = literal(text).slice(1, -1);
      expect(inside.replace(/\\[\\"nrt]/gu, "")).not.toMatch(/["\\\n\r\t]/u);
      expect(
        inside.replace(/\\(.)/gu, (_, c: string) => ({ n: "\n", r: "\r", t: "\t" })[c] ?? c),
      ).toBe(text);
    }),
  );
});

test("Typst reads back what was written", async () => {
  const markup = fc.constantFrom(
    "#",
    "$",
    "*",
    "_",
    "`",
    '"',
    "\\",
    "@",
    "<",
    ">",
    "//",
    "/*",
    "[",
    "]",
    "{",
    "}",
    "汉",
    "\\u{41}",
    "~",
    " ",
  );
  const texts = fc.sample(fc.array(markup, { minLength: 1 }), { seed: 1, numRuns: 200 });
  const text = `a${texts.flat().join("")}b`;
  const main = `#set document(title: ${literal(text)})\n`;
  const { pdf } = await compileWith(engine(), { main, files: new Map() });
  const { info } = await readPdf(pdf);
  expect(info["Title"]).toBe(text);
});
