import { z } from "zod";
import type { Locale } from "../i18n/index.ts";
import { checkShape, SourceError, type Problem } from "../source/index.ts";
import { readData, type ContentFolder } from "./files.ts";
import { AUDIENCES } from "./page.ts";

/** A place in the guide: a page, relative to `content/<locale>/`, and a heading of it. */
const place = {
  page: z.string().endsWith(".md"),
  fragment: z.string().optional(),
};

interface Place {
  page: string;
  fragment?: string | undefined;
}

/** The home page's own words: `content/<locale>/home.yaml`. */
export const homeSchema = z.strictObject({
  /** One or two sentences under the name of the site. */
  lead: z.string().min(10),
  /** What cannot wait: one big link each, before that to the tools. */
  first: z
    .array(z.strictObject({ text: z.string().min(4), hint: z.string().min(4), ...place }))
    .min(1),
  /** Who the reader may be, and where to begin. */
  people: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        for: z.enum(AUDIENCES),
        text: z.string().min(4),
        ...place,
      }),
    )
    .min(1),
  /** The layers of the law from the lightest to the heaviest: what each asks, and what it may lead to. */
  layers: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        question: z.string().min(4),
        text: z.string().min(4),
        ...place,
      }),
    )
    .min(1),
  /** What may have happened to the reader, and the place that helps. */
  situations: z.array(z.strictObject({ text: z.string().min(4), ...place })).min(1),
  /** How the guide is made, one paragraph each. */
  how: z.array(z.string().min(10)).min(1),
});

export type HomeData = z.output<typeof homeSchema>;

/** The parts of the home page whose items lead somewhere. */
type ListName = "first" | "people" | "layers" | "situations";

/** An item with its place resolved to an address. */
type Resolved<Item> = Omit<Item, "page" | "fragment"> & { href: string };

/** The home page with its places resolved to addresses. */
export type Home = Omit<HomeData, ListName> & {
  [Name in ListName]: Resolved<HomeData[Name][number]>[];
};

/** What must be known of a page to lead to it. */
export interface Destination {
  href: string;
  headings: readonly { id?: string | undefined }[];
}

/**
 * Reads the home page's words.
 *
 * @param find the page in a file, by the file's name in errors
 * @throws SourceError for a missing file, a wrong shape, or a place that does not exist
 */
export function loadHome(
  folder: ContentFolder,
  locale: Locale,
  find: (file: string) => Destination | undefined,
): Home {
  const source = readData(folder, locale, "home.yaml");
  if (!source) {
    const file = `${folder.name}/${locale}/home.yaml`;
    throw new SourceError([{ file, message: "没有首页的文字" }]);
  }
  const { file } = source;
  const data = checkShape(source, homeSchema);
  const problems: Problem[] = [];
  const resolve = <Item extends Place>(list: ListName, items: readonly Item[]) =>
    items.map(({ page, fragment, ...item }, index) => {
      const target = find(`${folder.name}/${locale}/${page}`);
      const known = fragment === undefined || target?.headings.some(({ id }) => id === fragment);
      if (!target || !known) {
        problems.push({
          file,
          line: source.lineOf([list, index]),
          message: target ? `${page}没有编号为${fragment}的标题` : `没有${page}这一页`,
          expected: `从${folder.name}/${locale}/出发的路径，和那一页里的标题编号`,
        });
      }
      const href = fragment === undefined ? target?.href : `${target?.href}#${fragment}`;
      return { ...item, href: href ?? "" };
    });
  const home = {
    ...data,
    first: resolve("first", data.first),
    people: resolve("people", data.people),
    layers: resolve("layers", data.layers),
    situations: resolve("situations", data.situations),
  };
  if (problems.length > 0) throw new SourceError(problems);
  return home;
}
