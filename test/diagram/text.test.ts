import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf, wrap } from "../../src/diagram/index.ts";

test("a Han character is as wide as the type is high, a Latin letter about half, and they stand apart", () => {
  expect(widthOf("民法典", 10)).toBe(30);
  expect(widthOf("ab", 10)).toBeCloseTo(11.4);
  expect(widthOf("用a", 10)).toBeGreaterThan(widthOf("用", 10) + widthOf("a", 10));
});

test.each([
  ["拘留5日以上，10日以下。", 90, ["拘留5日以上，", "10日以下。"]],
  // Neither comma nor bracket stands at the wrong edge.
  ["平台退款，证据", 40, ["平台", "退款，", "证据"]],
  ["平台退款（证据）", 45, ["平台退款", "（证据）"]],
  // What belongs together stays together.
  ["依照第二百八十七条之一", 100, ["依照", "第二百八十七条之一"]],
  ["各省在3000元到10000元之间定", 110, ["各省在", "3000元到10000元", "之间定"]],
  ["从2026年1月1日起算", 75, ["从", "2026年1月1日", "起算"]],
  ["见《民法典》第七条", 50, ["见", "《民法典》", "第七条"]],
  ["two Latin words", 60, ["two Latin", "words"]],
  ["", 40, []],
] as const)("%s", (text, width, lines) => {
  expect(wrap(text, width, 10)).toEqual(lines);
});

const texts = fc
  .array(
    fc.constantFrom(
      ..."退款证据平台一二三，。、；：？！（）《》“”AI5 x",
      "第五十八条",
      "24小时",
      "不当得利",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

test("no character is lost, no closing mark begins a line, no opening mark ends one", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = wrap(text, width, 14);
      const bare = (words: string) => words.replace(/ /gu, "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》”]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/u);
    }),
  );
});

test("a line is no wider than its column, where words fit at all", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("退", "款，", "24小时", "AI", "第五十八条"), { maxLength: 40 }),
      fc.integer({ min: 90, max: 400 }),
      (parts, width) => {
        for (const line of wrap(parts.join(""), width, 14)) {
          expect(widthOf(line, 14)).toBeLessThanOrEqual(width);
        }
      },
    ),
  );
});
