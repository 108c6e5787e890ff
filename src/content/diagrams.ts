import { z } from "zod";
import {
  ACTORS,
  LIMITS,
  type Diagram,
  type DiagramData,
  type SeeTarget,
} from "../diagram/index.ts";
import type { Locale } from "../i18n/index.ts";
import type { LawLibrary, LawTarget } from "../law/index.ts";
import {
  checkShape,
  collecting,
  SourceError,
  type Problem,
  type YamlSource,
} from "../source/index.ts";
import { readDiagrams, type ContentFolder } from "./files.ts";

const words = z.string().min(1);

/** What a part rests on: `civil-code/148` and the like, and a page that says more. */
const basis = {
  law: z.array(z.string()).default([]),
  see: z
    .strictObject({ text: words, page: z.string().endsWith(".md"), fragment: words.optional() })
    .optional(),
};

const common = { title: words, note: words };

const timelineSchema = z.strictObject({
  kind: z.literal("timeline"),
  ...common,
  phases: z
    .array(
      z.strictObject({
        title: words,
        text: words,
        order: z.enum(["sequence", "parallel"]),
        steps: z
          .array(
            z.strictObject({
              actor: z.enum(ACTORS),
              who: words,
              title: words,
              text: words,
              limits: z.array(z.strictObject({ of: z.enum(LIMITS), text: words })).default([]),
              keep: words,
              ...basis,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

const layer = z.strictObject({ name: words, who: words, opens: words, follows: words, ...basis });
const relation = z.strictObject({ text: words, ...basis });

const layersSchema = z.strictObject({
  kind: z.literal("layers"),
  ...common,
  beside: layer,
  and: relation,
  either: layer,
  or: relation,
  other: layer,
});

const dutiesSchema = z.strictObject({
  kind: z.literal("duties"),
  ...common,
  stages: z
    .array(
      z.strictObject({
        who: words,
        when: words,
        duties: z.array(z.strictObject({ text: words, ...basis })).min(1),
        cases: z
          .array(z.strictObject({ word: words.max(4), text: words }))
          .max(3)
          .default([]),
      }),
    )
    .min(1),
  ban: z.strictObject({ title: words, text: words, ...basis }),
});

const chainSchema = z.strictObject({
  kind: z.literal("chain"),
  ...common,
  links: z
    .array(z.strictObject({ title: words, text: words, breaks: words, ...basis }))
    .min(2)
    .max(9),
});

/** A diagram: `content/<locale>/diagrams/<id>.yaml`. Its `kind` decides how it is drawn. */
export const diagramSchema = z.discriminatedUnion("kind", [
  timelineSchema,
  layersSchema,
  dutiesSchema,
  chainSchema,
]) satisfies z.ZodType<DiagramData>;

/**
 * Reads the diagrams of a language.
 *
 * @param page the page in a file, by the file's name in errors
 * @returns diagrams by id; none where the language has no folder of them
 * @throws SourceError for a wrong name or shape, an unknown law or page
 */
export function loadDiagrams(
  folder: ContentFolder,
  locale: Locale,
  law: LawLibrary,
  page: (file: string) => SeeTarget | undefined,
): ReadonlyMap<string, Diagram> {
  const problems: Problem[] = [];
  const diagrams = new Map<string, Diagram>();
  for (const [id, source] of readDiagrams(folder, locale, problems)) {
    const data = collecting(problems, () => checkShape(source, diagramSchema));
    if (!data) continue;
    const targets = new Map<string, LawTarget>();
    const pages = new Map<string, SeeTarget>();
    for (const { value, path } of eachText(data)) {
      const name = path.at(-1);
      if (path.at(-2) === "law") {
        const found = law.resolve(value);
        if (found) targets.set(value, found);
        else problems.push(unknownLaw(value, source, path, law));
      } else if (path.at(-2) === "see" && name === "page") {
        const found = page(`${folder.name}/${locale}/${value}`);
        if (found) pages.set(value, found);
        else {
          problems.push({
            file: source.file,
            line: source.lineOf(path),
            message: `没有${value}这一页`,
            expected: `从${folder.name}/${locale}/出发的路径，例如analysis/civil.md`,
          });
        }
      }
    }
    diagrams.set(id, { id, locale, file: source.file, data, law: targets, pages });
  }
  if (problems.length > 0) throw new SourceError(problems);
  return diagrams;
}

function unknownLaw(
  target: string,
  source: YamlSource,
  path: readonly PropertyKey[],
  law: LawLibrary,
): Problem {
  return {
    file: source.file,
    line: source.lineOf(path),
    message: `没有${target}这条法律`,
    expected: law.nearest(target).join("、"),
  };
}

/** Every text in data, with its path. */
function* eachText(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ value: string; path: readonly PropertyKey[] }> {
  if (typeof value === "string") yield { value, path };
  else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* eachText(part, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* eachText(part, [...path, name]);
  }
}
