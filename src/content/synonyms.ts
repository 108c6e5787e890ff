import { z } from "zod";
import type { Locale } from "../i18n/index.ts";
import { checkShape, SourceError, type Problem } from "../source/index.ts";
import { readData, type ContentFolder } from "./files.ts";
import type { Destination } from "./home.ts";

/** What readers say for what the guide says: `content/<locale>/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  synonyms: z
    .array(
      z.strictObject({
        /** Words that readers type. */
        words: z.array(z.string().min(2).max(20)).min(1),
        /** Words of the guide that mean the same; each stands for each of `words`, but for itself. */
        means: z.array(z.string().min(2).max(20)).min(1),
        /** What each of `words` must find, relative to `content/<locale>/`: the row's own test. */
        page: z.string().endsWith(".md"),
        fragment: z.string().optional(),
      }),
    )
    .min(1),
});

/** A row with the address that its words must find. */
export interface Synonym {
  words: string[];
  means: string[];
  href: string;
}

/**
 * Reads the synonyms of a language.
 *
 * @param find the page in a file, by the file's name in errors
 * @returns none where the language has no such file
 * @throws SourceError for a wrong shape, a word in two rows, a place that does not exist
 */
export function loadSynonyms(
  folder: ContentFolder,
  locale: Locale,
  find: (file: string) => Destination | undefined,
): readonly Synonym[] {
  const source = readData(folder, locale, "synonyms.yaml");
  if (!source) return [];
  const { file } = source;
  const { synonyms } = checkShape(source, synonymsSchema);
  const problems: Problem[] = [];
  const rows = new Map<string, number>();
  const resolved = synonyms.map(({ words, means, page, fragment }, index) => {
    words.forEach((word, at) => {
      const first = rows.get(word);
      if (first !== undefined) {
        problems.push({
          file,
          line: source.lineOf(["synonyms", index, "words", at]),
          message: `${word}在第${first + 1}组已经写过`,
          expected: "每个词只在一组的words里",
        });
      }
      rows.set(word, index);
    });
    const target = find(`${folder.name}/${locale}/${page}`);
    if (!target || (fragment !== undefined && !target.headings.some(({ id }) => id === fragment))) {
      problems.push({
        file,
        line: source.lineOf(["synonyms", index, target ? "fragment" : "page"]),
        message: target ? `${page}没有编号为${fragment}的标题` : `没有${page}这一页`,
        expected: `从${folder.name}/${locale}/出发的路径，和那一页里的标题编号`,
      });
    }
    const href = target?.href ?? "";
    return { words, means, href: fragment === undefined ? href : `${href}#${fragment}` };
  });
  if (problems.length > 0) throw new SourceError(problems);
  return resolved;
}
