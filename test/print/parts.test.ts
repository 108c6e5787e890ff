import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../src/markdown/index.ts";
import { address, readable } from "../../src/print/address.ts";
import { cited } from "../../src/print/cited.ts";
import { columnsOf } from "../../src/print/columns.ts";
import { coverage } from "../../src/print/coverage.ts";
import { loadFonts } from "../../src/print/fonts.ts";
import { checkGlyphs } from "../../src/print/glyphs.ts";
import { lawLabel, lawsHead, pageLabel } from "../../src/print/labels.ts";
import { linesOf } from "../../src/print/lines.ts";
import { checkSvg, imagePath } from "../../src/print/pictures.ts";
import { widthOf, wordsOf } from "../../src/print/width.ts";
import { formatDate } from "../../src/print/words.ts";
import { fixtureGuide } from "./fixture.ts";

const fonts = loadFonts();
const guide = fixtureGuide();

test("an address breaks after its punctuation, without a character that would be copied", () => {
  expect(address("https://flk.npc.gov.cn/a")).toBe(
    '#"flk."#h(0pt)#"npc."#h(0pt)#"gov."#h(0pt)#"cn/"#h(0pt)#"a"',
  );
  expect(address(`https://a.example/${"x".repeat(50)}`).match(/#h\(0pt\)/gu)).toHaveLength(4);
});

test("a picture has an absolute name, also where the texts are outside of the project", () => {
  const [page] = guide.pages;
  if (!page) throw new Error("no page");
  const named = (file: string) => imagePath({ ...page, file }, "cup.png");
  expect(named("content/zh/cases/mug.md")).toBe("/content/zh/cases/cup.png");
  expect(named("../../tmp/texts/zh/cases/mug.md")).toBe("/tmp/texts/zh/cases/cup.png");
});

test("an address is printed as a reader would write it", () => {
  expect(readable("https://flk.npc.gov.cn/")).toBe("flk.npc.gov.cn");
  expect(readable("https://a.example/b/")).toBe("a.example/b/");
  expect(readable("mailto:a@b.example")).toBe("a@b.example");
});

test("labels", () => {
  expect(pageLabel({ collection: "analysis", slug: "civil" })).toBe("analysis/civil");
  expect(lawLabel("civil-code/148")).toBe("law/civil-code/148");
});

test("the pages of the laws name in their heads the law that goes on there", () => {
  expect(lawsHead("附录", "说明。", "laws")).toContain(
    '#set page(header: running-header("附录", label("laws"), laws: true))',
  );
});

test("dates of sources are as coarse as they are known", () => {
  expect(formatDate("2025-03-15", "zh")).toBe("2025年3月15日");
  expect(formatDate("2025-03", "zh")).toBe("2025年3月");
  expect(formatDate("2025", "zh")).toBe("2025年");
});

test("the appendix has what is cited, in the order of the law, and nothing else", () => {
  const laws = cited(guide.law, guide.pages, "zh").map(({ instrument, provisions }) => [
    instrument.id,
    ...provisions.map(({ id }) => id),
  ]);
  expect(laws).toEqual([
    ["sample-law-2012", "49"],
    ["sample-law", "58", "287-1"],
  ]);
});

test("columns follow their longest cell", () => {
  const { tokens } = parse("| 甲 | 乙 |\n| --- | ---: |\n| 2026年 | 一二三四五六七八九十 |", {
    file: "test.md",
    locale: "zh",
    law: guide.law,
    page: () => undefined,
    image: () => false,
  });
  expect(columnsOf(tokens, 0, 40)).toEqual({
    widths: "(6em, 12fr,)",
    alignments: "(left, right,)",
    least: 5,
    // Two rows of a line each, with the space around them.
    lines: 3.5,
  });
  // In a narrow column the second cell takes two lines.
  expect(columnsOf(tokens, 0, 13).lines).toBe(4.5);
});

test("the room that a text takes, roughly", () => {
  expect(wordsOf("见[**这里**](civil.md)")).toBe("见这里（第99页）");
  expect(wordsOf("[条](law:a/1)和[站](https://a.example/)")).toBe("条和站");
  expect(widthOf("2026年")).toBe(4);
  expect(widthOf("汉字")).toBe(2);
});

test("a box of a few lines is known by what it prints", () => {
  const { tokens } = parse(
    ":::example\n" +
      "一二三四五六七八九十".repeat(5) +
      "\n\n[甲](https://a.example/long/address)\n:::\n\n后文。",
    {
      file: "test.md",
      locale: "zh",
      law: guide.law,
      page: () => undefined,
      image: () => false,
    },
  );
  const open = tokens.findIndex(({ type }) => type === "container_open");
  // Two lines of twenty-five characters, and one of a link.
  expect(linesOf(tokens, open, 25)).toBe(3);
  expect(linesOf(tokens, open, 60)).toBe(2);
});

test("the fonts cover Han, Latin and full-width punctuation, but no emoji and no box", () => {
  const has = (character: string) => fonts.covers(character.codePointAt(0) ?? 0);
  expect([..."辨图A1，。“”……①→§"].filter((character) => !has(character))).toEqual([]);
  expect([..."☐😀"].filter(has)).toEqual([]);
});

test("a file that is no font is refused", () => {
  expect(() => coverage(new Uint8Array(64))).toThrow(RangeError);
});

test("a missing glyph is named, with its file and the words around it", () => {
  expect(() => checkGlyphs('#"先勾☐这一项"', "content/zh/a.md", fonts.covers)).toThrow(
    "content/zh/a.md：PDF的字体里没有“☐”（U+2610），在“先勾☐这一项”里。应为：换一个写法",
  );
});

test("an SVG with colours that only a style sheet knows is refused", () => {
  for (const colour of ["var(--ink)", "currentColor", "light-dark(#000, #fff)"]) {
    const svg = `<svg><rect fill="${colour}"/></svg>`;
    expect(() => checkSvg(svg, "content/zh/a.svg", fonts.covers)).toThrow("content/zh/a.svg:1：");
  }
});

test("an SVG whose words are in no font of the edition is refused", () => {
  const svg = (attributes: string, words: string) =>
    `<svg><text${attributes}>${words}</text></svg>`;
  const check = (source: string) => () => checkSvg(source, "a.svg", fonts.covers);
  expect(check(svg("", "字"))).toThrow("字体");
  expect(check(svg(' font-family="Arial"', "字"))).toThrow("字体");
  expect(check(svg(' font-family="Noto Sans SC"', "☐"))).toThrow("U+2610");
  expect(check(svg(' font-family="Noto Sans SC"', "字"))).not.toThrow();
});

test("the SVG of the fixture can be printed", () => {
  const file = "test/print/fixture/zh/analysis/sample.svg";
  expect(() => checkSvg(readFileSync(file, "utf8"), file, fonts.covers)).not.toThrow();
});
