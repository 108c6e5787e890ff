import type { Page } from "../content/index.ts";
import { formatDay, strings } from "../i18n/index.ts";
import { address } from "./address.ts";
import { cited } from "./cited.ts";
import { contextOf } from "./context.ts";
import type { Edition } from "./edition.ts";
import { lawLabel, pageLabel, runningHead } from "./labels.ts";
import { literal, literals } from "./literal.ts";
import { toTypst } from "./typst.ts";
import { formatDate, WORDS } from "./words.ts";

/** Writes a page of the guide as a chapter, alike for every edition that holds it. */
export function chapter(page: Page, edition: Edition): string {
  const { locale, data, document } = page;
  const words = strings(locale);
  const { colon, list } = words;
  const label = pageLabel(page);
  const audience = data.audience.map((name) => words.audience[name]).join(list);
  const about = [
    `${words.forWhom}${colon}${audience}`,
    `${words.reviewed}${colon}${formatDay(data.reviewed, locale)}`,
    ...(data.confidence === undefined ? [] : [`${words.confidence}${colon}${data.confidence}`]),
  ];
  return [
    runningHead(data.title, label),
    `#show: fitted.with(${literal(label)})\n`,
    `#chapter(${literal(data.title)}, ${literal(label)}, ${literals(about)})\n`,
    toTypst(document, { ...contextOf(edition, page, label), marks: edition.marks }),
    basis(page, edition),
    next(page),
    sources(page),
    `#metadata(${literal(label)})<chapter-end>\n`,
  ].join("");
}

function basis(page: Page, { guide }: Edition): string {
  const { locale } = page;
  const { cite } = strings(locale);
  const rows = cited(guide.law, [page], locale).map(({ instrument, provisions }) => {
    const articles = provisions.map(
      ({ article, target }) => `(${literal(article)}, ${literal(lawLabel(target))}),`,
    );
    return `(${literal(cite(instrument.short[locale]).trim())}, ${literal(lawLabel(instrument.id))}, (${articles.join(" ")})),\n`;
  });
  return rows.length === 0
    ? ""
    : `#basis(${literal(pageLabel(page))}, ${literal(WORDS[locale].basis)}, (\n${rows.join("")}))\n`;
}

function next(page: Page): string {
  const rows = page.next.map(
    (target) => `(${literal(target.data.title)}, ${literal(pageLabel(target))}),\n`,
  );
  const title = strings(page.locale).next;
  return rows.length === 0
    ? ""
    : `#next-pages(${literal(pageLabel(page))}, ${literal(title)}, (\n${rows.join("")}))\n`;
}

function sources(page: Page): string {
  const { locale, data } = page;
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
  return `#sources(${literal(pageLabel(page))}, ${literal(title)}, (\n${items.join("")}))\n`;
}
