import type { Guide } from "../content/index.ts";
import { LANGUAGE_TAGS, strings, type Locale } from "../i18n/index.ts";
import { literal } from "./literal.ts";
import { WORDS } from "./words.ts";

/** Writes the glossary as an appendix, in alphabetical order; nothing where there is none. */
export function glossaryAppendix(guide: Guide, locale: Locale): string {
  const words = strings(locale);
  const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
  const terms = guide.glossary(locale).toSorted((a, b) => collator.compare(a.term, b.term));
  if (terms.length === 0) return "";
  const entries = terms.map(
    ({ term, aliases, en, plain }) =>
      `#explained(${literal([term, ...aliases].join(words.list))}, ${literal(locale === "en" ? "" : en)}, ${literal(plain)})\n`,
  );
  return `#appendix(${literal(words.glossary)}, ${literal(WORDS[locale].glossary)})\n${entries.join("")}`;
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
    const lines = [...facts, `${words.channel.confidence}${colon}${confidence}`];
    return `#explained(${literal(name)}, ${literal(contact)}, ${lines.map(literal).join(", ")})\n`;
  });
  return `#appendix(${literal(words.channels)}, ${literal(words.channelsLead)})\n${entries.join("")}`;
}
