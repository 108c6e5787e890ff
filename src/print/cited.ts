import { collatorFor, type Locale } from "../i18n/index.ts";
import type { Document } from "../markdown/index.ts";
import { KINDS, type Instrument, type LawLibrary, type Provision } from "../law/index.ts";

/** A law that texts cite, and which of its provisions they do. */
export interface Cited {
  instrument: Instrument;
  provisions: Provision[];
}

/**
 * The laws that texts cite, each once: from statute down to standard, and by their short names; provisions in the
 * order of the law.
 *
 * @example
 * cited(guide.law, guide.pages, "zh").map(({ instrument }) => instrument.id) // ["sample-law-2012", "sample-law"]
 */
export function cited(
  law: LawLibrary,
  texts: readonly { document: Document }[],
  locale: Locale,
): Cited[] {
  const collator = collatorFor(locale);
  const targets = new Set(
    texts.flatMap(({ document }) => document.lawReferences.map(({ target }) => target)),
  );
  return law.instruments
    .map((instrument) => ({
      instrument,
      provisions: instrument.provisions.filter(({ target }) => targets.has(target)),
    }))
    .filter(({ instrument, provisions }) => provisions.length > 0 || targets.has(instrument.id))
    .sort(
      ({ instrument: a }, { instrument: b }) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        collator.compare(a.short[locale], b.short[locale]),
    );
}
