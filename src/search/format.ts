import type { Audience } from "../content/index.ts";

// The shape of the index: what the build writes and the browser reads. All files are JSON.

/** Changes when a browser of yesterday could not read the index of today. */
export const FORMAT = 1;

/**
 * How many documents of a term are kept, those with the highest impact first. What is beyond it makes a term
 * so common that it decides little; it bounds what a query can cost.
 */
export const HEAD = 1024;

/** The same for single characters and beginnings of words, which only serve while someone is typing. */
export const SHORT_HEAD = 64;

/** Impacts are kept as whole numbers from 1 to this. */
export const IMPACTS = 63;

/** What a part of the site is, for the filter; the index counts by their order. */
export const SEARCH_KINDS = [
  "measures",
  "analysis",
  "law",
  "question",
  "case",
  "tool",
  "about",
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Who a page is for, in the order of the bits of the index. */
export const SEARCH_AUDIENCES = [
  "merchants",
  "platforms",
  "regulators",
  "consumers",
] as const satisfies readonly Audience[];

/** `manifest.json`: fetched first. */
export interface Manifest {
  format: number;
  /** Of which build it is; each file of the index carries the same. */
  build: string;
  /** How many documents there are. */
  documents: number;
  /** In how many files the terms are; a power of two. */
  shards: number;
  /** How many characters one of these files has, on average. */
  size: number;
  /** How many documents are in one file of texts. */
  texts: number;
  /** For each page, in order, how many documents it has: numbers of `codec.ts`. */
  pages: string;
  /** Runs of pages of the same kind: index into `SEARCH_KINDS`, audiences as bits, how many pages. */
  kinds: [kind: number, audience: number, pages: number][];
  vocabulary: Vocabulary;
}

/** What a query may mean beyond its letters. */
export interface Vocabulary {
  /** A name of a law, and the ids of its versions. */
  laws: [name: string, ids: string[]][];
  /** What a reader may say, and what the guide says for it. */
  synonyms: [word: string, meanings: string[]][];
  /** Words of a question that say nothing of what is asked, with a space between two. */
  asking: string;
}

/** `terms/<n>.json`. */
export interface TermShard {
  build: string;
  /** Sorted, with a space between two. */
  terms: string;
  /**
   * For each term: how many documents have it, how many of them are listed, and for each of those the distance
   * from the one before, times 64, plus its impact: numbers of `codec.ts`.
   */
  postings: string;
}

/** `texts/<n>.json`. */
export interface TextShard {
  build: string;
  /** Address, title, heading and text of each document. */
  documents: [href: string, title: string, heading: string, text: string][];
}

/** `suggestions.json`: fetched when someone is about to search. */
export interface Suggestions {
  build: string;
  /** Questions, situations and titles that complete what is being typed. */
  headings: string[];
  /** Whom to ask when nothing is found. */
  channels: [name: string, contact: string, href: string][];
  /** Where to begin when nothing is found. */
  situations: [text: string, href: string][];
}
