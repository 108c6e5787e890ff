import type { Diagram } from "./data.ts";
import { draw, outline } from "./draw.ts";
import { escapeXml } from "./escape.ts";
import type { Item, Reference } from "./outline.ts";
import { NARROW, WIDE } from "./parts.ts";
import { webSvg } from "./svg.ts";
import { WORDS } from "./words.ts";

/**
 * Writes a diagram as a figure: its title, the drawing for phones and for wide screens (the style sheet shows one),
 * and all its words with links in a disclosure.
 *
 * @param name says in a sentence what the drawing shows
 * @example
 * figureHtml(diagram, "三层责任") // '<figure class="diagram" data-kind="layers">…'
 */
export function figureHtml(diagram: Diagram, name: string): string {
  const { id, data, locale } = diagram;
  return [
    `<figure class="diagram" data-kind="${data.kind}">`,
    `<figcaption>${escapeXml(data.title)}</figcaption>`,
    webSvg(draw(diagram, NARROW), name, `page-diagram-${id}-narrow`, "diagram-narrow"),
    webSvg(draw(diagram, WIDE), name, `page-diagram-${id}-wide`, "diagram-wide"),
    `<details class="diagram-text"><summary>${WORDS[locale].textVersion}</summary>`,
    list(outline(diagram), "ol", diagram),
    "</details>",
    "</figure>\n",
  ].join("\n");
}

function list(items: readonly Item[], tag: "ol" | "ul", diagram: Diagram): string {
  const rows = items.map(({ text, references, items }) => {
    const links = references.map(link).join(WORDS[diagram.locale].list);
    const basis = links === "" ? "" : ` <span class="diagram-basis">${links}</span>`;
    const nested = items.length === 0 ? "" : list(items, "ul", diagram);
    return `<li>${escapeXml(text)}${basis}${nested}</li>`;
  });
  return `<${tag}>${rows.join("")}</${tag}>`;
}

function link({ text, href, to }: Reference): string {
  const name = to.kind === "law" ? ' class="law-link"' : "";
  return `<a${name} href="${escapeXml(href)}">${escapeXml(text)}</a>`;
}
