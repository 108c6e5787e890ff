import { formatDay, type Locale } from "../i18n/index.ts";
import { parseDay } from "../law/index.ts";
import type { Certainty } from "../markdown/index.ts";
import type { EditionPlan } from "./editions.ts";

interface Words {
  subtitle: string;
  author: string;
  keywords: readonly string[];
  asOf: (day: string) => string;
  /** Of the guide's software and texts. */
  version: (number: string) => string;
  /** `changes` says that the law does, and where an edition of a kind says what it shows. */
  imprint: {
    title: string;
    paragraphs: readonly string[];
    changes: Record<Exclude<EditionPlan["kind"], "wall">, string>;
  };
  facts: {
    edition: string;
    asOf: string;
    pages: string;
    /** How many pages of the guide an edition holds. */
    count: (pages: number) => string;
    /** Where the guide lives on the web. */
    online: string;
    /** Where this file is. */
    file: string;
    licence: string;
    terms: string;
  };
  legend: { title: string; intro: string; meanings: Record<Certainty, string> };
  contents: string;
  /** `alone` where the laws are all there is. */
  appendix: { title: string; alone: string; intro: string };
  /** What stands before the terms. */
  glossary: string;
  basis: string;
  /** From when another version holds, and its name. */
  replacedBy: (day: string, title: string) => string;
  counterpart: string;
  /** Around the number of a page that is referred to. */
  page: { open: string; before: string; after: string; close: string };
  index: { title: string; intro: string; laws: string; terms: string; whole: string };
  checklists: {
    /** What a reader writes on each. */
    fields: readonly string[];
    /** Where a list is from. */
    from: string;
  };
  letters: { use: string; more: string };
  /** Under the page for a wall. */
  wall: { more: string };
  notAdvice: string;
}

/** What only the printed guide says. What it shares with the website is in `src/i18n`. */
export const WORDS: Record<Locale, Words> = {
  zh: {
    subtitle: "AI假图骗“仅退款”怎么办",
    author: "辨图编写组",
    keywords: ["仅退款", "AI生成图片", "电子商务", "欺诈", "平台责任"],
    asOf: (day) => `法律效力按${day}显示`,
    imprint: {
      title: "使用前请读",
      paragraphs: [
        "这本指南讲一般情况，不是法律意见。个案的结果取决于证据、平台规则和当地的做法；金额较大、期限将到或者涉嫌犯罪的，请咨询律师，或者拨打12348公共法律服务热线。",
        "它不指控任何人：有AI痕迹不等于欺诈，没有痕迹也不等于诚实。",
      ],
      changes: {
        book: "法律会变。每章开头有最后一次核对的日期；附录里的每一条都写着它在封面那一天的效力，每部法律都写着官方来源，引用前请再查官方文本。",
        law: "法律会变。每部法律的标题下写着它在封面那一天的效力、官方来源和核对的日期，引用前请再查官方文本。",
        checklists:
          "法律会变。每一份清单都出自网页上的一页，用之前看一眼那一页有没有更新。打印出来，一件事一份，用笔勾；没有的写“没有”，不要补。",
        letters:
          "法律会变。用之前看一眼“先看”后面的那一页有没有更新；附录里的每一条都写着它在封面那一天的效力，每部法律都写着官方来源，引用前请再查官方文本。",
      },
    },
    version: (number) => `版本${number}`,
    facts: {
      edition: "版本",
      asOf: "法律口径",
      pages: "收录",
      count: (pages) => `${pages}篇`,
      online: "网页版",
      file: "本文件",
      licence: "授权",
      terms:
        "文字按知识共享署名4.0（CC BY 4.0）授权：注明“辨图编写组”，就可以复制、改写和印发。法律条文和官方文件不受著作权保护。",
    },
    legend: {
      title: "确定程度",
      intro: "段落和清单前的标签，说明那句话有多确定。",
      meanings: {
        law: "法律、法规、规章或者司法解释现在就是这样写的。",
        practice: "多数裁判、执法或者学说这样看，条文没有直接写。",
        disputed: "看法或者做法不一，结果可能两样。",
        proposal: "我们认为可以这样做，不是法律的要求。",
      },
    },
    contents: "目录",
    appendix: {
      title: "附录：引用的法律",
      alone: "引用的法律",
      intro:
        "引用的法律都收在这里：先法律，再法规、司法解释、规章等，同类按简称的拼音排列。左边有竖线的是原文摘录：“……”表示有没摘的话，末尾没有句号的也是。其余是我们的转述，以官方文本为准。",
    },
    glossary: "法律、平台和技术用语，按拼音排列。",
    basis: "本章引用的法律",
    replacedBy: (day, title) => `${day}起由《${title}》取代`,
    counterpart: "新旧对应",
    page: { open: "（", before: "第", after: "页", close: "）" },
    index: {
      title: "索引",
      intro: "按拼音排列，数字是页码；法律用简称。",
      laws: "法条索引",
      terms: "术语索引",
      whole: "整部",
    },
    checklists: {
      fields: ["日期", "编号", "填写人"],
      from: "出自",
    },
    letters: { use: "什么时候用", more: "先看" },
    wall: { more: "全文和更新" },
    notAdvice: "一般信息，不是法律意见",
  },
  en: {
    subtitle: "AI-faked pictures and refunds without return",
    author: "辨图编写组",
    keywords: ["refund without return", "AI-made pictures", "e-commerce", "China"],
    asOf: (day) => `Legal status shown as of ${day}`,
    imprint: {
      title: "Before you use this guide",
      paragraphs: [
        "This guide is general information, not legal advice. What happens in a case depends on its evidence, the platform’s rules and local practice. Where the sum is large, a deadline is near or a crime is suspected, ask a lawyer or call the public legal service line 12348.",
        "It accuses nobody: traces of AI do not prove fraud, and their absence does not prove honesty.",
      ],
      changes: {
        book: "Laws change. Every chapter says when it was last checked; every provision in the appendix says whether it was in force on the day on the cover, and every law where the official text is. Check that text before citing it.",
        law: "Laws change. Every law says whether it was in force on the day on the cover, when it was checked and where the official text is. Check that text before citing it.",
        checklists:
          "Laws change. Each list is from a page on the web: see whether that page is newer. Print one list for each matter and tick it with a pen; where there is nothing, write so.",
        letters:
          "Laws change. See whether the page after “Read first” is newer; every provision in the appendix says whether it was in force on the day on the cover, and every law where the official text is. Check that text before citing it.",
      },
    },
    version: (number) => `Version ${number}`,
    facts: {
      edition: "Edition",
      asOf: "Law as of",
      pages: "Holds",
      count: (pages) => `${pages} pages of the guide`,
      online: "On the web",
      file: "This file",
      licence: "Licence",
      terms:
        "The texts are licensed under CC BY 4.0: copy, adapt and hand them out, naming “辨图编写组”. Laws and official documents carry no copyright.",
    },
    legend: {
      title: "How certain is it?",
      intro: "A tag before a paragraph or an item says how certain it is.",
      meanings: {
        law: "A law, regulation or judicial interpretation in force says so.",
        practice: "Most courts, authorities or scholars see it so; no text says it outright.",
        disputed: "Views or practice differ; the outcome may go either way.",
        proposal: "What we think can be done. The law does not demand it.",
      },
    },
    contents: "Contents",
    appendix: {
      title: "Appendix: the laws cited",
      alone: "The laws cited",
      intro:
        "All laws that the text cites. Beside a bar stand operative words of the official Chinese text, with “……” where words are left out; the rest is our paraphrase, and the official text prevails.",
    },
    glossary: "Terms of law, of platforms and of technology that occur in the text.",
    basis: "Laws cited in this chapter",
    replacedBy: (day, title) => `replaced on ${day} by ${title}`,
    counterpart: "Other version",
    page: { open: " (", before: "p. ", after: "", close: ")" },
    index: {
      title: "Index",
      intro: "Numbers are the pages of the text.",
      laws: "Provisions",
      terms: "Terms",
      whole: "as a whole",
    },
    checklists: {
      fields: ["Date", "Number", "Name"],
      from: "From",
    },
    letters: { use: "When to use it", more: "Read first" },
    wall: { more: "Full text and updates" },
    notAdvice: "General information, not legal advice",
  },
};

/**
 * The date of a source, as coarse as it is known.
 *
 * @example
 * formatDate("2025-03", "zh") // "2025年3月"
 * formatDate("2025", "zh") // "2025年"
 */
export function formatDate(date: string, locale: Locale): string {
  const day = parseDay(date);
  if (day !== undefined) return formatDay(day, locale);
  const [year = "", month] = date.split("-");
  if (locale === "en") return date;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}
