import { expect, test } from "vitest";
import { formatArticle, lawStrings, LOCALES } from "../../src/i18n/index.ts";

// That all languages have the same keys, the compiler sees.
test.each(LOCALES)("no text of %s is empty, and its blanks are those of the others", (locale) => {
  const blanks = (text = "") => [...text.matchAll(/\{\w+\}/gu)].map(String).sort();
  const first = new Map(Object.entries(lawStrings(LOCALES[0])));
  for (const [key, text] of Object.entries(lawStrings(locale))) {
    expect(text.trim(), key).not.toBe("");
    expect(blanks(text), key).toEqual(blanks(first.get(key)));
  }
});

test("an article is named as its language does", () => {
  expect(formatArticle({ article: "第五十八条", id: "58" }, "zh")).toBe("第五十八条");
  expect(formatArticle({ article: "第五十八条", id: "58" }, "en")).toBe("Article 58");
  expect(formatArticle({ article: "概要", id: "overview" }, "en")).toBe("Overview");
  expect(formatArticle({ article: "二（一）", id: "2-1" }, "en")).toBe("二（一）");
});
