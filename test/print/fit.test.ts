import fc from "fast-check";
import { expect, test } from "vitest";
import { refit, type Fit } from "../../src/print/fit.ts";

const none: Fit = new Map();

test("a chapter that ends on a page with a few lines is set tighter", () => {
  expect(refit(none, [{ label: "a", pages: 3, fill: 0.1 }])).toEqual(
    new Map([["a", { before: 3, level: 1 }]]),
  );
});

test("one that fills its last page, or has no other, stays as it is", () => {
  const chapters = [
    { label: "a", pages: 3, fill: 0.6 },
    { label: "b", pages: 1, fill: 0.1 },
  ];
  expect(refit(none, chapters)).toEqual(none);
});

test("what does not help is tried a little more, and then left", () => {
  const stays = [{ label: "a", pages: 3, fill: 0.2 }];
  const first = refit(none, stays);
  const second = refit(first, stays);
  expect(second.get("a")).toEqual({ before: 3, level: 2 });
  const third = refit(second, stays);
  expect(third.get("a")).toEqual({ before: 3, level: 0 });
  expect(refit(third, stays)).toEqual(third);
});

test("what helped stays, also where the chapter now fills its last page little", () => {
  const fit = refit(none, [{ label: "a", pages: 3, fill: 0.1 }]);
  expect(refit(fit, [{ label: "a", pages: 2, fill: 0.1 }])).toEqual(fit);
});

test("it comes to an end, whatever comes of it", () => {
  const layout = fc.array(
    fc.record({ pages: fc.integer({ min: 1, max: 9 }), fill: fc.float({ min: 0, max: 1 }) }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(fc.array(layout, { minLength: 5, maxLength: 5 }), (passes) => {
      let fit = none;
      let changes = 0;
      for (const pass of [...passes, ...passes, ...passes]) {
        const next = refit(
          fit,
          pass.map((chapter, index) => ({ label: `c${index}`, ...chapter })),
        );
        if (JSON.stringify([...next]) !== JSON.stringify([...fit])) changes++;
        fit = next;
      }
      // Each of the four chapters changes three times at most.
      expect(changes).toBeLessThanOrEqual(12);
    }),
  );
});
