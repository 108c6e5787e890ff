/**
 * Search: what can be found, the index built from it, and the answers. The interface is in `site-search.ts`,
 * which loads the rest when someone searches.
 */
export { buildIndex } from "./build.ts";
export { searchDocuments, toSections, type SearchDocument, type Section } from "./documents.ts";
export { SearchEngine, type Answer, type Filter, type PageResult } from "./engine.ts";
export { excerpt, type Fragment } from "./excerpt.ts";
export { SEARCH_AUDIENCES, SEARCH_KINDS, type SearchKind, type Vocabulary } from "./format.ts";
export { indexFiles } from "./index-files.ts";
export { normalize, tokenize } from "./normalize.ts";
export { fromMemory, IndexError } from "./source.ts";
export { vocabularyOf } from "./vocabulary.ts";
