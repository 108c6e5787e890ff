/** Languages, addresses and interface strings. */
export { formatDay, formatFigure } from "./format.ts";
export { strings, type Strings } from "./strings.ts";
export { LANGUAGE_TAGS, LOCALES, type Locale } from "./locales.ts";
export { COLLECTIONS, routes, type CollectionName, type ToolName } from "./routes.ts";
export { imageCheckWords, type SampleName } from "./image-check.ts";
