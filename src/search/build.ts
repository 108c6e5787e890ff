import { createHash } from "node:crypto";
import { encode, shardOf } from "./codec.ts";
import type { SearchDocument } from "./documents.ts";
import {
  FORMAT,
  HEAD,
  IMPACTS,
  SEARCH_AUDIENCES,
  SEARCH_KINDS,
  SHORT_HEAD,
  type Manifest,
  type TermShard,
  type TextShard,
  type Vocabulary,
} from "./format.ts";
import { characters, tokenize } from "./normalize.ts";
import { prefixTerm, referenceTerm } from "./terms.ts";

/**
 * BM25F: how much a word counts in each field, and how much a long field weakens it.
 * Robertson, Zaragoza, Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004.
 */
const FIELDS = {
  title: { weight: 2, length: 0.4 },
  heading: { weight: 4, length: 0.5 },
  body: { weight: 1, length: 0.7 },
} as const;
const SATURATION = 1.2;

type Field = keyof typeof FIELDS;

/** Files of terms hold about this many characters, as long as there are not too many of them. */
const SHARD_SIZE = 3000;
const MAX_SHARDS = 4096;
const TEXTS = 6;
const MAX_TEXT_FILES = 4096;

/** The beginnings of a word that find it while it is being typed. */
const PREFIX = { shortest: 2, longest: 8 };

/** How often each term is in one field, and how many there are. */
function count(text: string): { terms: Map<string, number>; length: number } {
  const terms = new Map<string, number>();
  const tokens = tokenize(text);
  for (const { term } of tokens) terms.set(term, (terms.get(term) ?? 0) + 1);
  return { terms, length: tokens.length };
}

interface Posting {
  document: number;
  /** From 0 to 1: how much the document is about the term. */
  impact: number;
}

function postingsOf(documents: readonly SearchDocument[]): Map<string, Posting[]> {
  const counted = documents.map(({ title, heading, text }) => ({
    title: count(title),
    heading: count(heading),
    body: count(text),
  }));
  const average = (field: Field) =>
    counted.reduce((sum, fields) => sum + fields[field].length, 0) / Math.max(1, counted.length);
  const averages = { title: average("title"), heading: average("heading"), body: average("body") };
  const postings = new Map<string, Posting[]>();
  const add = (term: string, document: number, frequency: number) => {
    const weight = documents[document]?.weight ?? 1;
    const impact = (weight * frequency) / (SATURATION + frequency);
    const list = postings.get(term);
    if (!list) postings.set(term, [{ document, impact }]);
    else if (list.at(-1)?.document !== document) list.push({ document, impact });
  };
  counted.forEach((fields, document) => {
    const frequencies = new Map<string, number>();
    for (const field of Object.keys(FIELDS) as Field[]) {
      const { weight, length } = FIELDS[field];
      const relative = fields[field].length / Math.max(1, averages[field]);
      for (const [term, frequency] of fields[field].terms) {
        const share = (weight * frequency) / (1 - length + length * relative);
        frequencies.set(term, (frequencies.get(term) ?? 0) + share);
      }
    }
    for (const [term, frequency] of frequencies) add(term, document, frequency);
    const {
      title = "",
      heading = "",
      text = "",
      references = [],
      subject,
    } = documents[document] ?? {};
    const targets = new Map<string, number>();
    for (const target of references) targets.set(target, (targets.get(target) ?? 0) + 1);
    if (subject !== undefined) targets.set(subject, 8);
    for (const [target, frequency] of targets) add(referenceTerm(target), document, frequency);
    // Single characters and beginnings of words: the closer to the top of the page the better.
    const short = new Map<string, number>();
    const shorten = (part: string, weight: number) => {
      for (const character of characters(part)) {
        if (!frequencies.has(character)) short.set(character, (short.get(character) ?? 0) + weight);
      }
    };
    shorten(title, FIELDS.title.weight);
    shorten(heading, FIELDS.heading.weight);
    shorten(text, FIELDS.body.weight);
    for (const [term, frequency] of frequencies) {
      if (!/^[a-z]{3,}$/.test(term)) continue;
      const longest = Math.min(PREFIX.longest, term.length - 1);
      for (let length = PREFIX.shortest; length <= longest; length++) {
        const prefix = prefixTerm(term.slice(0, length));
        short.set(prefix, Math.max(short.get(prefix) ?? 0, frequency));
      }
    }
    for (const [term, frequency] of short) add(term, document, frequency);
  });
  return postings;
}

/** One term with its documents, as a shard lists it. */
function entry(term: string, postings: readonly Posting[]): string {
  const head = term.endsWith("*") || [...term].length === 1 ? SHORT_HEAD : HEAD;
  const kept =
    postings.length <= head
      ? postings
      : postings
          .toSorted((a, b) => b.impact - a.impact || a.document - b.document)
          .slice(0, head)
          .sort((a, b) => a.document - b.document);
  let last = 0;
  const list = kept.map(({ document, impact }) => {
    const step = document - last;
    last = document;
    return encode(step * (IMPACTS + 1) + Math.max(1, Math.round(impact * IMPACTS)));
  });
  return encode(postings.length) + encode(kept.length) + list.join("");
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(least)));
}

/**
 * Builds the index of one language, for {@link SearchEngine} to read.
 *
 * @param documents what can be found; the parts of one page follow one another
 * @param vocabulary the laws' names and the synonyms
 * @returns the files by name: `manifest.json`, `terms/<n>.json`, `texts/<n>.json`; the same for the same input
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary = { laws: [], synonyms: [], asking: "" },
): Map<string, string> {
  const build = createHash("sha256")
    .update(JSON.stringify([FORMAT, FIELDS, documents, vocabulary]))
    .digest("hex")
    .slice(0, 12);
  const entries = [...postingsOf(documents)]
    .map(([term, postings]) => ({ term, text: entry(term, postings) }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const size = entries.reduce((sum, { term, text }) => sum + term.length + text.length + 1, 0);
  const shards = Math.min(MAX_SHARDS, powerOfTwo(size / SHARD_SIZE));
  const byShard = Map.groupBy(entries, ({ term }) => shardOf(term, shards));
  const texts = Math.max(TEXTS, Math.ceil(documents.length / MAX_TEXT_FILES));

  const pages: { count: number; kind: number; audience: number }[] = [];
  let page: string | undefined;
  for (const { href, kind, audience } of documents) {
    const [address] = href.split("#");
    const last = pages.at(-1);
    if (last && address === page) last.count++;
    else {
      const bits = audience.reduce((sum, name) => sum | (1 << SEARCH_AUDIENCES.indexOf(name)), 0);
      pages.push({ count: 1, kind: SEARCH_KINDS.indexOf(kind), audience: bits });
      page = address;
    }
  }
  const kinds: Manifest["kinds"] = [];
  for (const { kind, audience } of pages) {
    const last = kinds.at(-1);
    if (last && last[0] === kind && last[1] === audience) last[2]++;
    else kinds.push([kind, audience, 1]);
  }

  const manifest: Manifest = {
    format: FORMAT,
    build,
    documents: documents.length,
    shards,
    size: Math.ceil(size / shards),
    texts,
    pages: pages.map(({ count }) => encode(count)).join(""),
    kinds,
    vocabulary,
  };
  const files = new Map([["manifest.json", JSON.stringify(manifest)]]);
  for (let shard = 0; shard < shards; shard++) {
    const held = byShard.get(shard) ?? [];
    const content: TermShard = {
      build,
      terms: held.map(({ term }) => term).join(" "),
      postings: held.map(({ text }) => text).join(""),
    };
    files.set(`terms/${shard}.json`, JSON.stringify(content));
  }
  for (let first = 0; first < documents.length; first += texts) {
    const held = documents.slice(first, first + texts);
    const content: TextShard = {
      build,
      documents: held.map(({ href, title, heading, text }) => [href, title, heading, text]),
    };
    files.set(`texts/${first / texts}.json`, JSON.stringify(content));
  }
  return files;
}
