import { describe, expect, test } from "vitest";
import { loadLawLibrary, statusOn, type Instrument } from "../../src/law/index.ts";
import { day } from "./days.ts";

describe("the day before, the day itself and the day after", () => {
  const plain = { effective: day("2026-04-15") };
  const replaced = { effective: day("2013-01-01"), replacedBy: { on: day("2026-01-01") } };
  const repealed = { effective: day("2013-01-01"), repealed: day("2030-01-01") };

  test.each([
    ["a new law", plain, "2026-04-14", "pending"],
    ["a new law", plain, "2026-04-15", "in-force"],
    ["a new law", plain, "2026-04-16", "in-force"],
    // The example of statusOn's comment.
    ["a replaced law", replaced, "2012-12-31", "pending"],
    ["a replaced law", replaced, "2013-01-01", "in-force"],
    ["a replaced law", replaced, "2013-01-02", "in-force"],
    ["a replaced law", replaced, "2025-12-31", "in-force"],
    ["a replaced law", replaced, "2026-01-01", "replaced"],
    ["a replaced law", replaced, "2026-01-02", "replaced"],
    ["a repealed law", repealed, "2012-12-31", "pending"],
    ["a repealed law", repealed, "2029-12-31", "in-force"],
    ["a repealed law", repealed, "2030-01-01", "repealed"],
    ["a repealed law", repealed, "2030-01-02", "repealed"],
  ] as const)("%s: %o on %s is %s", (_name, term, on, status) => {
    expect(statusOn(term, day(on))).toBe(status);
  });
});

describe("治安管理处罚法: the two versions in the library", () => {
  const library = loadLawLibrary("content/law");
  const version = (id: string): Instrument => {
    const found = library.resolve(id);
    if (!found) throw new Error(`no ${id}`);
    return found.instrument;
  };

  test.each([
    ["2012-12-31", "pending", "pending"],
    ["2013-01-01", "in-force", "pending"],
    ["2025-06-27", "in-force", "pending"],
    ["2025-12-31", "in-force", "pending"],
    ["2026-01-01", "replaced", "in-force"],
    ["2026-01-02", "replaced", "in-force"],
    ["2026-11-22", "replaced", "in-force"],
  ])("on %s the old one is %s and the new one %s", (on, old, young) => {
    expect(statusOn(version("public-security-2012"), day(on))).toBe(old);
    expect(statusOn(version("public-security-2025"), day(on))).toBe(young);
  });
});
