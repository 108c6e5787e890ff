import type { Token } from "markdown-it";
import { outline, type Item } from "../diagram/index.ts";
import type { Locale } from "../i18n/index.ts";
import {
  attribute,
  certaintyOf,
  containerOf,
  diagramOf,
  footnoteOf,
  isChecked,
  isTask,
  linkOf,
  write,
  type Document,
  type LinkMeaning,
  type Writer,
} from "../markdown/index.ts";
import { address, readable } from "./address.ts";
import { columnsOf } from "./columns.ts";
import { literal } from "./literal.ts";
import { diagramPath } from "./pictures.ts";
import { closeUp, meetsMark } from "./punctuation.ts";

/** What the writer must know of the edition around a text. */
export interface TypstContext {
  locale: Locale;
  /** Label of the text itself. Those of its headings are `<page>#<id>`. */
  page: string;
  /** The label of what a link points to, or `undefined` where this edition does not contain it. */
  labelOf: (link: LinkMeaning) => string | undefined;
  /** Address of the website, for links that lead out of the edition; without it they are plain words. */
  site?: string | undefined;
  /** The name under which the compiler is given an image. */
  imagePath: (source: string) => string;
}

interface State extends TypstContext {
  /** The address of an outside link is a footnote in the text, follows the words in a note, and is left out of a heading. */
  place: "text" | "note" | "heading";
}

/** Blocks that a paragraph before them introduces. */
const INTRODUCED = new Set(["bullet_list_open", "ordered_list_open", "table_open", "fence"]);

const wrap = (name: string) => () => `#${name}[`;
const end = () => "]";
const nothing = () => "";

const introduces = (tokens: readonly Token[], close: number) =>
  INTRODUCED.has(tokens[close + 1]?.type ?? "");

const list = (kind: string, token: Token, tokens: readonly Token[], index: number) => {
  const tight = tokens[index + 2]?.hidden === true;
  const start = attribute(token, "start");
  return `#${kind}(tight: ${tight}, ${start === undefined ? "" : `start: ${start}, `}`;
};

const writer: Writer<State> = {
  inline: (token, state) => write(token.children ?? [], writer, state),
  text: ({ content }, _state, tokens, index) =>
    /^https?:\/\/\S+$/u.test(content) ? address(content) : closeUp(content, tokens, index),
  softbreak: () => " ",
  hardbreak: () => "#linebreak()",
  em_open: wrap("emph"),
  em_close: end,
  strong_open: wrap("strong"),
  strong_close: end,
  code_inline: (token) => `#raw(${literal(token.content)})`,
  code_block: (token) => codeBlock(token.content),
  fence: (token) => codeBlock(token.content),
  link_open(token, state) {
    const link = linkOf(token);
    if (link.kind === "external") return `#link(${literal(link.href)})[`;
    const label = state.labelOf(link);
    if (label !== undefined) return `#link(label(${literal(label)}))[`;
    return state.site === undefined ? "#[" : `#link(${literal(webAddress(link, state.site))})[`;
  },
  link_close(_token, state, tokens, index) {
    const start = tokens.slice(0, index).findLastIndex(({ type }) => type === "link_open");
    const opening = tokens[start];
    if (!opening) return "]";
    const words = tokens.slice(start + 1, index).map(({ content }) => content);
    const after = tokens[index + 1]?.content.at(0) ?? "";
    return `]${reference(linkOf(opening), words.join(""), after, state)}`;
  },
  image(token, { imagePath }, tokens) {
    const kind = tokens.length === 1 ? "picture" : "small-picture";
    return `#${kind}(${literal(imagePath(attribute(token, "src") ?? ""))}, ${literal(token.content)})`;
  },
  certainty: (token) => `#certainty(${literal(certaintyOf(token))}, ${literal(token.content)})`,
  // Terms are explained in the glossary at the end; marks all over the page would only disturb.
  term_open: nothing,
  term_close: nothing,
  footnote_ref(token, state) {
    const { note, mark } = footnoteOf(token);
    const label = `label(${literal(`${state.page}^${note}`)})`;
    return mark === 0 ? `#footnote(note-${note})#${label}` : `#footnote(${label})`;
  },
  task_checkbox(token) {
    return `#checkbox(${isChecked(token)})`;
  },
  paragraph_open(token, _state, tokens, index) {
    const close = index + 2;
    return !token.hidden && introduces(tokens, close) ? "#lead[" : "";
  },
  paragraph_close(token, _state, tokens, index) {
    if (token.hidden) return "";
    return introduces(tokens, index) ? "]\n\n" : "\n\n";
  },
  heading_open(token, state) {
    state.place = "heading";
    const id = attribute(token, "id");
    // The chapter's title is level 2, so an h2 of the text is level 3.
    const depth = Number(token.tag.slice(1)) + 1;
    return `#section(${depth}, ${id === undefined ? "none" : literal(`${state.page}#${id}`)})[`;
  },
  heading_close(_token, state) {
    state.place = "text";
    return "]\n\n";
  },
  bullet_list_open(token, _state, tokens, index) {
    const task = isTask(tokens[index + 1]);
    return list(task ? "checklist" : "list", token, tokens, index);
  },
  bullet_list_close: () => ")\n\n",
  ordered_list_open: (token, _state, tokens, index) => list("enum", token, tokens, index),
  ordered_list_close: () => ")\n\n",
  list_item_open: () => "[",
  list_item_close: () => "],",
  blockquote_open: wrap("quote(block: true)"),
  blockquote_close: () => "]\n\n",
  hr: () => "#divider()\n\n",
  table_open(_token, _state, tokens, index) {
    const { widths, alignments } = columnsOf(tokens, index);
    return `#table(columns: ${widths}, align: ${alignments}, `;
  },
  table_close: () => ")\n\n",
  thead_open: () => "table.header(",
  thead_close: () => "),\n",
  tbody_open: nothing,
  tbody_close: nothing,
  tr_open: nothing,
  tr_close: () => "\n",
  th_open: () => "[",
  th_close: () => "],",
  td_open: () => "[",
  td_close: () => "],",
  container_open(token) {
    const { name, title } = containerOf(token);
    return `#callout(${literal(name)}, ${literal(title)})[\n`;
  },
  container_close: () => "]\n\n",
  diagram(token) {
    const diagram = diagramOf(token);
    // There is no text version to open on paper: the drawing carries all its words.
    const words = [token.content, ...spoken(outline(diagram))].join("\n");
    return `#diagram(${literal(diagramPath(diagram))}, ${literal(words)}, ${literal(diagram.data.title)})\n\n`;
  },
  // The notes are written first (see toTypst): each becomes a name that its mark uses.
  footnote_block_open(_token, state) {
    state.place = "note";
    return "";
  },
  footnote_block_close(_token, state) {
    state.place = "text";
    return "\n";
  },
  footnote_open(token) {
    return `#let note-${footnoteOf(token).note} = [`;
  },
  footnote_close: () => "]\n",
  footnote_anchor: nothing,
};

function spoken(items: readonly Item[]): string[] {
  return items.flatMap(({ text, items }) => [text, ...spoken(items)]);
}

function codeBlock(content: string): string {
  return `#raw(block: true, ${literal(content.replace(/\n$/u, ""))})\n\n`;
}

function webAddress(link: LinkMeaning, site: string): string {
  return new URL(link.href, site).href;
}

/**
 * What paper needs after the words of a link: the page, or the address.
 *
 * @param after the character that follows the link
 */
function reference(link: LinkMeaning, words: string, after: string, state: State): string {
  if (state.place === "heading") return "";
  const label = link.kind === "external" ? undefined : state.labelOf(link);
  // Provisions stand in the appendix in their own order, and at the chapter's end with their pages.
  if (label !== undefined) {
    const close = meetsMark("）", after) ? ", tight: true" : "";
    return link.kind === "law" ? "" : `#page-of(label(${literal(label)})${close})`;
  }
  if (link.kind !== "external" && state.site === undefined) return "";
  const url = link.kind === "external" ? link.href : webAddress(link, state.site ?? "");
  if (words.includes(readable(url))) return "";
  const printed = `#link(${literal(url)})[${address(url)}]`;
  return state.place === "note" ? `#printed-address[${printed}]` : `#footnote[${printed}]`;
}

/**
 * Writes a text as Typst. The names it uses beside Typst's own are defined in `template.typ`.
 *
 * @returns a content block of its own, so that the names of its notes stay inside
 * @throws TypeError for a token that it does not know
 * @example
 * toTypst(parse("**《民法典》**第七条 #1", context), { …, page: "analysis/civil" })
 * // '#[\n#strong[#"《民法典》"]#"第七条 #1"\n\n]\n'
 */
export function toTypst(document: Pick<Document, "tokens">, context: TypstContext): string {
  const { tokens } = document;
  const at = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const [text, notes] = at === -1 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at)];
  const state: State = { ...context, place: "text" };
  // A note may be marked more than once, and anywhere: Typst wants it defined before the first mark.
  const definitions = write(notes, writer, state);
  return `#[\n${definitions}${write(text, writer, state)}]\n`;
}
