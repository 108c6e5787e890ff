import type { Page } from "../content/index.ts";
import type { LinkMeaning } from "../markdown/index.ts";

/** The label of a page in the edition, such as `analysis/civil`. */
export function pageLabel(page: Pick<Page, "collection" | "slug">): string {
  return `${page.collection}/${page.slug}`;
}

/** The label of an instrument or a provision in the appendix, such as `law/civil-code/148`. */
export function lawLabel(target: string): string {
  return `law/${target}`;
}

/**
 * Makes the function that finds the label a link leads to.
 *
 * @param pages the pages that the edition contains
 * @param page the page on which the link stands
 */
export function labelsFor(
  pages: readonly Page[],
  page: Page,
): (link: LinkMeaning) => string | undefined {
  return (link) => {
    switch (link.kind) {
      case "law":
        return lawLabel(link.target);
      case "fragment":
        return `${pageLabel(page)}#${link.fragment}`;
      case "page": {
        const target = pages.find(({ file }) => file === link.file);
        if (!target) return undefined;
        const label = pageLabel(target);
        return link.fragment === undefined ? label : `${label}#${link.fragment}`;
      }
      case "external":
        return undefined;
    }
  };
}
