import { describe, expect, test } from "vitest";
import { type Files } from "../source/folder.ts";
import { messageOf } from "../source/problems.ts";
import { BASE, BODY, guideWith, page } from "./base.ts";

describe("a guide in which all is well", () => {
  test("its pages, by section and order, with their addresses", () => {
    const { pages } = guideWith({
      "zh/analysis/aaa.md": page({ title: "最后一页", order: "10" }),
      "zh/regulators/law.md": page({ title: "监管" }),
      "zh/platforms/rules.md": page({ title: "平台" }),
    });
    expect(pages.map(({ href, file }) => [href, file])).toEqual([
      ["/analysis/civil/", "content/zh/analysis/civil.md"],
      ["/analysis/criminal/", "content/zh/analysis/criminal.md"],
      ["/analysis/aaa/", "content/zh/analysis/aaa.md"],
      ["/merchants/first/", "content/zh/merchants/first.md"],
      ["/platforms/rules/", "content/zh/platforms/rules.md"],
      ["/regulators/law/", "content/zh/regulators/law.md"],
    ]);
  });

  test("a language has addresses, titles and orders of its own", () => {
    const guide = guideWith({
      "en/analysis/civil.md": page(),
      "en/home.yaml": BASE["zh/home.yaml"].replaceAll("merchants/first.md", "analysis/civil.md"),
    });
    expect(guide.pages.map(({ locale, href }) => [locale, href]).at(-1)).toEqual([
      "en",
      "/en/analysis/civil/",
    ]);
    expect(guide.section("en", "analysis").map(({ slug }) => slug)).toEqual(["civil"]);
    expect(guide.section("zh", "analysis").map(({ slug }) => slug)).toEqual(["civil", "criminal"]);
    expect(guide.home("en")?.situations).toEqual([
      { text: "平台限我举证", href: "/en/analysis/civil/#unknown" },
    ]);
  });

  test("the pages to read next", () => {
    const guide = guideWith({
      "zh/merchants/first.md": page({ title: "先做什么", next: "[../analysis/criminal.md]" }),
    });
    expect(guide.section("zh", "merchants")[0]?.next.map(({ href }) => href)).toEqual([
      "/analysis/criminal/",
    ]);
  });

  test("the home page, with addresses in place of files", () => {
    const home = guideWith().home("zh");
    expect(home?.situations).toEqual([{ text: "平台限我举证", href: "/analysis/civil/#unknown" }]);
    expect(home?.people).toEqual([
      { name: "商家", text: "先做什么", for: "merchants", href: "/merchants/first/" },
    ]);
    expect(guideWith().home("en")).toBeUndefined();
  });

  test("what an operating system leaves behind is no page and no law", () => {
    const left = {
      ".DS_Store": "x",
      "law/.DS_Store": "x",
      "zh/.DS_Store": "x",
      "zh/analysis/.x.md": "x",
    };
    expect(guideWith(left).pages.map(({ href }) => href)).toEqual(
      guideWith({}).pages.map(({ href }) => href),
    );
  });

  test("a picture may stand beside its page", () => {
    const body = `${BODY}\n![杯子](cup.png)\n`;
    const guide = guideWith({
      "zh/analysis/civil.md": page({}, body),
      "zh/analysis/cup.png": "png",
    });
    expect(guide.pages[0]?.document.images).toEqual(["cup.png"]);
  });

  test.each(["2024", "2024-05", "2024-02-29"])("a source may be of %s", (date) => {
    const sources = `[{ title: 报道, publisher: 某报, date: "${date}" }]`;
    const guide = guideWith({ "zh/analysis/civil.md": page({ sources }) });
    expect(guide.pages[0]?.data.sources[0]?.date).toBe(date);
  });
});

describe("backlinks", () => {
  const body = `${BODY}
## 一 {#one}

见[第七条](law:civil-code/7)和[第一百四十八条](law:civil-code/148)[^1]。

### 二 {#two}

又见[第七条](law:civil-code/7)，再见[第七条](law:civil-code/7)。

[^1]: [《刑法》](law:criminal)
`;
  const guide = () =>
    guideWith({
      "zh/analysis/civil.md": page({}, body),
      "zh/merchants/first.md": page({ title: "先做什么" }, `${BODY}\n[第七条](law:civil-code/7)\n`),
    });
  const links = (target: string) =>
    guide()
      .backlinks("zh", target)
      .map(({ page: { href }, headings }) => [href, headings.map(({ id }) => id)]);

  test("name each page once, with the headings under which it refers to the law, in reading order", () => {
    expect(links("civil-code/7")).toEqual([
      ["/analysis/civil/", ["one", "two"]],
      ["/merchants/first/", ["unknown"]],
    ]);
  });

  test("a page that refers to it before its first heading has none to name", () => {
    expect(links("civil-code/148")).toEqual([
      ["/analysis/civil/", ["one"]],
      ["/analysis/criminal/", []],
      ["/merchants/first/", []],
    ]);
  });

  test("a law itself is not its provisions", () => {
    expect(links("criminal")).toEqual([["/analysis/civil/", ["two"]]]);
    expect(links("civil-code")).toEqual([]);
  });

  test("another language has its own", () => {
    expect(guide().backlinks("en", "civil-code/7")).toEqual([]);
  });
});

describe("what is wrong in one page", () => {
  const file = "content/zh/analysis/civil.md";
  const unknown = "应为：删掉，或改成CONTRIBUTING.md里列出的字段";
  test.each<[string, string | Uint8Array, string]>([
    [
      "a day that does not exist",
      page({ reviewed: "2026-13-40" }),
      `${file}:6：reviewed：找到"2026-13-40"。应为：真实的日期，写作YYYY-MM-DD`,
    ],
    [
      "a day that is no text",
      page({ reviewed: "20261122" }),
      `${file}:6：reviewed的值不对，找到20261122。应为：文字`,
    ],
    [
      "a source of no possible day",
      page({ sources: '[{ title: 报道, publisher: 某报, date: "2024-13" }]' }),
      `${file}:8：sources.0.date：找到"2024-13"。应为：YYYY、YYYY-MM或YYYY-MM-DD，只写年份时加引号`,
    ],
    [
      "an unknown audience",
      page({ audience: "[merchants, lawyers]" }),
      `${file}:4：audience.1的值不对，找到"lawyers"。应为：merchants、platforms、regulators、consumers`,
    ],
    [
      "no audience",
      page({ audience: "[]" }),
      `${file}:4：audience的值不对，找到列表。应为：至少1项`,
    ],
    ["an unknown field", page({ tags: "[a]" }), `${file}:9：不认识的字段tags。${unknown}`],
    [
      "an unknown field of a source",
      page({ sources: "[{ title: 报道, publisher: 某报, link: x }]" }),
      `${file}:8：不认识的字段sources.0.link。${unknown}`,
    ],
    ["a missing field", page({ summary: undefined }), `${file}:2：缺少字段summary。应为：文字`],
    ["no sources", page({ sources: "[]" }), `${file}:8：sources的值不对，找到列表。应为：至少1项`],
    [
      "an order that is no number",
      page({ order: "一" }),
      `${file}:5：order的值不对，找到"一"。应为：数字`,
    ],
    [
      "broken YAML",
      page({ title: "[民事" }),
      `${file}:3：YAML语法错误（Flow sequence in block collection must be sufficiently indented and end with a ]）。应为：检查缩进、冒号后的空格和引号`,
    ],
    ["an empty file", "", `${file}：文件是空的。应为：写上内容，或者删掉这个文件`],
    [
      "front matter only",
      page({}, ""),
      `${file}：这一页只有页首信息，没有正文。应为：写上正文，或者删掉这个文件`,
    ],
    [
      "no front matter",
      BODY,
      `${file}:1：缺少页首信息。应为：文件以---开头的一段YAML，再以---结束`,
    ],
    [
      "two megabytes",
      page({}, BODY + "字".repeat((2 * 1024 * 1024) / 3)),
      `${file}：文件太大（2049 KB）。应为：不超过512 KB，内容多就分成几页`,
    ],
    [
      "not UTF-8",
      new Uint8Array([...Buffer.from(page()), 0xd6, 0xd0, 0xce, 0xc4]),
      `${file}:18：文件不是UTF-8编码。应为：在编辑器里另存为UTF-8`,
    ],
    [
      "a page to read next that is not there",
      page({ next: "\n  - criminal.md\n  - nothing.md" }),
      `${file}:11：没有nothing.md这一页。应为：从本文件出发的相对路径`,
    ],
    [
      "a page to read next that is no page",
      page({ next: "[nothing]" }),
      `${file}:9：next.0的值不对，找到"nothing"。应为：以.md结尾`,
    ],
    [
      "a heading of another page that is not there",
      page({}, `${BODY}\n见[刑事](criminal.md#nothing)。\n`),
      `${file}:19：content/zh/analysis/criminal.md没有编号为nothing的标题。应为：unknown`,
    ],
    [
      "an article that is not there",
      page({}, `${BODY}\n见[某条](law:civil-code/149)。\n`),
      `${file}:19：没有civil-code/149这条法律。应为：civil-code/148、civil-code/7`,
    ],
    [
      "no answer at the beginning",
      page({}, "\n先说别的。\n" + BODY),
      `${file}：正文没有以一句话回答开头。应为：:::answer`,
    ],
    [
      "another box at the beginning",
      page({}, BODY.replace("answer", "law")),
      `${file}：正文没有以一句话回答开头。应为：:::answer`,
    ],
  ])("%s", (_name, content, message) => {
    expect(messageOf(() => guideWith({ "zh/analysis/civil.md": content }))).toBe(message);
  });
});

describe("what pages say of each other", () => {
  test.each<[string, Files, string]>([
    [
      "the same title",
      { "zh/analysis/criminal.md": page({ order: "2" }) },
      "content/zh/analysis/criminal.md:2：标题“民事怎么办”与content/zh/analysis/civil.md重复。应为：每页不同",
    ],
    [
      "the same title in another section",
      { "zh/merchants/first.md": page() },
      "content/zh/merchants/first.md:2：标题“民事怎么办”与content/zh/analysis/civil.md重复。应为：每页不同",
    ],
    [
      "the same place in a section",
      { "zh/analysis/criminal.md": page({ title: "刑事怎么办" }) },
      "content/zh/analysis/criminal.md:5：次序1与content/zh/analysis/civil.md重复。应为：每页不同",
    ],
  ])("%s", (_name, files, message) => {
    expect(messageOf(() => guideWith(files))).toBe(message);
  });
});

describe("where files are", () => {
  const rename = "应为：换一个文件名";
  test.each<[string, Files, string[]]>([
    [
      "two pages with one address",
      { "zh/analysis/Civil.md": page({ title: "又一页", order: "3" }) },
      [
        "content/zh/analysis/Civil.md：文件名不对。应为：小写英文字母、数字和连字符，例如first-24-hours.md",
        `content/zh/analysis/civil.md：地址/analysis/civil/与content/zh/analysis/Civil.md相同。${rename}`,
      ],
    ],
    [
      "a page with the address of its section",
      { "zh/analysis/index.md": page({ title: "又一页", order: "3" }) },
      [`content/zh/analysis/index.md：地址与栏目首页/analysis/相同。${rename}`],
    ],
    [
      "a name that is no address",
      { "zh/analysis/民事.md": page({ title: "又一页", order: "3" }) },
      [
        "content/zh/analysis/民事.md：文件名不对。应为：小写英文字母、数字和连字符，例如first-24-hours.md",
      ],
    ],
    [
      "a section that does not exist",
      { "zh/crabs/crab.md": page() },
      [
        "content/zh/crabs：没有这个栏目。应为：analysis、merchants、platforms、regulators、consumers、cases、questions、about、diagrams、letters、sheets、home.yaml、glossary.yaml、channels.yaml、synonyms.yaml",
      ],
    ],
    [
      "a language that the guide does not have",
      { "fr/analysis/civil.md": page() },
      ["content/fr：没有这个文件夹。应为：law、zh、en"],
    ],
    [
      "a folder within a section",
      { "zh/analysis/old/civil.md": page() },
      ["content/zh/analysis/old：栏目里不能再分文件夹。应为：页面直接放在栏目里"],
    ],
  ])("%s", (_name, files, messages) => {
    expect(messageOf(() => guideWith(files)).split("\n")).toEqual(messages);
  });
});

describe("the home page", () => {
  const home = BASE["zh/home.yaml"];
  const places = "应为：从content/zh/出发的路径，和那一页里的标题编号";
  test.each<[string, string | undefined, string]>([
    ["missing", undefined, "content/zh/home.yaml：没有首页的文字"],
    ["empty", "", "content/zh/home.yaml：文件是空的。应为：写上内容，或者删掉这个文件"],
    [
      "an unknown field",
      `${home}footer: 一\n`,
      "content/zh/home.yaml:17：不认识的字段footer。应为：删掉，或改成CONTRIBUTING.md里列出的字段",
    ],
    [
      "without situations",
      home.replace(/situations:[^]*(?=people:)/u, ""),
      "content/zh/home.yaml:1：缺少字段situations。应为：列表",
    ],
    [
      "a page that is not there",
      home.replace("analysis/civil.md", "analysis/nothing.md"),
      `content/zh/home.yaml:3：没有analysis/nothing.md这一页。${places}`,
    ],
    [
      "a heading that is not there",
      home.replace("fragment: unknown", "fragment: nothing"),
      `content/zh/home.yaml:3：analysis/civil.md没有编号为nothing的标题。${places}`,
    ],
    [
      "a person's page that is not there",
      home.replace("merchants/first.md", "merchants/nothing.md"),
      `content/zh/home.yaml:7：没有merchants/nothing.md这一页。${places}`,
    ],
  ])("%s", (_name, content, message) => {
    expect(messageOf(() => guideWith({ "zh/home.yaml": content }))).toBe(message);
  });
});

describe("all at once", () => {
  test("the problems of every page, front matter and body", () => {
    const message = messageOf(() =>
      guideWith({
        "zh/analysis/civil.md": page({ reviewed: "x", extra: "1" }, `${BODY}\n## 二\n\n<b>\n`),
        "zh/analysis/criminal.md": "",
        "zh/merchants/first.md": page({ title: "先做什么", order: "0" }),
      }),
    );
    expect(message.split("\n").map((line) => line.split("：")[0])).toEqual([
      "content/zh/analysis/civil.md:6",
      "content/zh/analysis/civil.md:9",
      "content/zh/analysis/civil.md:20",
      "content/zh/analysis/civil.md:22",
      "content/zh/analysis/criminal.md",
      "content/zh/merchants/first.md:5",
    ]);
  });

  test("the problems of the law and of file names", () => {
    const message = messageOf(() =>
      guideWith({ "law/criminal.yaml": "", "zh/crabs/x.md": page(), "zh/analysis/A.md": page() }),
    );
    expect(message.split("\n").map((line) => line.split("：")[0])).toEqual([
      "content/law/criminal.yaml",
      "content/zh/crabs",
      "content/zh/analysis/A.md",
    ]);
  });

  test("what pages say of each other, with the home page", () => {
    const message = messageOf(() =>
      guideWith({
        "zh/analysis/criminal.md": page({ next: "[nothing.md]" }),
        "zh/home.yaml": undefined,
      }),
    );
    expect(message.split("\n").map((line) => line.split("：")[0])).toEqual([
      "content/zh/analysis/criminal.md:2",
      "content/zh/analysis/criminal.md:5",
      "content/zh/analysis/criminal.md:9",
      "content/zh/home.yaml",
    ]);
  });
});
