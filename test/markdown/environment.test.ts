import { expect, test } from "vitest";
import { plainText } from "../../src/markdown/index.ts";
import { parsed } from "./context.ts";

test.each([
  ["**粗***斜*`码`[链](civil.md)", "粗斜码链"],
  ["一  \n二", "一 二"],
  ["【建议】一[^1]\n\n[^1]: 注", "建议一"],
  ["![杯子](cup.png)", "杯子"],
  ["\\*一\\*&amp;", "*一*&"],
])("the plain words of %j", (source, words) => {
  expect(plainText(parsed(source).tokens[1]?.children ?? null)).toBe(words);
});

test("of nothing", () => {
  expect(plainText(null)).toBe("");
});
