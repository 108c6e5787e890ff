/** Search: what can be found, the index built from it, and the answers. The dialog is in `dialog.ts`. */
export { searchDocuments, toSections, type SearchDocument, type Section } from "./documents.ts";
export { buildIndex, SearchEngine, type SearchResult } from "./engine.ts";
export { excerpt, type Fragment } from "./excerpt.ts";
export { normalize, tokenize } from "./tokenize.ts";
