import { describe, expect, test } from "vitest";
import { toHtml, linkOf } from "../../../src/markdown/index.ts";
import { messageOf } from "../../source/problems.ts";
import { html, parsed } from "../context.ts";

describe("what a link is", () => {
  test.each([
    [
      "[第七条](law:civil-code/7)",
      { kind: "law", href: "/law/civil-code/7/", target: "civil-code/7" },
    ],
    ["[《刑法》](law:criminal)", { kind: "law", href: "/law/criminal/", target: "criminal" }],
    [
      "[民事](civil.md)",
      { kind: "page", href: "/analysis/civil/", file: "civil.md", fragment: undefined },
    ],
    [
      "[撤销](civil.md#rescind)",
      { kind: "page", href: "/analysis/civil/#rescind", file: "civil.md", fragment: "rescind" },
    ],
    [
      "[法院](https://www.court.gov.cn/?a=1&b=2)",
      { kind: "external", href: "https://www.court.gov.cn/?a=1&b=2" },
    ],
    ["[电话](tel:12348)", { kind: "external", href: "tel:12348" }],
    [
      "[搜索](https://www.court.gov.cn/?q=%25E6%25B3%2595&b=a%20b)",
      { kind: "external", href: "https://www.court.gov.cn/?q=%25E6%25B3%2595&b=a%20b" },
    ],
    ["<https://www.court.gov.cn/>", { kind: "external", href: "https://www.court.gov.cn/" }],
  ])("%s", (source, meaning) => {
    expect(parsed(source).links.map((link) => link.meaning)).toEqual([meaning]);
  });

  test("a heading of the same page", () => {
    expect(parsed("[下面](#x)\n\n## 一 {#x}").links[0]?.meaning).toEqual({
      kind: "fragment",
      href: "#x",
      fragment: "x",
    });
  });

  test("an address in Chinese is understood as it was written", () => {
    expect(messageOf(() => parsed("[页](民事.md)"))).toContain("没有民事.md这一页");
  });
});

describe("law references", () => {
  test("are kept with their words and lines, wherever they stand", () => {
    const source = `[《民法典》**第七条**](law:civil-code/7)
第二行[第一百四十八条](law:civil-code/148)

| 依据 |
| - |
| [《刑法》](law:criminal) |

- 见[之\\*一](law:criminal/287-1)[^1]

[^1]: 又见[第二百六十六条](law:criminal/266)。
`;
    expect(
      parsed(source).lawReferences.map(({ target, text, line }) => [target, text, line]),
    ).toEqual([
      ["civil-code/7", "《民法典》第七条", 1],
      ["civil-code/148", "第一百四十八条", 2],
      ["criminal", "《刑法》", 6],
      ["criminal/287-1", "之*一", 8],
      ["criminal/266", "第二百六十六条", 10],
    ]);
  });

  test("come with the law itself", () => {
    const [reference] = parsed("[第七条](law:civil-code/7)").lawReferences;
    expect(reference?.law.instrument.id).toBe("civil-code");
    expect(reference?.law.provision?.article).toBe("第七条");
  });

  test("an address on the site, marked as a law", () => {
    expect(html("[第七条](law:civil-code/7)")).toBe(
      '<p><a class="law-link" href="/law/civil-code/7/"><span class="nowrap">第七条</span></a></p>\n',
    );
  });
});

test("a link that leaves the site says so", () => {
  expect(html("[法院](https://www.court.gov.cn/)")).toBe(
    '<p><a class="external" href="https://www.court.gov.cn/" rel="external noopener">法院<span class="visually-hidden">（外部网站）</span></a></p>\n',
  );
  expect(html("[民事](civil.md)")).toBe('<p><a href="/analysis/civil/">民事</a></p>\n');
});

test("with the rule off, no link has a meaning and no page is written", () => {
  const document = parsed("[第七条](law:civil-code/8)", ["links"]);
  expect(document.lawReferences).toEqual([]);
  expect(() => toHtml(document, "zh")).toThrow(TypeError);
  const link = document.tokens[1]?.children?.[0];
  expect(() => link && linkOf(link)).toThrow("a link_open without its link");
});

describe("what is wrong", () => {
  const kinds = "应为：law:…、相对的.md路径、#编号，或https://…";
  test.each([
    [
      "an article that is not there, with the nearest of that law",
      "一\n[第一百四十七条](law:civil-code/147)",
      "page.md:2：没有civil-code/147这条法律。应为：civil-code/148、civil-code/7",
    ],
    [
      "a law that is not there, with the nearest of all",
      "[某法](law:crimnal/266)",
      "page.md:1：没有crimnal/266这条法律。应为：criminal/266、criminal、criminal/287-1",
    ],
    [
      "a page that is not there",
      "[页](nothing.md)",
      "page.md:1：没有nothing.md这一页。应为：从本文件出发的相对路径，例如../analysis/civil.md",
    ],
    [
      "a heading that is not there",
      "[下面](#y)\n\n## 一 {#x}",
      "page.md:1：本页没有编号为y的标题。应为：x",
    ],
    ["a heading where there are none", "[下面](#y)", "page.md:1：本页没有编号为y的标题"],
    [
      "an address on the site",
      "[页](/analysis/civil/)",
      `page.md:1：不认识的链接/analysis/civil/。${kinds}`,
    ],
    ["another file", "[文件](letter.docx)", `page.md:1：不认识的链接letter.docx。${kinds}`],
    ["nothing", "[文件]()", `page.md:1：不认识的链接。${kinds}`],
    ["no words", "[](civil.md)", "page.md:1：链接civil.md没有文字。应为：[文字](地址)"],
    ["blank words", "[ ](civil.md)", "page.md:1：链接civil.md没有文字。应为：[文字](地址)"],
    [
      "in a table, with the line of the row",
      "| 甲 | 乙 |\n| - | - |\n| 一 | 二 |\n| 三 | [四](law:civil-code/9) |",
      "page.md:4：没有civil-code/9这条法律。应为：civil-code/7、civil-code/148",
    ],
    [
      "in a box in a list, with its own line",
      "- 一\n\n  :::law\n  二\n  三[四](nothing.md)\n  :::",
      "page.md:5：没有nothing.md这一页。应为：从本文件出发的相对路径，例如../analysis/civil.md",
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });

  test("a picture is words enough for a link", () => {
    expect(html("[![一只杯子](cup.png)](civil.md)")).toContain("<a href");
  });
});
