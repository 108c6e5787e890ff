import { expect, test } from "vitest";
import { contentFolder, loadGuide } from "../../src/content/index.ts";
import { collatorFor, initialOf } from "../../src/i18n/pinyin.ts";
import { day } from "../law/days.ts";

test("the letter under which a word stands", () => {
  expect(initialOf("民法典")).toBe("M");
  expect(initialOf("AI标识")).toBe("A");
  expect(initialOf("iPhone")).toBe("I");
  expect(initialOf("12315")).toBe("#");
});

// One word under each letter that begins a syllable: the order of ICU's data, pinned.
test.each([
  ..."安案A 被报B 撤诚C 电单D 恶二E 罚复F 公格G 合好H 检举J 控口K 立类L 买民M 你内N 欧藕O 平票P 侵欺Q 认仁R 诉色S 退他T 网无W 消信X 隐要Y 追治Z"
    .split(" ")
    .flatMap((group) => [...group.slice(0, -1)].map((word) => [word, group.at(-1) ?? ""] as const)),
])("%s is under %s", (word, letter) => {
  expect(initialOf(word)).toBe(letter);
});

test("words are in the order of their pinyin", () => {
  const words = [
    "追缴",
    "撤销",
    "诈骗",
    "仅退款",
    "民法典",
    "AI图片",
    "公证",
    "格式条款",
    "谅解",
    "不当得利",
  ];
  expect(words.toSorted(collatorFor("zh").compare)).toEqual([
    "不当得利",
    "撤销",
    "格式条款",
    "公证",
    "仅退款",
    "谅解",
    "民法典",
    "诈骗",
    "追缴",
    // ICU puts Latin after Han; the index has it under its own letter.
    "AI图片",
  ]);
});

test("every term and law of the guide has a letter, in the order of the alphabet", () => {
  const guide = loadGuide(contentFolder(), day("2026-11-22"));
  const words = [
    ...guide.glossary("zh").map(({ term }) => term),
    ...guide.law.instruments.map(({ short }) => short.zh),
  ]
    .filter((word) => /^\p{Script=Han}/u.test(word))
    .sort(collatorFor("zh").compare);
  const letters = words.map(initialOf);
  expect(letters).not.toContain("#");
  expect(letters).toEqual(letters.toSorted());
});
