import { describe, expect, test } from "vitest";
import { parse } from "../../../src/markdown/index.ts";
import { messageOf } from "../../source/problems.ts";
import { contextIn, html, parsed } from "../context.ts";

test("a picture is left for Astro's pipeline, with its words", () => {
  expect(html('![杯口的"裂纹"与\\*光](cup.png)')).toBe(
    '<p><img __ASTRO_IMAGE_="{&quot;src&quot;:&quot;cup.png&quot;,&quot;alt&quot;:&quot;杯口的\\&quot;裂纹\\&quot;与*光&quot;}"></p>\n',
  );
  expect(parsed("![杯子](cup.png)").images).toEqual(["cup.png"]);
});

test("a file name in Chinese or with a blank is that of the file on disk", () => {
  const context = { ...contextIn(), image: (path: string) => path === "裂 纹.png" };
  const document = parse("![裂纹](<裂 纹.png>)", context);
  expect(document.images).toEqual(["裂 纹.png"]);
  expect(document.tokens[1]?.children?.[0]?.attrGet("src")).toBe("裂 纹.png");
});

test("with the rule off, a picture that no one can see comes through, and Astro is not told", () => {
  const document = parsed("![](nothing.png)", ["images"]);
  expect(document.images).toEqual([]);
  expect(html("![](nothing.png)", ["images"])).toContain("nothing.png");
});

describe("what is wrong", () => {
  test.each([
    [
      "no words",
      "一\n![](cup.png)",
      "page.md:2：图片cup.png没有替代文字。应为：![图里有什么](路径)",
    ],
    [
      "blank words",
      "![ ](cup.png)",
      "page.md:1：图片cup.png没有替代文字。应为：![图里有什么](路径)",
    ],
    [
      "no file",
      "![杯子](nothing.png)",
      "page.md:1：没有图片nothing.png。应为：从本文件出发的相对路径",
    ],
    [
      "another site",
      "![杯子](https://example.com/cup.png)",
      "page.md:1：图片https://example.com/cup.png不在本项目里。应为：把图片放在页面旁边，写相对路径",
    ],
    [
      "another site, by its name only",
      "![杯子](//example.com/cup.png)",
      "page.md:1：图片//example.com/cup.png不在本项目里。应为：把图片放在页面旁边，写相对路径",
    ],
    [
      "in a table, with the line of the row",
      "| 甲 |\n| - |\n| ![](cup.png) |",
      "page.md:3：图片cup.png没有替代文字。应为：![图里有什么](路径)",
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });
});
