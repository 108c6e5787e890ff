import { describe, expect, test } from "vitest";
import { APPLY_DISPLAY, DISPLAY_KEY, SPECULATION_RULES } from "../../src/components/first-paint.ts";

/** Runs the script of a page with what a store holds, and gives what it set on the root element. */
function applied(getItem: (key: string) => string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  const run = new Function("document", "localStorage", APPLY_DISPLAY);
  run({ documentElement: { dataset } }, { getItem });
  return dataset;
}

describe("what the reader has chosen", () => {
  test.each([
    ['{"theme":"dark","text":"larger"}', { theme: "dark", text: "larger" }],
    ['{"theme":"light"}', { theme: "light" }],
    ['{"text":"large"}', { text: "large" }],
    ["{}", {}],
    // Not from this site's settings: nothing that the style sheet does not know reaches the page.
    ['{"theme":"red","text":"huge"}', {}],
    ['{"theme":5,"text":null}', {}],
    ["not JSON", {}],
    ["null", {}],
  ])("%s", (stored, expected) => {
    expect(applied((key) => (key === DISPLAY_KEY ? stored : null))).toEqual(expected);
  });

  test("nothing was stored", () => {
    expect(applied(() => null)).toEqual({});
  });

  test("a closed store leaves the page as it is", () => {
    expect(
      applied(() => {
        throw new DOMException("denied", "SecurityError");
      }),
    ).toEqual({});
  });
});

test("pages are fetched ahead, large files are not", () => {
  const [rule] = JSON.parse(SPECULATION_RULES).prefetch;
  expect(JSON.stringify(rule.where)).toContain("/downloads/*");
  expect(rule.eagerness).toBe("moderate");
});
