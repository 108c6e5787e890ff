import { describe, expect, test } from "vitest";
import { loadLawLibrary, verifyLaw, type OfficialInstrument } from "../../src/law/index.ts";
import { folderWith } from "../source/folder.ts";

const TEXT =
  "　　盗窃、诈骗、哄抢的，处五日以上十日以下拘留；情节较重的，处罚款。 所称“财物”，包括电子数据。";

function official(change: Partial<OfficialInstrument> = {}): OfficialInstrument {
  return {
    id: "a",
    number: "中华人民共和国主席令第四十九号",
    number_confidence: "two-sources-identical",
    adopted_or_revised: "2025-06-27 修订",
    effective: "2026-01-01",
    provisions: [{ article: "第一条", text: TEXT, confidence: "two-sources-identical" }],
    ...change,
  };
}

/** The differences that are found when the library quotes `quote`. */
function verify(quote: string | undefined, text: OfficialInstrument[], more = ""): string[] {
  const folder = folderWith({
    "a.yaml": `title: { zh: 甲法全称, en: Law A }
short: { zh: 甲法, en: Law A }
kind: 法律
topics: [civil]
issuer: { zh: 某机关, en: Issuer }
number: 主席令第四十九号
adopted: 2025-06-27
effective: 2026-01-01
source: { name: 国家法律法规数据库, url: https://flk.npc.gov.cn/ }
checked: 2026-11-22
evidence: two-sources
provisions:
  - article: 第一条
    plain: { zh: 说明, en: Words }
${quote === undefined ? "" : `    quote: ${JSON.stringify(quote)}\n`}${more}`,
  });
  return verifyLaw(loadLawLibrary(folder), text);
}

describe("a quotation that agrees", () => {
  test.each([
    ["word for word", "处五日以上十日以下拘留"],
    ["with half-width punctuation", "处五日以上十日以下拘留;情节较重的,处罚款"],
    ["with other white space", "处五日 以上\n十日以下拘留"],
    ["with other quotation marks", '所称"财物",包括电子数据'],
    ["with parts left out", "诈骗……处五日以上……处罚款"],
    ["with its beginning left out", "……处罚款"],
    ["none at all", undefined],
  ])("%s", (_name, quote) => {
    expect(verify(quote, [official()])).toEqual([]);
  });
});

describe("a quotation that differs", () => {
  test.each([
    ["one character changed", "处五日以上十五日以下拘留"],
    ["one character dropped", "处五日以上十日以下拘" + "役"],
    ["parts in the wrong order", "处罚款……诈骗"],
    ["a part that is not there", "诈骗……没收财产"],
    ["a part that would have to stand twice", "处罚款……处罚款"],
  ])("%s", (_name, quote) => {
    expect(verify(quote, [official()])).toEqual([
      `content/law/a.yaml：第一条的引文与原文不同：${quote}`,
    ]);
  });

  test.each([
    ["from memory", [{ article: "第一条", text: TEXT, confidence: "memory" }]],
    ["without a text", [{ article: "第一条", text: null, confidence: "two-sources-identical" }]],
    ["of another article", [{ article: "第二条", text: TEXT, confidence: "one-source" }]],
  ])("an official text %s proves nothing", (_name, provisions) => {
    expect(verify("诈骗", [official({ provisions })])).toEqual([
      "content/law/a.yaml：第一条没有可以引用的原文",
    ]);
  });

  test("one source is not two", () => {
    const provisions = [{ article: "第一条", text: TEXT, confidence: "one-source" }];
    expect(verify("诈骗", [official({ provisions })])).toEqual([
      "content/law/a.yaml：第一条只有一个来源，却标为two-sources",
    ]);
    expect(verify("诈骗", [official({ provisions })], "    evidence: one-source\n")).toEqual([]);
  });
});

describe("numbers and days", () => {
  test("a number that is only remembered is refused", () => {
    expect(verify("诈骗", [official({ number_confidence: "memory" })])).toEqual([
      "content/law/a.yaml：文号主席令第四十九号没有可靠来源",
    ]);
  });

  test("another number", () => {
    expect(verify("诈骗", [official({ number: "主席令第五十号" })])).toEqual([
      "content/law/a.yaml：文号主席令第四十九号，官方文本是主席令第五十号",
    ]);
  });

  test("other days", () => {
    expect(
      verify("诈骗", [official({ effective: "2026-02-01", adopted_or_revised: "2025-06-28" })]),
    ).toEqual([
      "content/law/a.yaml：施行日2026-01-01，官方文本是2026-02-01",
      "content/law/a.yaml：通过日2025-06-27，官方文本是2025-06-28",
    ]);
  });

  test("in force from its publication means the day of adoption, not another", () => {
    expect(verify("诈骗", [official({ effective: "自公布之日起施行" })])).toEqual([
      "content/law/a.yaml：施行日2026-01-01，官方文本是自公布之日起施行",
    ]);
  });
});

test("a law without an official text", () => {
  expect(verify("诈骗", [])).toEqual(["content/law/a.yaml：官方文本里没有这部法"]);
});
