import { describe, expect, test } from "vitest";
import { searchDocuments, toSections } from "../../src/search/index.ts";
import { BODY, guideWith, page } from "../content/base.ts";
import { parsed } from "../markdown/context.ts";

describe("toSections", () => {
  test("cuts at headings with an id, and keeps what stands before the first", () => {
    const source = "前言\n\n## 一 {#a}\n\n甲\n\n### 二 {#b}\n\n乙\n\n#### 三\n\n丙\n\n## 四 {#d}\n";
    expect(toSections(parsed(source))).toEqual([
      { id: undefined, heading: "", text: "前言", references: [] },
      { id: "a", heading: "一", text: "甲", references: [] },
      { id: "b", heading: "二", text: "乙\n三\n丙", references: [] },
      { id: "d", heading: "四", text: "", references: [] },
    ]);
  });

  test("has nothing before the first heading where nothing stands", () => {
    expect(toSections(parsed("## 一 {#a}\n\n甲")).map(({ heading }) => heading)).toEqual(["一"]);
  });

  test("words only: no markup, and a line for each block", () => {
    const source =
      "【建议】**先**[报案](civil.md)[^1]。\n\n- [ ] 一\n- 二\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n![杯子](cup.png)\n\n[^1]: 注";
    expect(toSections(parsed(source))[0]?.text).toBe(
      "建议：先报案。\n一\n二\n甲 乙 \n1 2 \n杯子\n注",
    );
  });

  test("a note is found where the reader meets its mark", () => {
    const source =
      "## 一 {#a}\n\n甲[^1]\n\n## 二 {#b}\n\n乙[^1][^2]\n\n[^1]: 注一\n[^2]: 注二[^3]\n[^3]: 注三";
    expect(toSections(parsed(source)).map(({ text }) => text)).toEqual([
      "甲\n注一",
      "乙\n注二\n注三",
    ]);
  });
});

describe("searchDocuments", () => {
  const documents = () =>
    searchDocuments(
      guideWith({
        "zh/merchants/first.md": page({ title: "先做什么" }, `${BODY}\n### 小节 {#more}\n\n正文\n`),
      }),
      "zh",
    );

  test("each section of each page, with its address, and what it refers to", () => {
    const common = { kind: "measures", audience: ["merchants"], references: [] };
    expect(documents().filter(({ href }) => href.startsWith("/merchants/"))).toEqual([
      {
        href: "/merchants/first/",
        title: "先做什么",
        heading: "",
        text: "一句话说明这一页讲什么，给搜索结果用。\n一句话回答\n可以请求撤销，见《民法典》第一百四十八条。",
        ...common,
        references: ["civil-code/148"],
      },
      {
        href: "/merchants/first/#unknown",
        title: "先做什么",
        heading: "还不知道的",
        text: "没有查到判决。",
        ...common,
        weight: 0.2,
      },
      {
        href: "/merchants/first/#more",
        title: "先做什么",
        heading: "小节",
        text: "正文",
        ...common,
      },
    ]);
  });

  test("each law by all its names, and each provision", () => {
    const common = {
      kind: "law",
      audience: ["merchants", "platforms", "regulators", "consumers"],
    };
    const laws = documents().filter(({ href }) => href.startsWith("/law/criminal/"));
    expect(laws).toEqual([
      {
        href: "/law/criminal/",
        title: "中华人民共和国刑法",
        heading: "",
        text: "中华人民共和国刑法、刑法",
        ...common,
        references: [],
        subject: "criminal",
      },
      {
        href: "/law/criminal/266/",
        title: "刑法",
        heading: "第二百六十六条",
        text: "诈骗罪。",
        ...common,
        references: ["criminal"],
        subject: "criminal/266",
      },
      {
        href: "/law/criminal/287-1/",
        title: "刑法",
        heading: "第二百八十七条之一",
        text: "利用网络犯罪。",
        ...common,
        references: ["criminal"],
        subject: "criminal/287-1",
      },
    ]);
  });

  test("the home page, and the tools", () => {
    const kinds = new Map(documents().map(({ href, kind }) => [href, kind]));
    expect(kinds.get("/")).toBe("about");
    expect(kinds.get("/law/timeline/")).toBe("tool");
  });

  test("addresses are unique, as an index demands", () => {
    const hrefs = documents().map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  test("another language has its own words for the law, and no Chinese page", () => {
    const english = searchDocuments(guideWith(), "en");
    expect(english.map(({ href }) => href)).toContain("/en/law/criminal/266/");
    expect(english.every(({ href }) => href.startsWith("/en/"))).toBe(true);
    expect(english.find(({ href }) => href === "/en/law/criminal/266/")?.text).toContain("Fraud.");
  });
});
