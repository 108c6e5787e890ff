import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkShape, parseYaml, splitFrontMatter } from "../../src/source/index.ts";
import { messageOf } from "./problems.ts";

describe("parseYaml", () => {
  test("a day stays text, so that no time zone can move it", () => {
    expect(parseYaml("reviewed: 2026-11-22", "a.yaml").data).toEqual({ reviewed: "2026-11-22" });
  });

  test("finds the way back to a line, or to the nearest parent that exists", () => {
    const source = parseYaml("title: 一\nsources:\n  - title: 二\n    date: x\n", "a.yaml", 10);
    expect(source.lineOf(["title"])).toBe(10);
    expect(source.lineOf(["sources", 0, "date"])).toBe(13);
    expect(source.lineOf(["sources", 0, "url"])).toBe(12);
    expect(source.lineOf(["nothing"])).toBe(10);
  });

  test.each([
    ["a: 1\nb: [1, 2\n", "a.yaml:3", "Flow sequence"],
    ["a: 1\na: 2\n", "a.yaml:2", "Map keys must be unique"],
    ["a: @标题\n", "a.yaml:1", "reserved character @"],
    ["a: 1\n\tb: 2\n", "a.yaml:2", "Tabs are not allowed"],
  ])("a syntax error has its line: %j", (text, place, reason) => {
    const [first] = messageOf(() => parseYaml(text, "a.yaml")).split("\n");
    expect(first).toMatch(/^a\.yaml:\d+：YAML语法错误（.*）。应为：检查缩进、冒号后的空格和引号$/u);
    expect(first).toContain(`${place}：`);
    expect(first).toContain(reason);
  });

  test("a value that begins with an asterisk is not taken for a reference", () => {
    expect(messageOf(() => parseYaml("a: 1\ntitle: *重点\n", "a.yaml", 2))).toBe(
      "a.yaml:3：YAML语法错误（*开头的值指向不存在的锚点）。应为：给这个值加上引号",
    );
  });
});

describe("splitFrontMatter", () => {
  test("takes a file apart and knows the lines of both parts", () => {
    const text = "---\ntitle: 一\norder: 2\n---\n\n正文\n";
    const { frontMatter, body, bodyLine } = splitFrontMatter(text, "page.md");
    expect(frontMatter.data).toEqual({ title: "一", order: 2 });
    expect(frontMatter.lineOf(["order"])).toBe(3);
    expect(body).toBe("\n正文\n");
    expect(bodyLine).toBe(5);
    expect(text.split("\n").slice(bodyLine - 1)).toEqual(body.split("\n"));
  });

  test("a rule in the body does not end the front matter again", () => {
    const { body } = splitFrontMatter("---\na: 1\n---\n一\n\n---\n\n二\n", "page.md");
    expect(body).toBe("一\n\n---\n\n二\n");
  });

  const missing = "page.md:1：缺少页首信息。应为：文件以---开头的一段YAML，再以---结束";
  test.each([
    ["none", "正文\n"],
    ["none, but a rule in the body", "正文\n\n---\na: 1\n---\n"],
    ["one that does not open the file", "\n---\na: 1\n---\n正文\n"],
    ["one that is not closed", "---\na: 1\n\n正文\n"],
  ])("%s", (_name, text) => {
    expect(messageOf(() => splitFrontMatter(text, "page.md"))).toBe(missing);
  });

  test.each(["---\na: 1\n---\n", "---\na: 1\n---", "---\na: 1\n---\n\n  \n"])(
    "a page without a body: %j",
    (text) => {
      expect(messageOf(() => splitFrontMatter(text, "page.md"))).toBe(
        "page.md：这一页只有页首信息，没有正文。应为：写上正文，或者删掉这个文件",
      );
    },
  );

  test("an error in the front matter has its line in the file", () => {
    expect(messageOf(() => splitFrontMatter("---\na: 1\na: 2\n---\n正文", "page.md"))).toContain(
      "page.md:3：YAML语法错误（Map keys must be unique）",
    );
  });
});

describe("checkShape", () => {
  const schema = z.strictObject({
    title: z.string().min(2).max(4),
    kind: z.enum(["法律", "司法解释"]).optional(),
    order: z.int().min(1).max(9).optional(),
    tags: z.array(z.string()).min(1).max(2).optional(),
    page: z.string().endsWith(".md").optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    on: z.boolean().optional(),
  });
  const check = (text: string) => checkShape(parseYaml(text, "a.yaml"), schema);

  test("gives back what is right", () => {
    expect(check("title: 标题\norder: 2")).toEqual({ title: "标题", order: 2 });
  });

  test.each([
    ["a missing field", "order: 1", "a.yaml:1：缺少字段title。应为：文字"],
    [
      "an unknown field",
      "title: 标题\ntilte: 标题",
      "a.yaml:2：不认识的字段tilte。应为：删掉，或改成CONTRIBUTING.md里列出的字段",
    ],
    [
      "a word that is not on the list",
      "title: 标题\nkind: 法规",
      'a.yaml:2：kind的值不对，找到"法规"。应为：法律、司法解释',
    ],
    ["a number for text", "title: 2026", "a.yaml:1：title的值不对，找到2026。应为：文字"],
    ["nothing for text", "title:", "a.yaml:1：title的值不对，找到空值。应为：文字"],
    ["a list for text", "title: [一, 二]", "a.yaml:1：title的值不对，找到列表。应为：文字"],
    [
      "a group for text",
      "title: { zh: 一 }",
      "a.yaml:1：title的值不对，找到一组“名称: 值”。应为：文字",
    ],
    ["text for a list", "title: 标题\ntags: 一", 'a.yaml:2：tags的值不对，找到"一"。应为：列表'],
    [
      "text for a choice",
      'title: 标题\non: "是"',
      'a.yaml:2：on的值不对，找到"是"。应为：true或false',
    ],
    [
      "a part for a whole",
      "title: 标题\norder: 1.5",
      "a.yaml:2：order的值不对，找到1.5。应为：整数",
    ],
    ["too short", "title: 一", 'a.yaml:1：title的值不对，找到"一"。应为：至少2个字'],
    [
      "too long",
      "title: 一二三四五",
      'a.yaml:1：title的值不对，找到"一二三四五"。应为：不超过4个字',
    ],
    ["too small", "title: 标题\norder: 0", "a.yaml:2：order的值不对，找到0。应为：不小于1"],
    ["too great", "title: 标题\norder: 10", "a.yaml:2：order的值不对，找到10。应为：不大于9"],
    ["too few", "title: 标题\ntags: []", "a.yaml:2：tags的值不对，找到列表。应为：至少1项"],
    [
      "too many",
      "title: 标题\ntags: [a, b, c]",
      "a.yaml:2：tags的值不对，找到列表。应为：不超过2项",
    ],
    [
      "the wrong ending",
      "title: 标题\npage: civil",
      'a.yaml:2：page的值不对，找到"civil"。应为：以.md结尾',
    ],
    [
      "an address that is none",
      "title: 标题\nurl: ftp://x",
      'a.yaml:2：url的值不对，找到"ftp://x"。应为：完整的网址，以https://开头',
    ],
    ["an empty file", "# 只有注释", "a.yaml:1：整个文件的值不对，找到空值。应为：一组“名称: 值”"],
  ])("%s", (_name, text, message) => {
    expect(messageOf(() => check(text))).toBe(message);
  });

  test("every field at fault is named at once, each with its line", () => {
    expect(messageOf(() => check("kind: x\norder: 0\nextra: 1")).split("\n")).toEqual([
      "a.yaml:1：缺少字段title。应为：文字",
      'a.yaml:1：kind的值不对，找到"x"。应为：法律、司法解释',
      "a.yaml:2：order的值不对，找到0。应为：不小于1",
      "a.yaml:3：不认识的字段extra。应为：删掉，或改成CONTRIBUTING.md里列出的字段",
    ]);
  });
});
