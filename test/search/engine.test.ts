import { describe, expect, test } from "vitest";
import { fromMemory, indexFiles, SearchEngine, type Vocabulary } from "../../src/search/index.ts";
import { doc, engineOf, hrefs, realGuide, traditional } from "./answers.ts";

const vocabulary: Vocabulary = {
  laws: [
    ["消法", ["consumer-rights"]],
    ["消费者权益保护法", ["consumer-rights"]],
    ["刑法", ["criminal"]],
  ],
  synonyms: [["报警", ["报案"]]],
  asking: "怎么 请问 到底 呢",
};

describe("the order", () => {
  test("sections with all words come before those with some", async () => {
    const engine = engineOf([
      doc("/one/", "撤销".repeat(9)),
      doc("/two/", "撤销 起诉"),
      doc("/all/", "撤销、起诉、报案、申诉，这里还有许多别的话要说，比别处都长"),
    ]);
    const answer = await engine.search("撤销 起诉 报案 申诉");
    expect(hrefs(answer)[0]).toBe("/all/");
    expect(answer.complete).toBe(true);
    expect((await engine.search("撤销 螃蟹征信")).complete).toBe(true);
  });

  test("what was typed as it stands comes before the same pairs apart", async () => {
    const engine = engineOf([
      doc("/apart/", "撤销是权利，销权另说"),
      doc("/phrase/", "关于撤销权的期限，见下面一段比较长的话"),
    ]);
    expect(hrefs(await engine.search("撤销权"))[0]).toBe("/phrase/");
  });

  test("a heading counts more than the text, and a heading that is the query most", async () => {
    const engine = engineOf([
      doc("/text/", "撤销撤销"),
      doc("/heading/", "别的话", { heading: "怎样撤销一笔退款" }),
      doc("/exact/", "别的话", { heading: "撤销" }),
    ]);
    expect(hrefs(await engine.search("撤销"))).toEqual(["/exact/", "/heading/", "/text/"]);
  });

  test("by page: its best section, and at most two more", async () => {
    const engine = engineOf([
      ...["a", "b", "c", "d"].map((id) => doc(`/one/#${id}`, "撤销", { title: "一" })),
      doc("/two/", "这里说到撤销，也说到许多别的话"),
    ]);
    const { pages, total } = await engine.search("撤销");
    expect(pages.map(({ sections }) => sections.length)).toEqual([3, 1]);
    expect(total).toBe(2);
  });

  test("as many pages as asked for, and how many there are", async () => {
    const engine = engineOf(Array.from({ length: 30 }, (_, index) => doc(`/${index}/`, "撤销")));
    expect((await engine.search("撤销")).pages).toHaveLength(10);
    const answer = await engine.search("撤销", {}, 25);
    expect([answer.pages.length, answer.total]).toEqual([25, 30]);
  });

  test("what is not known weighs less", async () => {
    const engine = engineOf([
      doc("/a/#unknown", "撤销", { weight: 0.2 }),
      doc("/b/", "撤销，还有许多别的话，说得比那里长"),
    ]);
    expect(hrefs(await engine.search("撤销"))).toEqual(["/b/", "/a/#unknown"]);
  });

  test("a term that more documents have than are listed is still found beside a rare one", async () => {
    const engine = engineOf([
      ...Array.from({ length: 1500 }, (_, index) => doc(`/${index}/`, "平台平台平台")),
      doc("/wanted/", "这里只提到一次平台，说的却是螃蟹，还有很多别的话，所以平台在这里的分量不高"),
    ]);
    const answer = await engine.search("平台 螃蟹");
    expect(hrefs(answer)[0]).toBe("/wanted/");
  });
});

describe("what is found", () => {
  const engine = engineOf(
    [
      doc("/a/", "骗取退款，按Label字段"),
      doc("/58/", "罚款3000元", { heading: "第五十八条", title: "治安法" }),
      doc("/584/", "罚款30000元", { heading: "第五百八十四条" }),
      doc("/55/", "三倍", {
        title: "消费者权益保护法",
        heading: "第五十五条",
        subject: "consumer-rights/55",
      }),
      doc("/cites/", "这是买家的权利", { references: ["consumer-rights/55"] }),
      doc("/criminal/", "刑法里的第五十五条", { heading: "别的法" }),
      doc("/report/", "去派出所报案，24小时内"),
    ],
    vocabulary,
  );
  test.each([
    ["one character", "骗", ["/a/"]],
    ["the beginning of a word, in any case and width", "ｌAb", ["/a/"]],
    ["an article, not another that begins so", "58条", ["/58/"]],
    ["a number, not another that begins so", "3000", ["/58/"]],
    ["a number with a separator", "3,000元", ["/58/"]],
    ["a word beside a number", "小时", ["/report/"]],
    ["a synonym", "报警", ["/report/"]],
    ["traditional characters", "騙取", ["/a/"]],
    ["a law by any of its names, with its article in any form", "消法55", ["/55/", "/cites/"]],
    ["the same in words", "消费者权益保护法第五十五条", ["/55/", "/cites/"]],
  ])("%s: %s", async (_name, query, expected) => {
    expect(hrefs(await engine.search(query)).slice(0, expected.length)).toEqual(expected);
  });

  test("an article of one law is not that of another", async () => {
    expect(hrefs(await engine.search("刑法55条"))[0]).toBe("/criminal/");
  });

  test("words that only ask do not hide an answer", async () => {
    expect(hrefs(await engine.search("请问到底怎么去派出所报案呢？"))[0]).toBe("/report/");
  });

  test("a word that stands nowhere is not held against the others", async () => {
    const answer = await engine.search("退款 螃蟹");
    expect(hrefs(answer)).toEqual(["/a/"]);
  });

  test("when no pair stands anywhere, the nearest by their characters, and it says so", async () => {
    const answer = await engine.search("取骗");
    expect(answer.nearest).toBe(true);
    expect(hrefs(answer)).toContain("/a/");
  });
});

describe("the filters", () => {
  const engine = engineOf([
    doc("/law/", "撤销", { kind: "law", audience: ["merchants", "consumers"] }),
    doc("/ask/", "撤销", { kind: "question", audience: ["consumers"] }),
  ]);
  test.each([
    [{}, ["/law/", "/ask/"]],
    [{ kind: "law" }, ["/law/"]],
    [{ audience: "consumers" }, ["/law/", "/ask/"]],
    [{ audience: "merchants" }, ["/law/"]],
    [{ kind: "question", audience: "merchants" }, []],
  ] as const)("%j", async (filter, expected) => {
    expect(hrefs(await engine.search("撤销", filter))).toEqual(expected);
  });
});

describe("whatever is typed", () => {
  const engine = engineOf([doc("/a/", "撤销权一年，AI"), doc("/b/", "别的话")], vocabulary);

  test.each(["", "   ", "，。！？", "…—", "🦀", "<>&", "'; --", "\u0000", "\uD800"])(
    "nothing is found for %j",
    async (query) => {
      const answer = await engine.search(query);
      expect(answer.pages).toEqual([]);
      expect(answer.query.units).toEqual([]);
    },
  );

  test.each([
    "'; DROP TABLE pages; -- 撤销",
    "<script>alert(1)</script>撤销",
    "撤销 AND (OR NOT",
    "撤销*?^$\\[",
    "🦀撤销🦀",
    "__proto__ constructor 撤销 撤销权",
    "@civil-code/148 ab* 撤销",
  ])("%s does no harm", async (query) => {
    expect(hrefs(await engine.search(query))).toContain("/a/");
  });

  test("a question of 10,000 characters is answered by its beginning", async () => {
    expect(hrefs(await engine.search("撤销权".padEnd(10_000, "权一年")))).toEqual(["/a/"]);
    const answer = await engine.search("，".repeat(9_997) + "撤销权");
    expect(answer.pages).toEqual([]);
  });
});

describe("the guide", () => {
  const engine = new SearchEngine(fromMemory(indexFiles(realGuide(), "zh")), traditional);

  // What a reader means by the words is among the first three pages.
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
    ["民法典148", "/law/civil-code/148/"],
    ["民法典", "/law/civil-code/"],
    ["刑法第287条之一", "/law/criminal/287-1/"],
    ["仅退款", "/questions/platform/#is-it-gone"],
    ["被冤枉", "/consumers/wrongly-accused/"],
    ["征信", "/glossary/#credit-reporting"],
    ["ai标识", "/analysis/ai-labels/#meaning"],
    ["ＡＩ标识", "/analysis/ai-labels/#meaning"],
    ["互联网法院", "/law/internet-courts-2025/"],
    ["24小时举证", "/merchants/first-24-hours/"],
    ["死螃蟹", "/cases/dead-crab/"],
    ["敲詐勒索", "/law/criminal/274/"],
    ["从旧兼从轻", "/analysis/administrative/#which-law"],
    ["小额诉讼", "/merchants/court/"],
  ])("%s", async (query, href) => {
    expect(hrefs(await engine.search(query, {}, 3))).toContain(href);
  });

  test("each row of the synonyms finds what it should, by each of its words", async () => {
    const rows = realGuide().synonyms("zh");
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const missed: string[] = [];
    for (const { words, href } of rows) {
      for (const word of words) {
        const { pages } = await engine.search(word, {}, 10);
        const [page] = href.split("#");
        const found = pages.some(({ sections }) => sections[0]?.href.split("#")[0] === page);
        if (!found) missed.push(`${word} → ${href}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test("what the synonyms stand for is in the guide", () => {
    const guide = realGuide();
    const text = [...indexFiles(guide, "zh")]
      .filter(([file]) => file.startsWith("texts/"))
      .map(([, content]) => content)
      .join("");
    const unknown = guide
      .synonyms("zh")
      .flatMap(({ means }) => means)
      .filter((word) => !text.includes(word));
    expect(unknown).toEqual([]);
  });
});
