import { describe, expect, test } from "vitest";
import { loadLawLibrary, pairFigures, sameFigure, type Figure } from "../../src/law/index.ts";

const figure = (zh: string, max: number, unit: Figure["unit"]): Figure => ({
  label: { zh, en: zh },
  max,
  unit,
});

describe("the figures of two versions", () => {
  test("the example: same names first, then same units in order", () => {
    const days = figure("拘留", 10, "day");
    const then = figure("并处罚款", 500, "yuan");
    const now = figure("罚款", 2000, "yuan");
    expect(pairFigures([days, then], [days, now])).toEqual([
      { older: days, newer: days },
      { older: then, newer: now },
    ]);
  });

  test("a name outweighs the order", () => {
    const [a, b] = [figure("甲", 1, "yuan"), figure("乙", 2, "yuan")];
    expect(pairFigures([a, b], [b])).toEqual([{ older: b, newer: b }, { older: a }]);
  });

  test("what has no match stands alone", () => {
    const [days, yuan] = [figure("拘留", 10, "day"), figure("罚款", 500, "yuan")];
    expect(pairFigures([days], [yuan])).toEqual([{ newer: yuan }, { older: days }]);
    expect(pairFigures([], [])).toEqual([]);
  });

  test("are the same when the amounts are, whatever they are called", () => {
    const [a, b] = [figure("甲", 1, "yuan"), figure("乙", 1, "yuan")];
    expect(sameFigure({ older: a, newer: b })).toBe(true);
    expect(sameFigure({ older: a, newer: figure("甲", 2, "yuan") })).toBe(false);
    expect(sameFigure({ older: a })).toBe(false);
  });
});

test("the fine for fraud went from 500 to 2000 yuan and is told as one figure", () => {
  const library = loadLawLibrary("content/law");
  const [older, newer] = ["public-security-2012/49", "public-security-2025/58"].map(
    (target) => library.resolve(target)?.provision?.figures ?? [],
  );
  const pairs = pairFigures(older ?? [], newer ?? []);
  expect(pairs.map(({ older, newer }) => [older?.max, newer?.max])).toEqual([
    [10, 10],
    [500, 2000],
    [15, 15],
    [1000, 3000],
  ]);
  expect(pairs.map(sameFigure)).toEqual([true, false, true, false]);
});
