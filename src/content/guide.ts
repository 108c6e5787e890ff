import { COLLECTIONS, LOCALES, type CollectionName, type Locale } from "../i18n/index.ts";
import type { Day, LawLibrary } from "../law/index.ts";
import { containerOf, parse, type Document, type ParseContext } from "../markdown/index.ts";
import {
  checkShape,
  collecting,
  readText,
  SourceError,
  splitFrontMatter,
  type Problem,
  type YamlSource,
} from "../source/index.ts";
import { loadChannels, type Channel } from "./channels.ts";
import { loadContexts } from "./context.ts";
import type { ContentFolder } from "./files.ts";
import type { Term } from "./glossary.ts";
import { loadHome, type Home } from "./home.ts";
import type { PageData } from "./page.ts";
import { SCHEMAS } from "./schemas.ts";
import { loadSheets, SHEET_FOLDERS, type Sheet, type SheetFolder } from "./sheets.ts";
import { loadSynonyms, type Synonym } from "./synonyms.ts";

/** A guidance page, understood. */
export interface Page {
  locale: Locale;
  collection: CollectionName;
  /** Last part of its address. */
  slug: string;
  /** Its address on the site. */
  href: string;
  /** Its file, relative to the project's root. */
  file: string;
  data: PageData;
  body: string;
  document: Document;
  /** The pages that `next` in its front matter names. */
  next: Page[];
}

/** A place in the guide that refers to a law: a page, and the headings under which it does. */
export interface Backlink {
  page: Page;
  headings: { id?: string | undefined; text: string }[];
}

/** The whole guide as it holds on a day. */
export interface Guide {
  day: Day;
  law: LawLibrary;
  /** By locale, section and order. */
  pages: readonly Page[];
  /** Pages of one section, in order. */
  section: (locale: Locale, collection: CollectionName) => Page[];
  /** The home page's words in one language, where that language has any pages. */
  home: (locale: Locale) => Home | undefined;
  /** The terms that the guide explains, in the order of the file. */
  glossary: (locale: Locale) => readonly Term[];
  /** Whom a reader may turn to. */
  channels: (locale: Locale) => readonly Channel[];
  /** What readers say for what the guide says. */
  synonyms: (locale: Locale) => readonly Synonym[];
  /** The texts of one language that are made for paper, in order. */
  sheets: (locale: Locale, folder: SheetFolder) => readonly Sheet[];
  /** Where a provision (`civil-code/148`) or an instrument itself (`civil-code`) is referred to. */
  backlinks: (locale: Locale, target: string) => Backlink[];
}

/**
 * Reads, checks and understands everything under `content/`.
 *
 * @param folder the folder that holds `law/`, `zh/` and `en/`
 * @param day the day for which the guide is built
 * @throws SourceError with every problem of every file
 */
export function loadGuide(folder: ContentFolder, day: Day): Guide {
  const { law, glossary, files, contextFor } = loadContexts(folder);
  const problems: Problem[] = [];
  const read: { page: Page; frontMatter: YamlSource }[] = [];
  for (const { path, ...entry } of files) {
    const source = collecting(problems, () =>
      splitFrontMatter(readText(path, entry.file), entry.file),
    );
    if (!source) continue;
    const { frontMatter, body, bodyLine } = source;
    const data = collecting(problems, () => checkShape(frontMatter, SCHEMAS[entry.collection]));
    const document = collecting(problems, () =>
      parse(body, { ...contextFor(entry.file), line: bodyLine }),
    );
    if (data && document) {
      read.push({ page: { ...entry, data, body, document, next: [] }, frontMatter });
    }
  }
  const homes = new Map<Locale, Home>();
  const channels = new Map<Locale, readonly Channel[]>();
  const synonyms = new Map<Locale, readonly Synonym[]>();
  const sheets = new Map<string, readonly Sheet[]>();
  // What pages say of each other can only be judged when all of them could be read.
  if (problems.length === 0) {
    problems.push(...disagreements(read, contextFor));
    const byFile = new Map(read.map(({ page }) => [page.file, page]));
    const find = (file: string) => {
      const page = byFile.get(file);
      return page && { href: page.href, headings: page.document.headings };
    };
    for (const locale of new Set(read.map(({ page }) => page.locale))) {
      const home = collecting(problems, () => loadHome(folder, locale, find));
      if (home) homes.set(locale, home);
      channels.set(locale, collecting(problems, () => loadChannels(folder, locale)) ?? []);
      synonyms.set(locale, collecting(problems, () => loadSynonyms(folder, locale, find)) ?? []);
      const headingsOf = (file: string) => byFile.get(file)?.document.headings;
      for (const name of SHEET_FOLDERS) {
        const found = loadSheets(folder, locale, name, contextFor, headingsOf, problems);
        sheets.set(`${locale}/${name}`, found);
      }
    }
  }
  if (problems.length > 0) throw new SourceError(problems);

  const rank = (page: Page) => [
    LOCALES.indexOf(page.locale),
    COLLECTIONS.indexOf(page.collection),
    page.data.order,
  ];
  const pages = read
    .map(({ page }) => page)
    .sort((a, b) => {
      const [left, right] = [rank(a), rank(b)];
      return left.map((value, index) => value - (right[index] ?? 0)).find(Boolean) ?? 0;
    });
  const sections = Map.groupBy(pages, ({ locale, collection }) => `${locale}/${collection}`);
  const backlinks = indexBacklinks(pages);
  return {
    day,
    law,
    pages,
    section: (locale, collection) => sections.get(`${locale}/${collection}`) ?? [],
    home: (locale) => homes.get(locale),
    glossary: (locale) => glossary.get(locale) ?? [],
    channels: (locale) => channels.get(locale) ?? [],
    synonyms: (locale) => synonyms.get(locale) ?? [],
    sheets: (locale, name) => sheets.get(`${locale}/${name}`) ?? [],
    backlinks: (locale, target) => backlinks.get(`${locale}:${target}`) ?? [],
  };
}

function disagreements(
  read: readonly { page: Page; frontMatter: YamlSource }[],
  contextFor: (file: string) => ParseContext,
): Problem[] {
  const problems: Problem[] = [];
  const byFile = new Map(read.map(({ page }) => [page.file, page]));
  const titles = new Map<string, Page>();
  const orders = new Map<string, Page>();
  for (const { page, frontMatter } of read) {
    const { file, data, document } = page;
    const unique = (seen: Map<string, Page>, key: string, field: string, what: string) => {
      const other = seen.get(key);
      if (other) {
        problems.push({
          file,
          line: frontMatter.lineOf([field]),
          message: `${what}与${other.file}重复`,
          expected: "每页不同",
        });
      }
      seen.set(key, page);
    };
    unique(titles, `${page.locale}:${data.title}`, "title", `标题“${data.title}”`);
    unique(orders, `${page.locale}/${page.collection}:${data.order}`, "order", `次序${data.order}`);

    const [first] = document.tokens;
    if (first?.type !== "container_open" || containerOf(first).name !== "answer") {
      problems.push({ file, message: "正文没有以一句话回答开头", expected: ":::answer" });
    }
    data.next.forEach((path, index) => {
      const target = byFile.get(contextFor(file).page(path)?.file ?? "");
      if (target) page.next.push(target);
      else {
        problems.push({
          file,
          line: frontMatter.lineOf(["next", index]),
          message: `没有${path}这一页`,
          expected: "从本文件出发的相对路径",
        });
      }
    });
    for (const { meaning, line } of document.links) {
      if (meaning.kind !== "page" || meaning.fragment === undefined) continue;
      const ids = byFile.get(meaning.file)?.document.headings.flatMap(({ id }) => id ?? []) ?? [];
      if (!ids.includes(meaning.fragment)) {
        problems.push({
          file,
          line,
          message: `${meaning.file}没有编号为${meaning.fragment}的标题`,
          expected: ids.join("、"),
        });
      }
    }
  }
  return problems;
}

function indexBacklinks(pages: readonly Page[]): Map<string, Backlink[]> {
  const index = new Map<string, Backlink[]>();
  for (const page of pages) {
    for (const { target, line } of page.document.lawReferences) {
      const key = `${page.locale}:${target}`;
      const links = index.get(key) ?? [];
      index.set(key, links);
      let link = links.find((entry) => entry.page === page);
      if (!link) {
        link = { page, headings: [] };
        links.push(link);
      }
      const heading = page.document.headings.findLast((entry) => entry.line < line && entry.id);
      if (heading && !link.headings.some(({ id }) => id === heading.id)) {
        link.headings.push({ id: heading.id, text: heading.text });
      }
    }
  }
  return index;
}
