import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Locale } from "../i18n/index.ts";
import { daySchema } from "../law/index.ts";
import { parse, type Document, type ParseContext } from "../markdown/index.ts";
import {
  checkShape,
  collecting,
  readText,
  splitFrontMatter,
  type Problem,
} from "../source/index.ts";
import type { ContentFolder } from "./files.ts";
import { AUDIENCES } from "./page.ts";

/** Folders of texts that are made for paper: letters to fill in by hand, and sheets for a wall. */
export const SHEET_FOLDERS = ["letters", "sheets"] as const;

export type SheetFolder = (typeof SHEET_FOLDERS)[number];

/** The front matter of a letter or a sheet. */
export const sheetSchema = z.strictObject({
  title: z.string().min(2).max(30),
  /** When to use it. */
  summary: z.string().min(10).max(80),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** Place within its folder, from 1. */
  order: z.int().min(1),
  reviewed: daySchema,
  /** Days after which it should be checked again. */
  reviewEvery: z.int().min(1).max(730),
  /** The page that explains it, relative to the file. */
  page: z.string().endsWith(".md"),
});

export type SheetData = z.output<typeof sheetSchema>;

/** A text made for paper, understood. */
export interface Sheet {
  locale: Locale;
  folder: SheetFolder;
  /** Its file's name without `.md`. */
  slug: string;
  /** Its file, relative to the project's root. */
  file: string;
  data: SheetData;
  document: Document;
  /** The file of the page that explains it. */
  page: string;
}

/** The headings of a page, for links that name one. */
export type HeadingsOf = (file: string) => readonly { id?: string | undefined }[] | undefined;

/**
 * Reads the texts of a folder for paper.
 *
 * @param contextFor what a file may refer to
 * @param headingsOf the headings of a page, by its file
 * @param problems takes what is wrong with them
 * @returns the texts in their order; none where the language has no such folder
 * @example
 * loadSheets(folder, "zh", "letters", contextFor, headingsOf, problems).map(({ slug }) => slug)
 */
export function loadSheets(
  folder: ContentFolder,
  locale: Locale,
  name: SheetFolder,
  contextFor: (file: string) => ParseContext,
  headingsOf: HeadingsOf,
  problems: Problem[],
): Sheet[] {
  const path = join(folder.path, locale, name);
  if (!existsSync(path)) return [];
  const sheets: Sheet[] = [];
  const taken = new Map<number, string>();
  for (const entry of readdirSync(path).sort()) {
    if (entry.startsWith(".") || !entry.endsWith(".md")) continue;
    const file = `${folder.name}/${locale}/${name}/${entry}`;
    const source = collecting(problems, () =>
      splitFrontMatter(readText(join(path, entry), file), file),
    );
    if (!source) continue;
    const { frontMatter, body, bodyLine } = source;
    const context = contextFor(file);
    const data = collecting(problems, () => checkShape(frontMatter, sheetSchema));
    const document = collecting(problems, () => parse(body, { ...context, line: bodyLine }));
    if (!data || !document) continue;
    const page = context.page(data.page)?.file;
    const line = (field: keyof SheetData) => frontMatter.lineOf([field]);
    if (page === undefined) {
      problems.push({
        file,
        line: line("page"),
        message: `没有${data.page}这一页`,
        expected: "从本文件出发的相对路径",
      });
    }
    const other = taken.get(data.order);
    if (other !== undefined) {
      problems.push({
        file,
        line: line("order"),
        message: `次序${data.order}与${other}重复`,
        expected: "每份不同",
      });
    }
    taken.set(data.order, file);
    for (const { meaning, line } of document.links) {
      if (meaning.kind !== "page" || meaning.fragment === undefined) continue;
      const ids = headingsOf(meaning.file)?.flatMap(({ id }) => id ?? []) ?? [];
      if (ids.includes(meaning.fragment)) continue;
      problems.push({
        file,
        line,
        message: `${meaning.file}没有编号为${meaning.fragment}的标题`,
        expected: ids.join("、"),
      });
    }
    sheets.push({
      locale,
      folder: name,
      slug: basename(entry, ".md"),
      file,
      data,
      document,
      page: page ?? "",
    });
  }
  return sheets.sort((a, b) => a.data.order - b.data.order);
}
