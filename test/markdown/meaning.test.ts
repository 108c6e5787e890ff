import type { Token } from "markdown-it";
import { describe, expect, test } from "vitest";
import {
  attribute,
  certaintyOf,
  containerOf,
  footnoteOf,
  isChecked,
  isTask,
  linkOf,
} from "../../src/markdown/meaning.ts";
import { parsed } from "./context.ts";

describe("a token without its meaning", () => {
  const token = parsed("一").tokens[0] as Token;

  test.each([
    ["linkOf", linkOf, "link"],
    ["containerOf", containerOf, "container"],
    ["certaintyOf", certaintyOf, "certainty"],
    ["isChecked", isChecked, "checked"],
    ["footnoteOf", footnoteOf, "id"],
  ])("%s throws", (_name, read, what) => {
    expect(() => read(token)).toThrow(new TypeError(`a paragraph_open without its ${what}`));
  });

  test("is no task and has no attribute", () => {
    expect(isTask(token)).toBe(false);
    expect(isTask(undefined)).toBe(false);
    expect(attribute(token, "href")).toBeUndefined();
  });
});
