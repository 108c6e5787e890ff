import type { Audience, Guide, Page } from "../content/index.ts";
import { COLLECTIONS, type CollectionName, type Locale } from "../i18n/index.ts";

/** What can be printed, in the order in which the downloads are listed. */
export const EDITIONS = [
  "full",
  "merchants",
  "platforms",
  "regulators",
  "consumers",
  "first-24-hours",
  "checklists",
  "letters",
  "law",
] as const;

export type EditionId = (typeof EDITIONS)[number];

/** What an edition is and holds. */
export interface EditionPlan {
  title: Record<Locale, string>;
  /** One sentence on the downloads page. */
  summary: Record<Locale, string>;
  /**
   * - `book`: chapters, each a page of the guide
   * - `wall`: one page of paper
   * - `checklists`, `letters`: sheets to fill in by hand
   * - `law`: nothing but the laws
   */
  kind: "book" | "wall" | "checklists" | "letters" | "law";
  /** The sections whose pages it holds; of all but the first, those for its audience. */
  sections: readonly CollectionName[];
  audience?: Audience;
  /** Whether the provisions that it cites follow the text. */
  laws: boolean;
}

/** The one table of editions: a new one is a row here. */
export const PLANS: Record<EditionId, EditionPlan> = {
  full: {
    title: { zh: "全本", en: "Complete guide" },
    summary: {
      zh: "全部页面，附引用的法条、术语、渠道和索引。",
      en: "Every page, with the provisions cited, terms, channels and index.",
    },
    kind: "book",
    sections: COLLECTIONS,
    laws: true,
  },
  merchants: {
    title: { zh: "商家版", en: "For merchants" },
    summary: {
      zh: "从24小时举证到报案、起诉，附商家常问的问题和引用的法条。",
      en: "From the first 24 hours to the police and the court, with questions and provisions.",
    },
    kind: "book",
    sections: ["merchants", "questions"],
    audience: "merchants",
    laws: true,
  },
  platforms: {
    title: { zh: "平台版", en: "For platforms" },
    summary: {
      zh: "规则、识图、审核、申诉和自查，给平台的规则和审核团队。",
      en: "Rules, image checks, review and appeal, for platforms’ rule teams.",
    },
    kind: "book",
    sections: ["platforms", "questions"],
    audience: "platforms",
    laws: true,
  },
  regulators: {
    title: { zh: "监管版", en: "For regulators" },
    summary: {
      zh: "执法依据、线索移送、标识、信用和立法，附公开报道的案例。",
      en: "Powers, leads, labels, credit and legislation, with reported cases.",
    },
    kind: "book",
    sections: ["regulators", "cases"],
    audience: "regulators",
    laws: true,
  },
  consumers: {
    title: { zh: "买家版", en: "For buyers" },
    summary: {
      zh: "货真有问题怎么办，被误认为造假怎么办，附买家常问的问题。",
      en: "When goods really are faulty, and when you are wrongly accused, with questions.",
    },
    kind: "book",
    sections: ["consumers", "questions"],
    audience: "consumers",
    laws: true,
  },
  "first-24-hours": {
    title: { zh: "头24小时一页纸", en: "The first 24 hours on one page" },
    summary: {
      zh: "一张A4，贴在仓库墙上：先做什么、后做什么、别做什么。",
      en: "One A4 sheet for the warehouse wall: what to do first, next, and not at all.",
    },
    kind: "wall",
    sections: [],
    laws: false,
  },
  checklists: {
    title: { zh: "清单", en: "Checklists" },
    summary: {
      zh: "各页的核对清单，一份一框，打印出来用笔勾。",
      en: "The checklists of all pages, to tick with a pen.",
    },
    kind: "checklists",
    sections: COLLECTIONS,
    laws: false,
  },
  letters: {
    title: { zh: "书信和表格", en: "Letters and forms" },
    summary: {
      zh: "答复、补证、报案、投诉、证据清单等，留好空格，打印出来手写。",
      en: "Replies, requests, reports, complaints and lists of evidence, with blanks to fill in by hand.",
    },
    kind: "letters",
    sections: [],
    laws: true,
  },
  law: {
    title: { zh: "法条汇编", en: "The provisions" },
    summary: {
      zh: "全书引用的法条：原文要点、白话、数额和期限、效力和来源。",
      en: "The provisions that the guide cites: words, plain meaning, figures, status and source.",
    },
    kind: "law",
    sections: [],
    laws: true,
  },
};

/** Whether a text names an edition. */
export function isEdition(name: string): name is EditionId {
  return EDITIONS.some((id) => id === name);
}

/**
 * The pages whose chapters an edition holds, in the order of the guide. This alone decides what is inside it:
 * a reference to one of them has a page number, and to any other a web address.
 *
 * @example
 * pagesOf(guide, "zh", "consumers").map(({ collection }) => collection) // ["consumers", …, "questions", …]
 */
export function pagesOf(guide: Guide, locale: Locale, id: EditionId): Page[] {
  const { kind, sections, audience } = PLANS[id];
  if (kind !== "book") return [];
  return sections.flatMap((collection, index) =>
    guide
      .section(locale, collection)
      .filter(
        ({ data }) => index === 0 || audience === undefined || data.audience.includes(audience),
      ),
  );
}

/** The editions for which a language has texts. */
export function editionsOf(guide: Guide, locale: Locale): EditionId[] {
  const hasPages = guide.pages.some((page) => page.locale === locale);
  return EDITIONS.filter((id) => {
    switch (PLANS[id].kind) {
      case "book":
        return pagesOf(guide, locale, id).length > 0;
      case "wall":
        return guide.sheets(locale, "sheets").some(({ slug }) => slug === id);
      case "letters":
        return guide.sheets(locale, "letters").length > 0;
      case "checklists":
      case "law":
        return hasPages;
    }
  });
}
