import type { Token } from "markdown-it";
import { expect, test } from "vitest";
import { TOKEN_TYPES, parse } from "../../src/markdown/index.ts";
import { editionSource, toTypst, type TypstContext } from "../../src/print/index.ts";
import { placesFor } from "../../src/print/labels.ts";
import { Marks } from "../../src/print/marks.ts";
import { fixtureGuide } from "./fixture.ts";

const guide = fixtureGuide();

const context: TypstContext = {
  locale: "zh",
  page: "analysis/civil",
  placeOf: (link) =>
    link.kind === "page"
      ? { text: "analysis/other", label: "analysis/other" }
      : placesFor([], "analysis/civil")(link),
  imagePath: (source) => `/${source}`,
};

const typst = (source: string, more: Partial<TypstContext> = {}) =>
  toTypst(
    parse(source, {
      file: "test.md",
      locale: "zh",
      law: guide.law,
      page: () => ({ file: "other.md", href: "/analysis/other/" }),
      image: () => true,
    }),
    { ...context, ...more },
  );

test("the whole guide, with every construct of the dialect, as Typst", async () => {
  const source = editionSource(guide, "zh", "full", { site: "https://biantu.example/" });
  await expect(source).toMatchFileSnapshot("snapshots/guide.typ");
});

test("the fixture has every token of the dialect", () => {
  const found = new Set<string>();
  const collect = (tokens: readonly Token[]) => {
    for (const { type, children } of tokens) {
      found.add(type);
      if (children) collect(children);
    }
  };
  for (const page of guide.pages) collect(page.document.tokens);
  expect([...found].sort()).toEqual([...TOKEN_TYPES].sort());
});

test("text reaches Typst in strings only", () => {
  expect(typst('**《样本法》**第七条 #1 $x$ "y" @z')).toBe(
    '#[\n#strong[#"《样本法》"]#"第七条 #1 $x$ \\"y\\" @z"\n\n]\n',
  );
});

test("a link to a page of the edition has its page number", () => {
  expect(typst("[别页](other.md)")).toContain(
    '#cross("analysis/other", "analysis/other")[#"别页"]',
  );
  // Where it is this very page, the template leaves it out.
  expect(typst("[下文](#below)\n\n## 下文 {#below}")).toContain(
    '#cross("analysis/civil", "analysis/civil#below", near: true)',
  );
});

test("full-width marks close up across the border of a link", () => {
  expect(typst("见（[《样本法》](law:sample-law)）。")).toContain(
    '[#half("《")#"样本法"#half("》")]#"）。"',
  );
  expect(typst("[一](law:sample-law)、[《二》](law:sample-law)。")).toContain('#half("、")');
  expect(typst("**粗**（细）")).not.toContain("#half");
});

test("a space that only Markdown needs is no gap in print", () => {
  expect(typst("**先看。** 再写，\n最后交。")).toContain('#strong[#"先看。"]#"再写，"#"最后交。"');
  expect(typst("He said “no” and left.")).toContain('#"He said “no” and left."');
});

test("a blank is a line to write on, and a paragraph of blanks a whole line", () => {
  expect(typst("日期＿＿＿＿年\n\n＿＿＿＿")).toBe(
    '#[\n#"日期"#blank(4)#"年"\n\n#ruled-line()\n\n]\n',
  );
});

test("places for the index are marked, but in headings and in heads of tables", () => {
  const marks = new Marks();
  const source = typst(
    "## [《样本法》](law:sample-law) {#x}\n\n见[第五十八条](law:sample-law/58)。\n\n| [《样本法》](law:sample-law) |\n| --- |\n| 一 |",
    { marks },
  );
  expect(source).toContain('mark: "analysis/civil~1", paged: false)[#"第五十八条"]');
  expect(source).not.toContain("analysis/civil~2");
  expect([...marks.laws]).toEqual([
    ["sample-law/58", ["analysis/civil~1"]],
    ["sample-law", ["analysis/civil"]],
  ]);
  expect([...marks.texts]).toEqual([["analysis/civil~1", "analysis/civil"]]);
});

test("a link says what to print where its place is out of the edition", () => {
  const source = typst("[别页](other.md)", { site: "https://biantu.example/" });
  expect(source).toContain('web: "https://biantu.example/analysis/other/", printed: [#footnote[');
});

test("an address that is its own text is not printed twice", () => {
  const source = typst("<https://a.example/b>");
  expect(source).toContain('#link("https://a.example/b")[#"a."#h(0pt)#"example/"#h(0pt)#"b"]\n');
});

test("an address in a heading is left out of the contents", () => {
  expect(typst("## [外部](https://a.example/b) {#x}")).not.toContain("#footnote");
});

test("a list of a few lines is kept whole, with the paragraph that introduces it", () => {
  expect(typst("有两样：\n\n- 甲\n- 乙\n\n完。")).toBe(
    '#[\n#together[#"有两样："\n\n#list(tight: true, [#"甲"],[#"乙"],)]\n\n#"完。"\n\n]\n',
  );
  expect(typst("- 甲\n- 乙")).toContain('#together[#list(tight: true, [#"甲"],[#"乙"],)]');
});

test("a heading keeps room for the notes of its first lines", () => {
  expect(typst("## 甲 {#a}\n\n乙[^1]，见[别页](other.md)。\n\n[^1]: 注。")).toContain(
    '#section(3, "analysis/civil#a", notes: 2)',
  );
  expect(typst("## 甲 {#a}\n\n乙，见[《样本法》](law:sample-law)。")).toContain(
    '#section(3, "analysis/civil#a")[',
  );
});

test("a full-width mark closes up before the number of a note, an English apostrophe is narrow", () => {
  expect(typst("（甲）[^1]。\n\n[^1]: 注。")).toContain('#"（甲"#half("）")#footnote(note-1)');
  expect(typst("I don’t know")).toContain('#"I don"#apostrophe#"t know"');
});

test("an empty cell is as high as one with a line", () => {
  expect(typst("| 甲 |\n| --- |\n|  |")).toContain("[#box(height: 1em)]");
});

test("what a longer list introduces stays with its first lines", () => {
  const items = Array.from({ length: 9 }, (_, index) => `- 第${index}项`).join("\n");
  const source = typst(`有几样：\n\n${items}`);
  expect(source).toContain('#lead[#"有几样："]\n\n#list(');
  expect(source).not.toContain("#together");
});

test("a table of a few rows is kept whole, a long one is not", () => {
  const table = (rows: number) => `| 甲 | 乙 |\n| --- | --- |\n${"| 一 | 二 |\n".repeat(rows)}`;
  expect(typst(table(3))).toMatch(/#together\[#table\(.*\)\]\n/su);
  expect(typst(table(30))).not.toContain("#together");
});

test("a note that is marked twice is written once", () => {
  const source = typst("甲[^1]乙[^1]。\n\n[^1]: 注。");
  expect(source.match(/#"注。"/gu)).toHaveLength(1);
  expect(source).toContain('#footnote(note-1)#label("analysis/civil^1")');
  expect(source).toContain('#footnote(label("analysis/civil^1"))');
});

test("an unknown token is an error, not lost text", () => {
  const tokens = parse("甲", {
    file: "test.md",
    locale: "zh",
    law: guide.law,
    page: () => undefined,
    image: () => false,
  }).tokens;
  tokens.forEach((token) => {
    token.type = "marquee_open";
  });
  expect(() => toTypst({ tokens }, context)).toThrow("marquee_open");
});
