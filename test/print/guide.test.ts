import { beforeAll, expect, test } from "vitest";
import type { Guide } from "../../src/content/index.ts";
import { strings } from "../../src/i18n/index.ts";
import { parseDay, type Day } from "../../src/law/index.ts";
import { compile, compileWith, PrintError } from "../../src/print/index.ts";
import { fixtureGuide, fixtureJob, native, printFixture } from "./fixture.ts";
import { readPdf, type Pdf } from "./pdf.ts";

const guide = fixtureGuide();
const options = { site: "https://biantu.example/" };
let bytes: Uint8Array;
let pdf: Pdf;

beforeAll(async () => {
  bytes = await printFixture(guide, options);
  pdf = await readPdf(bytes);
});

const wholeText = () => pdf.pages.map(({ text }) => text).join("");

test("what is read comes in order", () => {
  const text = wholeText();
  const order = [
    "法律效力按2026年11月22日显示",
    "不是法律意见",
    "目录",
    "一句话回答能读的都要印出来",
    "《样本法》第五十八条是强调的对象",
    '特殊字符：#letx=1$a$*b*_c_`d`"引号"\\@ref<label>//注释/*块*/~=-+[方括号]{花括号}。',
    "第一段注文",
    "两环相扣的图",
    "存下来，文字直接画在图里。",
    "法条要点的标题",
    "一个例子（虚构）",
    "本章引用的法律《旧样本法》第四十九条5",
    "第二页的回答",
    "附录：引用的法律",
    "已被取代法律",
    "2026年1月1日起由《样本法（2025年修订）》取代",
    "样本行为，处五日以上十日以下拘留……可以并处二千元以下罚款。",
    "不超过2000元",
    "第二百八十七条之一",
    "换行、断行linebreak从这里另起一行。",
    "样本热线00000谁能用：任何人",
    "核对程度：高",
  ];
  let from = 0;
  for (const words of order) {
    const at = text.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(from);
    from = at + words.length;
  }
});

test("a provision that no page cites is left out", () => {
  expect(wholeText()).not.toContain("没有页面引用这一条");
});

test("the status of a law is that of the guide's day", async () => {
  const before = fixtureGuide(parseDay("2025-12-31") as Day);
  const { pages } = await readPdf(await printFixture(before));
  const text = pages.map((page) => page.text).join("");
  expect(text).toContain("样本法（2012年修正）现行");
  expect(text).toContain("样本法（2025年修订）尚未施行");
});

test("contents and references have page numbers", () => {
  expect(pdf.pages[2]?.text).toMatch(/^目录法律分析1每一种写法：样本\.+1/u);
  expect(wholeText()).toContain("第二页（第4页）");
  expect(wholeText()).toContain("第一页的容器（第3页）");
});

test("front matter has roman numbers, the text begins at 1", () => {
  expect(pdf.labels).toEqual(["i", "ii", "iii", "1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("the outline has every heading", () => {
  expect(pdf.outline).toEqual(headingsOf(guide));
});

test("outside links are alive", () => {
  const links = pdf.pages.flatMap((page) => page.links);
  expect(links).toContain("https://www.example.com/path");
  expect(links).toContain("https://law.example/sample/2025/official-text.html");
});

test("only fonts of the edition, all embedded", () => {
  expect(pdf.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, ""))).toEqual(
    expect.arrayContaining(["NotoSansSC-SemiBold", "NotoSerifSC-Regular", "SourceSerif4-Regular"]),
  );
  for (const { name, embedded } of pdf.fonts) {
    expect(name).toMatch(/^[A-Z]{6}\+(?:NotoSerifSC|NotoSansSC|SourceSerif4)-/u);
    expect(embedded, name).toBe(true);
  }
});

test("metadata come from the guide, not from the clock", () => {
  expect(pdf.info).toMatchObject({
    Title: "辨图：AI假图骗“仅退款”怎么办",
    Author: "辨图编写组",
    Language: "zh-CN",
    CreationDate: "D:20261122000000Z",
    ModDate: "D:20261122000000Z",
  });
  expect(pdf.info["Keywords"]).toContain("仅退款");
});

test("the same bytes on every run", async () => {
  expect(Buffer.compare(bytes, await printFixture(fixtureGuide(), options))).toBe(0);
});

test.skipIf(!native)("the same bytes from the native addon and from WASM", async () => {
  const job = fixtureJob(guide, options);
  const [one, other] = [await compileWith("native", job), await compileWith("wasm", job)];
  expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  expect(other).toEqual(one);
});

test.each(native ? (["native", "wasm"] as const) : (["wasm"] as const))(
  "%s refuses what Typst only warns of",
  async (engine) => {
    const job = { main: '#set text(font: "No Such Font")\n字', files: new Map() };
    await expect(compileWith(engine, job)).rejects.toThrow(/unknown font family/u);
    await expect(compileWith(engine, { main: "#x", files: new Map() })).rejects.toThrow(PrintError);
  },
);

test.each(native ? (["native", "wasm"] as const) : (["wasm"] as const))(
  "%s names the text in which something is wrong",
  async (engine) => {
    const job = {
      main: '#include "/analysis/civil.typ"',
      files: new Map([["/analysis/civil.typ", Buffer.from("#no-such-name")]]),
      origins: new Map([["/analysis/civil.typ", "content/zh/analysis/civil.md"]]),
    };
    await expect(compileWith(engine, job)).rejects.toThrow(
      /^Typst: content\/zh\/analysis\/civil\.md：unknown variable/u,
    );
  },
);

test.skipIf(!native)("PDF/UA-1 mode accepts the guide, and refuses what it should", async () => {
  const job = fixtureJob(guide, options);
  const { pdf } = await compile(job);
  // Its mark in the metadata, which are not compressed.
  expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  const chapter = "/analysis/constructs.typ";
  const source = String(job.files.get(chapter));
  const changed = (pattern: RegExp, by: string) => {
    expect(source).toMatch(pattern);
    const files = new Map(job.files).set(chapter, Buffer.from(source.replace(pattern, by)));
    return compile({ ...job, files });
  };
  await expect(changed(/(#picture\("[^"]*"), "[^"]*"\)/u, "$1, none)")).rejects.toThrow(
    /missing alt text/u,
  );
  await expect(changed(/#section\(4,/u, "#section(6,")).rejects.toThrow(/skipped from heading/u);
});

test("the compiler sees no file that it was not given", async () => {
  const job = { main: '#read("/package.json")', files: new Map() };
  await expect(compile(job)).rejects.toThrow(PrintError);
});

test("a language without pages still prints", async () => {
  const { pages } = await readPdf(await printFixture(guide, {}, "full", "en"));
  expect(pages.map(({ text }) => text).join("")).toContain("Beforeyouusethisguide");
});

/** What the outline should be, from the content. */
function headingsOf({ pages, law }: Guide): Pdf["outline"] {
  const titles = strings("zh").sections;
  const parts = new Map(pages.map(({ collection }) => [collection, titles[collection].title]));
  const chapters = [...parts].flatMap(([collection, part]) => [
    { depth: 1, title: part },
    ...pages
      .filter((page) => page.collection === collection)
      .flatMap(({ data, document }) => [
        { depth: 2, title: data.title },
        ...document.headings.map(({ depth, text }) => ({ depth: depth + 1, title: text })),
      ]),
  ]);
  const entries = ["sample-law-2012", "sample-law"].flatMap((id) => {
    const instrument = law.resolve(id)?.instrument;
    const shown = instrument?.provisions.filter(({ article }) => article !== "第三百条") ?? [];
    return [
      { depth: 2, title: instrument?.title.zh ?? "" },
      ...shown.map(({ article }) => ({ depth: 3, title: article })),
    ];
  });
  return [
    ...chapters,
    { depth: 1, title: "附录：引用的法律" },
    ...entries,
    { depth: 1, title: "术语" },
    { depth: 1, title: "找谁" },
    { depth: 1, title: "索引" },
    { depth: 2, title: "法条索引" },
    { depth: 2, title: "术语索引" },
  ];
}

test("a character that cannot be printed is told with the file it is in", () => {
  const term = { id: "box", term: "☐", aliases: [], en: "box", plain: "一个方框。", law: [] };
  expect(() => fixtureJob({ ...guide, glossary: () => [term] }, options)).toThrow(
    "test/print/fixture/zh/glossary.yaml：PDF的字体里没有“☐”",
  );
});
