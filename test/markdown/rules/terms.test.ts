import { describe, expect, test } from "vitest";
import { createMarkdown, parse, toHtml } from "../../../src/markdown/index.ts";
import { contextIn } from "../context.ts";

const terms = [
  { id: "rescission", term: "撤销", aliases: [], plain: "请求法院让行为失去效力。" },
  { id: "rescission-period", term: "撤销权期限", aliases: [], plain: "通常一年。" },
  { id: "exif", term: "EXIF", aliases: ["拍摄信息"], plain: "照片文件里的记录。" },
];

const html = (source: string) => toHtml(parse(source, { ...contextIn(), terms }), "zh");
const marked = (source: string) =>
  [...html(source).matchAll(/glossary\/#([a-z-]+)"[^>]*>([^<]*)<\/a>/gu)].map(
    ([, id, word]) => `${id}:${word}`,
  );

describe("a word of the glossary", () => {
  test("is explained where the page first uses it, and leads to the glossary", () => {
    expect(html("请求撤销，再撤销。")).toBe(
      '<p>请求<span class="term"><a href="/glossary/#rescission" aria-describedby="term-rescission">撤销</a><span class="term-plain" role="tooltip" id="term-rescission">请求法院让行为失去效力。</span></span>，再撤销。</p>\n',
    );
  });

  test("is explained once a page, by whichever of its names comes first", () => {
    expect(marked("拍摄信息\n\nEXIF")).toEqual(["exif:拍摄信息"]);
  });

  test("the longest word counts", () => {
    expect(marked("撤销权期限")).toEqual(["rescission-period:撤销权期限"]);
  });

  test("in Latin letters, only as a whole word", () => {
    expect(marked("EXIFTOOL和EXIF")).toEqual(["exif:EXIF"]);
  });

  test("stays plain in headings, links and code", () => {
    expect(marked("## 撤销 {#a}\n\n[撤销](#a)和`撤销`")).toEqual([]);
    expect(marked("## 撤销 {#a}\n\n[撤销](#a)\n\n**撤销**")).toEqual(["rescission:撤销"]);
  });

  test("stays plain in an example, which is there to be copied", () => {
    expect(marked(":::example\n撤销\n:::\n\n撤销")).toEqual(["rescission:撤销"]);
    expect(html(":::example\n撤销\n:::")).not.toContain("term");
    expect(marked(":::law\n撤销\n:::")).toEqual(["rescission:撤销"]);
  });

  test("is explained in lists, tables and notes too", () => {
    expect(marked("- 撤销")).toEqual(["rescission:撤销"]);
    expect(marked("| 一 |\n| --- |\n| EXIF |")).toEqual(["exif:EXIF"]);
    expect(marked("一[^1]\n\n[^1]: 撤销")).toEqual(["rescission:撤销"]);
  });

  test("its explanation is text, not markup", () => {
    const odd = [{ id: "odd", term: "甲", aliases: [], plain: "<b>&" }];
    expect(toHtml(parse("甲", { ...contextIn(), terms: odd }), "zh")).toContain("&lt;b&gt;&amp;");
  });

  test("without a glossary, or with the rule off, the text is as it was", () => {
    expect(toHtml(parse("撤销", { ...contextIn(), terms: [] }), "zh")).toBe("<p>撤销</p>\n");
    const off = parse("撤销", { ...contextIn(), terms }, createMarkdown(["terms"]));
    expect(toHtml(off, "zh")).toBe("<p>撤销</p>\n");
  });
});
