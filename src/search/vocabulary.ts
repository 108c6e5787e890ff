import type { Guide } from "../content/index.ts";
import type { Locale } from "../i18n/index.ts";
import type { Vocabulary } from "./format.ts";

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
    laws: [...laws],
    synonyms: [...synonyms].map(([word, meanings]) => [word, [...meanings]]),
  };
}
