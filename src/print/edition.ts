import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Guide, Page, Sheet } from "../content/index.ts";
import { formatDay, LANGUAGE_TAGS, routes, strings, type Locale } from "../i18n/index.ts";
import { CERTAINTIES, certaintyOf, type Certainty } from "../markdown/index.ts";
import { webLink } from "./address.ts";
import { appendixEntry } from "./appendix.ts";
import { chapter } from "./chapter.ts";
import { checklistPieces, checklistsOf } from "./checklists.ts";
import { cited, type Cited } from "./cited.ts";
import type { PrintJob } from "./compiler.ts";
import { pagesOf, PLANS, type EditionId, type EditionPlan } from "./editions.ts";
import { loadFonts } from "./fonts.ts";
import { checkGlyphs } from "./glyphs.ts";
import { lawIndex, termIndex } from "./index-pages.ts";
import { appendixHead, lawsHead, LAWS, lawLabel, pageLabel, sheetLabel } from "./labels.ts";
import { letterPieces } from "./letters.ts";
import { literal, literals } from "./literal.ts";
import { Marks } from "./marks.ts";
import { pictures, withoutColour } from "./pictures.ts";
import { channelsAppendix, glossaryAppendix } from "./reference.ts";
import { DEFAULT_SETTINGS, settingsSource, type PrintSettings } from "./settings.ts";
import { wallPieces } from "./wall.ts";
import { WORDS } from "./words.ts";

export interface PrintOptions extends Partial<PrintSettings> {
  /** Address of the website, for the imprint and for links that lead out of the edition. */
  site?: string | undefined;
}

/** An edition in one language: what it holds and how it is printed. */
export interface Edition extends PrintSettings {
  id: EditionId;
  plan: EditionPlan;
  /** The pages that are chapters. */
  pages: readonly Page[];
  /** The letters, or the page for a wall. */
  sheets: readonly Sheet[];
  /** The laws that it cites, or, of the one that is nothing but laws, that the guide does. */
  laws: readonly Cited[];
  guide: Guide;
  locale: Locale;
  site?: string | undefined;
  /** Takes the places for the index. */
  marks: Marks;
}

/** A piece of the source, and the file that its words come from. */
export interface Piece {
  file: string;
  source: string;
  /** The label of a piece that is the same in all editions that hold it: a chapter, a provision. */
  name?: string;
  /** Files that it reads, by name. */
  files?: ReadonlyMap<string, Uint8Array>;
}

const COVER = "#cover()\n";
const IMPORT = '#import "/template.typ": *\n';
/** What words come from that are written in this folder. */
const OWN = "src/print";

/** Decides what an edition holds. */
export function editionOf(
  guide: Guide,
  locale: Locale,
  id: EditionId,
  options: PrintOptions = {},
): Edition {
  const { site, paper = DEFAULT_SETTINGS.paper, mono = DEFAULT_SETTINGS.mono } = options;
  const plan = PLANS[id];
  const pages = pagesOf(guide, locale, id);
  const sheets = sheetsOf(guide, locale, id);
  const all = guide.pages.filter((page) => page.locale === locale);
  const texts = plan.kind === "law" ? all : [...pages, ...sheets];
  const laws = plan.laws ? cited(guide.law, texts, locale) : [];
  return { id, plan, guide, locale, site, paper, mono, pages, sheets, laws, marks: new Marks() };
}

/**
 * Writes an edition as Typst source. Look and layout are in `template.typ`.
 *
 * @throws SourceError for a table that is wider than the page, or a sheet that is missing
 * @example
 * editionSource(guide, "zh", "full").startsWith('#let paper = "a4"') // true
 */
export function editionSource(
  guide: Guide,
  locale: Locale,
  id: EditionId,
  options: PrintOptions = {},
): string {
  const edition = editionOf(guide, locale, id, options);
  return [editionFile(edition), ...pieces(edition).map(({ source }) => source)].join("\n");
}

/**
 * Makes everything the compiler needs to print an edition.
 *
 * @throws SourceError for a character that the fonts do not have, a picture that cannot be printed, or a table
 * that is wider than the page
 */
export function editionJob(
  guide: Guide,
  locale: Locale,
  id: EditionId,
  options: PrintOptions = {},
): PrintJob {
  const fonts = loadFonts();
  const edition = editionOf(guide, locale, id, options);
  const parts = pieces(edition);
  for (const { file, source } of parts) checkGlyphs(source, file, fonts.covers);
  const files = new Map<string, Uint8Array>();
  // From the working directory: bundled for the build, this module is no longer beside the template.
  files.set("/template.typ", readFileSync(resolve("src/print/template.typ")));
  files.set("/edition.typ", Buffer.from(editionFile(edition)));
  files.set("/mark.svg", Buffer.from(nameMark(edition.mono)));
  const texts = [
    ...(edition.plan.kind === "checklists"
      ? guide.pages.filter((page) => page.locale === locale)
      : edition.pages),
    ...edition.sheets,
  ];
  for (const text of texts) {
    for (const [name, bytes] of pictures(text, fonts, edition.mono)) files.set(name, bytes);
  }
  for (const part of parts) part.files?.forEach((bytes, name) => files.set(name, bytes));
  // What editions have in common is a file of its own: Typst takes up what it has laid out before.
  const origins = new Map<string, string>();
  const main = parts.map(({ name, source, file }) => {
    if (name === undefined) return source;
    const path = `/${name}.typ`;
    origins.set(path, file);
    files.set(path, Buffer.from(`${IMPORT}${source}`));
    return `#include ${literal(path)}`;
  });
  const job = { main: main.join("\n"), files, titles: titlesOf(edition), origins };
  return edition.plan.kind === "wall"
    ? job
    : { ...job, cover: `${preamble(edition).source}${COVER}` };
}

/** What the headings say to which links of the edition lead. */
function titlesOf({ pages, sheets, laws, marks, locale }: Edition): Map<string, string> {
  const { cite, colon } = strings(locale);
  const titles = new Map<string, string>();
  for (const page of pages) {
    const { title } = page.data;
    titles.set(pageLabel(page), title);
    for (const { id, text } of page.document.headings) {
      if (id !== undefined) titles.set(`${pageLabel(page)}#${id}`, `${title}${colon}${text}`);
    }
  }
  for (const [mark, text] of marks.texts) titles.set(mark, titles.get(text) ?? "");
  for (const sheet of sheets) titles.set(sheetLabel(sheet), sheet.data.title);
  for (const { instrument, provisions } of laws) {
    const law = cite(instrument.short[locale]).trim();
    titles.set(lawLabel(instrument.id), law);
    for (const { target, article } of provisions) titles.set(lawLabel(target), `${law}${article}`);
  }
  return titles;
}

/** The file that the template reads: how the edition is printed, and what of the guide it holds. */
function editionFile(edition: Edition): string {
  const { pages, sheets, plan, locale } = edition;
  const { list, sections } = strings(locale);
  const { open, before, after, close } = WORDS[locale].page;
  const inside = [...(plan.laws ? [LAWS] : []), ...pages.map(pageLabel), ...sheets.map(sheetLabel)];
  const first = pages.filter(
    ({ collection }, index) => pages[index - 1]?.collection !== collection,
  );
  const parts = first.map(
    (page) => `${literal(pageLabel(page))}: ${literal(sections[page.collection].title)}`,
  );
  return [
    settingsSource(edition),
    `#let inside = ${literals(inside)}\n`,
    `#let page-words = ${literals([open, before, after, close])}\n`,
    `#let separator = ${literal(list)}\n`,
    `#let parts = (${parts.join(", ") || ":"})\n`,
  ].join("");
}

/** The mark of the site as a drawing with a colour of its own: on paper there is no theme to follow. */
function nameMark(mono: boolean): string {
  const mark = readFileSync(resolve("public/favicon.svg"), "utf8");
  const plain = mark.replace(/<style>.*?<\/style>/u, "").replace("<path", '<path fill="#b3261e"');
  return mono ? withoutColour(plain) : plain;
}

/** The tags that stand in the texts of an edition. */
function certaintiesOf(edition: Edition): Set<Certainty> {
  const { guide, locale, plan, pages, sheets } = edition;
  const tokens =
    plan.kind === "checklists"
      ? guide.pages
          .filter((page) => page.locale === locale)
          .flatMap(checklistsOf)
          .flatMap((list) => list.tokens)
      : [...pages, ...sheets].flatMap(({ document }) => document.tokens);
  const found = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "certainty");
  return new Set(found.map(certaintyOf));
}

function sheetsOf(guide: Guide, locale: Locale, id: EditionId): readonly Sheet[] {
  const { kind } = PLANS[id];
  if (kind === "letters") return guide.sheets(locale, "letters");
  if (kind === "wall") return guide.sheets(locale, "sheets").filter(({ slug }) => slug === id);
  return [];
}

function pieces(edition: Edition): Piece[] {
  switch (edition.plan.kind) {
    case "wall":
      return [preamble(edition), ...wallPieces(edition), PLACES];
    case "book":
    case "checklists":
    case "letters":
    case "law":
      return bookPieces(edition);
  }
}

function bookPieces(edition: Edition): Piece[] {
  const { guide, locale, plan, laws } = edition;
  // The texts come first: they tell the marks what the index is to list.
  const texts = textPieces(edition);
  const { appendix } = WORDS[locale];
  const folder = posix.join(guide.pages[0]?.file ?? "", "../..");
  const lawPieces = [
    ...(laws.length === 0
      ? []
      : [
          {
            file: OWN,
            source: lawsHead(
              plan.kind === "law" ? appendix.alone : appendix.title,
              appendix.intro,
              "laws",
            ),
          },
        ]),
    ...laws.flatMap((law) => appendixEntry(law, guide, locale, plan.kind === "law")),
  ];
  const isBook = plan.kind === "book";
  return [
    preamble(edition),
    frontMatter(edition),
    ...texts,
    ...lawPieces,
    ...(isBook
      ? [
          { file: `${folder}/glossary.yaml`, source: glossaryAppendix(edition) },
          { file: `${folder}/channels.yaml`, source: channelsAppendix(guide, locale) },
        ]
      : []),
    ...(isBook || plan.kind === "law" ? [{ file: OWN, source: indexPages(edition) }] : []),
    PLACES,
  ];
}

function textPieces(edition: Edition): Piece[] {
  const { plan, pages } = edition;
  if (plan.kind === "letters") return letterPieces(edition);
  if (plan.kind === "checklists") return checklistPieces(edition);
  return pages.map((page) => ({
    file: page.file,
    name: pageLabel(page),
    source: chapter(page, edition),
  }));
}

function indexPages(edition: Edition): string {
  const { locale } = edition;
  const { title, intro } = WORDS[locale].index;
  const content = lawIndex(edition) + termIndex(edition);
  return content === ""
    ? ""
    : `${appendixHead(title, intro, "index")}#index-columns[\n${content}]\n`;
}

/** Asks where the headings stand. */
const PLACES: Piece = { file: OWN, source: "#places()\n" };

/** The version of texts and software, from `package.json`. */
function version(): string {
  const { version } = JSON.parse(readFileSync(resolve("package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The title of an edition, as a reader's list of files shows it. */
export function documentTitle({
  id,
  plan,
  locale,
}: Pick<Edition, "id" | "plan" | "locale">): string {
  const { siteName, colon } = strings(locale);
  const whole = `${siteName}${colon}${WORDS[locale].subtitle}`;
  if (id === "full") return whole;
  return locale === "zh" ? `${whole}（${plan.title.zh}）` : `${whole} (${plan.title.en})`;
}

function preamble(edition: Edition): Piece {
  const { guide, locale, plan } = edition;
  const words = WORDS[locale];
  const [year = 0, month = 0, date = 0] = guide.day.split("-").map(Number);
  const [language = "", region] = LANGUAGE_TAGS[locale].split("-");
  const source = `${IMPORT}#show: book.with(
  document-title: ${literal(documentTitle(edition))},
  title: ${literal(strings(locale).siteName)},
  subtitle: ${literal(words.subtitle)},
  name: ${literal(plan.title[locale])},
  summary: ${literal(plan.summary[locale])},
  author: ${literal(words.author)},
  keywords: ${literals(words.keywords)},
  date: datetime(year: ${year}, month: ${month}, day: ${date}),
  as-of: ${literal(words.asOf(formatDay(guide.day, locale)))},
  version: ${literal(words.version(version()))},
  language: ${literal(language)},
  region: ${region === undefined ? "none" : literal(region)},
)
`;
  return { file: OWN, source };
}

function frontMatter(edition: Edition): Piece {
  const { guide, locale, plan, site, pages, id } = edition;
  const words = WORDS[locale];
  const { legend, imprint, facts } = words;
  const used = certaintiesOf(edition);
  const tags = Object.entries(CERTAINTIES)
    .filter(([name]) => used.has(name as Certainty))
    .map(
      ([name, labels]) =>
        `(${literal(name)}, ${literal(labels[locale])}, ${literal(legend.meanings[name as Certainty])}),`,
    );
  const explained =
    tags.length === 0
      ? "none"
      : `(${literal(legend.title)}, ${literal(legend.intro)}, (${tags.join(" ")}))`;
  const changes = plan.kind === "wall" ? [] : [imprint.changes[plan.kind]];
  const plain = (name: string, value: string) => `(${literal(name)}, [#${literal(value)}]),`;
  const rows = [
    plain(
      facts.edition,
      [plan.title[locale], words.version(version())].join(strings(locale).comma),
    ),
    plain(facts.asOf, formatDay(guide.day, locale)),
    ...(pages.length === 0 ? [] : [plain(facts.pages, facts.count(pages.length))]),
    ...(site === undefined ? [] : [`(${literal(facts.online)}, [${webLink(site, "")}]),`]),
    ...(site === undefined
      ? []
      : [`(${literal(facts.file)}, [${webLink(site, routes.pdf(locale, id))}]),`]),
    plain(facts.licence, facts.terms),
  ];
  const source = `${COVER}#imprint(${literal(imprint.title)}, ${literals([...imprint.paragraphs, ...changes])}, (${rows.join(" ")}), ${explained})
#contents(${literal(words.contents)})
#show: body-matter
`;
  return { file: OWN, source };
}
