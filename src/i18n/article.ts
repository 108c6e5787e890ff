import { articleId, type Provision } from "../law/index.ts";
import type { Locale } from "./locales.ts";

/**
 * The name of an article, or of a part of a text that has none.
 *
 * @example
 * formatArticle({ article: "第五十八条", id: "58" }, "zh") // "第五十八条"
 * formatArticle({ article: "第五十八条", id: "58" }, "en") // "Article 58"
 * formatArticle({ article: "概要", id: "overview" }, "en") // "Overview"
 */
export function formatArticle({ article, id }: Pick<Provision, "article" | "id">, locale: Locale) {
  if (locale === "zh") return article;
  const number = articleId(article);
  if (number !== undefined) return `Article ${number}`;
  return /^[a-z]/u.test(id)
    ? id.replace(/^./u, (letter) => letter.toUpperCase()).replaceAll("-", " ")
    : article;
}
