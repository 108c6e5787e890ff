import type { Page, Sheet } from "../content/index.ts";
import type { LinkMeaning } from "../markdown/index.ts";
import { literal } from "./literal.ts";

/** The label of a page in the edition, such as `analysis/civil`. */
export function pageLabel(page: Pick<Page, "collection" | "slug">): string {
  return `${page.collection}/${page.slug}`;
}

/** The label of a letter or a page for a wall, such as `letters/first-reply`. */
export function sheetLabel({ folder, slug }: Pick<Sheet, "folder" | "slug">): string {
  return `${folder}/${slug}`;
}

/** The label of an instrument or a provision in the appendix, such as `law/civil-code/148`. */
export function lawLabel(target: string): string {
  return `law/${target}`;
}

/** Begins a new page, whose head and those after it name the chapter that begins there. */
export function runningHead(title: string, label: string, options = ""): string {
  // Typst tells runs of pages apart by what comes first in them. What comes from this file, and not from the
  // template, lets it take up a chapter that it has laid out for another edition; it prints nothing.
  const first = "#v(0pt, weak: true)";
  const header = `running-header(${literal(title)}, label(${literal(label)})${options})`;
  return `#set page(header: ${header})\n${first}\n`;
}

/** The title of an appendix, on a new page. */
export function appendixHead(title: string, intro: string | undefined, label: string): string {
  return runningHead(title, label) + appendixTitle(title, intro, label);
}

/** The title of the laws, whose pages name in their heads the law that goes on there. */
export function lawsHead(title: string, intro: string, label: string): string {
  return runningHead(title, label, ", laws: true") + appendixTitle(title, intro, label);
}

function appendixTitle(title: string, intro: string | undefined, label: string): string {
  const lead = intro === undefined ? "none" : literal(intro);
  return `#appendix(${literal(title)}, ${lead}, ${literal(label)})\n`;
}

/** A link that stays within the guide. */
export type InnerLink = Exclude<LinkMeaning, { kind: "external" }>;

/** Where on paper such a link leads. */
export interface Place {
  /** The label of the text that holds it, or {@link LAWS}. */
  text: string;
  label: string;
}

/** Stands for all provisions that an edition cites, where one asks what it holds. */
export const LAWS = "law";

/**
 * Makes the function that finds where a link leads. Whether an edition holds the place is for the template to see,
 * so that a chapter is written alike for all of them.
 *
 * @param pages all pages that a link may lead to
 * @param text the label of the text on which the link stands
 * @returns a function that throws RangeError for a link to none of the pages
 */
export function placesFor(pages: readonly Page[], text: string): (link: InnerLink) => Place {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return (link) => {
    switch (link.kind) {
      case "law":
        return { text: LAWS, label: lawLabel(link.target) };
      case "fragment":
        return { text, label: `${text}#${link.fragment}` };
      case "page": {
        const target = byFile.get(link.file);
        if (!target) throw new RangeError(`a link to ${link.file}, which is no page`);
        const label = pageLabel(target);
        return {
          text: label,
          label: link.fragment === undefined ? label : `${label}#${link.fragment}`,
        };
      }
    }
  };
}
