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
  termOf,
  write,
  type Document,
  type LinkMeaning,
  type Writer,
} from "../markdown/index.ts";
import { SourceError } from "../source/index.ts";
import { address, readable } from "./address.ts";
import { columnsOf } from "./columns.ts";
import type { InnerLink, Place } from "./labels.ts";
import { closeOf, linesOf } from "./lines.ts";
import { literal } from "./literal.ts";
import type { Marks } from "./marks.ts";
import { diagramPath } from "./pictures.ts";
import { closeUp, meetsMark } from "./punctuation.ts";
import { CHARACTERS } from "./settings.ts";

/** What the writer must know of the edition around a text. */
export interface TypstContext {
  locale: Locale;
  /** Label of the text itself. Those of its headings are `<page>#<id>`. */
  page: string;
  /** Where a link leads on paper. */
  placeOf: (link: InnerLink) => Place;
  /** Address of the website, for links that lead out of the edition; without it they are plain words. */
  site?: string | undefined;
  /** The name under which the compiler is given an image. */
  imagePath: (source: string) => string;
  /** The file that the text is from, for errors. */
  file?: string | undefined;
  /** Han characters that a line has; 40 when absent. */
  characters?: number | undefined;
  /** Takes the places for the index; none are marked when absent. */
  marks?: Marks | undefined;
  /** The level of the text's own title, under which its headings stand; 2 when absent, below a part's. */
  below?: number | undefined;
  /** Whether the addresses of outside links are printed; they are when absent. */
  addresses?: boolean | undefined;
}

interface State extends TypstContext {
  /** One-based line of the file on which the text begins. */
  line: number;
  /** Within the head of a table, which may be printed again on the next page and so can carry no label. */
  inHead: boolean;
  /** The address of an outside link is a footnote in the text, follows the words in a note, and is left out of a heading. */
  place: "text" | "note" | "heading";
  whole: Whole;
}

/** Blocks that a paragraph before them introduces. */
const INTRODUCED = new Set(["bullet_list_open", "ordered_list_open", "table_open", "fence"]);

const wrap = (name: string) => () => `#${name}[`;
const end = () => "]";
const nothing = () => "";

const introduces = (tokens: readonly Token[], close: number) =>
  INTRODUCED.has(tokens[close + 1]?.type ?? "");

/** The tokens that begin and end what is kept whole. */
interface Whole {
  begin: ReadonlySet<Token>;
  end: ReadonlySet<Token>;
}

/** Lists and tables of a few lines, each with the paragraph that introduces it. */
function wholeIn(tokens: readonly Token[], characters: number): Whole {
  const begin = new Set<Token>();
  const end = new Set<Token>();
  for (const [open, token] of tokens.entries()) {
    const close = tokens[closeOf(tokens, open)];
    if (!close || !isShort(tokens, open, characters)) continue;
    const before = tokens[open - 1];
    const introduced =
      before?.type === "paragraph_close" && !before.hidden && !isRuledLine(tokens[open - 2]);
    begin.add((introduced ? tokens[open - 3] : undefined) ?? token);
    end.add(close);
  }
  return { begin, end };
}

function isShort(tokens: readonly Token[], open: number, characters: number): boolean {
  const token = tokens[open];
  if (token?.type === "table_open") {
    return columnsOf(tokens, open, characters / TABLE_SIZE).lines <= SHORT_TABLE;
  }
  if (token?.level !== 0 || !/_list_open$/u.test(token.type)) return false;
  return linesOf(tokens, open, characters - LIST_INDENT) <= SHORT_LIST;
}

/** How many notes the first lines after a token may have: marks, and addresses of links that lead out. */
function notesAfter(tokens: readonly Token[], index: number): string {
  const inline = tokens.slice(index + 1).find(({ type }) => type === "inline");
  const notes = (inline?.children ?? []).filter((token) => {
    if (token.type === "footnote_ref") return true;
    return token.type === "link_open" && /^(?:external|page)$/u.test(linkOf(token).kind);
  });
  return notes.length === 0 ? "" : `, notes: ${notes.length}`;
}

const begin = (token: Token, { whole }: State) => (whole.begin.has(token) ? "#together[" : "");
const finish = (token: Token, { whole }: State) => (whole.end.has(token) ? ")]\n\n" : ")\n\n");

const list = (
  kind: string,
  token: Token,
  tokens: readonly Token[],
  index: number,
  state: State,
) => {
  const tight = tokens[index + 2]?.hidden === true;
  const start = attribute(token, "start");
  return `${begin(token, state)}#${kind}(tight: ${tight}, ${start === undefined ? "" : `start: ${start}, `}`;
};

const writer: Writer<State> = {
  inline: (token, state) => (isRuledLine(token) ? "" : write(token.children ?? [], writer, state)),
  text: ({ content }, _state, tokens, index) =>
    /^https?:\/\/\S+$/u.test(content)
      ? address(content)
      : content.includes(BLANK)
        ? withBlanks(content)
        : closeUp(content, tokens, index).replace(/(?<=[A-Za-z])’(?=[A-Za-z])/gu, '"#apostrophe#"'),
  softbreak: () => " ",
  hardbreak: () => "#linebreak()",
  em_open: wrap("emph"),
  em_close: end,
  strong_open: wrap("strong"),
  strong_close: end,
  code_inline: (token) => `#raw(${literal(token.content)})`,
  code_block: (token) => codeBlock(token.content),
  fence: (token) => codeBlock(token.content),
  link_open(token, state, tokens, index) {
    const link = linkOf(token);
    return link.kind === "external"
      ? `#link(${literal(link.href)})[`
      : cross(link, state, tokens, index);
  },
  link_close(_token, state, tokens, index) {
    const start = tokens.slice(0, index).findLastIndex(({ type }) => type === "link_open");
    const open = tokens[start];
    const link = open && linkOf(open);
    if (link?.kind !== "external") return "]";
    return `]${printedAddress(link.href, linkWords(tokens, start), state)}`;
  },
  image(token, { imagePath }, tokens) {
    const kind = tokens.length === 1 ? "picture" : "small-picture";
    return `#${kind}(${literal(imagePath(attribute(token, "src") ?? ""))}, ${literal(token.content)})`;
  },
  certainty: (token) => `#certainty(${literal(certaintyOf(token))}, ${literal(token.content)})`,
  // Terms are explained in the glossary at the end; signs all over the page would only disturb.
  term_open(token, { marks, place, inHead, page }) {
    if (!marks || place === "heading") return "";
    const { id } = termOf(token);
    if (inHead) {
      marks.note(marks.terms, id, page);
      return "";
    }
    return `#index-mark(${literal(marks.term(id, page))})`;
  },
  term_close: nothing,
  footnote_ref(token, state) {
    const { note, mark } = footnoteOf(token);
    const label = `label(${literal(`${state.page}^${note}`)})`;
    return mark === 0 ? `#footnote(note-${note})#${label}` : `#footnote(${label})`;
  },
  task_checkbox(token) {
    return `#checkbox(${isChecked(token)})`;
  },
  paragraph_open(token, state, tokens, index) {
    const close = index + 2;
    if (isRuledLine(tokens[index + 1])) return "#ruled-line()";
    if (token.hidden || !introduces(tokens, close)) return "";
    if (state.whole.begin.has(token)) return begin(token, state);
    const notes = notesAfter(tokens, close);
    return notes === "" ? "#lead[" : `#lead(${notes.slice(2)})[`;
  },
  paragraph_close(token, { whole }, tokens, index) {
    if (token.hidden) return "";
    const open = tokens[index - 2];
    const isLead =
      introduces(tokens, index) &&
      !isRuledLine(tokens[index - 1]) &&
      open &&
      !whole.begin.has(open);
    return isLead ? "]\n\n" : "\n\n";
  },
  heading_open(token, state, tokens, index) {
    state.place = "heading";
    const id = attribute(token, "id");
    const depth = Number(token.tag.slice(1)) + (state.below ?? 2) - 1;
    const target = id === undefined ? "none" : literal(`${state.page}#${id}`);
    return `#section(${depth}, ${target}${notesAfter(tokens, index + 2)})[`;
  },
  heading_close(_token, state) {
    state.place = "text";
    return "]\n\n";
  },
  bullet_list_open(token, state, tokens, index) {
    const task = isTask(tokens[index + 1]);
    return list(task ? "checklist" : "list", token, tokens, index, state);
  },
  bullet_list_close: finish,
  ordered_list_open: (token, state, tokens, index) => list("enum", token, tokens, index, state),
  ordered_list_close: finish,
  list_item_open: () => "[",
  list_item_close: () => "],",
  blockquote_open: wrap("quote(block: true)"),
  blockquote_close: () => "]\n\n",
  hr: () => "#divider()\n\n",
  table_open(token, state, tokens, index) {
    const { file, line, characters = CHARACTERS.a4 } = state;
    const room = characters / TABLE_SIZE;
    const { widths, alignments, least } = columnsOf(tokens, index, room);
    if (file !== undefined && least > room) {
      throw new SourceError([
        {
          file,
          line: line + (token.map?.[0] ?? 0),
          message: `表格比纸宽：至少要${Math.ceil(least)}个汉字宽，一行只有${Math.floor(room)}个`,
          expected: "少几列，或者把不能断开的长词拆开",
        },
      ]);
    }
    return `${begin(token, state)}#table(columns: ${widths}, align: ${alignments}, `;
  },
  table_close: finish,
  thead_open(_token, state) {
    state.inHead = true;
    return "table.header(";
  },
  thead_close(_token, state) {
    state.inHead = false;
    return "),\n";
  },
  tbody_open: nothing,
  tbody_close: nothing,
  tr_open: nothing,
  tr_close: () => "\n",
  th_open: () => "[",
  th_close: () => "],",
  // An empty cell is as high as one with a line, for a pen.
  td_open: (_token, _state, tokens, index) =>
    tokens[index + 1]?.content === "" ? "[#box(height: 1em)" : "[",
  td_close: () => "],",
  container_open(token, { characters = CHARACTERS.a4 }, tokens, index) {
    const { name, title } = containerOf(token);
    const whole = linesOf(tokens, index, characters - BOX_INDENT) <= SHORT_BOX;
    return `#callout(${literal(name)}, ${literal(title)}, whole: ${whole})[\n`;
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

/** A blank to write on: a run of full-width low lines, as long as it is drawn; a paragraph of them is a whole line. */
const BLANK = "＿";
/** What a list takes from the width of a line, in Han characters. */
const LIST_INDENT = 2;
/** A list of so many lines is not broken. */
const SHORT_LIST = 7;
/** What the frame of a box takes from it. */
const BOX_INDENT = 3;
/** A box of so many lines is not broken. */
const SHORT_BOX = 9;
/** A table of so many lines, two fifths of a page, is not broken. */
const SHORT_TABLE = 22;
/** Tables are set in type of this size, relative to the text's. */
const TABLE_SIZE = 0.9;

function isRuledLine(token: Token | undefined): boolean {
  return token?.type === "inline" && /^[＿\s]+$/u.test(token.content);
}

function withBlanks(text: string): string {
  return text
    .split(/(＿+)/u)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith(BLANK) ? `#blank(${part.length})` : `#${literal(part)}`))
    .join("");
}

/** The label of a place that refers to a law, for the index; none where none can be set. */
function lawMark(link: LinkMeaning, { marks, place, inHead, page }: State): string | undefined {
  if (!marks || link.kind !== "law" || place === "heading") return undefined;
  if (!inHead) return marks.law(link.target, page);
  marks.note(marks.laws, link.target, page);
  return undefined;
}

function codeBlock(content: string): string {
  return `#raw(block: true, ${literal(content.replace(/\n$/u, ""))})\n\n`;
}

/** The words of the link that a token opens. */
function linkWords(tokens: readonly Token[], open: number): string {
  return tokens
    .slice(open + 1, closeOf(tokens, open))
    .map(({ content }) => content)
    .join("");
}

/**
 * Opens a reference within the guide. It says both what an edition prints that holds the place and what one prints
 * that does not: the template knows which it is.
 */
function cross(link: InnerLink, state: State, tokens: readonly Token[], index: number): string {
  const { site } = state;
  const { text, label } = state.placeOf(link);
  const mark = lawMark(link, state);
  const own = link.kind === "fragment";
  const web = own || site === undefined ? undefined : new URL(link.href, site).href;
  const printed = web === undefined ? "" : printedAddress(web, linkWords(tokens, index), state);
  const after = tokens[closeOf(tokens, index) + 1]?.content.at(0) ?? "";
  // Provisions stand in the appendix in their own order, and at the chapter's end with their pages.
  const paged = link.kind !== "law" && state.place !== "heading";
  const options = [
    ...(mark === undefined ? [] : [`mark: ${literal(mark)}`]),
    ...(paged ? [] : ["paged: false"]),
    ...(paged && text === state.page ? ["near: true"] : []),
    ...(paged && meetsMark("）", after) ? ["tight: true"] : []),
    ...(web === undefined ? [] : [`web: ${literal(web)}`]),
    ...(printed === "" ? [] : [`printed: [${printed}]`]),
  ];
  return `#cross(${[literal(text), literal(label), ...options].join(", ")})[`;
}

/** What paper needs after the words of a link that leads to the web: its address, unless the words are just that. */
function printedAddress(url: string, words: string, { place, addresses }: State): string {
  if (place === "heading" || addresses === false || words.includes(readable(url))) return "";
  const printed = `#link(${literal(url)})[${address(url)}]`;
  return place === "note" ? `#printed-address[${printed}]` : `#footnote[${printed}]`;
}

/**
 * Writes a text as Typst. The names it uses beside Typst's own are defined in `template.typ`.
 *
 * @returns a content block of its own, so that the names of its notes stay inside
 * @throws TypeError for a token that it does not know; SourceError for a table that is wider than the page
 * @example
 * toTypst(parse("**《民法典》**第七条 #1", context), { …, page: "analysis/civil" })
 * // '#[\n#strong[#"《民法典》"]#"第七条 #1"\n\n]\n'
 */
export function toTypst(
  document: Pick<Document, "tokens"> & Partial<Pick<Document, "line">>,
  context: TypstContext,
): string {
  const { tokens, line = 1 } = document;
  const at = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const [text, notes] = at === -1 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at)];
  const whole = wholeIn(tokens, context.characters ?? CHARACTERS.a4);
  const state: State = { ...context, line, inHead: false, place: "text", whole };
  // A note may be marked more than once, and anywhere: Typst wants it defined before the first mark.
  const definitions = write(notes, writer, state);
  return `#[\n${definitions}${write(text, writer, state)}]\n`;
}
