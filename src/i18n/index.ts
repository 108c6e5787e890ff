/** Languages, addresses and interface strings. */
export { formatArticle } from "./article.ts";
export { formatDay, formatFigure } from "./format.ts";
export { lawStrings } from "./law-strings.ts";
export { collatorFor, initialOf } from "./pinyin.ts";
export { printedStrings, type PrintedStrings } from "./printed.ts";
export { strings, type Strings } from "./strings.ts";
export { LANGUAGE_TAGS, LOCALES, type Locale } from "./locales.ts";
export { COLLECTIONS, routes, TOOLS, type CollectionName, type ToolName } from "./routes.ts";
export { imageCheckWords, type SampleName } from "./image-check.ts";
