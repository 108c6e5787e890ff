import fc from "fast-check";
import { expect, test } from "vitest";
import { expected, refit, type Fit } from "../../src/print/fit.ts";

const none: Fit = new Map();
const chapter = (pages: number, fill: number, label = "a") => ({
  label,
  first: 4,
  last: 3 + pages,
  fill,
});

test("a chapter that ends on a page with a few lines is set tighter, by as much as it takes", () => {
  expect(refit(none, [chapter(4, 0.1)])).toEqual(new Map([["a", { before: 4, level: 1 }]]));
  expect(refit(none, [chapter(4, 0.2)])).toEqual(new Map([["a", { before: 4, level: 2 }]]));
});

test("what no level can save is not tried", () => {
  expect(refit(none, [chapter(2, 0.2)])).toEqual(none);
});

test("one that fills its last page, or has no other, stays as it is", () => {
  expect(refit(none, [chapter(3, 0.6, "a"), chapter(1, 0.1, "b")])).toEqual(none);
});

test("what does not help is tried a little more, and then left", () => {
  const stays = [chapter(6, 0.2)];
  const first = refit(none, stays);
  const second = refit(first, stays);
  expect(second.get("a")).toEqual({ before: 6, level: 2 });
  const third = refit(second, stays);
  expect(third.get("a")).toEqual({ before: 6, level: 0 });
  expect(refit(third, stays)).toEqual(third);
});

test("what helped stays, also where the chapter now fills its last page little", () => {
  const fit = refit(none, [chapter(3, 0.1)]);
  expect(refit(fit, [chapter(2, 0.1)])).toEqual(fit);
});

test("it comes to an end, whatever comes of it", () => {
  const layout = fc.array(
    fc.record({ pages: fc.integer({ min: 1, max: 9 }), fill: fc.float({ min: 0, max: 1 }) }),
    { minLength: 4, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(layout, { minLength: 5, maxLength: 5 }), (passes) => {
      let fit = none;
      let changes = 0;
      for (const pass of [...passes, ...passes, ...passes]) {
        const next = refit(
          fit,
          pass.map(({ pages, fill }, index) => chapter(pages, fill, `c${index}`)),
        );
        if (JSON.stringify([...next]) !== JSON.stringify([...fit])) changes++;
        fit = next;
      }
      // Each of the four chapters changes three times at most.
      expect(changes).toBeLessThanOrEqual(12);
    }),
  );
});

test("what follows a chapter that will be shorter is expected a page earlier", () => {
  const chapters = [
    { label: "a", first: 1, last: 3, fill: 0.1 },
    { label: "b", first: 4, last: 5, fill: 0.9 },
    { label: "c", first: 6, last: 8, fill: 0.05 },
  ];
  const page = expected(chapters, none, refit(none, chapters));
  expect([1, 2, 3, 4, 5, 7, 8, 9].map(page)).toEqual([1, 2, 2, 3, 4, 6, 6, 7]);
});
