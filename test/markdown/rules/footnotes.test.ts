import { describe, expect, test } from "vitest";
import { messageOf } from "../../source/problems.ts";
import { html, parsed } from "../context.ts";

test("a mark leads to its note, and the note back", () => {
  expect(html("一[^1]。\n\n[^1]: 注文")).toBe(
    '<p>一<sup><a class="footnote-ref" href="#fn-1" id="fn-ref-1" role="doc-noteref" aria-label="注1">1</a></sup>。</p>\n' +
      '<section class="footnotes" role="doc-endnotes" aria-label="注释">\n<ol>\n' +
      '<li id="fn-1"><p>注文 <a class="footnote-back" href="#fn-ref-1" role="doc-backlink" aria-label="返回正文（注1）">↩</a></p>\n</li>\n' +
      "</ol>\n</section>\n",
  );
});

test("two marks of one note have addresses of their own", () => {
  const output = html("一[^a]二[^a]\n\n[^a]: 注文");
  expect(output).toContain('id="fn-ref-1"');
  expect(output).toContain('id="fn-ref-1-1"');
  expect(output.match(/<li /gu)).toHaveLength(1);
});

test("notes are numbered in the order of their marks", () => {
  const output = html("一[^b]二[^a]\n\n[^a]: 甲\n[^b]: 乙");
  expect(output.indexOf("乙")).toBeLessThan(output.indexOf("甲"));
});

test("with the rule off, marks and notes are text", () => {
  expect(html("一[^1]。\n\n[^1]: 注文", ["footnotes"])).toBe(
    "<p>一[^1]。</p>\n<p>[^1]: 注文</p>\n",
  );
});

describe("what is wrong", () => {
  test.each([
    ["a mark without a note", "一\n二[^1]", "page.md:2：脚注[^1]没有注文。应为：[^1]: 注文"],
    [
      "a mark without a note in a table",
      "| 甲 |\n| - |\n| 一[^1] |",
      "page.md:3：脚注[^1]没有注文。应为：[^1]: 注文",
    ],
    [
      "a note without a mark",
      "一\n\n[^1]: 注文",
      "page.md:3：脚注[^1]没有被用到。应为：正文里写[^1]",
    ],
    [
      "a note written twice, of which one would be lost",
      "一[^1]\n\n[^1]: 甲\n\n[^1]: 乙",
      "page.md:5：脚注[^1]写了两次。应为：每条脚注只写一次",
    ],
    [
      "an unknown law in a note",
      "一[^1]\n\n[^1]: 见[某条](law:civil-code/8)",
      "page.md:3：没有civil-code/8这条法律。应为：civil-code/7、civil-code/148",
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });
});

test("a note within the sentence is not part of the dialect, and loses nothing", () => {
  const document = parsed("一^[见[第七条](law:civil-code/7)]");
  expect(document.lawReferences.map(({ target }) => target)).toEqual(["civil-code/7"]);
  expect(html("一^[注文]")).toBe("<p>一^[注文]</p>\n");
});
