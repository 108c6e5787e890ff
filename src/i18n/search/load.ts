import type { Locale } from "../locales.ts";
import type { SearchStrings } from "./zh.ts";

/** The words of the search in one language; for a browser, which loads no other. */
export async function loadSearchStrings(locale: Locale): Promise<SearchStrings> {
  return (locale === "en" ? await import("./en.ts") : await import("./zh.ts")).words;
}
