import { describe, expect, test } from "vitest";
import { Dictionary, parseQuery, type Unit } from "../../src/search/query.ts";

const dictionary = new Dictionary({
  laws: [
    ["消法", ["consumer-rights"]],
    ["治安法", ["new", "old"]],
    ["刑法", ["criminal"]],
    ["GB 45438", ["gb-45438"]],
  ],
  synonyms: [
    ["报警", ["报案"]],
    ["P图", ["AI假图"]],
  ],
  asking: "怎么办 怎么 请问 吗 呢",
});
const parse = (text: string) => parseQuery(text, dictionary);
const terms = ({ alternatives }: Unit) =>
  alternatives.map((alternative) => alternative.terms.join("+"));
const required = (text: string) =>
  parse(text)
    .units.filter((unit) => unit.required)
    .map(terms);

describe("names of laws", () => {
  test.each([
    // The example of its comment.
    ["消法55条", [["消法+art55", "@consumer-rights/55"]]],
    ["消法55", [["消法+art55", "@consumer-rights/55"]]],
    ["消法第五十五条", [["消法+art55", "@consumer-rights/55"]]],
    ["消法 第 55", [["消法+art55", "@consumer-rights/55"]]],
    ["消法五十五", [["消法+art55", "@consumer-rights/55"]]],
    ["消法", [["消法", "@consumer-rights"]]],
    ["刑法287条之一", [["刑法+art287x1", "@criminal/287-1"]]],
    ["治安法58", [["治安+安法+art58", "@new/58", "@old/58"]]],
    ["gb 45438", [["gb+45438", "@gb-45438"]]],
    ["gb45438", [["gb45438", "@gb-45438"]]],
  ])("%s", (text, expected) => {
    expect(required(text).slice(0, 1)).toEqual(expected);
  });
});

describe("synonyms", () => {
  test.each([
    ["报警", [["报警", "报案"]]],
    ["p图", [["p+图", "ai+假图"]]],
    // Within a longer word of Latin letters it is none.
    ["app图", [["app"], ["图"]]],
  ])("%s", (text, expected) => {
    expect(required(text).sort()).toEqual(expected);
  });
});

describe("what must be found", () => {
  test("pairs within words must, pairs across two words may", () => {
    const { units } = parse("撤销权一年");
    const must = units.filter((unit) => unit.required).flatMap(terms);
    expect(must).toContain("撤销");
    expect(must).toContain("一年");
    expect(units.find((unit) => terms(unit).includes("权一"))?.required).toBe(false);
  });

  test("words that only ask may", () => {
    expect(required("请问怎么报警呢")).toEqual([["报警", "报案"]]);
  });

  test("unless there are no others", () => {
    expect(required("怎么办")).toEqual([["怎么"], ["么办"]]);
    expect(required("吗")).toEqual([["吗"]]);
  });

  test("a last word of Latin letters may be a beginning", () => {
    expect(required("lab")).toEqual([["lab", "lab*"]]);
    expect(required("lab 退款")).toEqual([["lab"], ["退款"]]);
  });
});

test("what is left out of a phrase is what only asks; a space parts it", () => {
  expect(parse("撤销权 一年吗").parts).toEqual(["撤销权", "一年"]);
});

test("what is marked is what was typed and what stands for it", () => {
  expect(parse("怎么报警").words).toBe("报警 报案");
});

test.each(["", "，。", "🦀", "\uD800"])("no unit in %j", (text) => {
  expect(parse(text).units).toEqual([]);
});

test("200 characters are read, not more", () => {
  expect(parse(`${"，".repeat(199)}撤销`).units.map(terms)).toEqual([["撤"]]);
  expect(parse(`${"，".repeat(200)}撤销`).units).toEqual([]);
});
