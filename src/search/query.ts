import { articleId } from "../law/article.ts";
import type { Vocabulary } from "./format.ts";
import { articleTerm, normalize, tokenize } from "./normalize.ts";
import { prefixTerm, referenceTerm } from "./terms.ts";

/** Longer questions add nothing but time. */
export const MAX_QUERY = 200;

/** One way in which a part of a query may be written in a text. */
export interface Alternative {
  /** All of them, if it is not what was typed; what was typed may also be found in part. */
  terms: string[];
  weight: number;
  typed: boolean;
}

/** A part of a query that is found or not. */
export interface Unit {
  /** What the reader typed for it, or how it was understood. */
  label: string;
  alternatives: Alternative[];
  /** False for words that ask rather than tell, and for pairs across two words. */
  required: boolean;
  weight: number;
  /** What stands for it, in words. */
  meanings?: string[];
}

/** A query, understood. */
export interface Query {
  /** As it was typed, without the words that only ask, cut at spaces; for finding them as phrases. */
  parts: string[];
  /** What to mark in a text: the words that matter, and what stands for them. */
  words: string;
  units: Unit[];
}

/** How much parts of a query count that are not simply what was typed; tuned in bench/search. */
const WEIGHTS = {
  /** What stands for a word in the synonyms. */
  synonym: 0.8,
  /** A pair across the border of two words. */
  across: 0.8,
  /** A word of one character, by itself. */
  character: 0.4,
  /** Words that only ask. */
  asking: 0.2,
};

/** Characters that join words rather than name things; a pair with one of them is no word. */
const JOINING = /[的了吗呢吧啊我你他她它把被给很都也就还又是有在和与或]/u;

interface Entry {
  kind: "law" | "synonym" | "asking";
  ids: string[];
  meanings: string[];
}

/** What is known of words, made from the vocabulary of the index once. */
export class Dictionary {
  readonly #entries = new Map<string, Entry>();
  readonly #longest: number;

  constructor({ laws, synonyms, asking }: Vocabulary) {
    const add = (word: string, entry: Omit<Entry, "ids" | "meanings"> & Partial<Entry>) => {
      const complete = { ids: [], meanings: [], ...entry };
      for (const key of new Set([normalize(word), normalize(word).replaceAll(" ", "")])) {
        if (key !== "" && !this.#entries.has(key)) this.#entries.set(key, complete);
      }
    };
    for (const [name, ids] of laws) add(name, { kind: "law", ids });
    for (const [word, meanings] of synonyms) add(word, { kind: "synonym", meanings });
    for (const word of asking.split(" ")) add(word, { kind: "asking" });
    this.#longest = Math.max(0, ...[...this.#entries.keys()].map((key) => key.length));
  }

  /** The longest known word that begins at a place. */
  at(text: string, start: number): { word: string; entry: Entry } | undefined {
    for (let length = Math.min(this.#longest, text.length - start); length > 0; length--) {
      const word = text.slice(start, start + length);
      const entry = this.#entries.get(word);
      if (entry && !cutsWord(text, start) && !cutsWord(text, start + length))
        return { word, entry };
    }
    return undefined;
  }
}

/** Whether a place is within a Latin word or a number. */
function cutsWord(text: string, at: number): boolean {
  return /^(?:[a-z]{2}|\d\d)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

const termsOf = (text: string) => tokenize(text).map(({ term }) => term);

/** An article's number after the name of a law: 148, art148 of `normalize`, 二百六十六. */
const ARTICLE_AFTER = /^ ?(?:第 ?)?(?:art(\d+(?:x\d+)?)|(\d+)|([一二三四五六七八九十百千零]{2,}))/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Where one word ends and another begins within Han text, as far as the browser's dictionary knows words; a place
 * between two single characters is none, for they may be a word that it does not know.
 */
function wordsIn(text: string): { borders: Set<number>; characters: string[] } {
  if (!("Segmenter" in Intl)) return { borders: new Set(), characters: [] };
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words = [...segmenter.segment(text)];
  const borders = words.flatMap(({ index, segment }, at) => {
    const before = words[at - 1]?.segment ?? "";
    const alone = segment.length === 1 && before.length === 1;
    return alone && !JOINING.test(before + segment) ? [] : [index];
  });
  const characters = words
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}$/u.test(word) && !JOINING.test(word));
  return { borders: new Set(borders), characters: words.length > 1 ? characters : [] };
}

interface Segment {
  text: string;
  unit?: Unit;
}

function lawSegment(word: string, ids: readonly string[], rest: string): Segment & { unit: Unit } {
  const names = termsOf(word);
  const match = ARTICLE_AFTER.exec(rest);
  const article =
    match?.[1]?.replace("x", "-") ??
    match?.[2] ??
    (match?.[3] === undefined ? undefined : articleId(`第${match[3]}条`));
  const typed = article === undefined ? names : [...names, articleTerm(article)];
  const targets = article === undefined ? ids : ids.map((id) => `${id}/${article}`);
  return {
    text: word + (article === undefined ? "" : (match?.[0] ?? "")),
    unit: {
      label: word + (article === undefined ? "" : `第${article.replace("-", "条之")}条`),
      alternatives: [
        { terms: typed, weight: article === undefined ? 1 : 0.6, typed: true },
        ...targets.map((target) => ({ terms: [referenceTerm(target)], weight: 1, typed: false })),
      ],
      required: true,
      weight: 1,
    },
  };
}

/**
 * Understands a query: finds names of laws with their articles, words with synonyms and words that only ask,
 * and cuts the rest into terms.
 *
 * @param text what was typed; what is beyond {@link MAX_QUERY} characters is left out
 * @returns no units for a query without a word
 * @example
 * parseQuery("消法55条", new Dictionary({ laws: [["消法", ["consumer-rights"]]], synonyms: [], asking: "" }))
 * // one unit: the terms 消法 and art55, or the term @consumer-rights/55
 */
export function parseQuery(text: string, dictionary: Dictionary): Query {
  const normal = normalize([...text].slice(0, MAX_QUERY).join(""));
  const segments: Segment[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") segments.push({ text: plain });
    plain = "";
  };
  for (let at = 0; at < normal.length;) {
    const known = dictionary.at(normal, at);
    if (!known) {
      plain += normal.charAt(at++);
      continue;
    }
    flush();
    const { word, entry } = known;
    if (entry.kind === "law") {
      const segment = lawSegment(word, entry.ids, normal.slice(at + word.length));
      segments.push(segment);
      at += segment.text.length;
      continue;
    }
    const terms = termsOf(word);
    const asking = entry.kind === "asking";
    segments.push({
      text: word,
      unit: {
        label: word,
        alternatives: [
          { terms, weight: 1, typed: true },
          ...entry.meanings.map((meaning) => ({
            terms: termsOf(meaning),
            weight: WEIGHTS.synonym,
            typed: false,
          })),
        ],
        required: !asking,
        weight: asking ? WEIGHTS.asking : 1,
        meanings: entry.meanings,
      },
    });
    at += word.length;
  }
  flush();

  const units = new Map<string, Unit>();
  const add = (unit: Unit) => {
    const key = unit.alternatives.map(({ terms }) => terms.join(" ")).join("|");
    const known = units.get(key);
    if (!known || (unit.required && !known.required)) units.set(key, unit);
  };
  const single = (term: string, required: boolean, weight: number): Unit => ({
    label: term,
    alternatives: [{ terms: [term], weight: 1, typed: true }],
    required,
    weight,
  });
  const leftover: string[] = [];
  segments.forEach(({ text: part, unit }, index) => {
    if (unit) {
      // One character that only asks says nothing.
      if (unit.required || part.length > 1) add(unit);
    } else {
      const { borders, characters } = wordsIn(part);
      for (const character of characters) add(single(character, false, WEIGHTS.character));
      for (const { term, kind, start } of tokenize(part)) {
        // A character left over between two known words is in the pairs across them.
        const alone = kind === "han" && [...term].length === 1;
        if (alone && segments.length > 1) {
          leftover.push(term);
          continue;
        }
        const across = kind === "han" && !alone && borders.has(start + 1);
        if (across) add(single(term, false, WEIGHTS.across));
        else add(single(term, true, 1));
      }
    }
    // The pair across two segments that touch.
    const next = segments[index + 1];
    const [left, right] = [[...part].at(-1) ?? "", [...(next?.text ?? "")][0] ?? ""];
    if (/^\p{Script=Han}$/u.test(left) && /^\p{Script=Han}$/u.test(right)) {
      add(single(left + right, false, WEIGHTS.across));
    }
  });
  // A word that is being typed is found by its beginning.
  const last = /(?:^|[^a-z])([a-z]{2,8})$/.exec(normal)?.[1];
  for (const unit of units.values()) {
    const [typed] = unit.alternatives;
    if (last === undefined || typed?.terms.length !== 1 || typed.terms[0] !== last) continue;
    unit.alternatives.push({ terms: [prefixTerm(last)], weight: 0.5, typed: false });
  }
  const isRequired = ({ required }: Unit) => required;
  if (![...units.values()].some(isRequired)) {
    for (const term of leftover) add(single(term, true, 1));
  }
  // A query of nothing but words that ask looks for just these.
  if (![...units.values()].some(isRequired)) {
    for (const { term } of tokenize(normal)) add(single(term, true, 1));
  }
  const list = [...units.values()];
  const parts = segments
    .filter(({ unit }) => unit?.required !== false || segments.length === 1)
    .map((segment) => segment.text)
    .join("")
    .split(" ")
    .filter(Boolean);
  const words = segments.flatMap(({ text: part, unit }) =>
    unit?.required === false ? [] : [part.trim(), ...(unit?.meanings ?? [])],
  );
  return { parts, words: words.length > 0 ? words.join(" ") : normal, units: list };
}
