import { expect, test } from "vitest";
import { toSections } from "../../../src/search/index.ts";
import { html, parsed } from "../context.ts";

test("a line break between Han characters leaves no blank", () => {
  expect(html("先保住\n原件，\n再申诉。")).toBe("<p>先保住原件，再申诉。</p>\n");
});

test("with the rule off, the page shows a blank and a search misses the word", () => {
  expect(html("先保住\n原件", ["cjkBreaks"])).toBe("<p>先保住\n原件</p>\n");
  expect(toSections(parsed("先保住\n原件", ["cjkBreaks"]))[0]?.text).toBe("先保住 原件");
  expect(toSections(parsed("先保住\n原件"))[0]?.text).toBe("先保住原件");
});

test("between English words, the blank stays", () => {
  expect(html("two\nwords")).toBe("<p>two\nwords</p>\n");
});

test.each([
  ["**文章的说法**\n今天的规定", "<p><strong>文章的说法</strong>今天的规定</p>\n"],
  ["先看\n**文章的说法**", "<p>先看<strong>文章的说法</strong></p>\n"],
  ["**一**\n**二**", "<p><strong>一</strong><strong>二</strong></p>\n"],
  ["`码`\n`码`", "<p><code>码</code>\n<code>码</code></p>\n"],
])("a line break beside emphasis: %j", (source, output) => {
  expect(html(source)).toBe(output);
});
