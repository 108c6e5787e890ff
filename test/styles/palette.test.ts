import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coloursIn, contrast, sizesIn } from "../../src/styles/palette.ts";

const css = readFileSync("src/styles/tokens.css", "utf8");
const colours = new Map(coloursIn(css).map((colour) => [colour.name, colour]));

describe("the examples of the comments", () => {
  test("coloursIn", () => {
    expect(coloursIn(":root { --ink: light-dark(#1b1c1f, #e8e4dc); --radius: 3px; }")).toEqual([
      { name: "ink", light: "#1b1c1f", dark: "#e8e4dc" },
    ]);
  });
  test("sizesIn", () => {
    expect(sizesIn(":root { --space-1: 0.25rem; --radius: 3px; }", "space")).toEqual([
      { name: "space-1", value: "0.25rem" },
    ]);
  });
  test("contrast", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#b3261e", "#b3261e")).toBe(1);
  });
});

describe("the palette", () => {
  const grounds = ["paper", "paper-raised"];
  const texts = ["ink", "ink-soft", "seal", "link", "link-visited", "good", "wait", "bad"];
  const pairs: [string, string, number][] = [
    ...grounds.flatMap((ground) =>
      texts.map((text) => [text, ground, 4.5] as [string, string, number]),
    ),
    ["on-seal", "seal", 4.5],
    ["ink", "mark", 4.5],
    // Frames that tell what can be used (WCAG 1.4.11).
    ...grounds.map((ground) => ["line-strong", ground, 3] as [string, string, number]),
  ];
  test.each(pairs)("%s on %s is at least %d in both themes", (text, ground, least) => {
    const [front, back] = [colours.get(text), colours.get(ground)];
    if (!front || !back) throw new Error(`no colour ${text} or ${ground}`);
    expect(contrast(front.light, back.light)).toBeGreaterThanOrEqual(least);
    expect(contrast(front.dark, back.dark)).toBeGreaterThanOrEqual(least);
  });

  test("every colour of the tokens is one of these, or a hairline", () => {
    const known = new Set(pairs.flatMap(([text, ground]) => [text, ground]));
    expect([...colours.keys()].filter((name) => !known.has(name))).toEqual(["line"]);
  });
});
