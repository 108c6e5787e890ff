import type { Guide } from "../content/index.ts";
import {
  COLLECTIONS,
  formatDay,
  LOCALES,
  routes,
  strings,
  TOOLS,
  type Locale,
} from "../i18n/index.ts";
import { statusOn } from "../law/index.ts";

/** What the picture says that stands for a page where it is shared. */
export interface Card {
  locale: Locale;
  /** The page's address on the site, such as `/analysis/civil/`. */
  page: string;
  /** Where in the site the page is; empty on the home page. */
  section: string;
  title: string;
  /** A few words at the foot, such as when the page was last reviewed. */
  note: string;
  /** The status of a law on the guide's day. */
  stamp?: string;
}

/**
 * The cards of all pages of one language that have their own: all but the provisions, which are shown by the card
 * of their law (there are hundreds, and each card takes as long to make as three pages).
 */
export function cardsFor(guide: Guide, locale: Locale): Card[] {
  const words = strings(locale);
  const card = (page: string, section: string, title: string, note = ""): Card => ({
    locale,
    page,
    section,
    title,
    note,
  });
  return [
    card(
      routes.home(locale),
      "",
      // The site's name stands above the title.
      words.siteTitle.slice(`${words.siteName}${words.colon}`.length),
    ),
    card(routes.search(locale), "", words.search),
    ...TOOLS.map((tool) => card(routes.tool(locale, tool), "", words.tools[tool].title)),
    card(routes.downloads(locale), "", words.pdfGuide),
    card(routes.glossary(locale), "", words.glossary),
    card(routes.channels(locale), "", words.channels),
    card(routes.law(locale), "", words.law),
    card(routes.timeline(locale), words.law, words.timelineTitle),
    card(routes.design(locale), words.sections.about.title, words.design.title),
    ...COLLECTIONS.filter((name) => guide.section(locale, name).length > 0).map((name) =>
      card(routes.section(locale, name), "", words.sections[name].title),
    ),
    ...guide.pages
      .filter((page) => page.locale === locale)
      .map(({ href, collection, data }) =>
        card(
          href,
          words.sections[collection].title,
          data.title,
          `${words.reviewed}${words.colon}${formatDay(data.reviewed, locale)}`,
        ),
      ),
    ...guide.law.instruments.map((instrument) => ({
      ...card(
        routes.instrument(locale, instrument.id),
        words.kinds[instrument.kind],
        instrument.title[locale],
        // The status is that of a day; a picture cannot renew itself as the page does.
        `${words.lawAsOf}${words.colon}${formatDay(guide.day, locale)}`,
      ),
      stamp: words.status[statusOn(instrument, guide.day)],
    })),
  ];
}

const known = new WeakMap<Guide, ReadonlyMap<string, Card>>();

/**
 * The card that stands for a page: its own, else that of the nearest page above it, in the end the home page's.
 *
 * @param path the page's address on the site, such as `/law/civil-code/148/`
 *
 * @example
 * cardOf(guide, "zh", "/law/civil-code/148/").page // "/law/civil-code/"
 */
export function cardOf(guide: Guide, locale: Locale, path: string): Card {
  let cards = known.get(guide);
  if (!cards) {
    const all = LOCALES.flatMap((each) => cardsFor(guide, each));
    cards = new Map(all.map((card) => [card.page, card]));
    known.set(guide, cards);
  }
  const home = routes.home(locale);
  for (let at = path; at.startsWith(home) && at !== home; at = at.replace(/[^/]*\/?$/, "")) {
    const card = cards.get(at);
    if (card) return card;
  }
  const last = cards.get(home);
  if (!last) throw new Error(`No card for ${home}`);
  return last;
}
