import { describe, expect, test } from "vitest";
import { SourceError } from "../../src/source/index.ts";
import { guideWith } from "./base.ts";

const row = (fields: string) => `synonyms:\n  - words: [报警]\n    means: [报案]\n    ${fields}\n`;

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  return "";
}

describe("the synonyms", () => {
  test("are words for words, with the place they must find", () => {
    const guide = guideWith({
      "zh/synonyms.yaml": row("page: analysis/civil.md\n    fragment: unknown"),
    });
    expect(guide.synonyms("zh")).toEqual([
      { words: ["报警"], means: ["报案"], href: "/analysis/civil/#unknown" },
    ]);
  });

  test("a language without the file has none", () => {
    expect(guideWith().synonyms("zh")).toEqual([]);
    expect(guideWith().synonyms("en")).toEqual([]);
  });

  test.each([
    [
      "a page that is not there",
      "page: analysis/none.md",
      "synonyms.yaml:4：没有analysis/none.md这一页",
    ],
    [
      "a heading that is not there",
      "page: analysis/civil.md\n    fragment: none",
      "synonyms.yaml:5：analysis/civil.md没有编号为none的标题",
    ],
    ["no page", "fragment: none", "synonyms.yaml:2：缺少字段synonyms.0.page"],
    [
      "an unknown field",
      "page: analysis/civil.md\n    weight: 2",
      "synonyms.yaml:5：不认识的字段synonyms.0.weight",
    ],
    [
      "a word in two rows",
      "page: analysis/civil.md\n  - words: [报警]\n    means: [立案]\n    page: analysis/civil.md",
      "synonyms.yaml:5：报警在第1组已经写过",
    ],
  ])("%s", (_name, fields, message) => {
    expect(messageOf(() => guideWith({ "zh/synonyms.yaml": row(fields) }))).toContain(message);
  });
});
