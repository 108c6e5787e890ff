import { describe, expect, test } from "vitest";
import { loadLawLibrary } from "../../src/law/index.ts";
import { folderWith, type Files } from "../source/folder.ts";
import { messageOf } from "../source/problems.ts";

/** A law as an editor writes it, one field a line; `undefined` leaves a field out. */
function law(fields: Record<string, string | undefined> = {}): string {
  const all: Record<string, string | undefined> = {
    title: "{ zh: 甲法全称, en: Law A }", // line 1
    short: "{ zh: 甲法, en: Law A }",
    aliases: "[甲法律]",
    kind: "法律",
    issuer: "{ zh: 某机关, en: Issuer }",
    adopted: "2020-01-01",
    effective: "2020-06-01",
    source: "{ name: 国家法律法规数据库, url: https://flk.npc.gov.cn/ }",
    checked: "2026-11-22",
    evidence: "two-sources",
    ...fields,
    provisions: fields["provisions"] ?? "\n  - article: 第一条\n    plain: { zh: 说明, en: Words }",
    topics: "[civil]",
  };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

/** A second law that shares no name with the first. */
const other = (fields: Record<string, string | undefined> = {}) =>
  law({
    title: "{ zh: 乙法全称, en: Law B }",
    short: "{ zh: 乙法, en: Law B }",
    aliases: "[乙法律]",
    ...fields,
  });

const load = (files: Files) => loadLawLibrary(folderWith(files), "content/law");

describe("a library", () => {
  // Made afresh for each test: its folder goes away with it.
  const library = () =>
    load({
      "a.yaml": law({
        provisions: `
  - article: 第二百八十七条之一
    quote: 原文
    plain: { zh: 说明, en: Words }
  - id: overview
    article: 概要
    plain: { zh: 说明, en: Words }
    evidence: paraphrase-only`,
      }),
      "b.yaml": other(),
    });

  test("finds a law and its provisions by their targets", () => {
    expect(library().resolve("a")?.instrument.short.zh).toBe("甲法");
    expect(library().resolve("a")?.provision).toBeUndefined();
    expect(library().resolve("a/287-1")?.provision?.article).toBe("第二百八十七条之一");
    expect(library().resolve("a/overview")?.provision?.target).toBe("a/overview");
    expect(library().resolve("a/1")).toBeUndefined();
    expect(library().resolve("c")).toBeUndefined();
  });

  test("a provision is as well checked as its law, unless it says otherwise", () => {
    expect(library().instruments[0]?.provisions.map(({ evidence }) => evidence)).toEqual([
      "two-sources",
      "paraphrase-only",
    ]);
  });

  test("is read in the order of the ids", () => {
    expect(library().instruments.map(({ id, file }) => [id, file])).toEqual([
      ["a", "content/law/a.yaml"],
      ["b", "content/law/b.yaml"],
    ]);
  });
});

describe("nearest", () => {
  const library = loadLawLibrary("content/law");

  test("a slip in the article's number: articles of the same law", () => {
    expect(library.nearest("civil-code/1488")).toEqual([
      "civil-code/148",
      "civil-code/188",
      "civil-code/1168",
    ]);
  });

  test("a slip in the law's name: the law meant", () => {
    expect(library.nearest("civil-cod/148", 1)).toEqual(["civil-code/148"]);
    expect(library.nearest("criminl", 1)).toEqual(["criminal"]);
  });
});

describe("what is wrong in one file", () => {
  const place = "content/law/a.yaml";
  test.each<[string, string | Uint8Array, string]>([
    [
      "an unknown key",
      law({ adoptd: "2020-01-01" }),
      `${place}:11：不认识的字段adoptd。应为：删掉，或改成CONTRIBUTING.md里列出的字段`,
    ],
    [
      "an unknown key of a provision",
      law({ provisions: "\n  - article: 第一条\n    plain: { zh: 一, en: One }\n    qoute: 原文" }),
      `${place}:14：不认识的字段provisions.0.qoute。应为：删掉，或改成CONTRIBUTING.md里列出的字段`,
    ],
    [
      "effective before adopted",
      law({ effective: "2019-12-31" }),
      `${place}:7：effective：施行日2019-12-31早于通过日2020-01-01。应为：施行日不早于通过日`,
    ],
    [
      "a day that does not exist",
      law({ effective: "2020-02-30" }),
      `${place}:7：effective：找到"2020-02-30"。应为：真实的日期，写作YYYY-MM-DD`,
    ],
    [
      "a quotation where only a paraphrase is allowed",
      law({
        evidence: "paraphrase-only",
        provisions: "\n  - article: 第一条\n    quote: 原文\n    plain: { zh: 一, en: One }",
      }),
      `${place}:13：provisions.0.quote：第一条只能转述，却有引文。应为：删掉quote，写在plain里`,
    ],
    [
      "a provision written twice",
      law({
        provisions:
          "\n  - article: 第一条\n    plain: { zh: 一, en: One }\n  - article: 第一条\n    plain: { zh: 二, en: Two }",
      }),
      `${place}:14：provisions.1.article：第一条写了两次。应为：每条只写一次`,
    ],
    [
      "a provision without a number or an id",
      law({ provisions: "\n  - article: 概要\n    plain: { zh: 一, en: One }" }),
      `${place}:12：provisions.0.article：找到"概要"。应为：第…条，或者另写一个id`,
    ],
    [
      "an id that contradicts the number",
      law({ provisions: "\n  - article: 第一条\n    id: two\n    plain: { zh: 一, en: One }" }),
      `${place}:13：provisions.0.id：找到"two"，与条号不一致。应为：1，或者不写id`,
    ],
    [
      "no day of adoption where the text may be quoted",
      law({ adopted: undefined }),
      `${place}:1：adopted：没有通过日。应为：可以引用的法律要写adopted`,
    ],
    [
      "repealed before it held",
      law({ repealed: "2020-06-01" }),
      `${place}:11：repealed：失效日2020-06-01不晚于施行日2020-06-01。应为：失效日晚于施行日`,
    ],
    [
      "replaced and repealed",
      law({ repealed: "2030-01-01", replacedBy: "{ instrument: b, on: 2030-01-01 }" }),
      `${place}:11：repealed：同时写了replacedBy和repealed。应为：有新法取代只写replacedBy`,
    ],
    [
      "an unknown kind",
      law({ kind: "法规" }),
      `${place}:4：kind的值不对，找到"法规"。应为：法律、行政法规、司法解释、司法规范性文件、部门规章、规范性文件、国家标准`,
    ],
    [
      "a figure without a number",
      law({
        provisions:
          "\n  - article: 第一条\n    plain: { zh: 一, en: One }\n    figures:\n      - { label: { zh: 拘留, en: Detention }, unit: day }",
      }),
      `${place}:15：provisions.0.figures.0：没有数值。应为：min和max至少写一个`,
    ],
    [
      "a figure upside down",
      law({
        provisions:
          "\n  - article: 第一条\n    plain: { zh: 一, en: One }\n    figures:\n      - { label: { zh: 拘留, en: Detention }, min: 10, max: 5, unit: day }",
      }),
      `${place}:15：provisions.0.figures.0：下限10大于上限5。应为：min不大于max`,
    ],
    [
      "broken YAML",
      law({ kind: "[法律" }),
      `${place}:5：YAML语法错误（Flow sequence in block collection must be sufficiently indented and end with a ]）。应为：检查缩进、冒号后的空格和引号`,
    ],
    ["an empty file", "", `${place}：文件是空的。应为：写上内容，或者删掉这个文件`],
    [
      "a file that is not UTF-8",
      new Uint8Array([...Buffer.from("title: 甲\nshort: "), 0xbc, 0xd7, 0x0a]),
      `${place}:2：文件不是UTF-8编码。应为：在编辑器里另存为UTF-8`,
    ],
  ])("%s", (_name, content, message) => {
    expect(messageOf(() => load({ "a.yaml": content })).split("\n")).toContain(message);
  });

  test("a file that is no law", () => {
    expect(messageOf(() => load({ "a.yaml": law(), "a.yml": law() }))).toBe(
      "content/law/a.yml：这里只放法律。应为：扩展名为.yaml的文件",
    );
  });
});

describe("what two laws say of each other", () => {
  const old = (fields: Record<string, string | undefined> = {}) =>
    law({ replacedBy: "{ instrument: b, on: 2026-01-01 }", ...fields });
  const young = (fields: Record<string, string | undefined> = {}) =>
    other({
      adopted: "2025-06-27",
      effective: "2026-01-01",
      replaces: "{ instrument: a, on: 2026-01-01 }",
      ...fields,
    });

  test("two versions that agree", () => {
    expect(load({ "a.yaml": old(), "b.yaml": young() }).instruments).toHaveLength(2);
  });

  test("overlapping versions", () => {
    expect(
      messageOf(() => load({ "a.yaml": old(), "b.yaml": young({ effective: "2025-12-01" }) })),
    ).toBe(
      "content/law/a.yaml:11：两个版本的施行期重叠：b自2025-12-01施行，本版本到2026-01-01才失效。应为：on: 2025-12-01",
    );
  });

  test("a gap between versions", () => {
    expect(
      messageOf(() => load({ "a.yaml": old(), "b.yaml": young({ effective: "2026-02-01" }) })),
    ).toBe(
      "content/law/a.yaml:11：两个版本之间有空档：本版本2026-01-01失效，b自2026-02-01才施行。应为：on: 2026-02-01",
    );
  });

  test("two different days", () => {
    const files = {
      "a.yaml": old(),
      "b.yaml": young({ replaces: "{ instrument: a, on: 2026-01-02 }" }),
    };
    expect(messageOf(() => load(files))).toBe(
      "content/law/b.yaml:11：与content/law/a.yaml的replacedBy不一致。应为：两边写同一天，并互相指向",
    );
  });

  test("only the old one knows of the new one", () => {
    expect(
      messageOf(() => load({ "a.yaml": old(), "b.yaml": young({ replaces: undefined }) })),
    ).toBe("content/law/a.yaml:11：content/law/b.yaml没有写replaces: a。应为：两边互相指向");
  });

  test("only the new one knows of the old one", () => {
    expect(messageOf(() => load({ "a.yaml": law(), "b.yaml": young() }))).toBe(
      "content/law/b.yaml:11：与content/law/a.yaml的replacedBy不一致。应为：两边写同一天，并互相指向",
    );
  });

  test("a version that is not there", () => {
    expect(messageOf(() => load({ "a.yaml": old() }))).toBe(
      "content/law/a.yaml:11：没有b这部法。应为：a、a/1",
    );
    expect(messageOf(() => load({ "b.yaml": young() }))).toBe(
      "content/law/b.yaml:11：没有a这部法。应为：b、b/1",
    );
  });

  const pointing = (target: string) =>
    `\n  - article: 第一条\n    plain: { zh: 一, en: One }\n    counterpart: ${target}`;

  test("a counterpart that is not there", () => {
    expect(
      messageOf(() => load({ "a.yaml": law({ provisions: pointing("b/2") }), "b.yaml": other() })),
    ).toBe("content/law/a.yaml:14：没有b/2这一条。应为：b/1");
  });

  test("a counterpart that does not point back", () => {
    expect(
      messageOf(() => load({ "a.yaml": law({ provisions: pointing("b/1") }), "b.yaml": other() })),
    ).toBe("content/law/a.yaml:14：b/1没有指回a/1。应为：新旧两条互相指向");
  });

  test("a name that two laws claim", () => {
    expect(
      messageOf(() => load({ "a.yaml": law(), "b.yaml": other({ aliases: "[乙法律, 甲法]" }) })),
    ).toBe("content/law/b.yaml:3：甲法也是a的名称。应为：每个名称只属于一部法");
  });

  test("two versions of one law may share a name", () => {
    const shared = { aliases: "[共用名]" };
    expect(load({ "a.yaml": old(shared), "b.yaml": young(shared) }).instruments).toHaveLength(2);
  });

  test("so may all versions, in whatever order their files are", () => {
    const version = (effective: string, fields: Record<string, string>) =>
      law({ adopted: "2000-01-01", effective, ...fields });
    const library = load({
      "law.yaml": version("2020-01-01", {
        replaces: "{ instrument: law-2010, on: 2020-01-01 }",
      }),
      "law-2000.yaml": version("2000-01-01", {
        replacedBy: "{ instrument: law-2010, on: 2010-01-01 }",
      }),
      "law-2010.yaml": version("2010-01-01", {
        replaces: "{ instrument: law-2000, on: 2010-01-01 }",
        replacedBy: "{ instrument: law, on: 2020-01-01 }",
      }),
    });
    expect(library.instruments).toHaveLength(3);
  });
});

test("the problems of all files are reported at once", () => {
  const message = messageOf(() =>
    load({
      "a.yaml": law({ kind: "法规", extra: "1" }),
      "b.yaml": "title: [",
      "c.yaml": "",
    }),
  );
  expect(message.split("\n").map((line) => line.split("：")[0])).toEqual([
    "content/law/a.yaml:4",
    "content/law/a.yaml:11",
    expect.stringMatching(/^content\/law\/b\.yaml:\d$/),
    "content/law/c.yaml",
  ]);
});
