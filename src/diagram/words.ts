import type { Locale } from "../i18n/index.ts";
import type { LIMITS } from "./data.ts";

interface Words {
  colon: string;
  /** Between articles of one law, and between laws. */
  list: string;
  textVersion: string;
  basis: string;
  keep: string;
  opens: string;
  follows: string;
  breaks: string;
  limits: Record<(typeof LIMITS)[number], string>;
  legend: Record<(typeof LIMITS)[number], string>;
}

/** What drawings and their text versions say of themselves. */
export const WORDS: Record<Locale, Words> = {
  zh: {
    colon: "：",
    list: "、",
    textVersion: "文字版",
    basis: "依据",
    keep: "留下",
    opens: "什么时候",
    follows: "后果",
    breaks: "断在",
    limits: { law: "法律期限", platform: "平台时限" },
    legend: {
      law: "实线框：法律规定的期限",
      platform: "虚线框：平台自己的时限，各家不同，不是法律",
    },
  },
  en: {
    colon: ": ",
    list: ", ",
    textVersion: "As text",
    basis: "Basis",
    keep: "Keep",
    opens: "When",
    follows: "What follows",
    breaks: "Breaks if",
    limits: { law: "Legal limit", platform: "Platform limit" },
    legend: {
      law: "Solid frame: a limit set by law",
      platform: "Dashed frame: the platform’s own limit, which differs and is not law",
    },
  },
};
