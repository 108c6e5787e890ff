import { describe, expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { outline, type Item } from "../../src/diagram/index.ts";
import { builtPages } from "./built.ts";

const pages = new Map(builtPages().map((page) => [page.path, page]));
const shown = currentGuide().pages.flatMap(({ href, document }) =>
  document.diagrams.map((diagram) => [`${href} ${diagram.id}`, href, diagram] as const),
);
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...flat(item.items)]);

test("four pages show a diagram", () => {
  expect(shown).toHaveLength(4);
});

describe.each(shown)("%s", (_name, href, diagram) => {
  const root = pages.get(href)?.root;
  const figure = root?.querySelector("figure.diagram");

  test("has a title and two drawings with a name", () => {
    expect(figure?.querySelector("figcaption")?.text).toBe(diagram.data.title);
    const drawings = figure?.querySelectorAll("svg") ?? [];
    expect(drawings.map((svg) => svg.getAttribute("role"))).toEqual(["img", "img"]);
    for (const svg of drawings) {
      const name = root?.getElementById(svg.getAttribute("aria-labelledby") ?? "");
      expect(name?.text.length).toBeGreaterThan(20);
      // Within an image no link can be reached.
      expect(svg.querySelectorAll("a, [tabindex]")).toHaveLength(0);
      expect(svg.toString()).not.toMatch(/ (?:style|fill|stroke)="/u);
    }
  });

  test("has ids that occur once in the page", () => {
    const ids = root?.querySelectorAll("[id]").map((element) => element.id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says all of it as text, with links that lead somewhere", () => {
    const details = figure?.querySelector("details");
    const text = details?.text.replace(/\s/gu, "") ?? "";
    const items = flat(outline(diagram));
    for (const item of items) expect(text).toContain(item.text.replace(/\s/gu, ""));
    const links =
      details?.querySelectorAll("a").map((link) => link.getAttribute("href") ?? "") ?? [];
    expect(links).toEqual(items.flatMap(({ references }) => references.map(({ href }) => href)));
    for (const link of links) {
      const [path = "", fragment] = link.split("#");
      const target = pages.get(path)?.root;
      expect(target, link).toBeDefined();
      if (fragment !== undefined) expect(target?.getElementById(fragment), link).not.toBeNull();
    }
  });
});
