import type { Token } from "markdown-it";
import type { Diagram } from "../diagram/index.ts";
import type { Locale } from "../i18n/index.ts";
import type { LawLibrary, LawTarget } from "../law/index.ts";

/**
 * Every token the dialect can produce. A writer is a record over these, so that the compiler finds
 * a writer that forgot one; `parse` refuses any other, so that no text is dropped.
 */
export const TOKEN_TYPES = [
  "inline",
  "text",
  "softbreak",
  "hardbreak",
  "em_open",
  "em_close",
  "strong_open",
  "strong_close",
  "code_inline",
  "code_block",
  "fence",
  "link_open",
  "link_close",
  "image",
  "certainty",
  "term_open",
  "term_close",
  "footnote_ref",
  "task_checkbox",
  "paragraph_open",
  "paragraph_close",
  "heading_open",
  "heading_close",
  "bullet_list_open",
  "bullet_list_close",
  "ordered_list_open",
  "ordered_list_close",
  "list_item_open",
  "list_item_close",
  "blockquote_open",
  "blockquote_close",
  "hr",
  "table_open",
  "table_close",
  "thead_open",
  "thead_close",
  "tbody_open",
  "tbody_close",
  "tr_open",
  "tr_close",
  "th_open",
  "th_close",
  "td_open",
  "td_close",
  "container_open",
  "container_close",
  "diagram",
  "footnote_block_open",
  "footnote_block_close",
  "footnote_open",
  "footnote_close",
  "footnote_anchor",
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** What a link turned out to be. */
export type LinkMeaning =
  /** A law or one of its provisions. `href` is its page. */
  | { kind: "law"; href: string; target: string }
  /** Another page of the guide, or a heading of it. `href` is its address with the fragment. */
  | { kind: "page"; href: string; file: string; fragment?: string | undefined }
  /** A heading of the same page. */
  | { kind: "fragment"; href: string; fragment: string }
  /** Anything outside the guide. */
  | { kind: "external"; href: string };

export interface Heading {
  depth: 2 | 3 | 4;
  /** ASCII id, the fragment of its address. Always present for depth 2 and 3. */
  id?: string | undefined;
  text: string;
  /** One-based line in the file. */
  line: number;
}

export interface LawReference {
  /** `civil-code/148` or `civil-code`. */
  target: string;
  /** The words of the link. */
  text: string;
  line: number;
  law: LawTarget;
}

export interface Link {
  meaning: LinkMeaning;
  text: string;
  line: number;
}

/** A Markdown text, understood once for the page, the PDF and the search. */
export interface Document {
  tokens: Token[];
  /** One-based line of the file on which the text begins. */
  line: number;
  headings: Heading[];
  lawReferences: LawReference[];
  links: Link[];
  /** Paths of local images, relative to the file. */
  images: string[];
  /** The diagrams that it shows, in order. */
  diagrams: Diagram[];
}

/** A page that a relative `.md` link points to. */
export interface PageTarget {
  /** Its file, as errors name it. */
  file: string;
  /** Its address on the site. */
  href: string;
}

/** A word that the glossary explains. */
export interface GlossaryTerm {
  id: string;
  term: string;
  aliases: readonly string[];
  plain: string;
}

/** What the parser must know of the world around a text. */
export interface ParseContext {
  /** The file, relative to the project's root, for errors. */
  file: string;
  locale: Locale;
  law: LawLibrary;
  /** One-based line of the file on which the text begins; 1 when absent. */
  line?: number | undefined;
  /** The words to explain where they first occur; none when absent. */
  terms?: readonly GlossaryTerm[] | undefined;
  /** The diagrams of the language, by id; none when absent. */
  diagrams?: ReadonlyMap<string, Diagram> | undefined;
  /** Finds the page behind a relative path such as `../merchants/countermeasures.md`. */
  page: (path: string) => PageTarget | undefined;
  /** Whether a local image exists. */
  image: (path: string) => boolean;
}
