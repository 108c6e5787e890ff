import { describe, expect, test } from "vitest";
import { characters, compact } from "../../src/search/normalize.ts";
import { normalize, tokenize } from "../../src/search/index.ts";

describe("normalize", () => {
  test.each([
    // The examples of its comment.
    ["ＡＩ标识，第二百六十六条", "ai标识 art266"],
    ["民法典148", "民法典148"],
    ["第266条", "art266"],
    ["刑法第287条之一", "刑法art287x1"],
    ["“仅退款”，报警！", "仅退款 报警"],
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
    ["“仅退款”（AI）", "仅退款, ai"],
    ["第一百二十条之一", "120条之1"],
    ["3,000元", "3000元"],
    ["policies", "POLICY"],
  ])("%s is %s", (one, other) => {
    expect(tokenize(one).map(({ term }) => term)).toEqual(tokenize(other).map(({ term }) => term));
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
    ["Scammers’ café, bus, less", ["scammer", "café", "bus", "less"]],
    ["𠮷野家", ["𠮷野", "野家"]],
  ])("%s", (text, terms) => {
    expect(tokenize(text).map(({ term }) => term)).toEqual(terms);
  });

  test("a term knows where it stands", () => {
    const text = "见第２６６条，𠮷野家AI";
    const places = tokenize(text).map(({ term, start, end }) => [term, text.slice(start, end)]);
    expect(places).toEqual([
      ["见", "见"],
      ["art266", "第２６６条"],
      ["𠮷野", "𠮷野"],
      ["野家", "野家"],
      ["ai", "AI"],
    ]);
  });

  test.each(["", " \n", "，。！？—…", "“”《》", "🦀🦀", "<>&;'\"--"])("no term in %j", (text) => {
    expect(tokenize(text)).toEqual([]);
  });
});

test("compact leaves no space, so that a phrase is found across punctuation", () => {
  expect(compact("退得多，不等于 滥用")).toBe("退得多不等于滥用");
});

test("characters are the Han ones, each once", () => {
  expect([...characters("骗取AI骗局")]).toEqual(["骗", "取", "局"]);
});
