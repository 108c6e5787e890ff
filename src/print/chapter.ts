import type { Page } from "../content/index.ts";
import { formatDay, strings } from "../i18n/index.ts";
import { address } from "./address.ts";
import { cited } from "./cited.ts";
import type { Edition } from "./edition.ts";
import { labelsFor, lawLabel, pageLabel, runningHead } from "./labels.ts";
import { literal, literals } from "./literal.ts";
import { imagePath } from "./pictures.ts";
import { CHARACTERS } from "./settings.ts";
import { toTypst } from "./typst.ts";
import { formatDate, WORDS } from "./words.ts";

/**
 * Writes a page of the guide as a chapter.
 *
 * @param part the part's title, where the chapter is the first of it
 */
export function chapter(page: Page, edition: Edition, part?: string): string {
  const { locale, data, document } = page;
  const words = strings(locale);
  const { colon, list } = words;
  const audience = data.audience.map((name) => words.audience[name]).join(list);
  const about = [
    `${words.forWhom}${colon}${audience}`,
    `${words.reviewed}${colon}${formatDay(data.reviewed, locale)}`,
  ];
  return [
    runningHead(data.title, pageLabel(page)),
    `#chapter(${part === undefined ? "none" : literal(part)}, ${literal(data.title)}, ${literal(pageLabel(page))}, ${literals(about)})\n`,
    toTypst(document, {
      locale,
      page: pageLabel(page),
      labelOf: labelsFor(edition, pageLabel(page)),
      site: edition.site,
      imagePath: (source) => imagePath(page, source),
      file: page.file,
      characters: CHARACTERS[edition.paper],
      marks: edition.marks,
    }),
    basis(page, edition),
    next(page, edition),
    sources(page),
  ].join("");
}

function basis(page: Page, { guide }: Edition): string {
  const { locale } = page;
  const { cite } = strings(locale);
  const rows = cited(guide.law, [page]).map(({ instrument, provisions }) => {
    const articles = provisions.map(
      ({ article, target }) => `(${literal(article)}, label(${literal(lawLabel(target))})),`,
    );
    return `(${literal(cite(instrument.short[locale]).trim())}, label(${literal(lawLabel(instrument.id))}), (${articles.join(" ")})),\n`;
  });
  return rows.length === 0 ? "" : `#basis(${literal(WORDS[locale].basis)}, (\n${rows.join("")}))\n`;
}

function next(page: Page, { pages }: Edition): string {
  const rows = page.next
    .filter((target) => pages.includes(target))
    .map((target) => `(${literal(target.data.title)}, label(${literal(pageLabel(target))})),\n`);
  const title = strings(page.locale).next;
  return rows.length === 0 ? "" : `#next-pages(${literal(title)}, (\n${rows.join("")}))\n`;
}

function sources({ locale, data }: Page): string {
  const { cite, comma, sources: title } = strings(locale);
  const items = data.sources.map(({ title, publisher, date, url }) => {
    // Title marks inside title marks are single (GB/T 15834).
    const inner = title.replaceAll("《", "〈").replaceAll("》", "〉");
    const name = locale === "zh" ? cite(inner) : title;
    const facts = [publisher, ...(date === undefined ? [] : [formatDate(date, locale)])];
    const link = url === undefined ? "" : ` #link(${literal(url)})[${address(url)}]`;
    const text = `${name}${comma}${facts.join(comma)}`;
    return `[#${literal(text)}${link}],\n`;
  });
  return `#sources(${literal(title)}, (\n${items.join("")}))\n`;
}
