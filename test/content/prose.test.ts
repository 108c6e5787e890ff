import { describe, expect, test } from "vitest";
import { loadLawLibrary } from "../../src/law/index.ts";
import { styleProblems, unlinkedArticle } from "./prose.ts";

// texts.test.ts holds the real texts to these rules; here the rules themselves are tested.
describe("the house style", () => {
  test.each([
    "2026年1月1日起，平台“仅退款”要说明理由（见《电子商务法》第三十五条）。",
    "GB 45438—2025和AI标识",
    "WIRED reported it, with a comma.",
    "三选一：甲、乙；“丙”",
    "比例是5%到10%。",
  ])("has nothing against %s", (text) => {
    expect(styleProblems(text)).toEqual([]);
  });

  test.each([
    ["先报案,再起诉", "“案,”：汉字旁边用全角标点"],
    ["两步:先报案", "“步:”：汉字旁边用全角标点"],
    ["旧法(2012)", "“法(”：汉字旁边用全角标点"],
    ['"仅退款"', '“"仅”：汉字旁边用全角标点'],
    ["写完了.", "“了.”：汉字旁边用全角标点"],
    ["用 AI 造图", "“用 A”：汉字与英文、数字之间不打空格"],
    ["罚2000 元", "“0 元”：汉字与英文、数字之间不打空格"],
    ["「仅退款」", "“「”：引号用“ ”"],
    ["请您留着", "“您”：用“你”"],
    ["这些骗子", "“骗子”：见CONTRIBUTING.md的用词表"],
    ["他们薅羊毛", "“薅羊毛”：见CONTRIBUTING.md的用词表"],
  ])("finds what is wrong in %s", (text, problem) => {
    expect(styleProblems(text)).toEqual([problem]);
  });
});

describe("an article that is named without a link", () => {
  const find = unlinkedArticle(loadLawLibrary("content/law"));

  test.each([
    ["依《民法典》第一百四十八条撤销", "民法典》第一百四十八条"],
    ["依民法典第148条撤销", "民法典第148条"],
    ["见消法第五十五条", "消法第五十五条"],
    ["《治安管理处罚法》（2012年修正）第四十九条", "治安管理处罚法》（2012年修正）第四十九条"],
    ["旧法第四十九条", "旧法第四十九条"],
  ])("%s", (text, found) => {
    expect(find(text)).toBe(found);
  });

  test.each([
    "《民法典》有关于欺诈的规定",
    "《民法典》\u0000、\u0000",
    "该解释第一百零九条",
    "本法第三条",
    "《没有这部法》第三条",
    "第五条",
  ])("none in %s", (text) => {
    expect(find(text)).toBeUndefined();
  });
});
