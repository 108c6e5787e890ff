import type { Token } from "markdown-it";
import { AUDIENCES, type Audience, type Guide, type Page } from "../content/index.ts";
import { outline, type Item } from "../diagram/index.ts";
import { routes, strings, TOOLS, type CollectionName, type Locale } from "../i18n/index.ts";
import {
  attribute,
  containerOf,
  diagramOf,
  footnoteOf,
  linkOf,
  write,
  type Document,
  type Write,
  type Writer,
} from "../markdown/index.ts";
import type { SearchKind } from "./format.ts";

const KIND_OF: Record<CollectionName, SearchKind> = {
  analysis: "analysis",
  merchants: "measures",
  platforms: "measures",
  regulators: "measures",
  consumers: "measures",
  cases: "case",
  questions: "question",
  about: "about",
};

/** A part of the site that a search can find: a heading with the text under it, or a provision. */
export interface SearchDocument {
  /** Where it is, with its fragment; the parts of one page stand together. */
  href: string;
  /** Title of the page, or name of the law. */
  title: string;
  /** The heading; empty for what stands before the first one. */
  heading: string;
  text: string;
  kind: SearchKind;
  audience: readonly Audience[];
  /** Laws and provisions it refers to, such as `civil-code/148`, as often as it does. */
  references: readonly string[];
  /** What it is about itself: `civil-code/148` for the page of that provision. */
  subject?: string | undefined;
  /** Below 1 for what answers few questions, such as the list of what is not known. */
  weight?: number | undefined;
}

const none: Write<null> = () => "";
const words: Write<null> = (token) => token.content;
const line: Write<null> = () => "\n";

/** What a diagram says, a line for each part. */
function lines(items: readonly Item[]): string {
  return items.map(({ text, items }) => `${text}\n${lines(items)}`).join("");
}

/** Text as it is searched: words only, a line for each block. */
const writer: Writer<null> = {
  inline: (token) => write(token.children ?? [], writer, null),
  text: words,
  softbreak: () => " ",
  hardbreak: () => " ",
  em_open: none,
  em_close: none,
  strong_open: none,
  strong_close: none,
  code_inline: words,
  code_block: words,
  fence: words,
  link_open: none,
  link_close: none,
  image: words,
  certainty: (token) => `${token.content}：`,
  term_open: none,
  term_close: none,
  footnote_ref: none,
  task_checkbox: none,
  paragraph_open: none,
  paragraph_close: line,
  heading_open: none,
  heading_close: line,
  bullet_list_open: none,
  bullet_list_close: none,
  ordered_list_open: none,
  ordered_list_close: none,
  list_item_open: none,
  list_item_close: none,
  blockquote_open: none,
  blockquote_close: none,
  hr: none,
  table_open: none,
  table_close: none,
  thead_open: none,
  thead_close: none,
  tbody_open: none,
  tbody_close: none,
  tr_open: none,
  tr_close: line,
  th_open: none,
  th_close: () => " ",
  td_open: none,
  td_close: () => " ",
  container_open: (token) => `${containerOf(token).title}\n`,
  container_close: none,
  diagram(token) {
    const diagram = diagramOf(token);
    return `${diagram.data.title}\n${lines(outline(diagram))}`;
  },
  footnote_block_open: none,
  footnote_block_close: none,
  footnote_open: none,
  footnote_close: none,
  footnote_anchor: none,
};

/** A heading section of a text. */
export interface Section {
  /** Fragment of the heading; absent for the text before the first one. */
  id?: string | undefined;
  heading: string;
  text: string;
  /** Targets of its links to the law, in order. */
  references: string[];
}

/**
 * Cuts a text at its headings with an id. What stands before the first is a section without heading; a note
 * belongs to the section of its first mark.
 *
 * @returns sections in order; none that is empty
 */
export function toSections(document: Pick<Document, "tokens">): Section[] {
  const begin = (heading: string, id?: string) => ({
    id,
    heading,
    references: new Array<string>(),
    tokens: new Array<Token>(),
  });
  let section = begin("");
  const sections = [section];
  const marks = new Map<number, typeof section>();
  document.tokens.forEach((token, index) => {
    const id = token.type === "heading_open" ? attribute(token, "id") : undefined;
    if (id !== undefined) {
      const inline = document.tokens[index + 1];
      const heading = inline ? write([inline], writer, null) : "";
      section = begin(heading, id);
      sections.push(section);
    }
    if (token.type === "footnote_open") section = marks.get(footnoteOf(token).note) ?? section;
    section.tokens.push(token);
    for (const child of token.children ?? []) {
      if (child.type === "link_open") {
        const link = linkOf(child);
        if (link.kind === "law") section.references.push(link.target);
      }
      if (child.type !== "footnote_ref") continue;
      const { note } = footnoteOf(child);
      if (!marks.has(note)) marks.set(note, section);
    }
  });
  return sections
    .map(({ id, heading, references, tokens }) => {
      // The heading is a field of its own; its three tokens open the section.
      const body = id === undefined ? tokens : tokens.slice(3);
      return { id, heading, text: write(body, writer, null).trim(), references };
    })
    .filter(({ heading, text }) => heading !== "" || text !== "");
}

/** What is not known is listed under this heading of every page. */
const UNKNOWN = "unknown";

function pageDocuments(page: Page): SearchDocument[] {
  const sections = toSections(page.document);
  return sections.map(({ id, heading, text, references }, index) => ({
    href: id === undefined ? page.href : `${page.href}#${id}`,
    title: page.data.title,
    heading,
    text: index === 0 ? `${page.data.summary}\n${text}` : text,
    kind: KIND_OF[page.collection],
    audience: page.data.audience,
    references,
    ...(id === UNKNOWN ? { weight: 0.2 } : {}),
  }));
}

/** The pages that are tools, and no text of the guide. */
function toolDocuments(locale: Locale): SearchDocument[] {
  const words = strings(locale);
  return [
    {
      href: routes.timeline(locale),
      title: words.timeline,
      heading: words.timelineTitle,
      text: `${words.timelineLead}\n${words.dayLabel}\n${words.dayHint}`,
      kind: "tool",
      audience: AUDIENCES,
      references: [],
    },
    ...TOOLS.map((tool): SearchDocument => ({
      href: routes.tool(locale, tool),
      title: words.tools[tool].title,
      heading: "",
      text: words.tools[tool].lead,
      kind: "tool",
      audience: AUDIENCES,
      references: [],
    })),
    {
      href: routes.downloads(locale),
      title: words.pdfGuide,
      heading: "",
      text: words.pdfLead,
      kind: "tool",
      audience: AUDIENCES,
      references: [],
    },
  ];
}

/**
 * Everything of one language that can be found: each section of each page, each law, each provision, each
 * term and each channel. The parts of one page follow one another.
 */
export function searchDocuments(guide: Guide, locale: Locale): SearchDocument[] {
  const pages = guide.pages.filter((page) => page.locale === locale).flatMap(pageDocuments);
  const laws = guide.law.instruments.flatMap((instrument): SearchDocument[] => {
    const name = instrument.short[locale];
    const names = [instrument.title[locale], ...instrument.aliases].join("、");
    // The law in force answers before the one that it replaced.
    const weight = instrument.replacedBy ? { weight: 0.7 } : {};
    const common = { kind: "law", audience: AUDIENCES, ...weight } as const;
    return [
      {
        ...common,
        href: routes.instrument(locale, instrument.id),
        title: instrument.title[locale],
        heading: "",
        text: [names, instrument.number].filter(Boolean).join("\n"),
        references: [],
        subject: instrument.id,
      },
      ...instrument.provisions.map((provision) => ({
        ...common,
        href: routes.provision(locale, provision.target),
        title: name,
        heading: provision.article,
        text: [provision.plain[locale], provision.quote, provision.disputed?.[locale]]
          .filter(Boolean)
          .join("\n"),
        references: [instrument.id],
        subject: provision.target,
      })),
    ];
  });
  const terms = guide
    .glossary(locale)
    .map(({ id, term, aliases, en, plain, law }): SearchDocument => ({
      href: routes.term(locale, id),
      title: strings(locale).glossary,
      heading: [term, ...aliases].join("、"),
      text: `${plain}\n${en}`,
      kind: "tool",
      audience: AUDIENCES,
      references: law,
    }));
  const channels = guide
    .channels(locale)
    .map(({ id, name, contact, ...channel }): SearchDocument => ({
      href: `${routes.channels(locale)}#${id}`,
      title: strings(locale).channels,
      heading: name.includes(contact) ? name : `${name} ${contact}`,
      text: [channel.who, channel.for, channel.not, channel.how].filter(Boolean).join("\n"),
      kind: "tool",
      audience: AUDIENCES,
      references: [],
    }));
  const home = guide.home(locale);
  const about: SearchDocument[] = home
    ? [
        {
          href: routes.home(locale),
          title: strings(locale).siteTitle,
          heading: "",
          text: [home.lead, ...home.how].join("\n"),
          kind: "about",
          audience: AUDIENCES,
          references: [],
        },
      ]
    : [];
  return [...pages, ...laws, ...terms, ...channels, ...toolDocuments(locale), ...about];
}
