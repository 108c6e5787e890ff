import { describe, expect, test } from "vitest";
import { loadGuide, longSentences, type Page } from "../../src/content/index.ts";
import { containerOf } from "../../src/markdown/index.ts";
import { fromMemory, indexFiles, SearchEngine } from "../../src/search/index.ts";
import { day } from "../law/days.ts";
import { FACTS } from "./facts.ts";
import { wordsOf, type Words } from "./prose.ts";
import { quantitiesIn, quantitiesOf, same } from "./quantities.ts";

// What makes the guide fit to be relied on. A failure names the file and the line to mend.
const guide = loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
const pages = guide.pages.filter(({ locale }) => locale === "zh");
const named = pages.map((page) => [page.file, page] as const);

/** The words of a page that are not a made-up example. */
function realWords(page: Page): Words[] {
  if (page.data.kind === "worked") return [];
  let depth = 0;
  const examples: [number, number][] = [];
  const first = page.document.headings[0]?.line ?? 0;
  const offset =
    first - (page.document.tokens.find(({ type }) => type === "heading_open")?.map?.[0] ?? 0);
  for (const token of page.document.tokens) {
    if (token.type !== "container_open" || containerOf(token).name !== "example") continue;
    const [start = 0, end = 0] = token.map ?? [];
    examples.push([start + offset, end + offset]);
    depth++;
  }
  expect(examples).toHaveLength(depth);
  return wordsOf(page).filter(
    ({ line }) => !examples.some(([start, end]) => line >= start && line <= end),
  );
}

const facts = FACTS.flatMap(([, texts]) => texts.flatMap((text) => quantitiesIn(text)));

describe("amounts and periods", () => {
  test.each(named)("%s: each stands in a law it cites or in the list of facts", (_file, page) => {
    const law = page.document.lawReferences.flatMap(({ law: { instrument, provision } }) =>
      provision ? quantitiesOf(provision) : instrument.provisions.flatMap(quantitiesOf),
    );
    const known = [...law, ...facts];
    const loose = realWords(page).flatMap(({ file, line, text }) =>
      quantitiesIn(text)
        .filter((quantity) => !known.some((other) => same(quantity, other)))
        .map((quantity) => `${file}:${line} ${quantity.text}`),
    );
    expect(loose).toEqual([]);
  });

  test("the list of facts holds none that no page states", () => {
    const stated = pages.flatMap((page) => wordsOf(page).flatMap(({ text }) => quantitiesIn(text)));
    const idle = FACTS.flatMap(([source, texts]) =>
      texts
        .filter((text) => !quantitiesIn(text).some((fact) => stated.some((it) => same(fact, it))))
        .map((text) => `${source}: ${text}`),
    );
    expect(idle).toEqual([]);
  });

  test.each([
    ["处5到10日拘留，或者2000元以下", ["5日", "10日", "2000元"]],
    ["五日以上十日以下，二千元", ["5日", "10日", "2000元"]],
    ["3000元至1万元", ["3000元", "10000元"]],
    ["百分之五十，六个月", ["50%", "6月"]],
    ["2025年11月17日，几十元，第七条", []],
  ])("are read in %s", (text, expected) => {
    const found = quantitiesIn(text).map(({ value, unit }) => `${value}${unit}`);
    expect(new Set(found)).toEqual(new Set(expected));
  });
});

/** Where certainty is the law's own, or is denied; each with its reason. */
const CERTAIN: readonly [RegExp, string][] = [
  [/“[^”]*应当承担[^”]*”/u, "引用法律或者文章的原话"],
  [
    /(?:不写|没有写|不是|不等于|不说明|并非|不能写)[^。；]*(?:应当承担|就是犯罪)/u,
    "说的是不应当这样写",
  ],
  [/文章的说法/u, "转述文章"],
];

test.each(named)("%s is no surer than the review: no 应当承担 of our own", (_file, page) => {
  const sure = wordsOf(page)
    .filter(({ text }) => /应当承担|必须赔偿|一定(?:构成|违法|犯罪)|就是犯罪|肯定构成/u.test(text))
    .filter(({ text }) => !CERTAIN.some(([pattern]) => pattern.test(text)))
    .map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 60)}`);
  expect(sure).toEqual([]);
});

/** Sites that copy others, many beside gambling and worse: leads for us, never links for readers. */
const MIRRORS = [
  "ming7.cn",
  "512aiai.com",
  "stacaes.com",
  "sidb71.com",
  "jqman.com",
  "8w.lol",
  "99cailm.com",
  "llbgs.com",
  "lengzhaqi.cn",
  "96ll0.cc",
  "slyz.net",
  "51chengcai.cn",
  "8206.net",
  "gangyiku.com",
  "zjxc.com",
  "w54.net",
  "rbbk.net",
  "bjd6.com",
  "2wbiao.com",
  "tushygear.com",
  "baogaosu.com",
  "easyclass321.com",
];

test.each(named)("%s links to no copying site", (_file, page) => {
  const urls = [
    ...page.data.sources.flatMap(({ url }) => url ?? []),
    ...page.document.links.flatMap(({ meaning }) =>
      meaning.kind === "external" ? meaning.href : [],
    ),
  ];
  const copies = urls.filter((url) => {
    const { hostname } = new URL(url);
    return MIRRORS.some((mirror) => hostname === mirror || hostname.endsWith(`.${mirror}`));
  });
  expect(copies).toEqual([]);
});

test.each(named)("%s has no sentence over 100 Han characters", (_file, page) => {
  expect(longSentences(page, 100)).toEqual([]);
});

test("long sentences are found, the longest first", () => {
  const [page] = pages;
  if (!page) throw new Error("no page");
  const found = longSentences(page, 20).map(({ length }) => length);
  expect(found.length).toBeGreaterThan(5);
  expect(found).toEqual(found.toSorted((a, b) => b - a));
  expect(longSentences(page, 20).every(({ text }) => !/[。！？；]/u.test(text))).toBe(true);
});

describe("the questions", () => {
  const questions = guide
    .section("zh", "questions")
    .flatMap((page) =>
      page.document.headings
        .filter(({ depth, id }) => depth === 2 && id !== "unknown")
        .map(({ id, text }) => [text, `${page.href}#${id}`] as const),
    );
  const engine = new SearchEngine(fromMemory(indexFiles(guide, "zh")));

  test("are forty at least, each asked once", () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(([text]) => text)).size).toBe(questions.length);
  });

  test.each(questions)("%s is found by its own words", async (text, href) => {
    const { pages: found } = await engine.search(text, {}, 3);
    expect(found.flatMap(({ sections }) => sections.map((section) => section.href))).toContain(
      href,
    );
  });
});

test("the glossary explains sixty words or more, and the text uses most of them", () => {
  const terms = guide.glossary("zh");
  expect(terms.length).toBeGreaterThanOrEqual(60);
  const marked = new Set(
    pages.flatMap(({ document }) =>
      document.tokens.flatMap(({ children }) =>
        (children ?? [])
          .filter(({ type }) => type === "term_open")
          .map(({ meta }) => (meta?.["term"] as { id: string }).id),
      ),
    ),
  );
  expect(marked.size).toBeGreaterThan(terms.length * 0.8);
});

test("each channel says who may use it and how well it was checked", () => {
  const channels = guide.channels("zh");
  expect(channels.map(({ id }) => id).length).toBeGreaterThanOrEqual(9);
  for (const { name, confidence, not, how = "" } of channels) {
    if (confidence === "记忆") expect(`${not}${how}`, name).toMatch(/没有(?:核|查)|未核/u);
  }
});
