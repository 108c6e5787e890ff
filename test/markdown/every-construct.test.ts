import { describe, expect, test } from "vitest";
import { toHtml, TOKEN_TYPES } from "../../src/markdown/index.ts";
import { everyConstruct } from "./context.ts";

// The same page is written as Typst in test/print and cut into sections in test/search.
describe("the page with every construct", () => {
  test("holds every token of the dialect, so that a writer which forgets one is found", () => {
    const types = everyConstruct().tokens.flatMap(({ type, children }) => [
      type,
      ...(children ?? []).map((child) => child.type),
    ]);
    expect([...new Set(types)].sort()).toEqual([...TOKEN_TYPES].sort());
  });

  test("as HTML", async () => {
    await expect(toHtml(everyConstruct(), "zh")).toMatchFileSnapshot(
      "fixture/every-construct.html",
    );
  });
});
