import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, type Fragment } from "../../src/search/index.ts";

/** An excerpt as a reader sees it, marks in brackets. */
const shown = (fragments: Fragment[]) =>
  fragments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("the example of its comment", () => {
  expect(excerpt("商家有权请求撤销。", "撤销")).toEqual([
    { text: "商家有权请求", marked: false },
    { text: "撤销", marked: true },
    { text: "。", marked: false },
  ]);
});

describe("what is marked", () => {
  test.each([
    ["商家可以撤销同意", "撤销权", "商家可以[撤销]同意"],
    ["撤销权一年内行使", "撤销权", "[撤销权]一年内行使"],
    ["撤销，再撤销", "撤销", "[撤销]，再[撤销]"],
    ["见第二百六十六条。", "266条", "见[第二百六十六条]。"],
    ["见第二百八十七条之一。", "第287条之一", "见[第二百八十七条之一]。"],
    ["见第二百八十七条之一。", "第287条", "见第二百八十七条之一。"],
    ["用AI生成", "ai", "用[AI]生成"],
    ["用ＡＩ生成", "ai", "用[ＡＩ]生成"],
    ["AI标识", "ai标识", "[AI标识]"],
    ["字段Label写明", "lab", "字段[Lab]el写明"],
    ["24小时内", "小时", "24[小时]内"],
    ["骗取退款，诈骗", "骗", "[骗]取退款，诈[骗]"],
    ["没有这些词", "撤销", "没有这些词"],
    ["没有词的问题", "，。", "没有词的问题"],
  ])("in %s by %s", (text, query, expected) => {
    expect(shown(excerpt(text, query))).toBe(expected);
  });
});

describe("which stretch is shown", () => {
  const filler = "这一句与问题无关，只是为了占去一些地方。";

  test("from the beginning, where nothing is found", () => {
    expect(shown(excerpt(filler.repeat(9), "撤销", 20))).toBe(
      "这一句与问题无关，只是为了占去一些地方。…",
    );
  });

  test("the sentence in which the words stand", () => {
    const text = `${filler.repeat(5)}商家有权撤销。${filler.repeat(5)}`;
    expect(shown(excerpt(text, "撤销", 12))).toBe("…商家有权[撤销]。…");
  });

  test("where most of the words stand", () => {
    const text = `撤销。${filler.repeat(5)}撤销和起诉。${filler}`;
    expect(shown(excerpt(text, "撤销 起诉", 10))).toBe("…[撤销]和[起诉]。…");
  });

  test("the first of two stretches that are as good", () => {
    const text = `甲方撤销。${filler.repeat(5)}乙方撤销。`;
    expect(shown(excerpt(text, "撤销", 5))).toBe("甲方[撤销]。…");
  });

  test("a cut is shown, beside a mark too", () => {
    const text = `${"无".repeat(50)}。撤销${"后".repeat(50)}`;
    expect(shown(excerpt(text, "撤销", 2))).toBe("…[撤销]…");
  });

  test("line ends and blanks become one blank", () => {
    expect(shown(excerpt(" 一\n\n二　 三 ", "撤销"))).toBe("一 二 三");
  });

  test("of nothing, nothing", () => {
    expect(excerpt("", "撤销")).toEqual([]);
    expect(excerpt(" \n", "撤销")).toEqual([]);
  });
});

describe("whatever the text", () => {
  const unit = fc.constantFrom(
    ..."撤销权一年内第二百六十六条之AI标识ai2 5，。；！\n 　骗",
    "𠮷",
    "🦀",
    "𝐀",
    "ﬃ",
    "第266条",
    "Label",
  );
  const words = fc.string({ unit, maxLength: 80 });

  test("it is a stretch of that text, with nothing lost, doubled or cut in two", () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (text, query, length) => {
          const flat = text.replace(/\s+/gu, " ").trim();
          const fragments = excerpt(text, query, length);
          for (const fragment of fragments) {
            expect(fragment.text).not.toBe("");
            expect(fragment.text.isWellFormed()).toBe(true);
          }
          // Marked and unmarked fragments take turns: none overlaps or is split in two.
          fragments.slice(1).forEach(({ marked }, index) => {
            expect(marked).not.toBe(fragments[index]?.marked);
          });
          const whole = fragments.map((fragment) => fragment.text).join("");
          const [, before, middle, after] = /^(…?)([^…]*)(…?)$/u.exec(whole) ?? [];
          expect(flat).toContain(middle);
          if (before === "") expect(flat.startsWith(middle ?? "-")).toBe(true);
          if (after === "") expect(flat.endsWith(middle ?? "-")).toBe(true);
          if (flat.length <= length && before === "") expect(middle).toBe(flat);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("what is found is marked", () => {
    fc.assert(
      fc.property(words, (text) => {
        const marked = excerpt(`${text}。撤销`, "撤销", 200).filter((fragment) => fragment.marked);
        expect(marked.map((fragment) => fragment.text).join("")).toMatch(/^(?:撤销)+$/u);
      }),
    );
  });
});
