/** Languages, addresses and interface strings. */
export { LANGUAGE_TAGS, LOCALES, type Locale } from "./locales.ts";
export { COLLECTIONS, routes, type CollectionName } from "./routes.ts";
