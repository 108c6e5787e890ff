import { normalize, tokenize } from "./tokenize.ts";

/** A stretch of text, to be marked or not. */
export interface Fragment {
  text: string;
  marked: boolean;
}

/** Where in `text` the terms of `query` stand, as sorted ranges that do not overlap. */
function matches(text: string, query: string): [number, number][] {
  const terms = new Set(tokenize(query));
  const ranges: [number, number][] = [];
  const mark = (start: number, end: number) => {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  };
  const pieces =
    /第?(?:[零一二三四五六七八九十百千]+|\d+)条(?:之[一二三四五六七八九十])?|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
  const found = [...text.matchAll(pieces)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    piece: match[0],
  }));
  found.forEach(({ start, end, piece }, index) => {
    if (terms.has(normalize(piece).trim())) mark(start, end);
    const following = found[index + 1];
    if (following?.start === end && terms.has(normalize(piece + following.piece))) {
      mark(start, following.end);
    }
    // Words of Latin script are also found by their beginning.
    const word = normalize(piece);
    // Where a character became more or fewer, nothing says how much of the word was found: all of it is marked.
    const same = [...piece].length === word.length && piece.length === word.length;
    for (const term of terms) {
      if (/^[a-z]/.test(term) && word !== term && word.startsWith(term)) {
        mark(start, same ? start + term.length : end);
      }
    }
  });
  return ranges;
}

/**
 * Cuts a text to the stretch that answers a query best, and marks the words found.
 *
 * @param length how many characters to show, about
 * @example
 * excerpt("商家有权请求撤销。", "撤销")
 * // [{ text: "商家有权请求", marked: false }, { text: "撤销", marked: true }, { text: "。", marked: false }]
 */
export function excerpt(text: string, query: string, length = 90): Fragment[] {
  const flat = text.replace(/\s+/gu, " ").trim();
  const ranges = matches(flat, query);
  const whole = (position: number) => betweenCharacters(flat, position);
  const start = whole(sentenceStart(flat, densest(ranges, length)));
  const end = whole(Math.min(flat.length, start + length));
  const fragments: Fragment[] = [];
  let position = start;
  const push = (to: number, marked: boolean) => {
    if (to > position) fragments.push({ text: flat.slice(position, to), marked });
    position = Math.max(position, to);
  };
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue;
    push(Math.max(from, start), false);
    push(whole(Math.min(to, end)), true);
  }
  push(end, false);
  const [first] = fragments;
  if (first && start > 0) {
    if (first.marked) fragments.unshift({ text: "…", marked: false });
    else first.text = `…${first.text}`;
  }
  const last = fragments.at(-1);
  if (last && end < flat.length) {
    if (last.marked) fragments.push({ text: "…", marked: false });
    else last.text += "…";
  }
  return fragments;
}

/** The position itself, or the one before when it would cut a character in two. */
function betweenCharacters(text: string, position: number): number {
  return (text.codePointAt(position - 1) ?? 0) > 0xffff ? position - 1 : position;
}

/** The start of the window of a given length that holds most of the ranges. */
function densest(ranges: readonly [number, number][], length: number): number {
  let best = 0;
  let most = -1;
  ranges.forEach(([start], index) => {
    const covered = ranges
      .slice(index)
      .filter(([, end]) => end <= start + length)
      .reduce((sum, [from, to]) => sum + to - from, 0);
    if (covered > most) [best, most] = [start, covered];
  });
  return best;
}

/** The beginning of the sentence around a position, if it is near; else the position less a few characters. */
function sentenceStart(text: string, position: number): number {
  const before = text.slice(Math.max(0, position - 30), position);
  const stop = Math.max(
    ...["。", "；", "！", "？", " ", "，"].map((mark) => before.lastIndexOf(mark)),
  );
  if (stop >= 0) return position - before.length + stop + 1;
  return Math.max(0, position - 12);
}
