import { expect, test } from "vitest";
import { loadPalette, paletteOf } from "../../src/cards/palette.ts";

test("the colours are those of the style sheet on light ground", () => {
  const css = ["paper", "ink", "ink-soft", "line", "seal"]
    .map((name, index) => `--${name}: light-dark(#00000${index}, #ffffff);`)
    .join("\n");
  expect(paletteOf(`:root { ${css} }`)).toEqual({
    paper: "#000000",
    ink: "#000001",
    "ink-soft": "#000002",
    line: "#000003",
    seal: "#000004",
  });
  for (const colour of Object.values(loadPalette())) expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
});

test("a missing colour is named", () => {
  expect(() => paletteOf(":root { --paper: light-dark(#ffffff, #000000); }")).toThrow(
    "--ink应当写成light-dark(#rrggbb, #rrggbb)",
  );
});
