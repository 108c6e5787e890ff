import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { COLLECTIONS, LOCALES, routes, type CollectionName, type Locale } from "../i18n/index.ts";
import { collecting, parseYaml, readText, type Problem, type YamlSource } from "../source/index.ts";
import { SHEET_FOLDERS } from "./sheets.ts";

/** What is beside the sections in the folder of a language. */
const DATA_FILES = ["home.yaml", "glossary.yaml", "channels.yaml", "synonyms.yaml"] as const;

/** The folder with the diagrams of a language. */
const DIAGRAMS = "diagrams";

/** A Markdown file and the address that it has by its place. */
export interface PageFile {
  locale: Locale;
  collection: CollectionName;
  slug: string;
  /** Where it is on disk. */
  path: string;
  /** What errors call it. */
  file: string;
  href: string;
}

/** Where the texts are: the folder on disk, and its name in errors. */
export interface ContentFolder {
  path: string;
  name: string;
}

/** False for what an operating system or an editor left behind, such as `.DS_Store`. */
function isVisible({ name }: { name: string }): boolean {
  return !name.startsWith(".");
}

/**
 * Lists the Markdown files under `zh/` and `en/`, in the order of locales, sections and names.
 *
 * @param problems takes what is wrong with names and places
 */
export function listPages(folder: ContentFolder, problems: Problem[]): PageFile[] {
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
      const known: readonly string[] = [...COLLECTIONS, DIAGRAMS, ...SHEET_FOLDERS, ...DATA_FILES];
      if (!known.includes(name)) {
        problems.push({
          file: `${folder.name}/${locale}/${name}`,
          message: "没有这个栏目",
          expected: known.join("、"),
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
 * Reads one of the files beside the sections of a language.
 *
 * @returns its YAML, or `undefined` where the language has no such file
 * @throws SourceError when it cannot be read
 */
export function readData(
  folder: ContentFolder,
  locale: Locale,
  name: (typeof DATA_FILES)[number],
): YamlSource | undefined {
  const path = join(folder.path, locale, name);
  const file = `${folder.name}/${locale}/${name}`;
  return existsSync(path) ? parseYaml(readText(path, file), file) : undefined;
}

/**
 * Reads the diagrams of a language.
 *
 * @param problems takes what is wrong with names and syntax
 * @returns the YAML of each, by its id, in the order of names; none where the language has no such folder
 */
export function readDiagrams(
  folder: ContentFolder,
  locale: Locale,
  problems: Problem[],
): Map<string, YamlSource> {
  const path = join(folder.path, locale, DIAGRAMS);
  const sources = new Map<string, YamlSource>();
  if (!existsSync(path)) return sources;
  const entries = readdirSync(path, { withFileTypes: true }).filter(isVisible);
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder.name}/${locale}/${DIAGRAMS}/${name}`;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/u.test(name)) {
      problems.push({
        file,
        message: "文件名不对",
        expected: "小写英文字母、数字和连字符，例如refund-dispute.yaml",
      });
      continue;
    }
    const source = collecting(problems, () => parseYaml(readText(join(path, name), file), file));
    if (source) sources.set(basename(name, ".yaml"), source);
  }
  return sources;
}
