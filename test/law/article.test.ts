import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleId } from "../../src/law/index.ts";

/** 1260 → 一千二百六十, as a law numbers its articles. */
function han(value: number): string {
  const digits = "零一二三四五六七八九";
  let text = "";
  let skipped = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    if (skipped) text += "零";
    skipped = false;
    text += digit === 1 && unit === 10 && text === "" ? name : `${digits[digit]}${name}`;
  }
  return text;
}

describe("articleId", () => {
  test.each([
    ["第一条", "1"],
    ["第十条", "10"],
    ["第十五条", "15"],
    ["第二十条", "20"],
    ["第九十九条", "99"],
    ["第一百条", "100"],
    ["第一百零五条", "105"],
    ["第一百一十条", "110"],
    ["第一百十条", "110"],
    ["第一百四十八条", "148"],
    ["第一千条", "1000"],
    ["第一千零四条", "1004"],
    ["第一千零二十四条", "1024"],
    ["第一千一百九十五条", "1195"],
    ["第一千二百六十条", "1260"],
    ["第二百八十七条之一", "287-1"],
    ["第一百二十条之十", "120-10"],
  ])("%s is %s", (name, id) => {
    expect(articleId(name)).toBe(id);
  });

  test.each([
    "概要",
    "",
    "第条",
    "第148条",
    "一百四十八条",
    "第一百四十八",
    "第一百四十八条第二款",
    "见第一百四十八条",
    "第两百条",
    // A slip of the pen must not become another article's address.
    "第一二条",
    "第十十条",
    "第十百条",
    "第百条",
    "第零条",
    "第一零条",
    "第一百条之",
    "第一百条之一二",
  ])("%s has none", (name) => {
    expect(articleId(name)).toBeUndefined();
  });

  test("the converter of this test writes numbers as laws do", () => {
    expect([1, 10, 12, 20, 105, 110, 1004, 1024, 1260].map(han)).toEqual([
      "一",
      "十",
      "十二",
      "二十",
      "一百零五",
      "一百一十",
      "一千零四",
      "一千零二十四",
      "一千二百六十",
    ]);
  });

  test("every article of the Civil Code comes back as its number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1260 }), (article) => {
        expect(articleId(`第${han(article)}条`)).toBe(String(article));
      }),
      { numRuns: 1260 },
    );
  });

  test("and so does every 之", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1260 }),
        fc.integer({ min: 1, max: 20 }),
        (article, suffix) => {
          expect(articleId(`第${han(article)}条之${han(suffix)}`)).toBe(`${article}-${suffix}`);
        },
      ),
    );
  });
});
