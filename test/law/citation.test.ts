import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite, citeWithQuote, loadLawLibrary } from "../../src/law/index.ts";

const library = loadLawLibrary("content/law");
const cited = (target: string, language: "zh" | "en" = "zh") => {
  const law = library.resolve(target);
  if (!law) throw new Error(`no ${target}`);
  return cite(law.instrument, law.provision, language);
};

describe("a citation", () => {
  test("the examples", () => {
    const instrument = {
      title: {
        zh: "中华人民共和国治安管理处罚法（2025年修订）",
        en: "Public Security Punishments Law (2025 Revision)",
      },
      kind: "法律",
      number: "主席令第四十九号",
    } as const;
    const provision = { article: "第五十八条" };
    expect(cite(instrument, provision, "zh")).toBe(
      "《中华人民共和国治安管理处罚法》（2025年修订）第五十八条",
    );
    expect(cite(instrument, provision, "en")).toBe(
      "Public Security Punishments Law (2025 Revision) (China), art. 58",
    );
    expect(
      citeWithQuote(
        { title: { zh: "中华人民共和国民法典", en: "Civil Code" }, kind: "法律" },
        {
          article: "第一百五十五条",
          quote: "无效的或者被撤销的民事法律行为自始没有法律约束力。",
        },
        "zh",
      ),
    ).toBe(
      "《中华人民共和国民法典》第一百五十五条：“无效的或者被撤销的民事法律行为自始没有法律约束力。”",
    );
  });

  test("puts the version after the name, and the number where texts are found by it", () => {
    expect(cited("public-security-2025/58")).toBe(
      "《中华人民共和国治安管理处罚法》（2025年修订）第五十八条",
    );
    expect(cited("criminal/287-1")).toBe("《中华人民共和国刑法》第二百八十七条之一");
    expect(cited("ai-labelling")).toBe("《人工智能生成合成内容标识办法》（国信办通字〔2025〕2号）");
    expect(cited("police-criminal-procedure")).toBe(
      "《公安机关办理刑事案件程序规定》（2020年修正，公安部令第127号、第159号）",
    );
    expect(cited("gb-45438")).toBe(
      "《网络安全技术 人工智能生成合成内容标识方法》（GB 45438—2025）",
    );
  });

  test("keeps what belongs to a name, with single title marks inside", () => {
    expect(cited("online-consumption/1")).toBe(
      "《最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）》（法释〔2022〕8号）第一条",
    );
    expect(cited("civil-procedure-interpretation/91")).toBe(
      "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》（2022年修正）第九十一条",
    );
  });

  test("a part without a number is cited as the whole text", () => {
    expect(cited("gb-45438/overview")).toBe(cited("gb-45438"));
    expect(cited("gb-45438/overview", "en")).toBe(cited("gb-45438", "en"));
    expect(cited("telecom-fraud-opinion/2-1")).toMatch(/（法发〔2016〕32号）二（一）$/u);
  });

  test("in English names the country, and the article in digits", () => {
    expect(cited("criminal/287-1", "en")).toBe("Criminal Law (China), art. 287-1");
    expect(cited("civil-code", "en")).toBe("Civil Code (China)");
  });
});

describe("a citation with its words", () => {
  const instrument = { title: { zh: "某法", en: "Some Law" }, kind: "法律" } as const;

  test("turns the marks of a quotation inside into single ones", () => {
    const provision = { article: "第一条", quote: "称“以上”的，\n包括本数，见《某法》。" };
    expect(citeWithQuote(instrument, provision, "zh")).toBe(
      "《某法》第一条：“称‘以上’的，包括本数，见《某法》。”",
    );
    expect(citeWithQuote(instrument, provision, "en")).toBe(
      "Some Law (China), art. 1: “称‘以上’的，包括本数，见《某法》。”",
    );
  });

  test("is not made where no words may be quoted", () => {
    expect(citeWithQuote(instrument, { article: "第一条" }, "zh")).toBeUndefined();
  });
});

test("title marks and brackets pair up, whatever the law", () => {
  for (const instrument of library.instruments) {
    for (const provision of [undefined, ...instrument.provisions]) {
      const text = cite(instrument, provision, "zh");
      for (const [open, close] of ["《》", "〈〉", "（）"].map((pair) => [...pair])) {
        const count = (mark = "") => text.split(mark).length;
        expect(count(open), text).toBe(count(close));
      }
      expect(text.indexOf("《"), text).toBe(0);
      expect(text.slice(1, text.indexOf("》")), text).not.toContain("《");
    }
  }
});

test("whatever is quoted stands whole between the outer marks", () => {
  const title = { zh: "某法", en: "Some Law" };
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (quote) => {
      const text = citeWithQuote({ title, kind: "法律" }, { article: "第一条", quote }, "zh") ?? "";
      const inside = text.slice("《某法》第一条：“".length, -1);
      expect(inside).toBe(quote.replaceAll("“", "‘").replaceAll("”", "’").replace(/\n+/gu, ""));
    }),
  );
});
