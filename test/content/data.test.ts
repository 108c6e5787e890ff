import { describe, expect, test } from "vitest";
import { messageOf } from "../source/problems.ts";
import { guideWith, page } from "./base.ts";

const term = (fields: Record<string, string> = {}) =>
  Object.entries({
    id: "rescission",
    term: "撤销",
    en: "rescission",
    plain: "请求法院让行为失去效力。",
    law: "[civil-code/148]",
    ...fields,
  })
    .map(([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${value}\n`)
    .join("");

describe("the glossary", () => {
  const withTerms = (...terms: string[]) =>
    guideWith({ "zh/glossary.yaml": `terms:\n${terms.join("")}` });

  test("is read with the guide, and its words are marked in the pages", () => {
    const guide = withTerms(term());
    expect(guide.glossary("zh").map(({ term, aliases }) => [term, aliases])).toEqual([
      ["撤销", []],
    ]);
    const types = guide.pages[0]?.document.tokens.flatMap(({ children }) =>
      (children ?? []).map(({ type }) => type),
    );
    expect(types).toContain("term_open");
  });

  test("may be absent", () => {
    expect(guideWith({}).glossary("zh")).toEqual([]);
  });

  test.each([
    [
      "the same word twice",
      [term(), term({ id: "other", term: "解除", aliases: "[撤销]" })],
      "content/zh/glossary.yaml:7：撤销写了两次。应为：每个词只解释一次",
    ],
    [
      "the same id twice",
      [term(), term({ term: "解除" })],
      "content/zh/glossary.yaml:7：#rescission写了两次。应为：每个词只解释一次",
    ],
    [
      "a provision that is not there",
      [term({ law: "[civil-code/9999]" })],
      "content/zh/glossary.yaml:2：没有civil-code/9999这条法律。应为：",
    ],
    [
      "a law without its article",
      [term({ law: "[civil-code]" })],
      "content/zh/glossary.yaml:2：没有civil-code这条法律。应为：",
    ],
    [
      "an unknown field",
      [term({ colour: "red" })],
      "content/zh/glossary.yaml:7：不认识的字段terms.0.colour",
    ],
  ])("%s", (_name, terms, message) => {
    expect(messageOf(() => withTerms(...terms))).toContain(message);
  });
});

describe("the channels", () => {
  const channel = (fields: Record<string, string> = {}) =>
    `channels:\n${Object.entries({
      id: "police",
      name: "派出所",
      contact: "110",
      who: "任何人",
      for: "报案",
      not: "催平台改判",
      confidence: "高",
      ...fields,
    })
      .map(([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${value}\n`)
      .join("")}`;

  test("are read with the guide; a number is written as text", () => {
    const guide = guideWith({ "zh/channels.yaml": channel({ contact: '"110"' }) });
    expect(guide.channels("zh").map(({ contact }) => contact)).toEqual(["110"]);
  });

  test.each([
    ["an unknown confidence", { contact: '"110"', confidence: "很高" }, "channels.yaml:8"],
    ["an address that is not https", { contact: "x", url: "http://x.cn" }, "channels.yaml:9"],
    ["a number where text is wanted", {}, "channels.yaml:4"],
  ])("%s", (_name, fields, place) => {
    expect(messageOf(() => guideWith({ "zh/channels.yaml": channel(fields) }))).toContain(place);
  });

  test("the same id twice", () => {
    const one = channel({ contact: '"110"' });
    const two = one + one.replace("channels:\n", "");
    expect(messageOf(() => guideWith({ "zh/channels.yaml": two }))).toBe(
      "content/zh/channels.yaml:9：编号police写了两次。应为：每个渠道的编号不同",
    );
  });
});

describe("a case", () => {
  const withCase = (fields: Record<string, string>) =>
    guideWith({ "zh/cases/crab.md": page({ title: "一件案子", ...fields }) });

  test("is reported, with the confidence of its reports, or made up", () => {
    const guide = guideWith({
      "zh/cases/crab.md": page({ title: "一件案子", kind: "reported", confidence: "高" }),
      "zh/cases/mug.md": page({ title: "一个例子", kind: "worked", order: "2" }),
    });
    expect(guide.section("zh", "cases").map(({ data }) => [data.kind, data.confidence])).toEqual([
      ["reported", "高"],
      ["worked", undefined],
    ]);
  });

  test.each([
    [
      "reported without confidence",
      { kind: "reported" },
      "公开报道的案子没有写可信度。应为：高、中高、中、低",
    ],
    [
      "made up with confidence",
      { kind: "worked", confidence: "高" },
      "虚构的例子写了可信度。应为：删掉confidence",
    ],
    ["neither", {}, "缺少字段kind"],
  ])("%s", (_name, fields, message) => {
    expect(messageOf(() => withCase(fields))).toContain(message);
  });

  test("no other page has these fields", () => {
    expect(
      messageOf(() => guideWith({ "zh/analysis/civil.md": page({ kind: "worked" }) })),
    ).toContain("不认识的字段kind");
  });
});
