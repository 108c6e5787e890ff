import { routes, strings } from "../i18n/index.ts";
import type { Basis, Diagram } from "./data.ts";
import { WORDS } from "./words.ts";

/** A law or a page that a part of a diagram leads to. */
export interface Reference {
  text: string;
  href: string;
  to:
    | { kind: "law"; target: string }
    /** A page by the name of its file, and a heading of it. */
    | { kind: "page"; file: string; fragment?: string | undefined };
}

/** A part of a diagram as text, for those who do not see it. */
export interface Item {
  text: string;
  references: Reference[];
  items: Item[];
}

export function item(text: string, references: Reference[] = [], items: Item[] = []): Item {
  return { text, references, items };
}

/** The laws and the page behind a part. */
export function referencesOf(diagram: Diagram, { law, see }: Basis): Reference[] {
  const references: Reference[] = law.map((target) => {
    const { href, text } = citation(diagram, target);
    return { text, href, to: { kind: "law", target } };
  });
  if (see) {
    const { text, page, fragment } = see;
    const found = diagram.pages.get(page);
    if (!found) throw new TypeError(`a diagram without its page ${page}`);
    references.push({
      text,
      href: fragment === undefined ? found.href : `${found.href}#${fragment}`,
      to: { kind: "page", file: found.file, fragment },
    });
  }
  return references;
}

function citation({ law, locale }: Diagram, target: string) {
  const found = law.get(target);
  if (!found) throw new TypeError(`a diagram without its law ${target}`);
  const name = strings(locale).cite(found.instrument.short[locale]);
  return {
    name,
    article: found.provision?.article ?? "",
    text: `${name}${found.provision?.article ?? ""}`.trim(),
    href: found.provision ? routes.provision(locale, target) : routes.instrument(locale, target),
  };
}

/**
 * The laws behind a part in one line, each law named once.
 *
 * @example
 * basisOf(diagram, { law: ["civil-code/148", "civil-code/985"] }) // "《民法典》第一百四十八条、第九百八十五条"
 */
export function basisOf(diagram: Diagram, { law }: Pick<Basis, "law">): string {
  let before = "";
  return law
    .map((target) => {
      const { name, article, text } = citation(diagram, target);
      const words = name === before ? article : text;
      before = name;
      return words;
    })
    .join(WORDS[diagram.locale].list);
}
