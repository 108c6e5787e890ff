import { describe, expect, test } from "vitest";
import { loadLawLibrary, paragraphs } from "../../src/law/index.ts";

const texts = (quote: string) => paragraphs(quote).map(({ text }) => text);

describe("the paragraphs of a quotation", () => {
  test("the example: items stand on lines of their own, and so does what is left out between them", () => {
    expect(paragraphs("有下列情形之一的，从轻处罚：（一）情节轻微的；……（五）主动投案的")).toEqual([
      { number: 1, text: "有下列情形之一的，从轻处罚：" },
      { number: 2, text: "（一）情节轻微的；" },
      { text: "……" },
      { number: 3, text: "（五）主动投案的" },
    ]);
  });

  test("an omission inside a sentence stays there", () => {
    expect(texts("可以处一万元以下的罚款……：（一）未公示的")).toEqual([
      "可以处一万元以下的罚款……：",
      "（一）未公示的",
    ]);
    expect(texts("（七）鉴定意见……证据必须查证属实。")).toEqual([
      "（七）鉴定意见……证据必须查证属实。",
    ]);
  });

  test("an omission of sentences parts what stands before from what stands after", () => {
    expect(texts("可以调解。……经调解的，不罚。")).toEqual(["可以调解。", "……", "经调解的，不罚。"]);
  });

  test("a number in brackets that begins no item does not part a sentence", () => {
    expect(texts("依照本规定（一）处理。")).toEqual(["依照本规定（一）处理。"]);
    expect(texts("（一）甲；（二）乙。")).toEqual(["（一）甲；", "（二）乙。"]);
  });

  test("a line break parts paragraphs", () => {
    expect(texts("第一款。\n第二款。\n")).toEqual(["第一款。", "第二款。"]);
  });
});

test("no word of a law is lost or moved, and the numbers run from 1", () => {
  const quotes = loadLawLibrary("content/law").instruments.flatMap(({ provisions }) =>
    provisions.flatMap(({ quote }) => quote ?? []),
  );
  expect(quotes.length).toBeGreaterThan(200);
  for (const quote of quotes) {
    const parts = paragraphs(quote);
    expect(parts.map(({ text }) => text).join("")).toBe(quote.replaceAll("\n", ""));
    const numbers = parts.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  }
});
