import { describe, expect, test } from "vitest";
import { normalize, tokenize } from "../../src/search/index.ts";

describe("normalize", () => {
  test.each([
    // The examples of its comment.
    ["ＡＩ标识，第二百六十六条", "ai标识, art266 "],
    ["第266条", " art266 "],
  ])("%s", (text, normal) => {
    expect(normalize(text)).toBe(normal);
  });

  test.each([
    ["第二百六十六条", "第266条"],
    ["第二百六十六条", "266条"],
    ["第二百六十六条", "二百六十六条"],
    ["第二百八十七条之一", "第287条之一"],
    ["第二百八十七条之一", "２８７条之一"],
    ["第一百一十条", "第一百十条"],
    ["ＧＢ　４５４３８", "gb 45438"],
    ["“仅退款”（AI）", "“仅退款”(ai)"],
  ])("%s is %s", (one, other) => {
    expect(normalize(one).trim()).toBe(normalize(other).trim());
  });

  test.each([
    ["第二百八十七条", "第二百八十七条之一"],
    ["第五十八条", "第五百八十四条"],
    ["第287条之一", "第287条之二"],
  ])("%s is not %s", (one, other) => {
    expect(normalize(one)).not.toBe(normalize(other));
  });

  test("a numeral that is none stays as it is", () => {
    expect(normalize("第一二条")).toBe("第一二条");
  });
});

describe("tokenize", () => {
  test.each([
    // The examples of its comment.
    ["仅退款", ["仅退", "退款"]],
    ["AI标识", ["ai", "标识"]],
    ["骗", ["骗"]],
    ["2026年1月1日起", ["2026", "年", "1", "月", "1", "日起"]],
    ["AI生成的P图", ["ai", "生成", "成的", "p", "图"]],
    ["《民法典》第一百四十八条", ["民法", "法典", "art148"]],
    ["第287条之一", ["art287x1"]],
    ["24小时，3000元", ["24", "小时", "3000", "元"]],
    ["GB 45438—2025", ["gb", "45438", "2025"]],
    ["Scammers’ café", ["scammers", "café"]],
    ["𠮷野家", ["𠮷野", "野家"]],
  ])("%s", (text, terms) => {
    expect(tokenize(text)).toEqual(terms);
  });

  test.each(["", " \n", "，。！？—…", "“”《》", "🦀🦀", "<>&;'\"--"])("no term in %j", (text) => {
    expect(tokenize(text)).toEqual([]);
  });
});
