import { tokenize } from "./normalize.ts";

/** A stretch of text, to be marked or not. */
export interface Fragment {
  text: string;
  marked: boolean;
}

/**
 * Where the words of a query stand in a text, in whatever form.
 *
 * @param words as `Query.words` gives them
 * @returns ranges in order that do not overlap
 * @example
 * matches("见第二百六十六条。", "266条") // [[1, 8]]
 */
export function matches(text: string, words: string): [number, number][] {
  const wanted = new Set(tokenize(words).map(({ term }) => term));
  const beginning = /(?:^|[^a-z])([a-z]{2,})$/i.exec(words)?.[1]?.toLowerCase();
  const single = [...wanted].filter((term) => /^\p{Script=Han}$/u.test(term));
  const ranges: [number, number][] = [];
  const mark = (start: number, end: number) => {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  };
  for (const { term, start, end, kind } of tokenize(text)) {
    if (wanted.has(term)) mark(start, end);
    else if (kind === "word" && beginning !== undefined && term.startsWith(beginning)) {
      // Where folding changed more than the case, nothing says how much of the word was found: all of it.
      const same = text.slice(start, end).toLowerCase().startsWith(beginning);
      mark(start, same ? start + beginning.length : end);
    } else if (single.length > 0 && kind === "han") {
      for (const { index, 0: character } of text.slice(start, end).matchAll(/./gu)) {
        if (single.includes(character)) mark(start + index, start + index + character.length);
      }
    }
  }
  return ranges;
}

/** The places after which a text may be cut: sentences, and lines. */
const SENTENCE = /[^。！？；\n]*(?:[。！？；]+[”』」）]*|\n+|$)/gu;
const CLAUSE = /[^，、：,]*(?:[，、：,]|$)/gu;

interface Stretch {
  start: number;
  end: number;
}

function cut(text: string, borders: RegExp, offset = 0): Stretch[] {
  return [...text.matchAll(borders)]
    .filter(([part]) => part !== "")
    .map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
}

/**
 * Cuts a text to the sentences that answer a query best, and marks the words found. A sentence that is too long
 * is cut at a comma; "…" stands where something was left out within the text.
 *
 * @param words as `Query.words` gives them
 * @param length how many characters to show, about
 * @example
 * excerpt("商家有权请求撤销。", "撤销")
 * // [{ text: "商家有权请求", marked: false }, { text: "撤销", marked: true }, { text: "。", marked: false }]
 */
export function excerpt(text: string, words: string, length = 90): Fragment[] {
  const trimmed = text
    .trim()
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n\s*/gu, "\n");
  const ranges = matches(trimmed, words);
  const pieces = cut(trimmed, SENTENCE).flatMap((sentence) => {
    if (sentence.end - sentence.start <= length) return [sentence];
    const clauses = cut(trimmed.slice(sentence.start, sentence.end), CLAUSE, sentence.start);
    return clauses.flatMap((clause) => chop(trimmed, clause, length));
  });
  if (pieces.length === 0) return [];
  /** How many different words are within. */
  const worth = (from: number, to: number) =>
    new Set(
      ranges
        .filter(([start, end]) => start >= from && end <= to)
        .map(([start, end]) => trimmed.slice(start, end)),
    ).size;
  let best = { first: 0, last: 0, worth: -1 };
  pieces.forEach((piece, first) => {
    let last = first;
    while ((pieces[last + 1]?.end ?? Infinity) - piece.start <= length) last++;
    const value = worth(piece.start, pieces[last]?.end ?? piece.end);
    // The first of equals begins with a match, so that what is marked stands at the beginning.
    const begins = worth(piece.start, piece.end) > 0 ? 0.5 : 0;
    if (value + begins > best.worth) best = { first, last, worth: value + begins };
  });
  const start = pieces[best.first]?.start ?? 0;
  const end = pieces[best.last]?.end ?? trimmed.length;
  const fragments: Fragment[] = [];
  const push = (part: string, marked: boolean) => {
    const last = fragments.at(-1);
    if (part === "") return;
    if (last?.marked === marked) last.text += part;
    else fragments.push({ text: part, marked });
  };
  const between = (from: number, to: number) => trimmed.slice(from, to).replaceAll("\n", " ");
  if (start > 0) push("…", false);
  let position = start;
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue;
    push(between(position, Math.max(from, start)), false);
    push(between(Math.max(from, start), Math.min(to, end)), true);
    position = Math.min(to, end);
  }
  push(between(position, end), false);
  if (end < trimmed.length) push("…", false);
  return fragments;
}

/** A stretch without any border, in parts that cut no character in two. */
function chop(text: string, { start, end }: Stretch, length: number): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = start; from < end;) {
    let to = Math.min(end, from + length);
    // Half a character is no part; one that does not fit is taken whole.
    if (to < end && (text.codePointAt(to - 1) ?? 0) > 0xffff) to += to - 1 > from ? -1 : 1;
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}
