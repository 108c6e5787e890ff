import MiniSearch, { type Options } from "minisearch";
import type { SearchDocument } from "./documents.ts";
import { tokenize } from "./tokenize.ts";

/** The same settings build the index and read it. */
const OPTIONS: Options<SearchDocument> = {
  idField: "href",
  fields: ["title", "heading", "text"],
  storeFields: ["title", "heading", "text"],
  tokenize,
  // Terms are normalised by `tokenize`.
  processTerm: (term) => term,
};

/** Longer questions add nothing but time. */
const MAX_QUERY = 200;

/** More sections of one page would hide the other pages. */
const SECTIONS_A_PAGE = 3;

/** A found section with the words to mark in it. */
export interface SearchResult extends SearchDocument {
  score: number;
}

/** Builds the index of one language, as JSON text. */
export function buildIndex(documents: readonly SearchDocument[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(documents);
  return JSON.stringify(index);
}

/** Answers queries on an index that {@link buildIndex} made. */
export class SearchEngine {
  readonly #index: MiniSearch<SearchDocument>;

  /** @throws SyntaxError or Error when the JSON is damaged or of another version */
  constructor(json: string) {
    this.#index = MiniSearch.loadJSON(json, OPTIONS);
  }

  /**
   * Finds sections: those with all terms of the query first, then those with some, the most covered first; at
   * most three of one page.
   *
   * @returns best first, at most `limit`; none for a query without a word
   */
  search(query: string, limit = 20): SearchResult[] {
    const terms = [...new Set(tokenize(query.slice(0, MAX_QUERY)))];
    if (terms.length === 0) return [];
    const search = (combineWith: "AND" | "OR") =>
      this.#index.search(query.slice(0, MAX_QUERY), {
        combineWith,
        boost: { title: 3, heading: 4 },
        // What a page does not know answers few questions.
        boostDocument: (id) => (String(id).endsWith("#unknown") ? 0.2 : 1),
        // A single Han character is not in the index of pairs, but begins some. A Latin word may be typed in
        // part; a number or an article may not: 58 is not the beginning of 584.
        prefix: (term) => /^(?:\p{Script=Han}$|(?!art\d)[a-z])/u.test(term),
      });
    const all = search("AND");
    const found = new Set(all.map(({ id }) => id as string));
    const some = search("OR").filter(({ id }) => !found.has(id as string));
    const coverage = (result: { queryTerms: string[] }) => new Set(result.queryTerms).size;
    some.sort((a, b) => coverage(b) - coverage(a) || b.score - a.score);
    // A section with less than half of the words of a longer query is noise.
    const enough = some.filter((result) => coverage(result) * 2 >= terms.length);
    const shown = new Map<string, number>();
    const varied = [...all, ...enough].filter(({ id }) => {
      const [page = ""] = String(id).split("#");
      const count = (shown.get(page) ?? 0) + 1;
      shown.set(page, count);
      return count <= SECTIONS_A_PAGE;
    });
    return varied.slice(0, limit).map((result) => ({
      href: result.id as string,
      title: result["title"] as string,
      heading: result["heading"] as string,
      text: result["text"] as string,
      score: result.score,
    }));
  }
}
