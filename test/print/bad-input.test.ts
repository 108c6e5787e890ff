import { expect, test } from "vitest";
import { editionJob } from "../../src/print/index.ts";
import { checkSvg, pictures, withoutColour } from "../../src/print/pictures.ts";
import { loadFonts } from "../../src/print/fonts.ts";
import { BASE, BODY, page } from "../content/base.ts";
import { loadGuide } from "../../src/content/index.ts";
import { folderWith, type Files } from "../source/folder.ts";
import { messageOf } from "../source/problems.ts";
import { DAY } from "./fixture.ts";

// What an editor may get wrong that only print finds: each is told with its file and line.

/** What is told about the texts of the base with some files changed. */
function told(files: Files): string {
  const path = folderWith({ ...BASE, ...files });
  const message = messageOf(() => {
    const guide = loadGuide({ path, name: path }, DAY);
    editionJob(guide, "zh", "full");
  });
  return message.replaceAll(path, "content");
}

const withBody = (more: string): Files => ({ "zh/analysis/civil.md": page({}, BODY + more) });

test("a rare character and an emoji", () => {
  expect(told(withBody("\n这个字印不出来：𰻝。\n"))).toMatch(
    /^content\/zh\/analysis\/civil\.md:19：PDF的字体里没有“𰻝”（U\+30EDD）/u,
  );
  expect(told(withBody("\n好😀\n"))).toContain("civil.md:19：PDF的字体里没有“😀”（U+1F600）");
});

test("a table that is wider than the page", () => {
  const columns = Array.from({ length: 30 }, (_, index) => `甲${index}`);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const table = row(columns) + row(columns.map(() => "---")) + row(columns);
  expect(told(withBody(`\n${table}`))).toMatch(
    /civil\.md:19：表格比纸宽：至少要\d+个汉字宽，一行只有44个。应为：少几列/u,
  );
  const word = "x".repeat(90);
  expect(told(withBody(`\n| 甲 | 乙 |\n| --- | --- |\n| 一 | ${word} |\n`))).toContain(
    "civil.md:19：表格比纸宽",
  );
});

test("a table of as many columns as a page holds", () => {
  const path = folderWith({
    ...BASE,
    ...withBody(
      "\n| 一 | 二 | 三 | 四 | 五 | 六 |\n| - | - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 | 6 |\n",
    ),
  });
  const guide = loadGuide({ path, name: path }, DAY);
  expect(() => editionJob(guide, "zh", "full")).not.toThrow();
});

test("a picture of too many bytes or pixels, or none at all", () => {
  const picture = (name: string, bytes: Uint8Array) =>
    told({ ...withBody(`\n![一张图](${name})\n`), [`zh/analysis/${name}`]: bytes });
  expect(picture("big.png", new Uint8Array(3 * 1024 * 1024))).toContain(
    "civil.md:19：图片big.png太大（3.0 MB）。应为：不超过2 MB",
  );
  expect(picture("wide.png", pngHeader(9000, 20))).toContain(
    "civil.md:19：图片wide.png太大（9000×20像素）。应为：每边不超过4000像素",
  );
  expect(picture("broken.png", Buffer.from("no picture"))).toContain(
    "civil.md:19：图片broken.png打不开",
  );
  expect(picture("moving.gif", Buffer.from("GIF89a"))).toContain(
    "civil.md:19：PDF里放不了moving.gif这种图片",
  );
});

/** The first bytes of a PNG, which tell its size. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test("a footnote without text", () => {
  expect(told(withBody("\n一句话[^9]。\n"))).toContain("civil.md:19：脚注[^9]没有注文");
});

test("a diagram whose look depends on a style sheet, with the line of it", () => {
  const { covers } = loadFonts();
  const check = (inner: string) => () => checkSvg(`<svg>\n<g/>\n${inner}</svg>`, "a.svg", covers);
  expect(check('<path fill="red"/>')).toThrow('a.svg:3：SVG里有fill="red，黑白打印时变不成灰色');
  expect(check('<path style="stroke: rgb(1 2 3)"/>')).toThrow("写成数字，例如#1c1b19");
  expect(check('<path fill="none" stroke="#b3261e" style="fill-rule: evenodd"/>')).not.toThrow();
  expect(check('<rect fill="var(--ink)"/>')).toThrow("a.svg:3：SVG里有var(，印出来会变黑");
  expect(check('<rect stroke="currentColor"/>')).toThrow("a.svg:3：SVG里有currentColor");
  expect(check("<style>@media print {}</style>")).toThrow("a.svg:3：SVG里有@media");
  expect(check("<foreignObject/>")).toThrow("a.svg:3：SVG里有<foreignObject");
  expect(check('<image href="https://a.example/x.png"/>')).toThrow("a.svg:3：SVG要从别处取东西");
  expect(check('<text font-family="Arial">字</text>')).toThrow("a.svg:3：SVG里的文字");
  expect(check('<rect fill="#1d1b19"/>')).not.toThrow();
});

test("a letter that leads to no page, has another's place or names no law", () => {
  const letter = (fields: Record<string, string> = {}, body = "\n你好。\n") =>
    `---\n${Object.entries({
      title: "一封信",
      summary: "说明什么时候用这一份的一句话。",
      audience: "[merchants]",
      order: "1",
      reviewed: "2026-11-22",
      reviewEvery: "180",
      page: "../analysis/civil.md",
      ...fields,
    })
      .map(([name, value]) => `${name}: ${value}\n`)
      .join("")}---\n${body}`;
  const say = (...letters: string[]) =>
    told(Object.fromEntries(letters.map((text, index) => [`zh/letters/l${index}.md`, text])));
  expect(say(letter({ page: "../analysis/none.md" }))).toContain(
    "content/zh/letters/l0.md:8：没有../analysis/none.md这一页",
  );
  expect(say(letter(), letter({ title: "另一封" }))).toContain("l1.md:5：次序1与");
  expect(say(letter({}, "\n[《民法典》第一条](law:civil-code/1)\n"))).toContain(
    "l0.md:11：没有civil-code/1这条法律",
  );
  expect(say(letter({}, "\n[哪里](../analysis/civil.md#none)\n"))).toContain(
    "l0.md:11：content/zh/analysis/civil.md没有编号为none的标题",
  );
  expect(say(letter({ colour: "red" }))).toContain("l0.md:9：不认识的字段colour");
});

test("a drawing for printers without colour keeps its lightness", () => {
  expect(withoutColour('<path fill="#b3261e" stroke="#fff"/>')).toBe(
    '<path fill="#434343" stroke="#ffffff"/>',
  );
});

test("pictures are given to the compiler under one name each", () => {
  const path = folderWith({
    ...BASE,
    ...withBody("\n![一张图](a.svg)\n"),
    "zh/analysis/a.svg": '<svg><path fill="#f00"/></svg>',
  });
  const guide = loadGuide({ path, name: path }, DAY);
  const [text] = guide.section("zh", "analysis");
  if (!text) throw new Error("no page");
  const [[name, bytes] = []] = pictures(text, loadFonts(), true);
  expect(name).toMatch(/\/zh\/analysis\/a\.svg$/u);
  expect(Buffer.from(bytes ?? []).toString()).toContain("#363636");
});
