import { describe, expect, test } from "vitest";
import { loadGuide } from "../../src/content/index.ts";
import {
  buildIndex,
  searchDocuments,
  SearchEngine,
  type SearchDocument,
} from "../../src/search/index.ts";
import { day } from "../law/days.ts";

const doc = (href: string, text: string, heading = "", title = ""): SearchDocument => ({
  href,
  title,
  heading,
  text,
});

const engine = (...documents: SearchDocument[]) => new SearchEngine(buildIndex(documents));
const hrefs = (found: SearchDocument[]) => found.map(({ href }) => href);

describe("what is found", () => {
  test("all terms first, then some, the most covered first; less than half is noise", () => {
    const search = engine(
      doc("/one/", "撤销".repeat(9)),
      doc("/two/", "撤销 起诉", "撤销 起诉", "撤销 起诉"),
      doc("/three/", "撤销 起诉 报案"),
      doc("/four/", "撤销 起诉 报案 申诉 这里还有许多别的话要说"),
    );
    expect(hrefs(search.search("撤销 起诉 报案 申诉"))).toEqual(["/four/", "/three/", "/two/"]);
  });

  test("a result is a section as it was given, with a score", () => {
    const given = doc("/a/#b", "正文里有撤销", "标题", "页面");
    expect(engine(given).search("撤销")).toEqual([
      { ...given, score: expect.any(Number) as number },
    ]);
  });

  test("a heading counts more than the text", () => {
    const search = engine(doc("/text/", "撤销"), doc("/heading/", "别的话", "撤销"));
    expect(hrefs(search.search("撤销"))).toEqual(["/heading/", "/text/"]);
  });

  test("at most as many as asked for", () => {
    const many = Array.from({ length: 30 }, (_, index) => doc(`/${index}/`, "撤销"));
    expect(engine(...many).search("撤销")).toHaveLength(20);
    expect(engine(...many).search("撤销", 5)).toHaveLength(5);
  });

  test("one Han character finds the words that begin with it", () => {
    expect(hrefs(engine(doc("/a/", "骗取退款"), doc("/b/", "别的话")).search("骗"))).toEqual([
      "/a/",
    ]);
  });

  test("a Latin word is found by its beginning, whatever its case and width", () => {
    const search = engine(doc("/a/", "按Label字段"), doc("/b/", "别的话"));
    expect(hrefs(search.search("LAB"))).toEqual(["/a/"]);
    expect(hrefs(search.search("ｌａｂｅｌ"))).toEqual(["/a/"]);
  });

  test("a number is not the beginning of another, nor an article of another", () => {
    const search = engine(
      doc("/58/", "第五十八条，罚3000元"),
      doc("/584/", "第五百八十四条，罚30000元"),
    );
    expect(hrefs(search.search("58条"))).toEqual(["/58/"]);
    expect(hrefs(search.search("3000元"))[0]).toBe("/58/");
    expect(hrefs(search.search("3000"))).toEqual(["/58/"]);
  });

  test("a word beside a number or a Latin word is found all the same", () => {
    const search = engine(doc("/a/", "24小时内举证，AI标识"), doc("/b/", "别的话"));
    expect(hrefs(search.search("小时"))).toEqual(["/a/"]);
    expect(hrefs(search.search("标识"))).toEqual(["/a/"]);
    expect(hrefs(search.search("24"))).toEqual(["/a/"]);
  });
});

describe("whatever is typed", () => {
  const search = engine(doc("/a/", "撤销权一年，AI"), doc("/b/", "别的话"));

  test.each(["", "   ", "，。！？", "…—", "🦀", "<>&", "'; --", "\u0000", "\uD800"])(
    "nothing is found for %j",
    (query) => {
      expect(search.search(query)).toEqual([]);
    },
  );

  test.each([
    "'; DROP TABLE pages; -- 撤销",
    "<script>alert(1)</script>撤销",
    "撤销 AND (OR NOT",
    "撤销*?^$\\[",
    "🦀撤销🦀",
    "__proto__ constructor 撤销 撤销权",
  ])("%s does no harm", (query) => {
    expect(() => search.search(query)).not.toThrow();
  });

  test("a question of 10,000 characters is answered at once, by its beginning", () => {
    const started = performance.now();
    expect(hrefs(search.search("撤销权".padEnd(10_000, "权一年")))).toEqual(["/a/"]);
    expect(hrefs(search.search("，".repeat(9_997) + "撤销权"))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a damaged index", () => {
  const json = buildIndex([doc("/a/", "撤销")]);

  test.each([
    ["none", ""],
    ["a part of one", json.slice(0, -20)],
    ["an error page", "<!doctype html>"],
    ["something else", "{}"],
    ["nothing", "null"],
    [
      "of another version",
      json.replace(/"serializationVersion":\d+/u, '"serializationVersion":99'),
    ],
  ])("%s", (_name, damaged) => {
    expect(damaged).not.toBe(json);
    expect(() => new SearchEngine(damaged)).toThrow(Error);
  });
});

describe("the guide", () => {
  const guide = loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
  const search = new SearchEngine(buildIndex(searchDocuments(guide, "zh")));

  // What a reader means by the words is among the first three.
  test.each([
    ["撤销权", "/law/civil-code/152/"],
    ["撤销", "/analysis/civil/#rescind"],
    ["撤销权一年", "/law/civil-code/152/"],
    ["报警", "/questions/police-and-amounts/#can-report"],
    ["报案", "/merchants/countermeasures/#police"],
    ["怎么报案", "/analysis/criminal/#report"],
    ["第五十八条", "/law/public-security-2025/58/"],
    ["58条", "/law/public-security-2025/58/"],
    ["治安管理处罚法58条", "/law/public-security-2025/58/"],
    ["消法55条", "/law/consumer-rights/55/"],
    ["刑法第287条之一", "/law/criminal/287-1/"],
    ["仅退款", "/questions/platform/#is-it-gone"],
    ["征信", "/glossary/#credit-reporting"],
    ["个人征信", "/regulators/credit-mechanism/#credit"],
    ["ai标识", "/analysis/ai-labels/#meaning"],
    ["ＡＩ标识", "/analysis/ai-labels/#meaning"],
    ["互联网法院", "/law/internet-courts-2025/scope/"],
    ["24小时", "/merchants/countermeasures/#first-day"],
    ["死螃蟹", "/cases/dead-crab/"],
    ["黑名单", "/platforms/countermeasures/#sharing"],
    ["人工判定", "/platforms/reasons-and-appeal/"],
    ["敲诈勒索", "/law/criminal/274/"],
    ["从旧兼从轻", "/analysis/administrative/#which-law"],
    ["小额诉讼", "/merchants/court/"],
  ])("%s", (query, href) => {
    expect(hrefs(search.search(query, 3))).toContain(href);
  });

  test("一年: every one of the first three says so", () => {
    for (const { title, heading, text } of search.search("一年", 3))
      expect(title + heading + text).toContain("一年");
  });
});
