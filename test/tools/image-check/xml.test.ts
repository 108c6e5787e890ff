import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readXml, unescapeXml } from "../../../src/tools/image-check/xml.ts";
import { escapeXml } from "../../../src/tools/image-check/samples/write.ts";

/** What a text says, one line an event. */
function events(source: string): string[] {
  const list: string[] = [];
  const stopped = readXml(source, {
    open: ({ space, local }, attributes) =>
      list.push(
        `<${space}|${local}${attributes.map((a) => ` ${a.space}|${a.local}=${a.value}`).join("")}`,
      ),
    text: (text) => list.push(`"${text}"`),
    close: () => list.push(">"),
  });
  if (stopped >= 0) list.push(`stopped ${stopped}`);
  return list;
}

test("elements, attributes, namespaces and text", () => {
  expect(
    events('<?xml version="1.0"?><a xmlns="u:1" xmlns:p="u:2" b="1" p:c=\'2\'>x<p:d/>y</a>'),
  ).toEqual(["<u:1|a |b=1 u:2|c=2", '"x"', "<u:2|d", ">", '"y"', ">"]);
});

test("a prefix means what is declared nearest", () => {
  expect(events('<a xmlns:p="1"><p:b xmlns:p="2"><p:c/></p:b><p:d/></a>')).toEqual([
    "<|a",
    "<2|b",
    "<2|c",
    ">",
    ">",
    "<1|d",
    ">",
    ">",
  ]);
});

test("text over comments, instructions and CDATA is one text", () => {
  expect(events("<a>1<!-- <b> -->2<![CDATA[<&>]]><?x?>3</a>")).toEqual(["<|a", '"12<&>3"', ">"]);
});

describe("what is not read further", () => {
  test.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ["a missing end", "<a><b>1</b>"],
    ["a wrong end", "<a></b>"],
    ["an attribute without quotes", "<a b=1/>"],
    ["an end within a tag", "<a b="],
    ["a comment without an end", "<a><!-- "],
    ["too deep", "<a>".repeat(100)],
  ])("%s", (_, source) => {
    expect(events(source).at(-1)).toMatch(/^stopped/);
  });
});

test("references are resolved once, and unknown ones stay", () => {
  expect(unescapeXml("&lt;&#x4e2d;&#25991;&amp;lt; &no; & &#0; &#x110000; &;")).toBe(
    "<中文&lt; &no; & &#0; &#x110000; &;",
  );
});

test("whatever is written comes back", () => {
  const character = fc
    .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x10000, max: 0x10ffff }))
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(
      fc.string({ unit: character, minLength: 1 }),
      fc.string({ unit: character }),
      (text, value) => {
        const found = events(`<a b="${escapeXml(value)}">${escapeXml(text)}</a>`);
        expect(found).toEqual([`<|a |b=${value}`, `"${text}"`, ">"]);
      },
    ),
  );
});

test("any text ends, in time that grows with its length", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "/>",
    "<a",
    " b=",
    '"',
    "'",
    "&",
    "&amp;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "x",
    " ",
    "<a>",
    "</a>",
    "xmlns:p='u'",
    "p:",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      events(pieces.join(""));
    }),
    { numRuns: 500 },
  );
  for (const unit of ["<", "&", "<a ", "<a>", "<!--", "<a b='", "]]>", "x", "<?", "&#1;"]) {
    const started = performance.now();
    events(unit.repeat(250_000));
    expect(performance.now() - started, unit).toBeLessThan(2000);
  }
});
