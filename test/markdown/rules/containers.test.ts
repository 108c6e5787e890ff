import { describe, expect, test } from "vitest";
import { CONTAINERS, parse, toHtml } from "../../../src/markdown/index.ts";
import { messageOf } from "../../source/problems.ts";
import { contextIn, html, parsed } from "../context.ts";

const names = Object.keys(CONTAINERS);
const known = "应为：answer、law、update、disputed、warning、example、steps";

describe("boxes", () => {
  test.each(names)("%s is a box with a title of its own", (name) => {
    const output = html(`:::${name}\n正文。\n:::`);
    expect(output).toContain(`<div class="box" data-box="${name}">\n<p class="box-title">`);
    expect(output).toContain("<p>正文。</p>\n</div>");
  });

  test("the author's title takes the place of the default one", () => {
    expect(html(":::warning 先报案，别 先曝光\n正文。\n:::")).toBe(
      '<div class="box" data-box="warning">\n<p class="box-title">先报案，别 先曝光</p>\n<p>正文。</p>\n</div>\n',
    );
  });

  test("a title is text, never markup", () => {
    expect(html(":::law <b> & **粗**\n正文。\n:::")).toContain(
      '<p class="box-title">&lt;b&gt; &amp; **粗**</p>',
    );
  });

  test("an example says that it is made up, whatever its title", () => {
    expect(html(":::example\n一\n:::")).toContain(">例子（虚构）<");
    expect(html(":::example 发给买家的话\n一\n:::")).toContain(">发给买家的话（虚构）<");
    const english = parse(":::example A letter\none\n:::", contextIn("en"));
    expect(toHtml(english, "en")).toContain(">A letter (fictional)<");
  });

  test("boxes stand in lists, in quotations and in longer fences", () => {
    expect(html("1. 一\n\n   :::warning\n   二\n   :::")).toContain('data-box="warning"');
    expect(html("> :::law\n> 二\n> :::")).toContain('<blockquote>\n<div class="box"');
    expect(html("::::steps\n:::warning\n一\n:::\n::::").match(/<div/gu)).toHaveLength(2);
  });

  test("with the rule off, the reader sees colons", () => {
    expect(html(":::warning\n小心\n:::", ["containers", "cjkBreaks"])).toBe(
      "<p>:::warning\n小心\n:::</p>\n",
    );
  });
});

describe("what is wrong", () => {
  test.each([
    ["an unknown name", "一\n\n:::note\n二\n:::", `page.md:3：没有叫note的容器。${known}`],
    ["a name of every object", ":::toString\n二\n:::", `page.md:1：没有叫toString的容器。${known}`],
    ["no name", "一\n\n:::\n", `page.md:3：容器没有名称。${known}`],
    ["not closed", "一\n\n:::law 要点\n二\n", "page.md:3：容器:::law没有结束。应为：单独一行:::"],
    [
      "not closed within its list item",
      "- :::law\n  一\n\n二",
      "page.md:1：容器:::law没有结束。应为：单独一行:::",
    ],
    [
      "a box in a box of as many colons",
      ":::steps\n:::law\n一\n:::\n:::",
      `page.md:5：容器没有名称。${known}`,
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });
});
