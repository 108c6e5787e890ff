import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createMarkdown, parse, type RuleName } from "../../src/markdown/index.ts";
import { RULES } from "../../src/markdown/rules/index.ts";
import { messageOf, problemsOf } from "../source/problems.ts";
import { contextIn, html, parsed } from "./context.ts";

describe("the dialect", () => {
  test("is CommonMark with tables, less what has no place in it", () => {
    expect(html("~~删除~~")).toBe("<p>~~删除~~</p>\n");
    expect(html("[词]: https://example.com\n\n[词]")).toBe(
      "<p>[词]: https://example.com</p>\n<p>[词]</p>\n",
    );
    expect(html("https://example.com (c) 'x'")).toBe("<p>https://example.com (c) 'x'</p>\n");
  });

  test("a link that runs a script stays text", () => {
    expect(html("[x](javascript:alert(1))")).toBe("<p>[x](javascript:alert(1))</p>\n");
    expect(html("[x](data:text/html,1)")).toBe("<p>[x](data:text/html,1)</p>\n");
  });

  test("every rule has a test of its own", () => {
    const file = (name: string) =>
      name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`) + ".test.ts";
    for (const name of Object.keys(RULES)) {
      const text = readFileSync(new URL(`rules/${file(name)}`, import.meta.url), "utf8");
      expect(text, `${name} switched off`).toMatch(new RegExp(`\\["${name}"|"${name}"\\]`, "u"));
    }
  });

  test("a parser without any rule is plain markdown-it", () => {
    const bare = createMarkdown(Object.keys(RULES) as RuleName[]);
    expect(bare.render(":::law\n**一**[^1]\n:::")).toBe(
      "<p>:::law\n<strong>一</strong>[^1]\n:::</p>\n",
    );
  });
});

describe("errors", () => {
  test("all problems of a text are reported at once, by line, whichever rule found them", () => {
    const source = `![](nothing.png)

[一](law:nothing)

## 二

<b>三</b>
`;
    expect(problemsOf(() => parsed(source)).map(({ line }) => line)).toEqual([1, 1, 3, 5, 7, 7]);
  });

  test("lines count from the beginning of the file, not of the text", () => {
    expect(messageOf(() => parse("一\n\n## 二", contextIn("zh", 20)))).toContain("page.md:22：");
    expect(messageOf(() => parse("[下](#x)", contextIn("zh", 20)))).toContain("page.md:20：");
  });

  test("lines are right after a break that leaves no blank", () => {
    expect(messageOf(() => parsed("中文\n中文\\\n**中文**\n[一](nothing.md)"))).toContain(
      "page.md:4：",
    );
  });

  test("a construct that no writer knows is refused, never dropped", () => {
    const markdown = createMarkdown();
    markdown.enable("strikethrough");
    expect(messageOf(() => parse("一\n\n~~三~~", contextIn(), markdown)).split("\n")).toEqual([
      "page.md:3：输出端不认识的记号s_open",
      "page.md:3：输出端不认识的记号s_close",
    ]);
  });

  test("a text without any problem leaves none behind for the next", () => {
    expect(() => parsed("## 二")).toThrow("标题没有编号");
    expect(parsed("## 二 {#b}").headings).toHaveLength(1);
  });
});
