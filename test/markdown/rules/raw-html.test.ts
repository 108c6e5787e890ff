import { describe, expect, test } from "vitest";
import { messageOf } from "../../source/problems.ts";
import { html, parsed } from "../context.ts";

const cure = "应为：用Markdown写法；小于号写作\\<";

describe("raw HTML is refused with its line", () => {
  test.each([
    ["a block", "一\n\n<div>二</div>\n", `page.md:3：正文里有HTML：<div>二</div>。${cure}`],
    [
      "a comment block",
      "<!-- 以后再写 -->\n",
      `page.md:1：正文里有HTML：<!-- 以后再写 -->。${cure}`,
    ],
    ["inline", "一\n二<br>三", `page.md:2：正文里有HTML：<br>。${cure}`],
    ["an inline comment", "一<!-- 二 -->三", `page.md:1：正文里有HTML：<!-- 二 -->。${cure}`],
    ["in a heading", "## 一<b>二 {#x}", `page.md:1：正文里有HTML：<b>。${cure}`],
    ["in a list", "- 一\n- <i>二", `page.md:2：正文里有HTML：<i>。${cure}`],
    ["in a note", "一[^1]\n\n[^1]: <u>二", `page.md:3：正文里有HTML：<u>。${cure}`],
    [
      "in a table, with the line of the row",
      "| 甲 |\n| - |\n| 一 |\n| <s>二 |",
      `page.md:4：正文里有HTML：<s>。${cure}`,
    ],
    [
      "a long one, shortened to its first 40 characters",
      `<script src="https://example.com/a-very-long-address.js">\n</script>`,
      `page.md:1：正文里有HTML：<script src="https://example.com/a-very-。${cure}`,
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });

  test("an opening and a closing tag are two problems", () => {
    expect(messageOf(() => parsed("一<b>二</b>")).split("\n")).toHaveLength(2);
  });
});

test("what only looks like HTML is text", () => {
  expect(html("1 < 2 > 0，a<b，\\<b>，`<b>`")).toBe(
    "<p>1 &lt; 2 &gt; 0，a&lt;b，&lt;b&gt;，<code>&lt;b&gt;</code></p>\n",
  );
});

test("with the rule off, tags come through as text for the reader", () => {
  expect(html("一<b>二", ["rawHtml"])).toBe("<p>一&lt;b&gt;二</p>\n");
});
