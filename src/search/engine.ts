import { Decoder, shardOf } from "./codec.ts";
import { IMPACTS, SEARCH_AUDIENCES, SEARCH_KINDS, type Manifest } from "./format.ts";
import type { SearchKind } from "./format.ts";
import { compact } from "./normalize.ts";
import { Dictionary, parseQuery, type Query, type Unit } from "./query.ts";
import { IndexError, IndexReader, type ReadFile } from "./source.ts";

/** Narrows the answers. */
export interface Filter {
  kind?: SearchKind | undefined;
  audience?: (typeof SEARCH_AUDIENCES)[number] | undefined;
}

/** A section that was found. */
export interface Section {
  href: string;
  title: string;
  heading: string;
  text: string;
  score: number;
}

/** A page that was found: its best section, and up to two more. */
export interface PageResult {
  kind: SearchKind;
  sections: Section[];
}

export interface Answer {
  /** Best first. */
  pages: PageResult[];
  /** How many pages were found; those beyond `pages` can be asked for. */
  total: number;
  /** Whether each of them has all words of the query that matter. */
  complete: boolean;
  /** How the query was understood. */
  query: Query;
  /** True when no word was found, and these only share characters with the query. */
  nearest: boolean;
}

/** More sections of one page would hide the other pages. */
const SECTIONS_A_PAGE = 3;

/**
 * Of a long query only so many terms are looked up, the words that tell before those that ask; fewer where the
 * files are large, so that they hold no more than so many characters together.
 */
const MAX_TERMS = 20;
const MAX_CHARACTERS = 44_000;
/** These come first: if one of them stands nowhere, the others may have to be asked for in other characters. */
const FIRST_TERMS = 2;

/** A page is asked for its texts before the order among the first is final. */
const SPARE = 2;

interface Postings {
  /** In how many documents the term is. */
  frequency: number;
  documents: Uint32Array;
  impacts: Uint8Array;
  /** Least impact listed, when not all documents are; else 0. */
  floor: number;
}

const NONE: Postings = {
  frequency: 0,
  documents: new Uint32Array(),
  impacts: new Uint8Array(),
  floor: 0,
};

/** What is known of a document before its text is read. */
interface Candidate {
  document: number;
  score: number;
  /** Which share of the query it has, from 0 to 1. */
  coverage: number;
}

interface Layout {
  /** Page of each document. */
  pageOf: Uint32Array;
  kindOf: Uint8Array;
  audienceOf: Uint8Array;
}

function layoutOf({ documents, pages, kinds }: Manifest): Layout {
  const pageOf = new Uint32Array(documents);
  const kindOf = new Uint8Array(documents);
  const audienceOf = new Uint8Array(documents);
  const counts = new Decoder(pages);
  let [document, page] = [0, 0];
  for (const [kind, audience, run] of kinds) {
    for (const end = page + run; page < end; page++) {
      const next = document + counts.next();
      pageOf.fill(page, document, next);
      kindOf.fill(kind, document, next);
      audienceOf.fill(audience, document, next);
      document = next;
    }
  }
  if (document !== documents) throw new RangeError("documents without a page");
  return { pageOf, kindOf, audienceOf };
}

// How the order is made; tuned in bench/search on queries that are not those it reports.
/** A section with all words that matter counts so much more. */
const ALL_WORDS = 1.5;
/** A section with a part of them counts by that part, to this power: the sum of its words says most of it. */
const COVERAGE = 0.1;
/** Sections with less than this part of what the best one has are noise. */
const ENOUGH = 0.2;
/** A section counts more for long pieces of the query that stand in it as typed, in its heading or its text. */
const IN_WORDS = 0.4;
const IN_TEXT = 0.7;

/** Answers queries on an index that `buildIndex` made, reading only the files that a query needs. */
export class SearchEngine {
  readonly #reader: IndexReader;
  readonly #traditional: () => Promise<ReadonlyMap<string, string>>;
  #known: { manifest: Manifest; layout: Layout; dictionary: Dictionary } | undefined;
  #postings = new Map<number, Map<string, Postings>>();

  /**
   * @param read gives the files of the index
   * @param traditional loads the traditional characters with their simplified forms; asked for only when a
   * term stands nowhere
   */
  constructor(
    read: ReadFile,
    traditional: () => Promise<ReadonlyMap<string, string>> = async () =>
      Promise.resolve(new Map()),
  ) {
    this.#reader = new IndexReader(read);
    this.#traditional = traditional;
  }

  get reader(): IndexReader {
    return this.#reader;
  }

  /** Forgets everything that was read, after a failure. */
  reset(): void {
    this.#reader.reset();
    // A new one: what a question that is still under way reads stays out of it.
    this.#postings = new Map();
    this.#known = undefined;
  }

  /**
   * Finds sections: those with all words of the query first, then those with some, by page.
   *
   * @param limit how many pages
   * @throws IndexError when a file of the index is missing, damaged, or of another build
   */
  async search(text: string, filter: Filter = {}, limit = 10): Promise<Answer> {
    try {
      return await this.#search(text, filter, limit);
    } catch (error) {
      if (error instanceof RangeError) throw new IndexError("damaged", "");
      // Between two files the site was replaced: all of it is read again, once.
      if (!(error instanceof IndexError) || error.fault !== "changed") throw error;
      this.reset();
      return await this.#search(text, filter, limit);
    }
  }

  async #prepare() {
    const manifest = await this.#reader.manifest();
    if (this.#known?.manifest !== manifest) {
      const dictionary = new Dictionary(manifest.vocabulary);
      this.#known = { manifest, layout: layoutOf(manifest), dictionary };
    }
    return this.#known;
  }

  async #search(text: string, filter: Filter, limit: number): Promise<Answer> {
    const { manifest, layout, dictionary } = await this.#prepare();
    let query = parseQuery(text, dictionary);
    let postings = new Map<string, Postings>();
    for (const terms of [FIRST_TERMS, MAX_TERMS]) {
      postings = await this.#look(query, manifest, terms);
      const unknown = [...postings].some(
        ([term, { frequency }]) => frequency === 0 && /\p{Script=Han}/u.test(term),
      );
      if (!unknown) continue;
      const map = await this.#traditional();
      const simplified = [...text].map((character) => map.get(character) ?? character).join("");
      if (simplified === text) continue;
      query = parseQuery(simplified, dictionary);
      postings = await this.#look(query, manifest, terms);
    }
    const allowed = (document: number) => passes(layout, document, filter);
    let candidates = rank(query, postings, manifest.documents, allowed);
    const isPair = ([term]: [string, Postings]) => [...term].length > 1;
    const pairs = [...postings].filter(isPair);
    const nearest = pairs.length > 0 && pairs.every(([, { frequency }]) => frequency === 0);
    if (nearest) {
      const single = byCharacter(query);
      candidates = rank(single, await this.#look(single, manifest), manifest.documents, allowed);
      if (candidates.length > 0) query = single;
    }
    const best = candidates[0]?.coverage ?? 0;
    const enough = candidates.filter(({ coverage }) => coverage >= best * ENOUGH);
    const pages = [...Map.groupBy(enough, ({ document }) => layout.pageOf[document]).values()];
    const chosen = pages.slice(0, limit + SPARE).map((found) => found.slice(0, SECTIONS_A_PAGE));
    const read = await this.#read(chosen.flat(), manifest);
    const refined = chosen
      .map((found) =>
        found
          .map((candidate) => refine(candidate, read.get(candidate.document), query))
          .sort((a, b) => b.score - a.score),
      )
      .sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
      .slice(0, limit);
    return {
      pages: refined.map((sections) => ({
        kind: SEARCH_KINDS[layout.kindOf[sections[0]?.document ?? 0] ?? 0] ?? "about",
        // Weak sections of a page that is found for a strong one are left out.
        sections: sections
          .filter(({ score }) => score >= (sections[0]?.score ?? 0) * 0.4)
          .map(({ href, title, heading, text: body, score }) => ({
            href,
            title,
            heading,
            text: body,
            score,
          })),
      })),
      total: pages.length,
      complete: best >= 1,
      query,
      nearest,
    };
  }

  /** Fetches the postings of the terms of a query. */
  async #look(query: Query, manifest: Manifest, limit = MAX_TERMS): Promise<Map<string, Postings>> {
    const affordable = Math.max(4, Math.floor(MAX_CHARACTERS / manifest.size));
    const known = this.#postings;
    const units = [...query.units].sort((a, b) => Number(b.required) - Number(a.required));
    const terms = [
      ...new Set(units.flatMap(({ alternatives }) => alternatives.flatMap((a) => a.terms))),
    ];
    const entries = await Promise.all(
      terms.slice(0, Math.min(limit, affordable)).map(async (term) => {
        const shard = shardOf(term, manifest.shards);
        const decoded = known.get(shard) ?? decode(await this.#reader.terms(shard));
        known.set(shard, decoded);
        return [term, decoded.get(term) ?? NONE] as const;
      }),
    );
    return new Map(entries);
  }

  /** Fetches the texts of candidates. */
  async #read(
    candidates: readonly Candidate[],
    { texts }: Manifest,
  ): Promise<Map<number, Omit<Section, "score">>> {
    const entries = await Promise.all(
      candidates.map(async ({ document }) => {
        const { documents } = await this.#reader.texts(Math.floor(document / texts));
        const found = documents[document % texts];
        if (!found) throw new IndexError("damaged", `texts/${Math.floor(document / texts)}.json`);
        const [href, title, heading, text] = found;
        return [document, { href, title, heading, text }] as const;
      }),
    );
    return new Map(entries);
  }
}

/** The same query, character by character: what is left when no pair of them stands anywhere. */
function byCharacter({ parts }: Query): Query {
  const single = [...new Set(parts.join("").match(/\p{Script=Han}/gu) ?? [])];
  return {
    parts,
    words: single.join(" "),
    units: single.map((character) => ({
      label: character,
      alternatives: [{ terms: [character], weight: 1, typed: true }],
      required: true,
      weight: 1,
    })),
  };
}

function decode({ terms, postings }: { terms: string; postings: string }): Map<string, Postings> {
  const decoder = new Decoder(postings);
  const decoded = new Map<string, Postings>();
  if (terms === "") return decoded;
  for (const term of terms.split(" ")) {
    const frequency = decoder.next();
    const listed = decoder.next();
    const documents = new Uint32Array(listed);
    const impacts = new Uint8Array(listed);
    let [document, floor] = [0, IMPACTS];
    for (let index = 0; index < listed; index++) {
      const step = decoder.next();
      document += Math.floor(step / (IMPACTS + 1));
      documents[index] = document;
      impacts[index] = step & IMPACTS;
      floor = Math.min(floor, step & IMPACTS);
    }
    decoded.set(term, { frequency, documents, impacts, floor: listed < frequency ? floor : 0 });
  }
  if (!decoder.done) throw new RangeError("more postings than terms");
  return decoded;
}

function passes({ kindOf, audienceOf }: Layout, document: number, { kind, audience }: Filter) {
  if (kind !== undefined && SEARCH_KINDS[kindOf[document] ?? 0] !== kind) return false;
  if (audience === undefined) return true;
  return ((audienceOf[document] ?? 0) & (1 << SEARCH_AUDIENCES.indexOf(audience))) !== 0;
}

/** How rare a term is: BM25's inverse document frequency. */
function rarity(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** What a document that is not listed for a cut-off term may still count. */
const PERHAPS = 0.4;

function rank(
  { units }: Query,
  postings: ReadonlyMap<string, Postings>,
  documents: number,
  allowed: (document: number) => boolean,
): Candidate[] {
  const scores = new Map<number, { score: number; coverage: number }>();
  let whole = 0;
  const cutOff: { unit: Unit; importance: number; floor: number; has: Set<number> }[] = [];
  for (const unit of units) {
    const found = new Map<number, { score: number; share: number }>();
    let importance = 0;
    let floor = 0;
    const typedLength = unit.alternatives[0]?.terms.length ?? 1;
    for (const { terms, weight, typed } of unit.alternatives) {
      const lists = terms.map((term) => postings.get(term));
      if (lists.some((list) => !list)) continue;
      const rarities = lists.map((list) => rarity(list?.frequency ?? 0, documents));
      const sum = rarities.reduce((total, value) => total + value, 0);
      if (typed) importance = sum;
      // What stands for a word counts as that word does, whatever its length.
      const scale = typed ? 1 : typedLength / terms.length;
      const sums = new Map<number, { score: number; count: number }>();
      lists.forEach((list, at) => {
        if (!list) return;
        if (list.floor > 0 && terms.length === 1) floor = Math.max(floor, list.floor);
        const value = ((rarities[at] ?? 0) * weight * scale) / IMPACTS;
        list.documents.forEach((document, index) => {
          const entry = sums.get(document) ?? { score: 0, count: 0 };
          entry.score += value * (list.impacts[index] ?? 0);
          entry.count++;
          sums.set(document, entry);
        });
      });
      for (const [document, { score, count }] of sums) {
        const share = count / terms.length;
        if (share < 1 && !typed) continue;
        const entry = { score: score * share, share: share < 1 ? share * 0.8 : 1 };
        const known = found.get(document);
        if (
          !known ||
          entry.share > known.share ||
          (entry.share === known.share && entry.score > known.score)
        ) {
          found.set(document, entry);
        }
      }
    }
    // A word that stands nowhere is not held against the sections.
    const counts = unit.required && found.size > 0;
    if (counts) whole += importance;
    for (const [document, { score, share }] of found) {
      if (!allowed(document)) continue;
      const entry = scores.get(document) ?? { score: 0, coverage: 0 };
      entry.score += score * unit.weight;
      if (counts) entry.coverage += importance * share;
      scores.set(document, entry);
    }
    if (floor > 0 && counts) cutOff.push({ unit, importance, floor, has: new Set(found.keys()) });
  }
  for (const { unit, importance, floor, has } of cutOff) {
    for (const [document, entry] of scores) {
      if (has.has(document)) continue;
      entry.score += PERHAPS * unit.weight * importance * (floor / IMPACTS);
      entry.coverage += PERHAPS * importance;
    }
  }
  return [...scores]
    .map(([document, { score, coverage }]) => {
      const share = whole === 0 ? 1 : Math.min(1, coverage / whole);
      const full = share > 0.999;
      return {
        document,
        coverage: full ? 1 : share,
        score: score * (full ? ALL_WORDS : share ** COVERAGE),
      };
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/** Scores a candidate anew when its text is known: what it says in the words of the query comes first. */
function refine(
  candidate: Candidate,
  section: Omit<Section, "score"> | undefined,
  { parts }: Query,
): Candidate & Section {
  if (!section) throw new RangeError("a candidate without a text");
  const heading = compact(section.heading);
  const title = compact(section.title);
  const body = compact(section.text);
  const phrase = parts.join("");
  let factor = 1;
  if (phrase.length > 1) {
    if (heading === phrase) factor = 3;
    else if (title === phrase) factor = section.heading === "" ? 3 : 2;
    else if (heading.includes(phrase)) factor = 2;
    else if (title.includes(phrase)) factor = section.heading === "" ? 2 : 1.6;
    else if (body.includes(phrase)) factor = 1.8;
    else {
      const share = (text: string) =>
        parts.reduce((sum, part) => sum + longestShared(part, text), 0) / phrase.length;
      factor = 1 + IN_WORDS * Math.max(share(`${title} ${heading}`), share(body) * IN_TEXT);
    }
  }
  return { ...candidate, ...section, score: candidate.score * factor };
}

/** Length of the longest part of a phrase that stands in a text. */
function longestShared(phrase: string, text: string): number {
  let best = 0;
  for (let start = 0; start + best < phrase.length; start++) {
    while (start + best < phrase.length && text.includes(phrase.slice(start, start + best + 1)))
      best++;
  }
  return best;
}
