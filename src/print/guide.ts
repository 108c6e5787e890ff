import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Guide } from "../content/index.ts";
import { COLLECTIONS, LANGUAGE_TAGS, strings, formatDay, type Locale } from "../i18n/index.ts";
import { CERTAINTIES, type Certainty } from "../markdown/index.ts";
import { appendixEntry } from "./appendix.ts";
import { chapter, type Edition } from "./chapter.ts";
import { cited } from "./cited.ts";
import { compile, type PrintJob } from "./compiler.ts";
import { loadFonts } from "./fonts.ts";
import { checkGlyphs } from "./glyphs.ts";
import { literal, literals } from "./literal.ts";
import { pictures } from "./pictures.ts";
import { channelsAppendix, glossaryAppendix } from "./reference.ts";
import { WORDS } from "./words.ts";

export interface PrintOptions {
  /** Address of the website, for the imprint and for links that lead out of the edition. */
  site?: string | undefined;
}

/** A piece of the source, and the file that its words come from. */
interface Piece {
  file: string;
  source: string;
}

/**
 * Writes the whole guide as Typst source. Look and layout are in `template.typ`.
 *
 * @example
 * guideSource(guide, "zh").startsWith('#import "/template.typ": *') // true
 */
export function guideSource(guide: Guide, locale: Locale, options: PrintOptions = {}): string {
  return pieces(guide, locale, options)
    .map(({ source }) => source)
    .join("\n");
}

/**
 * Makes everything the compiler needs to print the whole guide.
 *
 * @throws SourceError for a character that the fonts do not have, or a picture that cannot be printed
 */
export function guideJob(guide: Guide, locale: Locale, options: PrintOptions = {}): PrintJob {
  const fonts = loadFonts();
  const parts = pieces(guide, locale, options);
  for (const { file, source } of parts) checkGlyphs(source, file, fonts.covers);
  const files = new Map<string, Uint8Array>();
  // From the working directory: bundled for the build, this module is no longer beside the template.
  files.set("/template.typ", readFileSync(resolve("src/print/template.typ")));
  for (const page of guide.pages) {
    if (page.locale !== locale) continue;
    for (const [name, bytes] of pictures(page, fonts)) files.set(name, bytes);
  }
  return { main: parts.map(({ source }) => source).join("\n"), files };
}

/**
 * Prints the whole guide: cover, imprint, contents, a chapter for each page, and the laws it cites.
 *
 * @returns the bytes of an A4 PDF; the same for the same guide
 * @throws SourceError for a character that the fonts do not have, or a picture that cannot be printed; PrintError
 */
export function printGuide(
  guide: Guide,
  locale: Locale,
  options: PrintOptions = {},
): Promise<Uint8Array> {
  return compile(guideJob(guide, locale, options));
}

function pieces(guide: Guide, locale: Locale, { site }: PrintOptions): Piece[] {
  const pages = guide.pages.filter((page) => page.locale === locale);
  const edition: Edition = { guide, pages, site };
  const chapters = COLLECTIONS.flatMap((collection) =>
    guide.section(locale, collection).map((page, index) => ({
      file: page.file,
      source: chapter(
        page,
        edition,
        index === 0 ? strings(locale).sections[collection].title : undefined,
      ),
    })),
  );
  const laws = cited(guide.law, pages);
  // Beside the folders of the sections.
  const folder = posix.join(pages[0]?.file ?? "", "../..");
  const { title, intro } = WORDS[locale].appendix;
  return [
    { file: "src/print", source: frontMatter(guide, locale, site) },
    ...chapters,
    ...(laws.length === 0
      ? []
      : [{ file: "src/print", source: `#appendix(${literal(title)}, ${literal(intro)})\n` }]),
    ...laws.map((law) => ({
      file: law.instrument.file,
      source: appendixEntry(law, guide, locale),
    })),
    { file: `${folder}/glossary.yaml`, source: glossaryAppendix(guide, locale) },
    { file: `${folder}/channels.yaml`, source: channelsAppendix(guide, locale) },
  ];
}

function frontMatter({ day }: Guide, locale: Locale, site: string | undefined): string {
  const words = WORDS[locale];
  const { legend, imprint } = words;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [language = "", region] = LANGUAGE_TAGS[locale].split("-");
  const tags = Object.entries(CERTAINTIES).map(
    ([name, labels]) =>
      `(${literal(name)}, ${literal(labels[locale])}, ${literal(legend.meanings[name as Certainty])}),`,
  );
  return `#import "/template.typ": *
#show: book.with(
  title: ${literal(strings(locale).siteName)},
  subtitle: ${literal(words.subtitle)},
  author: ${literal(words.author)},
  keywords: ${literals(words.keywords)},
  date: datetime(year: ${year}, month: ${month}, day: ${date}),
  as-of: ${literal(words.asOf(formatDay(day, locale)))},
  language: ${literal(language)},
  region: ${region === undefined ? "none" : literal(region)},
  page-words: (${literal(words.page.before)}, ${literal(words.page.after)}),
  separators: (colon: ${literal(strings(locale).colon)}, list: ${literal(strings(locale).list)}),
)
#cover()
#imprint(${literal(imprint.title)}, ${literals(imprint.paragraphs)}, ${site === undefined ? "none" : `(${literal(words.online)}, ${literal(site)})`}, (${literal(legend.title)}, ${literal(legend.intro)}, (${tags.join(" ")})))
#contents(${literal(words.contents)})
#show: body-matter
`;
}
