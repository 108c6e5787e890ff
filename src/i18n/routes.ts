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

/** What a reader can use and not only read. */
export const TOOLS = ["image-check"] as const;

export type ToolName = (typeof TOOLS)[number];

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
  design: (locale: Locale) => `${prefix(locale)}/about/design/`,
  /** @example routes.instrument("zh", "civil-code") // "/law/civil-code/" */
  instrument: (locale: Locale, id: string) => `${prefix(locale)}/law/${id}/`,
  /** @example routes.provision("zh", "civil-code/148") // "/law/civil-code/148/" */
  provision: (locale: Locale, target: string) => `${prefix(locale)}/law/${target}/`,
  /**
   * The picture that stands for a page where it is shared.
   *
   * @example
   * routes.card("/analysis/civil/") // "/cards/analysis/civil.png"
   */
  card: (page: string) => `/cards/${page.slice(1, -1) || "home"}.png`,
  search: (locale: Locale) => `${prefix(locale)}/search/`,
  /** The list of all sections: it stands on the search page, and is all of it without JavaScript. */
  all: (locale: Locale) => `${prefix(locale)}/search/#all`,
  /** The folder of the search index. */
  searchIndex: (locale: Locale) => `/search/${locale}/`,
  openSearch: (locale: Locale) => `${prefix(locale)}/opensearch.xml`,
  /** @example routes.tool("zh", "image-check") // "/tools/image-check/" */
  tool: (locale: Locale, name: ToolName) => `${prefix(locale)}/tools/${name}/`,
  /** @example routes.sample("image-check", "camera.jpg") // "/samples/image-check/camera.jpg" */
  sample: (tool: ToolName, file: string) => `/samples/${tool}/${file}`,
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
