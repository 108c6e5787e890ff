import type { Token } from "markdown-it";
import { escapeXml as escapeHtml, figureHtml } from "../diagram/index.ts";
import { routes, type Locale } from "../i18n/index.ts";
import type { Document, LinkMeaning } from "./document.ts";
import { plainText } from "./environment.ts";
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
} from "./meaning.ts";
import { keepTogether } from "./nowrap.ts";
import { write, type Writer } from "./writer.ts";

export { escapeHtml };

interface HtmlContext {
  locale: Locale;
  /** Words of the last heading passed, to name the tables under it. */
  heading: string;
  tables: number;
  /** The heads of the columns of the table being written, and how many cells of its row are written. */
  columns: string[];
  cell: number;
}

const WORDS = {
  zh: {
    table: "表格",
    external: "（外部网站）",
    footnotes: "注释",
    back: (mark: string) => `返回正文（注${mark}）`,
    note: "注",
    done: "已完成",
    todo: "待办",
  },
  en: {
    table: "Table",
    external: " (external site)",
    footnotes: "Notes",
    back: (mark: string) => `Back to the text (note ${mark})`,
    note: "Note ",
    done: "Done",
    todo: "To do",
  },
} as const satisfies Record<Locale, Record<string, string | ((mark: string) => string)>>;

const tag = (token: Token) => {
  const attributes = (token.attrs ?? []).map(
    ([name, value]) => ` ${name}="${escapeHtml(String(value))}"`,
  );
  return `<${token.tag}${attributes.join("")}>`;
};
const open = (token: Token) => (token.hidden ? "" : `${tag(token)}${token.block ? "\n" : ""}`);
const openInline = (token: Token) => (token.hidden ? "" : tag(token));
const close = (token: Token) => (token.hidden ? "" : `</${token.tag}>${token.block ? "\n" : ""}`);

/** Whether a link leads to another website, not to a telephone or a mailbox. */
const isSite = (link: LinkMeaning) => link.kind === "external" && /^https?:/u.test(link.href);

const markId = (token: Token) => {
  const { note, mark } = footnoteOf(token);
  return mark > 0 ? `${note}-${mark}` : `${note}`;
};

const writer: Writer<HtmlContext> = {
  inline: (token, context) => write(token.children ?? [], writer, context),
  text: (token) => keepTogether(escapeHtml(token.content)),
  softbreak: () => "\n",
  hardbreak: () => "<br>\n",
  em_open: openInline,
  em_close: close,
  strong_open: openInline,
  strong_close: close,
  code_inline: (token) => `<code>${escapeHtml(token.content)}</code>`,
  code_block: (token) => `<pre tabindex="0"><code>${escapeHtml(token.content)}</code></pre>\n`,
  fence: (token) => `<pre tabindex="0"><code>${escapeHtml(token.content)}</code></pre>\n`,
  link_open(token) {
    const link = linkOf(token);
    const href = `href="${escapeHtml(link.href)}"`;
    if (link.kind === "law") return `<a class="law-link" ${href}>`;
    if (isSite(link)) return `<a class="external" ${href} rel="external noopener">`;
    return `<a ${href}>`;
  },
  link_close(_token, context, tokens, index) {
    const opening = tokens.slice(0, index).findLast(({ type }) => type === "link_open");
    const site = opening !== undefined && isSite(linkOf(opening));
    const note = `<span class="visually-hidden">${WORDS[context.locale].external}</span>`;
    return `${site ? note : ""}</a>`;
  },
  image(token) {
    // Astro finds this attribute, puts the file through its image pipeline, and writes src, width and height.
    const image = { src: attribute(token, "src"), alt: token.content };
    return `<img __ASTRO_IMAGE_="${escapeHtml(JSON.stringify(image))}">`;
  },
  certainty: (token) =>
    `<span class="certainty" data-certainty="${certaintyOf(token)}">${escapeHtml(token.content)}</span>`,
  term_open(token, { locale }) {
    const { id } = termOf(token);
    const href = escapeHtml(routes.term(locale, id));
    return `<span class="term"><a href="${href}" aria-describedby="term-${id}">`;
  },
  term_close(_token, _context, tokens, index) {
    const opening = tokens.slice(0, index).findLast(({ type }) => type === "term_open");
    if (!opening) throw new TypeError("a term_close without its term_open");
    const { id, plain } = termOf(opening);
    return `</a><span class="term-plain" role="tooltip" id="term-${id}">${escapeHtml(plain)}</span></span>`;
  },
  footnote_ref(token, { locale }) {
    const { note } = footnoteOf(token);
    return `<sup><a class="footnote-ref" href="#fn-${note}" id="fn-ref-${markId(token)}" role="doc-noteref" aria-label="${WORDS[locale].note}${note}">${note}</a></sup>`;
  },
  task_checkbox(token, { locale }) {
    const checked = isChecked(token);
    const label = WORDS[locale][checked ? "done" : "todo"];
    return `<span class="task-box" role="img" aria-label="${label}" data-checked="${checked}"></span>`;
  },
  paragraph_open: openInline,
  paragraph_close: close,
  heading_open(token, context, tokens, index) {
    context.heading = plainText(tokens[index + 1]?.children ?? null).trim();
    return openInline(token);
  },
  heading_close: close,
  bullet_list_open(token, _context, tokens, index) {
    return isTask(tokens[index + 1]) ? `<ul class="task-list">\n` : open(token);
  },
  bullet_list_close: close,
  ordered_list_open: open,
  ordered_list_close: close,
  list_item_open: openInline,
  list_item_close: close,
  blockquote_open: open,
  blockquote_close: close,
  hr: () => "<hr>\n",
  table_open(_token, context, tokens, index) {
    context.tables++;
    const end = tokens.findIndex(({ type }, at) => at > index && type === "thead_close");
    context.columns = tokens
      .slice(index, end)
      .flatMap(({ type, children }) => (type === "inline" ? plainText(children).trim() : []));
    const { table } = WORDS[context.locale];
    const name = [table, context.tables, context.heading].filter(Boolean).join(" ");
    // On a narrow screen a table of many columns is shown as a list, and keeps its meaning by its roles.
    return `<div class="table"${isWide(context) ? ' data-columns="many"' : ""}>\n<table${role(context, "table")} aria-label="${escapeHtml(name)}">\n`;
  },
  table_close: () => "</table>\n</div>\n",
  thead_open: (_token, context) => `<thead${role(context, "rowgroup")}>\n`,
  thead_close: close,
  tbody_open: (_token, context) => `<tbody${role(context, "rowgroup")}>\n`,
  tbody_close: close,
  tr_open(_token, context) {
    context.cell = 0;
    return `<tr${role(context, "row")}>\n`;
  },
  tr_close: close,
  th_open: (token, context) =>
    `<th scope="col"${role(context, "columnheader")}${alignment(token)}>`,
  th_close: close,
  td_open(token, context) {
    const label = context.columns[context.cell++] ?? "";
    const data = isWide(context) ? ` data-label="${escapeHtml(label)}"` : "";
    return `<td${role(context, "cell")}${alignment(token)}${data}>`;
  },
  td_close: close,
  container_open(token) {
    const { name, title } = containerOf(token);
    return `<div class="box" data-box="${name}">\n<p class="box-title">${escapeHtml(title)}</p>\n`;
  },
  container_close: () => "</div>\n",
  diagram: (token) => figureHtml(diagramOf(token), token.content),
  footnote_block_open: (_token, { locale }) =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${WORDS[locale].footnotes}">\n<ol>\n`,
  footnote_block_close: () => "</ol>\n</section>\n",
  footnote_open: (token) => `<li id="fn-${footnoteOf(token).note}">`,
  footnote_close: () => "</li>\n",
  footnote_anchor(token, { locale }) {
    const label = WORDS[locale].back(markId(token));
    return ` <a class="footnote-back" href="#fn-ref-${markId(token)}" role="doc-backlink" aria-label="${label}">↩</a>`;
  },
};

/** Whether a phone has no room for the columns side by side. */
const isWide = ({ columns }: HtmlContext) => columns.length > 2;

const role = (context: HtmlContext, name: string) => (isWide(context) ? ` role="${name}"` : "");

/** markdown-it writes alignment as an inline style, which the content security policy forbids. */
function alignment(token: Token): string {
  const style = attribute(token, "style");
  return style === undefined ? "" : ` class="align-${style.replace("text-align:", "")}"`;
}

/**
 * Writes a text as HTML. Local images are left for Astro's image pipeline.
 *
 * @example
 * toHtml(parse("**诚信**是原则。", context), "zh")
 * // "<p><strong>诚信</strong>是原则。</p>\n"
 */
export function toHtml(document: Pick<Document, "tokens">, locale: Locale): string {
  return write(document.tokens, writer, {
    locale,
    heading: "",
    tables: 0,
    columns: [],
    cell: 0,
  });
}
