import type { Figure } from "./schema.ts";

/** What stood for a figure in the older version and what stands for it in the newer one; either may be missing. */
export interface FigurePair {
  older?: Figure;
  newer?: Figure;
}

/**
 * Puts the amounts and time limits of two versions side by side: first those of the same name, then, in order,
 * those left that have the same unit. The names may differ, because a law may change what an amount is for.
 *
 * @returns in the order of the newer version, then what only the older one has
 * @example
 * const days = { label: { zh: "拘留", en: "Detention" }, min: 5, max: 10, unit: "day" };
 * const then = { label: { zh: "并处罚款", en: "Added fine" }, max: 500, unit: "yuan" };
 * const now = { label: { zh: "罚款", en: "Fine" }, max: 2000, unit: "yuan" };
 * pairFigures([days, then], [days, now]) // [{ older: days, newer: days }, { older: then, newer: now }]
 */
export function pairFigures(older: readonly Figure[], newer: readonly Figure[]): FigurePair[] {
  const left = new Set(older);
  const pairs = newer.map((figure): FigurePair => ({ newer: figure }));
  const same = {
    name: (a: Figure, b: Figure) => a.unit === b.unit && a.label.zh === b.label.zh,
    unit: (a: Figure, b: Figure) => a.unit === b.unit,
  };
  for (const alike of [same.name, same.unit]) {
    for (const pair of pairs) {
      if (pair.older || !pair.newer) continue;
      const { newer: figure } = pair;
      const match = [...left].find((candidate) => alike(candidate, figure));
      if (!match) continue;
      pair.older = match;
      left.delete(match);
    }
  }
  return [...pairs, ...[...left].map((figure): FigurePair => ({ older: figure }))];
}

/** Whether both versions give the same figure, whatever they call it. */
export function sameFigure({ older, newer }: FigurePair): boolean {
  return older?.min === newer?.min && older?.max === newer?.max && older?.unit === newer?.unit;
}
