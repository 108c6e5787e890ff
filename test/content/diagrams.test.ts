import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContexts, loadGuide } from "../../src/content/index.ts";
import { outline, type Diagram, type Item } from "../../src/diagram/index.ts";
import { searchDocuments } from "../../src/search/index.ts";
import { day } from "../law/days.ts";
import { messageOf } from "../source/problems.ts";
import { guideWith, page } from "./base.ts";
import { FACTS } from "./facts.ts";
import { styleProblems, unlinkedArticle } from "./prose.ts";
import { quantitiesIn, quantitiesOf, same } from "./quantities.ts";

const chain = (fields: Record<string, string> = {}) =>
  Object.entries({
    kind: "chain",
    title: "一环扣一环",
    note: "看完要记住的。",
    links: `
  - title: 第一环
    text: 存下来。
    breaks: 没有存。
    law: [civil-code/148]
    see: { text: 民事, page: analysis/civil.md, fragment: unknown }
  - { title: 第二环, text: 交出去。, breaks: 交不出。 }`,
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");

const withChain = (source: string, use = "\n\n![两环](diagram:two-links)\n") =>
  guideWith({
    "zh/diagrams/two-links.yaml": source,
    "zh/merchants/first.md": page(
      { title: "先做什么" },
      `\n:::answer\n先存下来。\n:::\n\n## 链 {#chain}${use}`,
    ),
  });

test("a diagram is read with the guide; the page that shows it names its laws", () => {
  const guide = withChain(chain());
  const [first] = guide.section("zh", "merchants");
  expect(first?.document.diagrams.map(({ id }) => id)).toEqual(["two-links"]);
  expect(guide.backlinks("zh", "civil-code/148").map(({ page }) => page.slug)).toContain("first");
  const found = searchDocuments(guide, "zh").find(({ href }) => href === "/merchants/first/#chain");
  expect(found?.text).toBe(
    "一环扣一环\n第一环：存下来。\n断在：没有存。\n第二环：交出去。\n断在：交不出。\n看完要记住的。",
  );
});

describe("what is wrong", () => {
  const links = (law: string, see = "analysis/civil.md") => `
  - { title: 一, text: 存。, breaks: 没存。, law: [${law}] }
  - { title: 二, text: 交。, breaks: 没交。, see: { text: 民事, page: ${see} } }`;
  test.each([
    [
      "an unknown law",
      { links: links("civil-code/9999") },
      "two-links.yaml:5：没有civil-code/9999这条法律",
    ],
    [
      "an unknown page",
      { links: links("civil-code/148", "analysis/nothing.md") },
      "two-links.yaml:6：没有analysis/nothing.md这一页。应为：从content/zh/出发的路径，例如analysis/civil.md",
    ],
    ["an unknown kind", { kind: "pie" }, "two-links.yaml:1"],
    ["an unknown field", { colour: "red" }, "不认识的字段colour"],
    ["too few links", { links: "[{ title: 一, text: 存。, breaks: 没存。 }]" }, "two-links.yaml:4"],
    ["bad YAML", { title: "[" }, "two-links.yaml:"],
  ])("%s", (_name, fields, message) => {
    expect(messageOf(() => withChain(chain(fields)))).toContain(`content/zh/diagrams/`);
    expect(messageOf(() => withChain(chain(fields)))).toContain(message);
  });

  test("a heading that the page does not have", () => {
    const source = chain().replace("fragment: unknown", "fragment: nothing");
    expect(messageOf(() => withChain(source))).toContain(
      "analysis/civil.md没有编号为nothing的标题",
    );
  });

  test("a file that is no diagram", () => {
    expect(messageOf(() => guideWith({ "zh/diagrams/Notes.txt": "x" }))).toBe(
      "content/zh/diagrams/Notes.txt：文件名不对。应为：小写英文字母、数字和连字符，例如refund-dispute.yaml",
    );
  });

  test("a page that shows a diagram which is not there", () => {
    expect(messageOf(() => withChain(chain(), "\n\n![两环](diagram:two-linkz)\n"))).toContain(
      "没有two-linkz这张图。应为：two-links",
    );
  });
});

const guide = loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
const { diagrams } = loadContexts({ path: "content", name: "content" });
const real = [...(diagrams.get("zh") ?? [])];
const facts = FACTS.flatMap(([, texts]) => texts.flatMap((text) => quantitiesIn(text)));
const words = (items: readonly Item[]): string[] =>
  items.flatMap(({ text, items }) => [text, ...words(items)]);
const textsOf = (diagram: Diagram) => [diagram.data.title, ...words(outline(diagram))];

test("each diagram of the guide is on one page, where it says what it is called", () => {
  const shown = guide.pages.flatMap(({ href, document }) =>
    document.diagrams.map(({ id }) => `${id} ${href}`),
  );
  expect(shown.sort()).toEqual([
    "evidence-chain /analysis/evidence/",
    "refund-dispute /merchants/first-24-hours/",
    "three-layers /analysis/pattern/",
    "who-labels /analysis/ai-labels/",
  ]);
});

describe.each(real)("%s", (_id, diagram) => {
  test("keeps the house style, and names no article without its link", () => {
    const unlinked = unlinkedArticle(guide.law);
    for (const text of textsOf(diagram)) {
      expect(styleProblems(text)).toEqual([]);
      expect(unlinked(text)).toBeUndefined();
    }
  });

  test("each amount and period stands in a law that it names, or in the list of facts", () => {
    const known = [
      ...facts,
      ...[...diagram.law.values()].flatMap(({ provision }) =>
        provision ? quantitiesOf(provision) : [],
      ),
    ];
    const loose = textsOf(diagram).flatMap((text) =>
      quantitiesIn(text).filter((quantity) => !known.some((other) => same(quantity, other))),
    );
    expect(loose.map(({ text }) => text)).toEqual([]);
  });

  test("never says 应当承担, and quotes the law exactly", () => {
    const quotes = [...diagram.law.values()].map(({ provision }) => provision?.quote ?? "").join();
    for (const text of textsOf(diagram)) {
      expect(text).not.toContain("应当承担");
      for (const [, quoted = ""] of text.matchAll(/“([^”]{5,})”/gu))
        expect(quotes).toContain(quoted);
    }
  });

  test("is a file that editors find by its name in a page", () => {
    const file = join("content/zh/diagrams", `${diagram.id}.yaml`);
    expect(diagram.file).toBe(file);
    expect(readFileSync(file, "utf8")).toContain(`kind: ${diagram.data.kind}`);
  });
});
