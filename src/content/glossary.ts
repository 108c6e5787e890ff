import { z } from "zod";
import type { Locale } from "../i18n/index.ts";
import type { LawLibrary } from "../law/index.ts";
import { checkShape, SourceError, type Problem } from "../source/index.ts";
import { readData, type ContentFolder } from "./files.ts";

/** The terms that the guide explains: `content/<locale>/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        /** Fragment of its place in the glossary. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        term: z.string().min(1),
        /** Other words for the same. */
        aliases: z.array(z.string().min(2)).default([]),
        en: z.string().min(1),
        /** One or two short sentences. */
        plain: z.string().min(6),
        /** Provisions behind it, such as `civil-code/148`. */
        law: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

export type Term = z.output<typeof glossarySchema>["terms"][number];

/**
 * Reads the glossary of a language.
 *
 * @returns its terms; none where the language has no glossary
 * @throws SourceError for a wrong shape, a word explained twice, an unknown provision
 */
export function loadGlossary(
  folder: ContentFolder,
  locale: Locale,
  law: LawLibrary,
): readonly Term[] {
  const source = readData(folder, locale, "glossary.yaml");
  if (!source) return [];
  const { file } = source;
  const { terms } = checkShape(source, glossarySchema);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  terms.forEach((term, index) => {
    const line = source.lineOf(["terms", index]);
    for (const word of [`#${term.id}`, term.term, ...term.aliases]) {
      if (seen.has(word)) {
        problems.push({ file, line, message: `${word}写了两次`, expected: "每个词只解释一次" });
      }
      seen.add(word);
    }
    for (const target of term.law) {
      if (law.resolve(target)?.provision) continue;
      problems.push({
        file,
        line,
        message: `没有${target}这条法律`,
        expected: law.nearest(target).join("、"),
      });
    }
  });
  if (problems.length > 0) throw new SourceError(problems);
  return terms;
}
