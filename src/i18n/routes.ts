import { LOCALES, type Locale } from "./locales.ts";

/** The folders of `content/<locale>/`, in the order in which the guide presents them. */
export const COLLECTIONS = [
  "analysis",
  "merchants",
  "platforms",
  "regulators",
  "consumers",
  "cases",
  "questions",
  "about",
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

function prefix(locale: Locale): string {
  return locale === LOCALES[0] ? "" : `/${locale}`;
}

/** Every address on the site. All begin and, but for files, end with a slash. */
export const routes = {
  home: (locale: Locale) => `${prefix(locale)}/`,
  /** @example routes.section("zh", "analysis") // "/analysis/" */
  section: (locale: Locale, collection: CollectionName) => `${prefix(locale)}/${collection}/`,
  /** @example routes.page("zh", "analysis", "civil") // "/analysis/civil/" */
  page: (locale: Locale, collection: CollectionName, slug: string) =>
    `${prefix(locale)}/${collection}/${slug}/`,
  law: (locale: Locale) => `${prefix(locale)}/law/`,
  timeline: (locale: Locale) => `${prefix(locale)}/law/timeline/`,
  glossary: (locale: Locale) => `${prefix(locale)}/glossary/`,
  /** @example routes.term("zh", "rescission") // "/glossary/#rescission" */
  term: (locale: Locale, id: string) => `${prefix(locale)}/glossary/#${id}`,
  channels: (locale: Locale) => `${prefix(locale)}/channels/`,
  /** @example routes.instrument("zh", "civil-code") // "/law/civil-code/" */
  instrument: (locale: Locale, id: string) => `${prefix(locale)}/law/${id}/`,
  /** @example routes.provision("zh", "civil-code/148") // "/law/civil-code/148/" */
  provision: (locale: Locale, target: string) => `${prefix(locale)}/law/${target}/`,
  /** The list of all pages, which is also where search leads without JavaScript. */
  all: (locale: Locale) => `${prefix(locale)}/all/`,
  searchIndex: (locale: Locale) => `/search/${locale}.json`,
  downloads: (locale: Locale) => `${prefix(locale)}/downloads/`,
  /**
   * A printed edition, the complete guide when none is named.
   *
   * @example routes.pdf("zh", "letters") // "/downloads/biantu-zh-letters.pdf"
   */
  pdf: (locale: Locale, edition = "full") =>
    `/downloads/biantu-${locale}${edition === "full" ? "" : `-${edition}`}.pdf`,
  /** The picture of an edition's first page. */
  pdfPreview: (locale: Locale, edition: string) => `/downloads/biantu-${locale}-${edition}.webp`,
} as const;
