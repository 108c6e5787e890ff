import { describe, expect, test } from "vitest";
import { diagramOf } from "../../../src/markdown/index.ts";
import { messageOf } from "../../source/problems.ts";
import { html, parsed } from "../context.ts";

const LINKS = "![两环相扣](diagram:links)";

test("a diagram is a block of its own, with its words and its laws", () => {
  const document = parsed(`一\n\n${LINKS}\n\n二`);
  const token = document.tokens.find(({ type }) => type === "diagram");
  expect(token && diagramOf(token).id).toBe("links");
  expect(token?.content).toBe("两环相扣");
  expect(document.diagrams.map(({ id }) => id)).toEqual(["links"]);
  expect(document.images).toEqual([]);
  expect(html(LINKS)).toMatch(/^<figure class="diagram" data-kind="chain">/u);
});

test("what it names counts as named by the page, on the line of the diagram", () => {
  const { lawReferences, links } = parsed(`一\n\n${LINKS}`);
  expect(lawReferences.map(({ target, line }) => [target, line])).toContainEqual([
    "civil-code/7",
    3,
  ]);
  expect(links).toEqual([
    {
      meaning: {
        kind: "page",
        file: "civil.md",
        href: "/analysis/civil/#rescind",
        fragment: "rescind",
      },
      text: "撤销",
      line: 3,
    },
  ]);
});

test("with the rule off, it is a picture from elsewhere", () => {
  expect(messageOf(() => parsed(LINKS, ["diagrams"]))).toContain("图片diagram:links不在本项目里");
});

test("other pictures stay pictures", () => {
  expect(parsed("![杯子](cup.png)").diagrams).toEqual([]);
});

describe("what is wrong", () => {
  const expected = "前后各空一行，不放在列表、表格、容器和引用里";
  test.each([
    ["unknown", "一\n\n![链](diagram:linkz)", "page.md:3：没有linkz这张图。应为：links"],
    ["no id", "![链](diagram:)", "page.md:1：没有这张图。应为：links"],
    [
      "no words",
      "![](diagram:links)",
      "page.md:1：图links没有替代文字。应为：![图里说什么](diagram:links)",
    ],
    ["within a line", `见${LINKS}`, `page.md:1：图links没有单独成段。应为：${expected}`],
    ["in a list", `- ${LINKS}`, `page.md:1：图links没有单独成段。应为：${expected}`],
    ["in a box", `:::law\n${LINKS}\n:::`, `page.md:2：图links没有单独成段。应为：${expected}`],
    ["in a heading", `## ${LINKS}一 {#one}`, `page.md:1：图links没有单独成段。应为：${expected}`],
    [
      "in a table, with the line of the row",
      `| 甲 |\n| - |\n| ${LINKS} |`,
      `page.md:3：图links没有单独成段。应为：${expected}`,
    ],
    [
      "twice",
      `${LINKS}\n\n${LINKS}`,
      "page.md:3：图links在这一页用了两次。应为：一页里一张图只放一次",
    ],
  ])("%s", (_name, source, message) => {
    expect(messageOf(() => parsed(source))).toBe(message);
  });
});
