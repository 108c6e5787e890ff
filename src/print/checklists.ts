import type { Token } from "markdown-it";
import type { Page } from "../content/index.ts";
import { COLLECTIONS, strings } from "../i18n/index.ts";
import { isTask, plainText } from "../markdown/index.ts";
import { webLink } from "./address.ts";
import { contextOf } from "./context.ts";
import type { Edition, Piece } from "./edition.ts";
import { appendixHead, pageLabel } from "./labels.ts";
import { closeOf } from "./lines.ts";
import { literal, literals } from "./literal.ts";
import { toTypst } from "./typst.ts";
import { WORDS } from "./words.ts";

/** A list to tick, cut out of a page. */
export interface Checklist {
  page: Page;
  /** The heading under which it stands, or the page's title. */
  title: string;
  tokens: Token[];
}

/**
 * The lists to tick of a page, in order.
 *
 * @example
 * checklistsOf(page).map(({ title }) => title) // ["存完对一遍"]
 */
export function checklistsOf(page: Page): Checklist[] {
  const { tokens } = page.document;
  const lists: Checklist[] = [];
  let title = page.data.title;
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") title = plainText(tokens[index + 1]?.children ?? []);
    if (token.type !== "bullet_list_open" || !isTask(tokens[index + 1])) return;
    lists.push({ page, title, tokens: tokens.slice(index, closeOf(tokens, index) + 1) });
  });
  return lists;
}

/** Writes all lists to tick, each in a frame of its own, by the section that they are from. */
export function checklistPieces(edition: Edition): Piece[] {
  const { guide, locale } = edition;
  const { sections } = strings(locale);
  return COLLECTIONS.flatMap((collection) => {
    const lists = guide.section(locale, collection).flatMap(checklistsOf);
    if (lists.length === 0) return [];
    return [
      {
        file: "src/print",
        source: appendixHead(sections[collection].title, undefined, `part-${collection}`),
      },
      ...lists.map((list) => ({ file: list.page.file, source: sheet(list, edition) })),
    ];
  });
}

function sheet({ page, title, tokens }: Checklist, edition: Edition): string {
  const { locale, site } = edition;
  const { colon } = strings(locale);
  const { fields, from } = WORDS[locale].checklists;
  const body = toTypst(
    { tokens: withoutNotes(tokens), line: page.document.line },
    { ...contextOf(edition, page, pageLabel(page)), addresses: false },
  );
  const origin = `#${literal(`${from}${colon}${page.data.title} `)}`;
  const more = site === undefined ? origin : `${origin}${webLink(site, page.href)}`;
  // What a title says after its colon is left out where another title follows.
  const [subject = ""] = page.data.title.split(colon.trim());
  const name = title === page.data.title ? title : `${subject}${colon}${title}`;
  return `#checklist-sheet(${literal(name)}, [${more}], ${literals(fields)}, ${body.trim().slice(1)})\n`;
}

/** The notes stay on the page. */
function withoutNotes(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    if (!token.children?.some(({ type }) => type === "footnote_ref")) return token;
    const copy = Object.assign(
      Object.create(Object.getPrototypeOf(token) as object) as Token,
      token,
    );
    copy.children = token.children.filter(({ type }) => type !== "footnote_ref");
    return copy;
  });
}
