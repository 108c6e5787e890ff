import type { LabelledQuery } from "./queries.ts";

/** More sections of one page than this are not shown by any of them. */
const SECTIONS_A_PAGE = 3;

/**
 * The place of the first page that answers, from 1, or 0: results are taken by page, in the order of their best
 * section, each with up to three sections; a page answers when the section that was labelled is among them.
 */
export function placeOf(found: readonly string[], targets: readonly string[]): number {
  const pages = new Map<string, string[]>();
  for (const href of found) {
    const [page = ""] = href.split("#");
    const sections = pages.get(page) ?? [];
    if (sections.length < SECTIONS_A_PAGE) sections.push(href);
    pages.set(page, sections);
  }
  const answers = [...pages].findIndex(([page, sections]) =>
    targets.some((target) => (target.includes("#") ? sections.includes(target) : page === target)),
  );
  return answers + 1;
}

export interface Score {
  place: number;
  empty: boolean;
}

export interface Summary {
  queries: number;
  mrr: number;
  recall1: number;
  recall5: number;
  recall10: number;
  empty: number;
}

export function summarize(scores: readonly Score[]): Summary {
  const share = (test: (score: Score) => boolean) =>
    scores.filter(test).length / Math.max(1, scores.length);
  return {
    queries: scores.length,
    mrr: scores.reduce((sum, { place }) => sum + reciprocal(place), 0) / Math.max(1, scores.length),
    recall1: share(({ place }) => place === 1),
    recall5: share(({ place }) => place >= 1 && place <= 5),
    recall10: share(({ place }) => place >= 1 && place <= 10),
    empty: scores.filter(({ empty }) => empty).length,
  };
}

function reciprocal(place: number): number {
  return place >= 1 && place <= 10 ? 1 / place : 0;
}

/**
 * How much more one has than another, query by query, with the middle 95 % of 10,000 resamples.
 *
 * @returns difference of MRR, lower and upper end
 */
export function compare(
  ours: readonly Score[],
  theirs: readonly Score[],
): [number, number, number] {
  const differences = ours.map(
    ({ place }, index) => reciprocal(place) - reciprocal(theirs[index]?.place ?? 0),
  );
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: 10_000 }, () => {
    let sum = 0;
    for (let at = 0; at < differences.length; at++) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    }
    return sum / Math.max(1, differences.length);
  }).sort((a, b) => a - b);
  return [mean(differences), means[249] ?? 0, means[9749] ?? 0];
}

/** The queries of each kind, and all, and those that no normaliser or synonym is made for. */
export function groups(
  queries: readonly LabelledQuery[],
  covered: (query: LabelledQuery) => boolean,
): [string, (query: LabelledQuery) => boolean][] {
  const special = new Set(["article", "traditional", "form"]);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [
    ["全部", () => true],
    ["不靠归一和近义词的", (query) => !special.has(query.kind) && !covered(query)],
    ["近义词表没有的", (query) => !covered(query)],
    ...kinds.flatMap((kind): [string, (query: LabelledQuery) => boolean][] =>
      kind === "colloquial"
        ? [
            ["colloquial（调过）", (query) => query.kind === kind && !query.heldOut],
            ["colloquial（没看过）", (query) => query.kind === kind && query.heldOut],
          ]
        : [[kind, (query) => query.kind === kind]],
    ),
  ];
}
