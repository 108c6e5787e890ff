import { describe, expect, test } from "vitest";
import { dayInChina, guideDay, parseDay } from "../../src/law/index.ts";

describe("parseDay", () => {
  test.each(["2026-11-22", "2024-02-29", "2000-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    "2026-13-40",
    "2026-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-1-1",
    "2026/11/22",
    "20261122",
    "2026-11-22T00:00:00Z",
    " 2026-11-22",
    "今天",
    "",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("dayInChina", () => {
  test.each([
    // The example of its comment: New Year comes to China eight hours before London.
    ["2025-12-31T16:00:00Z", "2026-01-01"],
    ["2025-12-31T15:59:59Z", "2025-12-31"],
    ["2026-01-01T15:59:59Z", "2026-01-01"],
    // No summer time today, whatever the machine's zone has.
    ["2026-07-01T16:00:00Z", "2026-07-02"],
  ])("at %s it is %s", (instant, day) => {
    expect(dayInChina(new Date(instant))).toBe(day);
  });
});

describe("guideDay", () => {
  const now = new Date("2026-11-22T16:00:00Z");

  test("GUIDE_DATE decides", () => {
    expect(guideDay({ GUIDE_DATE: "2026-01-01" }, now)).toBe("2026-01-01");
  });

  test.each([{}, { GUIDE_DATE: undefined }, { GUIDE_DATE: "" }])(
    "without it, today in China: %j",
    (environment) => {
      expect(guideDay(environment, now)).toBe("2026-11-23");
    },
  );

  test.each(["2026-13-40", "tomorrow", "2026-1-1", " "])("GUIDE_DATE=%s is refused", (text) => {
    expect(() => guideDay({ GUIDE_DATE: text }, now)).toThrow(
      new RangeError(`GUIDE_DATE=${text}不是一个日期。应为：YYYY-MM-DD，例如GUIDE_DATE=2026-11-22`),
    );
  });
});
