import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ICONS } from "../../src/components/icons.ts";
import { CONTAINERS } from "../../src/markdown/rules/containers.ts";
import { coloursIn } from "../../src/styles/palette.ts";
import { builtPages } from "./built.ts";

const root = builtPages().find(({ path }) => path === "/about/design/")?.root;

test("the page shows every colour of the tokens as they are", () => {
  const colours = coloursIn(readFileSync("src/styles/tokens.css", "utf8"));
  const shown = root?.querySelectorAll(".swatch rect").map((rect) => rect.getAttribute("fill"));
  expect(shown).toEqual(colours.flatMap(({ light, dark }) => [light, dark]));
});

test("every icon, and every box on both grounds in both languages", () => {
  expect(root?.querySelectorAll(".design-icons svg")).toHaveLength(Object.keys(ICONS).length);
  for (const theme of ["light", "dark"]) {
    for (const language of ["zh-CN", "en"]) {
      const panel = root?.querySelector(`[data-theme="${theme}"] [lang="${language}"]`);
      const boxes = panel?.querySelectorAll(".box").map((box) => box.getAttribute("data-box"));
      expect(new Set(boxes), `${theme} ${language}`).toEqual(new Set(Object.keys(CONTAINERS)));
    }
  }
});
