import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setTitle, widthOf } from "../../src/cards/title.ts";

const ROOM = 1032;

test("the examples in the comments hold", () => {
  expect(setTitle("钱怎么要回来", 1040)).toEqual({ size: 88, lines: ["钱怎么要回来"] });
  expect(widthOf("第58条")).toBe(3.2);
});

describe("lines", () => {
  test("break between words and after a mark, at about the same length", () => {
    expect(setTitle("文章发表以后，法律变了什么", ROOM).lines).toEqual([
      "文章发表以后，",
      "法律变了什么",
    ]);
  });

  test("never begin with a closing mark or end with an opening one", () => {
    const title = "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）";
    const { lines } = setTitle(title, ROOM);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^[^）》”，。].*[^（《“]$/u);
  });

  test("keep an article, an amount and a short quotation whole", () => {
    const whole = ["第二百八十七条之一", "5000元", "“仅退款”", "《民法典》"];
    for (const words of whole) {
      for (let before = 1; before < 30; before++) {
        const { lines } = setTitle(`${"的".repeat(before)}${words}怎么办`, ROOM);
        expect(
          lines.filter((line) => line.includes(words)),
          `${before}${words}`,
        ).toHaveLength(1);
      }
    }
  });

  test("shrink before they are cut, and a cut one ends in an ellipsis", () => {
    expect(setTitle("法".repeat(20), ROOM).size).toBe(88);
    expect(setTitle("法".repeat(40), ROOM)).toMatchObject({ size: 66 });
    const long = setTitle("法律、平台和买家。".repeat(20), ROOM);
    expect(long.lines).toHaveLength(3);
    expect(long.lines.at(-1)).toMatch(/[^、。]…$/u);
  });

  test("of English break at blanks, which are not at their ends", () => {
    const { lines } = setTitle("What to do about refunds claimed with faked pictures", ROOM);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe("What to do about refunds claimed with faked pictures");
  });

  test("fit, and lose nothing that is not cut, whatever the title", () => {
    const character = fc.constantFrom(..."的法律平台退款，。：《》“”（）AIa5 、第条");
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 80 }), (title) => {
        fc.pre(title.trim() !== "");
        const { size, lines } = setTitle(title, ROOM);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(ROOM);
        const bare = (text: string) => text.replaceAll(/\s/gu, "");
        const shown = bare(lines.join(""));
        if (!shown.endsWith("…")) expect(shown).toBe(bare(title));
        else expect(bare(title).startsWith(shown.slice(0, -1))).toBe(true);
      }),
    );
  });
});

test("a title without text is refused", () => {
  expect(() => setTitle("  ", ROOM)).toThrow(RangeError);
});
