import { brotliCompressSync, constants } from "node:zlib";
import MiniSearch from "minisearch";
import {
  buildIndex,
  fromMemory,
  SearchEngine,
  tokenize,
  type SearchDocument,
  type Vocabulary,
} from "../../src/search/index.ts";
import { simplifiedOf } from "../../src/search/traditional.ts";

/** As a server would send it. */
export function compressed(text: string | Uint8Array): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** A search engine with an index. */
export interface Engine {
  name: string;
  /** Addresses of sections, best first. */
  search: (query: string) => Promise<string[]>;
  /** Compressed bytes of the index, and its files. */
  size: () => { bytes: number; files: number };
  /** What one query fetches of the index when nothing is in memory yet. */
  cold: (query: string) => Promise<{ bytes: number; requests: number }>;
}

/** Ours, as the site has it. */
export function ours(documents: readonly SearchDocument[], vocabulary: Vocabulary): Engine {
  const files = buildIndex(documents, vocabulary);
  const read = fromMemory(files);
  const traditional = async () => Promise.resolve(simplifiedOf());
  const engine = new SearchEngine(read, traditional);
  return {
    name: "辨图",
    async search(query) {
      const { pages } = await engine.search(query, {}, 10);
      return pages.flatMap(({ sections }) => sections.map(({ href }) => href));
    },
    size: () => ({
      bytes: [...files.values()].reduce((sum, text) => sum + compressed(text), 0),
      files: files.size,
    }),
    async cold(query) {
      let [bytes, requests] = [0, 0];
      const counting = new SearchEngine(async (file, build) => {
        const text = await read(file, build);
        bytes += compressed(text);
        requests++;
        return text;
      }, traditional);
      await counting.search(query, {}, 10);
      return { bytes, requests };
    },
  };
}

interface Stored {
  id: string;
  title: string;
  titles: string;
  text: string;
}

/** MiniSearch as VitePress 1.6 sets it: `VPLocalSearchBox.vue`, its defaults, and the tokenizer asked for. */
export function vitePress(
  documents: readonly SearchDocument[],
  name: string,
  segment: boolean,
): Engine {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const index = new MiniSearch<Stored>({
    fields: ["title", "titles", "text"],
    storeFields: ["title", "titles"],
    ...(segment
      ? {
          tokenize: (text: string) =>
            [...segmenter.segment(text)]
              .filter(({ isWordLike }) => isWordLike)
              .map(({ segment: word }) => word),
        }
      : {}),
  });
  index.addAll(
    documents.map(({ href, title, heading, text }) => ({
      id: href,
      title: heading === "" ? title : heading,
      titles: title,
      text,
    })),
  );
  return miniSearchEngine(name, JSON.stringify(index), (query) =>
    index
      .search(query, { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } })
      .slice(0, 40)
      .map(({ id }) => id as string),
  );
}

/** MiniSearch with our terms and our characters: all words first, then some. */
export function miniSearchBigrams(documents: readonly SearchDocument[]): Engine {
  const index = new MiniSearch<SearchDocument>({
    idField: "href",
    fields: ["title", "heading", "text"],
    storeFields: ["title", "heading", "text"],
    tokenize: (text) => tokenize(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  index.addAll([...documents]);
  const map = simplifiedOf();
  const simplify = (text: string) =>
    [...text].map((character) => map.get(character) ?? character).join("");
  const answer = (query: string) => {
    const options = { boost: { title: 3, heading: 4 } };
    const all = index.search(query, { ...options, combineWith: "AND" });
    const found = new Set(all.map(({ id }) => id as string));
    const some = index
      .search(query, { ...options, combineWith: "OR" })
      .filter(({ id }) => !found.has(id as string));
    const coverage = ({ queryTerms }: { queryTerms: string[] }) => new Set(queryTerms).size;
    some.sort((a, b) => coverage(b) - coverage(a) || b.score - a.score);
    return { all, some };
  };
  return miniSearchEngine("MiniSearch，我们的切分和归一", JSON.stringify(index), (query) => {
    const { all, some } = answer(simplify(query));
    return [...all, ...some].slice(0, 60).map(({ id }) => id as string);
  });
}

function miniSearchEngine(name: string, json: string, search: (query: string) => string[]): Engine {
  let bytes: number | undefined;
  const size = () => ({ bytes: (bytes ??= compressed(json)), files: 1 });
  return {
    name,
    search: async (query) => Promise.resolve(search(query)),
    size,
    cold: async () => Promise.resolve({ bytes: size().bytes, requests: 1 }),
  };
}
