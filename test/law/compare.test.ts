import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, loadLawLibrary, type ComparedPart } from "../../src/law/index.ts";

/** A side as text: changed words in brackets, words that stand against an omission in braces. */
const shown = (parts: readonly ComparedPart[]) =>
  parts
    .map(({ kind, text }) => ({ same: text, changed: `[${text}]`, unquoted: `{${text}}` })[kind])
    .join("");

const both = (older: string, newer: string) => {
  const found = compare(older, newer);
  return [shown(found.older), shown(found.newer)];
};

const OLD_49 =
  "盗窃、诈骗、哄抢、抢夺、敲诈勒索或者故意损毁公私财物的，处五日以上十日以下拘留，可以并处五百元以下罚款；情节较重的，处十日以上十五日以下拘留，可以并处一千元以下罚款。";
const NEW_58 =
  "盗窃、诈骗、哄抢、抢夺或者敲诈勒索的，处五日以上十日以下拘留或者二千元以下罚款；情节较重的，处十日以上十五日以下拘留，可以并处三千元以下罚款。";

describe("two versions of an article", () => {
  test("the example", () => {
    expect(compare("可以并处五百元以下罚款", "或者二千元以下罚款")).toEqual({
      older: [
        { kind: "changed", text: "可以并处五百元" },
        { kind: "same", text: "以下罚款" },
      ],
      newer: [
        { kind: "changed", text: "或者二千元" },
        { kind: "same", text: "以下罚款" },
      ],
      rewordings: [{ older: "可以并处五百元以下罚款", newer: "或者二千元以下罚款" }],
    });
  });

  test("old article 49 and new article 58 are marked by words, amounts whole", () => {
    expect(both(OLD_49, NEW_58)).toEqual([
      "盗窃、诈骗、哄抢、抢夺[、]敲诈勒索[或者故意损毁公私财物]的，处五日以上十日以下拘留[，可以并处五百元]以下罚款；情节较重的，处十日以上十五日以下拘留，可以并处[一千元]以下罚款。",
      "盗窃、诈骗、哄抢、抢夺[或者]敲诈勒索的，处五日以上十日以下拘留[或者二千元]以下罚款；情节较重的，处十日以上十五日以下拘留，可以并处[三千元]以下罚款。",
    ]);
  });

  test("what changed is told in whole phrases", () => {
    expect(compare(OLD_49, NEW_58).rewordings).toEqual([
      {
        older: "盗窃、诈骗、哄抢、抢夺、敲诈勒索或者故意损毁公私财物的",
        newer: "盗窃、诈骗、哄抢、抢夺或者敲诈勒索的",
      },
      {
        older: "处五日以上十日以下拘留，可以并处五百元以下罚款",
        newer: "处五日以上十日以下拘留或者二千元以下罚款",
      },
      { older: "可以并处一千元以下罚款", newer: "可以并处三千元以下罚款" },
    ]);
  });

  test("a phrase that only one has is marked as that phrase", () => {
    const older = "情节轻微的；取得谅解的；从轻处罚。";
    const newer = "情节轻微的；主动投案的；取得谅解的；从轻处罚。";
    expect(both(older, newer)[1]).toBe("情节轻微的；[主动投案的；]取得谅解的；从轻处罚。");
    expect(compare(older, newer).rewordings).toEqual([{ older: "", newer: "主动投案的" }]);
    expect(compare(newer, older).rewordings).toEqual([{ older: "主动投案的", newer: "" }]);
  });

  test("one character does not hold two rewordings apart", () => {
    expect(both("拘留或罚款", "警告或记过")).toEqual(["[拘留或罚款]", "[警告或记过]"]);
  });

  test("nothing is said of words that the other version may have unquoted", () => {
    expect(both("可以调解。经调解的，不罚。", "可以调解。……经调解的，不罚。")).toEqual([
      "可以调解。经调解的，不罚。",
      "可以调解。{……}经调解的，不罚。",
    ]);
    const found = compare(
      "可以调解。达成协议的，不罚。拒绝的，处罚。",
      "可以调解。……拒绝的，处罚。",
    );
    expect(shown(found.older)).toBe("可以调解。{达成协议的，不罚。}拒绝的，处罚。");
    expect(found.rewordings).toEqual([]);
  });

  test("the same words are the same", () => {
    expect(compare(NEW_58, NEW_58)).toEqual({
      older: [{ kind: "same", text: NEW_58 }],
      newer: [{ kind: "same", text: NEW_58 }],
      rewordings: [],
    });
  });
});

describe("whatever the texts are", () => {
  const word = fc.constantFrom(
    ..."处,五日,以上,拘留,或者,二千元,以下,罚款,，,。,；,、,的,或,……,（一）,（二）,情节,较重,甲, ,\n,a".split(
      ",",
    ),
    ",",
    "😀",
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
  const whole = (parts: readonly ComparedPart[]) => parts.map(({ text }) => text).join("");
  const same = (parts: readonly ComparedPart[]) =>
    parts.flatMap(({ kind, text }) => (kind === "same" ? text : [])).join("");

  test("each side is its text, and what is the same is the same", () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const found = compare(older, newer);
        expect(whole(found.older)).toBe(older);
        expect(whole(found.newer)).toBe(newer);
        expect(same(found.older)).toBe(same(found.newer));
        for (const { older: from, newer: to } of found.rewordings) {
          expect(from).not.toBe(to);
          expect(older).toContain(from);
          expect(newer).toContain(to);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("the same holds for any two strings", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (older, newer) => {
          const found = compare(older, newer);
          expect(whole(found.older)).toBe(older);
          expect(whole(found.newer)).toBe(newer);
        },
      ),
    );
  });
});

test("every pair of the library can be compared, and old and new never read the same by mistake", () => {
  const library = loadLawLibrary("content/law");
  const pairs = library.instruments.flatMap(({ replaces, provisions }) =>
    replaces
      ? provisions.flatMap(({ quote, counterpart }) => {
          const other = counterpart && library.resolve(counterpart)?.provision?.quote;
          return quote && other ? [{ older: other, newer: quote }] : [];
        })
      : [],
  );
  expect(pairs.length).toBeGreaterThan(2);
  for (const { older, newer } of pairs) {
    const { older: left, newer: right } = compare(older, newer);
    const changed = [...left, ...right].some(({ kind }) => kind !== "same");
    expect(changed, newer).toBe(older !== newer);
  }
});
