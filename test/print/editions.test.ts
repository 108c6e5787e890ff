import { expect, test } from "vitest";
import { contentFolder, loadGuide } from "../../src/content/index.ts";
import { COLLECTIONS, LOCALES, routes } from "../../src/i18n/index.ts";
import { editionSource, EDITIONS, editionsOf, pagesOf, PLANS } from "../../src/print/index.ts";
import { labelsFor } from "../../src/print/labels.ts";
import { DAY, fixtureGuide } from "./fixture.ts";

const guide = loadGuide(contentFolder(), DAY);

test("every edition has words in every language and texts in Chinese", () => {
  expect(editionsOf(guide, "zh")).toEqual(EDITIONS);
  for (const id of EDITIONS) {
    for (const locale of LOCALES) {
      expect(PLANS[id].title[locale].length, id).toBeGreaterThan(1);
      expect(PLANS[id].summary[locale].length, id).toBeGreaterThan(9);
    }
  }
});

test("a language has the editions for which it has texts", () => {
  expect(editionsOf(guide, "en")).toEqual([]);
  expect(editionsOf(fixtureGuide(), "zh")).toEqual(["full", "merchants", "checklists", "law"]);
});

test("an edition for some readers holds their section, and of the others what is for them", () => {
  const files = (id: (typeof EDITIONS)[number]) => pagesOf(guide, "zh", id);
  expect(files("full")).toEqual(COLLECTIONS.flatMap((name) => guide.section("zh", name)));
  for (const id of ["merchants", "platforms", "regulators", "consumers"] as const) {
    const pages = files(id);
    expect(pages.filter(({ collection }) => collection === id)).toEqual(guide.section("zh", id));
    const others = pages.filter(({ collection }) => collection !== id);
    expect(others.length, id).toBeGreaterThan(0);
    expect(others.every(({ data }) => data.audience.includes(id))).toBe(true);
  }
});

test("addresses that stay", () => {
  expect(routes.pdf("zh")).toBe("/downloads/biantu-zh.pdf");
  expect(EDITIONS.map((id) => routes.pdf("zh", id))).toEqual([
    "/downloads/biantu-zh.pdf",
    "/downloads/biantu-zh-merchants.pdf",
    "/downloads/biantu-zh-platforms.pdf",
    "/downloads/biantu-zh-regulators.pdf",
    "/downloads/biantu-zh-consumers.pdf",
    "/downloads/biantu-zh-first-24-hours.pdf",
    "/downloads/biantu-zh-checklists.pdf",
    "/downloads/biantu-zh-letters.pdf",
    "/downloads/biantu-zh-law.pdf",
  ]);
});

test("what is inside an edition has a place in it, and what is outside has none", () => {
  const pages = pagesOf(guide, "zh", "consumers");
  const labelOf = labelsFor({ pages, laws: true }, "consumers/wrongly-accused");
  const page = (file: string, fragment?: string) =>
    labelOf({ kind: "page", href: "/x/", file: `content/zh/${file}.md`, fragment });
  expect(page("consumers/genuine-defect")).toBe("consumers/genuine-defect");
  expect(page("questions/buyers", "a")).toBe("questions/buyers#a");
  expect(page("merchants/court")).toBeUndefined();
  expect(labelOf({ kind: "fragment", href: "#know", fragment: "know" })).toBe(
    "consumers/wrongly-accused#know",
  );
  const law = { kind: "law", href: "/x/", target: "civil-code/148" } as const;
  expect(labelOf(law)).toBe("law/civil-code/148");
  expect(labelsFor({ pages, laws: false }, "x")(law)).toBeUndefined();
  expect(labelOf({ kind: "external", href: "https://a.example/" })).toBeUndefined();
});

test("a reference out of the edition is a web address, one inside a page", () => {
  const source = editionSource(guide, "zh", "consumers", { site: "https://biantu.example/" });
  expect(source).toContain('#page-of(label("consumers/genuine-defect#proof")');
  expect(source).not.toContain('label("merchants/');
  expect(source).toContain('#link("https://biantu.example/analysis/civil/#burden")');
});

test("the laws after an edition are those that it cites", () => {
  const source = editionSource(guide, "zh", "letters");
  const shown = [...source.matchAll(/#provision\("[^"]*", "law\/([^"]*)"/gu)].map(([, id]) => id);
  const cited = guide
    .sheets("zh", "letters")
    .flatMap(({ document }) => document.lawReferences.map(({ target }) => target));
  expect(new Set(shown)).toEqual(new Set(cited));
  expect(shown.length).toBe(new Set(cited).size);
});
