import type { Guide } from "../content/index.ts";
import type { Locale } from "../i18n/index.ts";
import type { Vocabulary } from "./format.ts";

const ASKING: Record<Locale, string> = {
  zh: [
    "怎么办 怎么样 怎么 怎样 如何 什么 什么时候 为什么 是什么 什么意思 哪里 哪儿 哪些 谁来 吗 呢",
    "能不能 可不可以 可以吗 有没有 是不是 会不会 要不要 需不需要 该不该 能否 是否 请问 到底 究竟 一下",
    "how what when where who why can do does is are the a an of to for in i my",
  ].join(" "),
  en: [
    "how what when where who why which can do does did is are am was be will would should could",
    "i me my you your we our it they the a an of to for in on at by with from if or and that this",
  ].join(" "),
};

/**
 * What a query in one language may mean beyond its letters: the names of the laws from the law library, and the
 * synonyms of the editors and the glossary.
 */
export function vocabularyOf(guide: Guide, locale: Locale): Vocabulary {
  const laws = new Map<string, string[]>();
  for (const { id, title, short, aliases } of guide.law.instruments) {
    for (const name of new Set([short[locale], title[locale], ...aliases])) {
      laws.set(name, [...(laws.get(name) ?? []), id]);
    }
  }
  const synonyms = new Map<string, Set<string>>();
  const add = (word: string, meanings: readonly string[]) => {
    const known = synonyms.get(word) ?? new Set();
    for (const meaning of meanings) if (meaning !== word) known.add(meaning);
    if (known.size > 0) synonyms.set(word, known);
  };
  for (const { words, means } of guide.synonyms(locale)) {
    for (const word of words) add(word, means);
  }
  for (const { term, aliases } of guide.glossary(locale)) {
    for (const alias of aliases) add(alias, [term]);
  }
  return {
    asking: ASKING[locale],
    laws: [...laws],
    synonyms: [...synonyms].map(([word, meanings]) => [word, [...meanings]]),
  };
}
