import type { Document } from "../markdown/index.ts";
import { KINDS, type Instrument, type LawLibrary, type Provision } from "../law/index.ts";

/** A law that texts cite, and which of its provisions they do. */
export interface Cited {
  instrument: Instrument;
  provisions: Provision[];
}

/**
 * The laws that texts cite, from statute down to standard, each once, provisions in the order of the law.
 *
 * @example
 * cited(guide.law, guide.pages).map(({ instrument }) => instrument.id) // ["sample-law-2012", "sample-law"]
 */
export function cited(law: LawLibrary, texts: readonly { document: Document }[]): Cited[] {
  const targets = new Set(
    texts.flatMap(({ document }) => document.lawReferences.map(({ target }) => target)),
  );
  return law.instruments
    .map((instrument) => ({
      instrument,
      provisions: instrument.provisions.filter(({ target }) => targets.has(target)),
    }))
    .filter(({ instrument, provisions }) => provisions.length > 0 || targets.has(instrument.id))
    .sort((a, b) => KINDS.indexOf(a.instrument.kind) - KINDS.indexOf(b.instrument.kind));
}
