import { existsSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { Diagram } from "../diagram/index.ts";
import { LOCALES, type Locale } from "../i18n/index.ts";
import { loadLawLibrary, type LawLibrary } from "../law/index.ts";
import type { ParseContext } from "../markdown/index.ts";
import { collecting, SourceError, type Problem } from "../source/index.ts";
import { loadDiagrams } from "./diagrams.ts";
import { listPages, type ContentFolder, type PageFile } from "./files.ts";
import { loadGlossary, type Term } from "./glossary.ts";

/** What every text of the guide may refer to. */
export interface Contexts {
  law: LawLibrary;
  glossary: ReadonlyMap<Locale, readonly Term[]>;
  /** Diagrams by id. */
  diagrams: ReadonlyMap<Locale, ReadonlyMap<string, Diagram>>;
  files: readonly PageFile[];
  /** The context in which a file is parsed, by its name in errors. */
  contextFor: (file: string) => ParseContext;
}

/**
 * Reads what must be known before any page can be parsed: laws, terms, diagrams, and which pages there are.
 *
 * @param folder the folder that holds `law/`, `zh/` and `en/`
 * @throws SourceError with every problem of the laws, the glossaries, the diagrams and the file names
 */
export function loadContexts(folder: ContentFolder): Contexts {
  const problems: Problem[] = [];
  const law = collecting(problems, () =>
    loadLawLibrary(join(folder.path, "law"), `${folder.name}/law`),
  );
  const files = listPages(folder, problems);
  const glossary = new Map<Locale, readonly Term[]>();
  const byFile = new Map(files.map((entry) => [entry.file, entry]));
  const diagrams = new Map<Locale, ReadonlyMap<string, Diagram>>();
  if (law) {
    for (const locale of new Set(files.map((entry) => entry.locale))) {
      const terms = collecting(problems, () => loadGlossary(folder, locale, law));
      if (terms) glossary.set(locale, terms);
      const page = (file: string) => byFile.get(file);
      const drawn = collecting(problems, () => loadDiagrams(folder, locale, law, page));
      if (drawn) diagrams.set(locale, drawn);
    }
  }
  if (!law || problems.length > 0) throw new SourceError(problems);
  return {
    law,
    glossary,
    diagrams,
    files,
    contextFor(file) {
      const [first] = relative(folder.name, file).split(/[\\/]/u);
      const locale = LOCALES.find((name) => name === first) ?? LOCALES[0];
      const directory = posix.dirname(file);
      return {
        file,
        locale,
        law,
        terms: glossary.get(locale) ?? [],
        diagrams: diagrams.get(locale),
        page: (path) => byFile.get(posix.normalize(posix.join(directory, path))),
        image: (path) =>
          existsSync(join(folder.path, relative(folder.name, posix.join(directory, path)))),
      };
    },
  };
}
