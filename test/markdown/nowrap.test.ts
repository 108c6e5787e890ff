import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepTogether } from "../../src/markdown/nowrap.ts";
import { html } from "./context.ts";

const parts = (text: string) =>
  [...keepTogether(text).matchAll(/<span class="nowrap">(.*?)<\/span>/gu)].map(([, part]) => part);

test("the example of keepTogether's comment", () => {
  expect(keepTogether("依第五十八条，罚2000元以下")).toBe(
    '依<span class="nowrap">第五十八条</span>，罚<span class="nowrap">2000元</span>以下',
  );
});

describe("one thing on one line", () => {
  test.each([
    ["《刑法》第二百八十七条之一第二款", ["第二百八十七条之一", "第二款"]],
    ["2026年1月1日起，2025年11月", ["2026年1月1日", "2025年11月"]],
    ["5到10日，3000元至10000元", ["5到10日", "3000元", "10000元"]],
    ["24小时、6个月、3.5%、1,000元", ["24小时", "6个月", "3.5%", "1,000元"]],
    ["第二天再说，三个月后，编号4471", []],
  ])("%s", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test("in a page, headings and links too", () => {
    expect(html("## 六个月和24小时 {#a}")).toContain('<span class="nowrap">24小时</span></h2>');
    expect(html("[第七条](law:civil-code/7)")).toContain('"nowrap">第七条</span></a>');
  });
});

test("the words stay as they are, so that they can be copied and found", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."第一条之元年月日0123至款 ，") }), (text) => {
      expect(keepTogether(text).replace(/<\/?span[^>]*>/gu, "")).toBe(text);
    }),
  );
});
