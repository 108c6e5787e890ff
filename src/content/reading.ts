import { plainText } from "../markdown/index.ts";
import type { Page } from "./guide.ts";

/** A sentence that is hard to read on a phone. */
export interface LongSentence {
  file: string;
  text: string;
  /** How many Han characters it has. */
  length: number;
}

/**
 * Finds the long sentences of a page, the longest first.
 *
 * @param limit Han characters that a sentence may have
 */
export function longSentences(page: Page, limit: number): LongSentence[] {
  return page.document.tokens
    .filter(({ type }) => type === "inline")
    .flatMap(({ children }) => plainText(children).split(/[。！？；]/u))
    .map((text) => ({
      file: page.file,
      text,
      length: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    }))
    .filter(({ length }) => length > limit)
    .sort((a, b) => b.length - a.length);
}
