import { loadGuide, type Guide } from "../../src/content/index.ts";
import {
  buildIndex,
  fromMemory,
  SearchEngine,
  type Answer,
  type SearchDocument,
  type Vocabulary,
} from "../../src/search/index.ts";
import { simplifiedOf } from "../../src/search/traditional.ts";
import { day } from "../law/days.ts";

/** A document with what a test does not say left plain. */
export function doc(
  href: string,
  text: string,
  more: Partial<Omit<SearchDocument, "href" | "text">> = {},
): SearchDocument {
  return {
    href,
    text,
    title: "",
    heading: "",
    kind: "analysis",
    audience: [],
    references: [],
    ...more,
  };
}

export const traditional = async () => Promise.resolve(simplifiedOf());

/** An engine on an index of its own. */
export function engineOf(documents: SearchDocument[], vocabulary?: Vocabulary): SearchEngine {
  return new SearchEngine(fromMemory(buildIndex(documents, vocabulary)), traditional);
}

/** Addresses in the order shown. */
export function hrefs({ pages }: Answer): string[] {
  return pages.flatMap(({ sections }) => sections.map(({ href }) => href));
}

let guide: Guide | undefined;

/** The real guide, read once. */
export function realGuide(): Guide {
  guide ??= loadGuide({ path: "content", name: "content" }, day("2026-11-22"));
  return guide;
}
