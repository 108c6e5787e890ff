import type { Guide } from "../content/index.ts";
import { collatorFor, initialOf, strings, type Locale } from "../i18n/index.ts";
import type { Edition } from "./edition.ts";
import { appendixHead } from "./labels.ts";
import { literal } from "./literal.ts";
import { WORDS } from "./words.ts";

/**
 * Writes the glossary as an appendix, in alphabetical order: the whole of it in the complete guide, else the terms
 * that the edition uses; nothing where there are none.
 */
export function glossaryAppendix({ guide, locale, id, marks }: Edition): string {
  const words = strings(locale);
  const collator = collatorFor(locale);
  const terms = guide
    .glossary(locale)
    .filter((term) => id === "full" || marks.terms.has(term.id))
    .sort(
      (a, b) =>
        initialOf(a.term).localeCompare(initialOf(b.term)) || collator.compare(a.term, b.term),
    );
  if (terms.length === 0) return "";
  const entries = terms.map(
    ({ term, aliases, en, plain }) =>
      `#explained(${literal([term, ...aliases].join(words.list))}, ${literal(locale === "en" ? "" : en)}, ${literal(plain)})\n`,
  );
  return appendixHead(words.glossary, WORDS[locale].glossary, "glossary") + entries.join("");
}

/** Writes whom a reader may turn to as an appendix; nothing where that is not known. */
export function channelsAppendix(guide: Guide, locale: Locale): string {
  const words = strings(locale);
  const { colon } = words;
  const channels = guide.channels(locale);
  if (channels.length === 0) return "";
  const entries = channels.map(({ name, contact, confidence, ...channel }) => {
    const facts = (["who", "for", "not", "how"] as const).flatMap((field) =>
      channel[field] === undefined ? [] : [`${words.channel[field]}${colon}${channel[field]}`],
    );
    const checked = confidence === "记忆" ? words.unchecked : confidence;
    const lines = [...facts, `${words.channel.confidence}${colon}${checked}`];
    return `#explained(${literal(name)}, ${literal(contact)}, ${lines.map(literal).join(", ")})\n`;
  });
  return appendixHead(words.channels, words.channelsLead, "channels") + entries.join("");
}
