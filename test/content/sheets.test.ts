import { describe, expect, test } from "vitest";
import { loadGuide, SHEET_FOLDERS } from "../../src/content/index.ts";
import { day } from "../law/days.ts";
import { styleProblems, unlinkedArticle, wordsOf } from "./prose.ts";

// Letters and sheets are held to the rules of the pages.
const guide = loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
const sheets = SHEET_FOLDERS.flatMap((folder) => guide.sheets("zh", folder));

test("there are letters for merchants and for buyers, and the page for the wall", () => {
  const first = guide.sheets("zh", "letters").map(({ data }) => data.audience[0]);
  expect(first.filter((name) => name === "merchants").length).toBeGreaterThan(9);
  expect(first.filter((name) => name === "consumers").length).toBeGreaterThan(2);
  expect(guide.sheets("zh", "sheets").map(({ slug }) => slug)).toEqual(["first-24-hours"]);
});

describe.each(sheets.map((sheet) => [sheet.file, sheet] as const))("%s", (_file, sheet) => {
  const words = wordsOf(sheet);

  test("keeps the house style, but for the spaces around blanks", () => {
    const found = words.flatMap(({ line, text }) =>
      styleProblems(text).map((problem) => `${sheet.file}:${line}：${problem}`),
    );
    expect(found).toEqual([]);
  });

  test("links every article that it names with its law", () => {
    const find = unlinkedArticle(guide.law);
    expect(words.flatMap(({ unlinked }) => find(unlinked) ?? [])).toEqual([]);
  });

  test("accuses nobody", () => {
    for (const { text, line } of words) {
      // In quotation marks they are named as words not to use.
      const plain = text.replace(/“[^”]*”/gu, "");
      expect(plain, `${sheet.file}:${line}`).not.toMatch(
        /(?:买家|对方|被告)(?:造假|诈骗|作假|伪造)/u,
      );
    }
  });

  test("is reviewed, and leads to the page that explains it", () => {
    expect(sheet.data.reviewed <= guide.day).toBe(true);
    expect(guide.pages.some(({ file }) => file === sheet.page)).toBe(true);
  });
});
