/** A chapter as it was laid out. */
export interface LaidOut {
  label: string;
  /** How many pages it takes. */
  pages: number;
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

/**
 * Decides which chapters are set tighter next time. Each level is tried once, so that this comes to an end.
 *
 * @param fit how the chapters were set this time
 * @param chapters what came of it
 * @example
 * refit(new Map(), [{ label: "a", pages: 3, fill: 0.1 }]) // Map { "a" => { before: 3, level: 1 } }
 */
export function refit(fit: Fit, chapters: readonly LaidOut[]): Fit {
  const next = new Map(fit);
  for (const { label, pages, fill } of chapters) {
    const known = fit.get(label);
    if (!known) {
      if (pages > 1 && fill < LEAST) next.set(label, { before: pages, level: 1 });
    } else if (known.level > 0 && pages >= known.before) {
      next.set(label, { ...known, level: known.level === 1 ? 2 : 0 });
    }
  }
  return next;
}
