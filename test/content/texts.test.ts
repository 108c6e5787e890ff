import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadGuide } from "../../src/content/index.ts";
import { containerOf } from "../../src/markdown/index.ts";
import { day } from "../law/days.ts";
import { styleProblems, unlinkedArticle, wordsAbout, wordsOf, wordsOfHome } from "./prose.ts";

// The texts of the guide themselves. A failure names the file and the line to mend.
const guide = loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
const chinese = guide.pages.filter(({ locale }) => locale === "zh");
const pages = guide.pages.map((page) => [page.file, page] as const);
const chinesePages = chinese.map((page) => [page.file, page] as const);

test("the guide has its nine pages in Chinese", () => {
  expect(chinese.map(({ href }) => href)).toEqual(
    expect.arrayContaining([
      "/analysis/pattern/",
      "/analysis/civil/",
      "/analysis/administrative/",
      "/analysis/criminal/",
      "/analysis/platform-liability/",
      "/analysis/ai-labels/",
      "/merchants/countermeasures/",
      "/platforms/countermeasures/",
      "/regulators/countermeasures/",
    ]),
  );
});

describe.each(pages)("%s", (_file, page) => {
  const { tokens, headings } = page.document;

  test("begins with an answer of one sentence", () => {
    const end = tokens.findIndex(({ type }) => type === "container_close");
    const inline = tokens.slice(0, end).filter(({ type }) => type === "inline");
    expect(inline).toHaveLength(1);
    expect(inline[0]?.content).toMatch(
      page.locale === "zh" ? /^[^。！？\n]+[。！？]$/u : /^[^!?\n]+?[.!?]$/u,
    );
  });

  test("says what it does not know", () => {
    expect(headings.map(({ id }) => id)).toContain("unknown");
  });

  test("rests on the law, unless it is about the guide itself", () => {
    if (page.collection === "about") return;
    expect(page.document.lawReferences.length).toBeGreaterThan(0);
  });
});

test.each(chinesePages)(
  "the words of %s are found on their lines, links to laws apart",
  (file, page) => {
    const lines = readFileSync(file, "utf8").split("\n");
    const words = wordsOf(page);
    for (const { line, text } of words) {
      const source = lines[line - 1]?.replace(/[*`[\]【】]/gu, "") ?? "";
      // A box without a title of its own has one that is not written.
      if (!/^:::+\w+$/u.test(source)) expect(source).toContain([...text].slice(0, 3).join(""));
    }
    const linked = words.filter(({ unlinked }) => unlinked.includes("\u0000"));
    expect(linked.length > 0).toBe(page.document.lawReferences.length > 0);
  },
);

describe.each(chinesePages)("%s", (_file, page) => {
  const { tokens } = page.document;

  test("sets what the article said against what holds today, in that order", () => {
    tokens.forEach((token, index) => {
      if (token.type !== "container_open" || containerOf(token).name !== "update") return;
      const end = tokens.findIndex((other, at) => at > index && other.type === "container_close");
      const paragraphs = tokens
        .slice(index, end)
        .filter(({ type }) => type === "inline")
        .map(({ content }) => content);
      const place = `${page.file}: ${containerOf(token).title}`;
      expect(paragraphs[0], place).toMatch(/^\*\*文章的说法\*\*：/u);
      expect(paragraphs[1], place).toMatch(/^\*\*今天的规定\*\*：/u);
    });
  });

  test("links every article that it names with its law", () => {
    const find = unlinkedArticle(guide.law);
    const found = wordsOf(page).flatMap(({ file, line, unlinked }) => {
      const article = find(unlinked);
      return article === undefined ? [] : [`${file}:${line}：${article}没有链接到法条`];
    });
    expect(found).toEqual([]);
  });
});

describe("the house style", () => {
  const texts = [
    ...chinese.map((page) => [page.file, () => wordsOf(page)] as const),
    ["content/zh/home.yaml", () => wordsOfHome("content/zh/home.yaml")] as const,
    ...guide.law.instruments.map((law) => [law.file, () => wordsAbout(law)] as const),
  ];

  test.each(texts)("%s", (_file, words) => {
    const found = words().flatMap(({ file, line, text }) =>
      styleProblems(text).map((problem) => `${file}:${line}：${problem}`),
    );
    expect(words().length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});

test("an old provision that has a new one is shown with it", () => {
  const pairs = guide.law.instruments
    .flatMap(({ provisions }) => provisions)
    .filter(({ counterpart }) => counterpart !== undefined);
  expect(pairs.map(({ target }) => target)).toContain("public-security-2025/58");
});
