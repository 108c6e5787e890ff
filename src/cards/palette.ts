import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { coloursIn } from "../styles/palette.ts";

const NAMES = ["paper", "ink", "ink-soft", "line", "seal"] as const;

/** The site's colours on light ground, as `#rrggbb`. */
export type Palette = Record<(typeof NAMES)[number], string>;

/**
 * Finds the colours in the site's style sheet, so that cards and pages never differ.
 *
 * @param css the text of `src/styles/tokens.css`
 * @throws Error that names the property which is missing or not written as `light-dark(#rrggbb, …)`
 *
 * @example
 * paletteOf(":root { --paper: light-dark(#ffffff, #16181b); … }").paper // "#ffffff"
 */
export function paletteOf(css: string): Palette {
  const colours = new Map(coloursIn(css).map(({ name, light }) => [name, light]));
  const colour = (name: string) => {
    const value = colours.get(name);
    if (value) return value;
    throw new Error(
      `src/styles/tokens.css：--${name}应当写成light-dark(#rrggbb, #rrggbb)，分享图要用它的颜色`,
    );
  };
  return Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Palette;
}

/** The colours of this site. */
export function loadPalette(): Palette {
  return paletteOf(readFileSync(resolve("src/styles/tokens.css"), "utf8"));
}
