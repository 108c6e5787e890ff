import type { Locale } from "./locales.ts";

const zh = {
  /** Named for a screen reader, where the eye sees a stamp. */
  statusIs: "效力：",
  superseded: "这是旧法的条文。新法里对应的是{link}。",
  paragraphLink: "第{number}段的链接",
  omitted: "此处有未引用的文字",
  facts: "这一条的情况",
  instrumentFacts: "这部法的情况",
  cite: "引用这一条",
  citeInstrument: "引用这部法",
  citeQuote: "连同原文",
  copy: "复制",
  copyLink: "复制本页地址",
  copied: "已复制。",
  copiedLink: "已复制这一段的地址。",
  copyRefused: "浏览器不允许复制。文字已经选中，请按Ctrl+C，或者长按后选“复制”。",
  linkRefused: "浏览器不允许复制。请从地址栏复制。",
  changed: "改了哪些字",
  reworded: "“{older}”改为“{newer}”",
  removed: "不再写“{older}”",
  added: "增加“{newer}”",
  unchanged: "这里引用的文字没有变化。",
  comparedFigures: "数额与期限的变化",
  sameFigure: "没有变",
  noFigure: "没有列出",
  compareHint: "只对照这里引用的文字；省略号处没有引用，不作对照。",
  markRemoved: "这样标的字，旧法有、新法没有",
  markAdded: "这样标的字，新法有、旧法没有",
  otherPlain: "旧法的白话解释",
  newerPlain: "新法的白话解释",
  versionLine: "版本",
  from: "{day}施行",
  until: "{day}被取代",
  foldedDay: "查另一天的效力",
  paraphrase: "只有转述",
  hasCounterpart: "有新旧对照",
  listHint: "每一条先写白话意思，点开看原文。",
};

type LawStrings = typeof zh;

const en: LawStrings = {
  statusIs: "Status: ",
  superseded: "This is the former law. In the new one see {link}.",
  paragraphLink: "Link to paragraph {number}",
  omitted: "Words left out here",
  facts: "About this article",
  instrumentFacts: "About this law",
  cite: "Cite this article",
  citeInstrument: "Cite this law",
  citeQuote: "With its words",
  copy: "Copy",
  copyLink: "Copy this page’s address",
  copied: "Copied.",
  copiedLink: "The address of this paragraph was copied.",
  copyRefused:
    "The browser does not allow copying. The text is selected: press Ctrl+C, or press and hold it and choose Copy.",
  linkRefused: "The browser does not allow copying. Copy it from the address bar.",
  changed: "Which words changed",
  reworded: "“{older}” became “{newer}”",
  removed: "“{older}” is gone",
  added: "“{newer}” was added",
  unchanged: "The words quoted here did not change.",
  comparedFigures: "Changes in amounts and time limits",
  sameFigure: "unchanged",
  noFigure: "not listed",
  compareHint:
    "Only the words quoted here are compared; nothing is said of those left out at an ellipsis.",
  markRemoved: "Marked so: only in the old law",
  markAdded: "Marked so: only in the new law",
  otherPlain: "The old law in plain words",
  newerPlain: "The new law in plain words",
  versionLine: "Versions",
  from: "in force from {day}",
  until: "replaced on {day}",
  foldedDay: "Status on another day",
  paraphrase: "Paraphrase only",
  hasCounterpart: "Old and new compared",
  listHint: "Each article first in plain words; open it for the law’s own.",
};

/** The words of the pages about laws in one language. */
export function lawStrings(locale: Locale): LawStrings {
  return { zh, en }[locale];
}
