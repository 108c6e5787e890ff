import type { Page } from "../content/index.ts";
import type { LinkMeaning } from "../markdown/index.ts";
import { literal } from "./literal.ts";

/** The label of a page in the edition, such as `analysis/civil`. */
export function pageLabel(page: Pick<Page, "collection" | "slug">): string {
  return `${page.collection}/${page.slug}`;
}

/** The label of an instrument or a provision in the appendix, such as `law/civil-code/148`. */
export function lawLabel(target: string): string {
  return `law/${target}`;
}

/** Begins a new page, whose head and those after it name the chapter that begins there. */
export function runningHead(title: string, label: string): string {
  return `#set page(header: running-header(${literal(title)}, label(${literal(label)})))\n`;
}

/** The title of an appendix, on a new page. */
export function appendixHead(title: string, intro: string | undefined, label: string): string {
  const lead = intro === undefined ? "none" : literal(intro);
  return `${runningHead(title, label)}#appendix(${literal(title)}, ${lead}, ${literal(label)})\n`;
}

/** What an edition holds, and so what a reference in it can lead to. */
export interface Inside {
  /** The pages that are chapters. */
  pages: readonly Page[];
  /** Whether the provisions that are cited follow the text. */
  laws: boolean;
}

/**
 * Makes the function that finds the label a link leads to. It alone decides what is inside an edition.
 *
 * @param inside what the edition holds
 * @param text the label of the text on which the link stands
 */
export function labelsFor(
  { pages, laws }: Inside,
  text: string,
): (link: LinkMeaning) => string | undefined {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return (link) => {
    switch (link.kind) {
      case "law":
        return laws ? lawLabel(link.target) : undefined;
      case "fragment":
        return `${text}#${link.fragment}`;
      case "page": {
        const target = byFile.get(link.file);
        if (!target) return undefined;
        const label = pageLabel(target);
        return link.fragment === undefined ? label : `${label}#${link.fragment}`;
      }
      case "external":
        return undefined;
    }
  };
}
