/** A chapter as it was laid out. */
export interface LaidOut {
  label: string;
  /** Its first and last sheet of paper. */
  first: number;
  last: number;
  /** How much of its last page it fills, from 0 to 1. */
  fill: number;
}

/** How a chapter is set that would else end on a page with a few lines. */
interface Tightening {
  /** How many pages it takes as usual. */
  before: number;
  /** 1 is a little tighter, 2 a little more; 0 as usual, because neither helped. */
  level: 0 | 1 | 2;
}

/** How chapters are set, by label; those that are not listed as usual. */
export type Fit = ReadonlyMap<string, Tightening>;

/** A last page that is filled less than this is a waste of paper. */
const LEAST = 0.25;
/** The part of a chapter that each level saves at most, roughly. */
const SAVED = [0.04, 0.078] as const;

/**
 * Decides which chapters are set tighter next time: by as much as it should take, or else by more. Each level is
 * tried once, so that this comes to an end.
 *
 * @param fit how the chapters were set this time
 * @param chapters what came of it
 * @example
 * refit(new Map(), [{ label: "a", first: 4, last: 7, fill: 0.1 }]) // Map { "a" => { before: 4, level: 1 } }
 */
export function refit(fit: Fit, chapters: readonly LaidOut[]): Fit {
  const next = new Map(fit);
  for (const { label, first, last, fill } of chapters) {
    const known = fit.get(label);
    const pages = last - first + 1;
    if (!known) {
      const level = levelFor(fill / (pages - 1 + fill));
      if (pages > 1 && fill < LEAST && level > 0) next.set(label, { before: pages, level });
    } else if (known.level > 0 && pages >= known.before) {
      next.set(label, { ...known, level: known.level === 1 ? 2 : 0 });
    }
  }
  return next;
}

/** The level that may save a part of a chapter; 0 where none can. */
function levelFor(part: number): Tightening["level"] {
  if (part < SAVED[0]) return 1;
  return part < SAVED[1] ? 2 : 0;
}

/**
 * On which sheet something is to be expected next time, so that fewer passes find their numbers wrong.
 *
 * @param chapters as they were laid out
 * @param fit how they were set then
 * @param next how they will be set
 * @returns a function from the sheet on which it stood to the one that is expected
 */
export function expected(
  chapters: readonly LaidOut[],
  fit: Fit,
  next: Fit,
): (page: number) => number {
  const shorter = chapters
    .filter(({ label }) => (next.get(label)?.level ?? 0) > (fit.get(label)?.level ?? 0))
    .map(({ last }) => last);
  return (page) => page - shorter.filter((last) => last <= page).length;
}
