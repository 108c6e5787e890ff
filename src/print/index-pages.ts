import { collatorFor, initialOf, strings } from "../i18n/index.ts";
import type { Edition } from "./edition.ts";
import { lawLabel } from "./labels.ts";
import { literal, literals } from "./literal.ts";
import { WORDS } from "./words.ts";

/** An entry of an index: the word it is found by, and its Typst source. */
interface Entry {
  word: string;
  source: string;
}

/**
 * Writes the index of the laws, by name, each provision with the pages that cite it; where there are only laws,
 * with its own.
 */
export function lawIndex({ laws, locale, marks, plan }: Edition): string {
  const { index } = WORDS[locale];
  const entries = laws.flatMap(({ instrument, provisions }): Entry[] => {
    const places = (target: string) =>
      plan.kind === "law" ? [lawLabel(target)] : (marks.laws.get(target) ?? []);
    const rows = [
      ...(plan.kind === "law" ? [] : [{ name: index.whole, labels: places(instrument.id) }]),
      ...provisions.map(({ article, target }) => ({ name: article, labels: places(target) })),
    ].filter(({ labels }) => labels.length > 0);
    if (rows.length === 0) return [];
    const lines = rows.map(({ name, labels }) => `(${literal(name)}, ${literals(labels)}),`);
    const word = instrument.short[locale];
    // Versions of one law differ by their full titles only.
    const name = laws.some(
      (law) => law.instrument !== instrument && law.instrument.short[locale] === word,
    )
      ? instrument.title[locale]
      : word;
    const source = `#index-law(${literal(name)}, ${literal(lawLabel(instrument.id))}, (${lines.join(" ")}))\n`;
    return [{ word, source }];
  });
  return group(entries, index.laws, locale);
}

/** Writes the index of the terms of the glossary, with the pages that use them. */
export function termIndex({ guide, locale, marks }: Edition): string {
  const { index } = WORDS[locale];
  const { list } = strings(locale);
  const entries = guide.glossary(locale).flatMap(({ id, term, aliases }): Entry[] => {
    const labels = marks.terms.get(id) ?? [];
    if (labels.length === 0) return [];
    const words = [term, ...aliases].join(list);
    return [{ word: term, source: `#index-word(${literal(words)}, ${literals(labels)})\n` }];
  });
  return group(entries, index.terms, locale);
}

/** Entries in their order under their letters; nothing where there are none. */
function group(entries: readonly Entry[], title: string, locale: Edition["locale"]): string {
  if (entries.length === 0) return "";
  const collator = collatorFor(locale);
  const groups = Map.groupBy(entries, ({ word }) => initialOf(word));
  const body = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, group]) => {
      const sorted = group.toSorted((a, b) => collator.compare(a.word, b.word));
      return `#index-letter(${literal(letter)})\n${sorted.map(({ source }) => source).join("")}`;
    });
  return `#index-part(${literal(title)})[\n${body.join("")}]\n`;
}
