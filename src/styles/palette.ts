/** A colour of the design system in both themes, as `#rrggbb`. */
export interface Colour {
  name: string;
  light: string;
  dark: string;
}

/**
 * The colours that a style sheet declares as `--name: light-dark(#rrggbb, #rrggbb)`.
 *
 * @example
 * coloursIn(":root { --ink: light-dark(#1b1c1f, #e8e4dc); --radius: 3px; }")
 * // [{ name: "ink", light: "#1b1c1f", dark: "#e8e4dc" }]
 */
export function coloursIn(css: string): Colour[] {
  return [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gu)].map(
    ([, name = "", light = "", dark = ""]) => ({ name, light, dark }),
  );
}

/**
 * The lengths and sizes that a style sheet declares under names that begin with a prefix.
 *
 * @example
 * sizesIn(":root { --space-1: 0.25rem; --radius: 3px; }", "space")
 * // [{ name: "space-1", value: "0.25rem" }]
 */
export function sizesIn(css: string, prefix: string): { name: string; value: string }[] {
  return [...css.matchAll(/--([a-z-]+\d*):\s*([^;]+);/gu)]
    .map(([, name = "", value = ""]) => ({ name, value }))
    .filter(({ name }) => name.startsWith(prefix));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 (none) to 21 (black on white).
 *
 * @param a `#rrggbb`
 * @param b `#rrggbb`
 * @example
 * contrast("#000000", "#ffffff") // 21
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
