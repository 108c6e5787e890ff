import { existsSync, readdirSync } from "node:fs";
import { basename, join, posix, relative } from "node:path";
import { COLLECTIONS, LOCALES, routes, type CollectionName, type Locale } from "../i18n/index.ts";
import { LawLibrary, loadLawLibrary, type Day } from "../law/index.ts";
import { containerOf, parse, type Document, type ParseContext } from "../markdown/index.ts";
import {
  checkShape,
  parseYaml,
  readText,
  SourceError,
  splitFrontMatter,
  type Problem,
  type YamlSource,
} from "../source/index.ts";
import { homeSchema, type Home } from "./home.ts";
import type { PageData } from "./page.ts";
import { SCHEMAS } from "./schemas.ts";

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
  /** Where a provision (`civil-code/148`) or an instrument itself (`civil-code`) is referred to. */
  backlinks: (locale: Locale, target: string) => Backlink[];
}

const HOME = "home.yaml";

/** What an address says about a Markdown file. */
interface PageFile {
  locale: Locale;
  collection: CollectionName;
  slug: string;
  path: string;
  file: string;
  href: string;
}

/** Where the texts are: the folder on disk, and its name in errors. */
export interface ContentFolder {
  path: string;
  name: string;
}

/**
 * Makes the context in which any file of the guide is parsed.
 *
 * @param folder the folder that holds `law/`, `zh/` and `en/`
 * @throws SourceError when the law library or the file names are wrong
 */
export function loadContexts(folder: ContentFolder): {
  law: LawLibrary;
  files: PageFile[];
  contextFor: (file: string) => ParseContext;
} {
  const problems: Problem[] = [];
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const law = collect(() => loadLawLibrary(join(folder.path, "law"), `${folder.name}/law`));
  const files = listPages(folder, problems);
  if (!law || problems.length > 0) throw new SourceError(problems);
  const byFile = new Map(files.map((entry) => [entry.file, entry]));
  return {
    law,
    files,
    contextFor(file) {
      const inside = relative(folder.name, file).split(/[\\/]/u);
      const locale = LOCALES.find((name) => name === inside[0]) ?? LOCALES[0];
      const directory = posix.dirname(file);
      return {
        file,
        locale,
        law,
        page: (path) => byFile.get(posix.normalize(posix.join(directory, path))),
        image: (path) =>
          existsSync(join(folder.path, relative(folder.name, posix.join(directory, path)))),
      };
    },
  };
}

/** False for what an operating system or an editor left behind, such as `.DS_Store`. */
function isVisible({ name }: { name: string }): boolean {
  return !name.startsWith(".");
}

/** The Markdown files under `zh/` and `en/`, in the order of locales, sections and names. */
function listPages(folder: ContentFolder, problems: Problem[]): PageFile[] {
  const files: PageFile[] = [];
  const known: readonly string[] = ["law", ...LOCALES];
  for (const entry of readdirSync(folder.path, { withFileTypes: true }).filter(isVisible)) {
    if (known.includes(entry.name)) continue;
    problems.push({
      file: `${folder.name}/${entry.name}`,
      message: "没有这个文件夹",
      expected: known.join("、"),
    });
  }
  for (const locale of LOCALES) {
    const localePath = join(folder.path, locale);
    if (!existsSync(localePath)) continue;
    for (const { name } of readdirSync(localePath, { withFileTypes: true }).filter(isVisible)) {
      if (name !== HOME && !COLLECTIONS.some((collection) => collection === name)) {
        problems.push({
          file: `${folder.name}/${locale}/${name}`,
          message: "没有这个栏目",
          expected: [...COLLECTIONS, HOME].join("、"),
        });
      }
    }
    for (const collection of COLLECTIONS) {
      const path = join(localePath, collection);
      if (!existsSync(path)) continue;
      const taken = new Map<string, string>();
      const entries = readdirSync(path, { withFileTypes: true });
      for (const entry of entries.filter(isVisible).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const file = `${folder.name}/${locale}/${collection}/${entry.name}`;
        // Pictures live beside the page that shows them.
        if (entry.isFile() && !entry.name.endsWith(".md")) continue;
        if (entry.isDirectory()) {
          problems.push({ file, message: "栏目里不能再分文件夹", expected: "页面直接放在栏目里" });
          continue;
        }
        const slug = basename(entry.name, ".md").toLowerCase();
        const href = routes.page(locale, collection, slug);
        const other = taken.get(slug);
        if (other !== undefined) {
          problems.push({ file, message: `地址${href}与${other}相同`, expected: "换一个文件名" });
        } else if (slug === "index") {
          problems.push({
            file,
            message: `地址与栏目首页${routes.section(locale, collection)}相同`,
            expected: "换一个文件名",
          });
        } else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(entry.name)) {
          problems.push({
            file,
            message: "文件名不对",
            expected: "小写英文字母、数字和连字符，例如first-24-hours.md",
          });
        }
        taken.set(slug, file);
        files.push({ locale, collection, slug, path: join(path, entry.name), file, href });
      }
    }
  }
  return files;
}

/**
 * Reads, checks and understands everything under `content/`.
 *
 * @param folder the folder that holds `law/`, `zh/` and `en/`
 * @param day the day for which the guide is built
 * @throws SourceError with every problem of every file
 */
export function loadGuide(folder: ContentFolder, day: Day): Guide {
  const { law, files, contextFor } = loadContexts(folder);
  const problems: Problem[] = [];
  const read: { page: Page; frontMatter: YamlSource }[] = [];
  for (const entry of files) {
    try {
      const source = splitFrontMatter(readText(entry.path, entry.file), entry.file);
      const found: Problem[] = [];
      const attempt = <T>(work: () => T): T | undefined => {
        try {
          return work();
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          found.push(...error.problems);
          return undefined;
        }
      };
      const data = attempt(() => checkShape(source.frontMatter, SCHEMAS[entry.collection]));
      const document = attempt(() =>
        parse(source.body, { ...contextFor(entry.file), line: source.bodyLine }),
      );
      problems.push(...found);
      if (!data || !document) continue;
      const { locale, collection, slug, href, file } = entry;
      read.push({
        page: { locale, collection, slug, href, file, data, body: source.body, document, next: [] },
        frontMatter: source.frontMatter,
      });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push(...error.problems);
    }
  }
  const homes = new Map<Locale, Home>();
  // What pages say of each other can only be judged when all of them could be read.
  if (problems.length === 0) {
    problems.push(...disagreements(read, contextFor));
    const pages = new Map(read.map(({ page }) => [page.file, page]));
    for (const locale of new Set(read.map(({ page }) => page.locale))) {
      const home = loadHome(folder, locale, pages, problems);
      if (home) homes.set(locale, home);
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
    backlinks: (locale, target) => backlinks.get(`${locale}:${target}`) ?? [],
  };
}

function loadHome(
  folder: ContentFolder,
  locale: Locale,
  pages: ReadonlyMap<string, Page>,
  problems: Problem[],
): Home | undefined {
  const file = `${folder.name}/${locale}/${HOME}`;
  const path = join(folder.path, locale, HOME);
  try {
    if (!existsSync(path)) throw new SourceError([{ file, message: "没有首页的文字" }]);
    const source = parseYaml(readText(path, file), file);
    const data = checkShape(source, homeSchema);
    const resolve = (list: "situations" | "people", index: number): string => {
      const { page, fragment } = data[list][index] ?? { page: "" };
      const target = pages.get(`${folder.name}/${locale}/${page}`);
      const known =
        fragment === undefined || target?.document.headings.some(({ id }) => id === fragment);
      if (target && known)
        return fragment === undefined ? target.href : `${target.href}#${fragment}`;
      problems.push({
        file,
        line: source.lineOf([list, index]),
        message: target ? `${page}没有编号为${fragment}的标题` : `没有${page}这一页`,
        expected: `从${folder.name}/${locale}/出发的路径，和那一页里的标题编号`,
      });
      return "";
    };
    return {
      ...data,
      situations: data.situations.map(({ text }, index) => ({
        text,
        href: resolve("situations", index),
      })),
      people: data.people.map(({ name, text }, index) => ({
        name,
        text,
        href: resolve("people", index),
      })),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
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
