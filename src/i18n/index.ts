/** Languages, addresses and interface strings. */
export { formatDay, formatFigure } from "./format.ts";
export { printedStrings, type PrintedStrings } from "./printed.ts";
export { strings, type Strings } from "./strings.ts";
export { LANGUAGE_TAGS, LOCALES, type Locale } from "./locales.ts";
export { COLLECTIONS, routes, type CollectionName } from "./routes.ts";
