import { describe, expect, test } from "vitest";
import { formatDay, formatFigure } from "../../src/i18n/index.ts";
import { day } from "../law/days.ts";

describe("formatDay", () => {
  test.each([
    ["2026-01-01", "zh", "2026年1月1日"],
    ["2026-01-01", "en", "1 January 2026"],
    ["2025-12-31", "zh", "2025年12月31日"],
    ["2025-12-31", "en", "31 December 2025"],
  ] as const)("%s in %s: %s", (text, locale, words) => {
    expect(formatDay(day(text), locale)).toBe(words);
  });
});

describe("formatFigure", () => {
  test.each([
    [{ min: 5, max: 10, unit: "day" }, "5至10日", "5–10 days"],
    [{ max: 2000, unit: "yuan" }, "不超过2000元", "up to 2,000 yuan"],
    [{ min: 500000, unit: "yuan" }, "50万元以上", "500,000 yuan or more"],
    [{ min: 3000, max: 10000, unit: "yuan" }, "3000元至1万元", "3,000–10,000 yuan"],
    [{ min: 10000, max: 100000, unit: "yuan" }, "1万至10万元", "10,000–100,000 yuan"],
    [{ max: 15500, unit: "yuan" }, "不超过15500元", "up to 15,500 yuan"],
    [{ min: 50, max: 200, unit: "percent" }, "50%至200%", "50–200%"],
    [{ min: 30, max: 30, unit: "percent" }, "30%", "30%"],
    [{ min: 6, max: 6, unit: "month" }, "6个月", "6 months"],
    [{ min: 0, max: 3, unit: "year" }, "0至3年", "0–3 years"],
    [{ max: 50, unit: "percent" }, "不超过50%", "up to 50%"],
  ] as const)("%o: %s, %s", (figure, zh, en) => {
    expect(formatFigure(figure, "zh")).toBe(zh);
    expect(formatFigure(figure, "en")).toBe(en);
  });
});
