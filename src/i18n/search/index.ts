import type { Locale } from "../locales.ts";
import { words as en } from "./en.ts";
import { words as zh, type SearchStrings } from "./zh.ts";

export { type SearchStrings } from "./zh.ts";

/** The words of the search in one language; for the build, which needs all of them. */
export function searchStrings(locale: Locale): SearchStrings {
  return { zh, en }[locale];
}
