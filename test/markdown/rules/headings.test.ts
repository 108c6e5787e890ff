import { describe, expect, test } from "vitest";
import { parse } from "../../../src/markdown/index.ts";
import { messageOf } from "../../source/problems.ts";
import { contextIn, html, parsed } from "../context.ts";

describe("an address that outlives the wording", () => {
  test("the id is written, and not shown", () => {
    expect(html("## 谁来举证 {#burden}")).toBe('<h2 id="burden">谁来举证</h2>\n');
    expect(html("## 谁来举证{#burden}")).toBe('<h2 id="burden">谁来举证</h2>\n');
  });

  test("headings are known with their depth, words and line", () => {
    const source =
      "一\n\n## 谁**来**\\*举证 {#burden}\n\n### `代码` [第七条](law:civil-code/7) {#law}\n\n#### 小\n";
    expect(parse(source, contextIn("zh", 10)).headings).toEqual([
      { depth: 2, id: "burden", text: "谁来*举证", line: 12 },
      { depth: 3, id: "law", text: "代码 第七条", line: 14 },
      { depth: 4, id: undefined, text: "小", line: 16 },
    ]);
  });

  test("the fourth level may do without an id, or have one", () => {
    expect(html("## 一 {#a}\n\n### 二 {#b}\n\n#### 三\n\n#### 四 {#c}")).toContain(
      '<h4>三</h4>\n<h4 id="c">四</h4>',
    );
  });

  test("levels may go up by more than one", () => {
    expect(parsed("## 一 {#a}\n\n### 二 {#b}\n\n#### 三\n\n## 四 {#d}").headings).toHaveLength(4);
  });

  test("with the rule off, the reader sees the braces and nothing can be linked to", () => {
    expect(html("## 谁来举证 {#burden}", ["headings"])).toBe("<h2>谁来举证 {#burden}</h2>\n");
    expect(parsed("## 谁来举证 {#burden}", ["headings"]).headings).toEqual([]);
  });
});

describe("what is wrong", () => {
  const shape = "应为：小写英文字母、数字和连字符，字母开头";
  test.each([
    ["no id", "一\n\n## 谁来举证", "page.md:3：标题没有编号。应为：## 谁来举证 {#english-id}"],
    [
      "no id on the third level",
      "## 一 {#a}\n\n### 二",
      "page.md:3：标题没有编号。应为：### 二 {#english-id}",
    ],
    ["not ASCII", "## 一 {#举证}", `page.md:1：标题编号{#举证}不对。${shape}`],
    ["capital letters", "## 一 {#Burden}", `page.md:1：标题编号{#Burden}不对。${shape}`],
    ["beginning with a digit", "## 一 {#1a}", `page.md:1：标题编号{#1a}不对。${shape}`],
    ["empty", "## 一 {#}", `page.md:1：标题编号{#}不对。${shape}`],
    [
      "used before",
      "## 一 {#a}\n\n## 二 {#a}",
      "page.md:3：标题编号{#a}在第1行用过。应为：一页里不重复",
    ],
    [
      "of the page itself",
      "## 一 {#page-title}",
      "page.md:1：标题编号{#page-title}留给页面自己用。应为：不以page-或fn-开头",
    ],
    [
      "of a note",
      "## 一 {#fn-1}",
      "page.md:1：标题编号{#fn-1}留给页面自己用。应为：不以page-或fn-开头",
    ],
    [
      "first level",
      "# 一 {#a}",
      "page.md:1：正文里有一级标题。应为：页面标题写在页首信息的title里，正文从##开始",
    ],
    [
      "first level, underlined",
      "一\n==\n",
      "page.md:1：正文里有一级标题。应为：页面标题写在页首信息的title里，正文从##开始",
    ],
    ["a skipped level", "## 一 {#a}\n\n#### 二 {#b}", "page.md:3：标题从第2级跳到第4级。应为：###"],
    ["a skipped first level", "### 一 {#a}", "page.md:1：标题从第1级跳到第3级。应为：##"],
    [
      "too deep",
      "## 一 {#a}\n\n### 二 {#b}\n\n#### 三\n\n##### 四",
      "page.md:7：标题太深（第5级）。应为：最多到####",
    ],
    [
      "in a list",
      "- 一\n\n  ## 二 {#a}",
      "page.md:3：标题不能放在容器、列表或引用里。应为：标题放在最外层",
    ],
    [
      "in a quotation",
      "> ## 二 {#a}",
      "page.md:1：标题不能放在容器、列表或引用里。应为：标题放在最外层",
    ],
    [
      "in a box",
      ":::law\n## 二 {#a}\n:::",
      "page.md:2：标题不能放在容器、列表或引用里。应为：标题放在最外层",
    ],
    ["no words", "## {#a}", "page.md:1：标题没有文字"],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });
});
