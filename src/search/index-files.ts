import type { Guide } from "../content/index.ts";
import { routes, type Locale } from "../i18n/index.ts";
import { buildIndex } from "./build.ts";
import { searchDocuments } from "./documents.ts";
import type { Manifest, Suggestions } from "./format.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** So many headings are offered while someone types; questions and titles before sections. */
const MAX_HEADINGS = 300;

function suggestionsOf(guide: Guide, locale: Locale, build: string): Suggestions {
  const pages = guide.pages.filter((page) => page.locale === locale);
  const home = guide.home(locale);
  const headings = (depth: number, collection: (name: string) => boolean) =>
    pages
      .filter((page) => collection(page.collection))
      .flatMap(({ document }) =>
        document.headings.filter((heading) => heading.depth === depth && heading.id !== "unknown"),
      )
      .map(({ text }) => text);
  const all = [
    ...headings(2, (name) => name === "questions"),
    ...(home?.situations ?? []).map(({ text }) => text),
    ...pages.map(({ data }) => data.title),
    ...guide.law.instruments.map(({ short }) => short[locale]),
    ...guide.glossary(locale).map(({ term }) => term),
    ...headings(2, (name) => name !== "questions" && name !== "about"),
  ];
  return {
    build,
    headings: [...new Set(all)].slice(0, MAX_HEADINGS),
    channels: guide
      .channels(locale)
      .map(({ id, name, contact }) => [name, contact, `${routes.channels(locale)}#${id}`]),
    situations: (home?.situations ?? []).map(({ text, href }) => [text, href]),
  };
}

const known = new WeakMap<Guide, Map<Locale, ReadonlyMap<string, string>>>();

/**
 * The search index of the guide in one language; made once for each guide.
 *
 * @returns its files by name, as the site serves them under `routes.searchIndex`
 */
export function indexFiles(guide: Guide, locale: Locale): ReadonlyMap<string, string> {
  const made = known.get(guide)?.get(locale);
  if (made) return made;
  const files = buildIndex(searchDocuments(guide, locale), vocabularyOf(guide, locale));
  const { build } = JSON.parse(files.get("manifest.json") ?? "{}") as Manifest;
  files.set("suggestions.json", JSON.stringify(suggestionsOf(guide, locale, build)));
  known.set(
    guide,
    (known.get(guide) ?? new Map<Locale, ReadonlyMap<string, string>>()).set(locale, files),
  );
  return files;
}
