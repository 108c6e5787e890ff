import { expect, test } from "vitest";
import { contentFolder, loadGuide } from "../../src/content/index.ts";
import { COLLECTIONS, LOCALES, routes } from "../../src/i18n/index.ts";
import {
  editionJob,
  editionSource,
  EDITIONS,
  editionsOf,
  pagesOf,
  PLANS,
  type EditionId,
} from "../../src/print/index.ts";
import { placesFor } from "../../src/print/labels.ts";
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

test("what is part of the guide has a place on paper", () => {
  const placeOf = placesFor(guide.pages, "consumers/wrongly-accused");
  const page = (file: string, fragment?: string) =>
    placeOf({ kind: "page", href: "/x/", file: `content/zh/${file}.md`, fragment });
  expect(page("consumers/genuine-defect")).toEqual({
    text: "consumers/genuine-defect",
    label: "consumers/genuine-defect",
  });
  expect(page("questions/buyers", "a")).toEqual({
    text: "questions/buyers",
    label: "questions/buyers#a",
  });
  expect(() => page("nowhere/at-all")).toThrow("nowhere/at-all.md, which is no page");
  expect(placeOf({ kind: "fragment", href: "#know", fragment: "know" })).toEqual({
    text: "consumers/wrongly-accused",
    label: "consumers/wrongly-accused#know",
  });
  expect(placeOf({ kind: "law", href: "/x/", target: "civil-code/148" })).toEqual({
    text: "law",
    label: "law/civil-code/148",
  });
});

test("an edition says what it holds, and which chapters begin a part", () => {
  const held = (id: EditionId) => {
    const source = editionSource(guide, "zh", id);
    return /#let inside = \((.*)\)/u.exec(source)?.[1]?.match(/[^", ]+/gu) ?? [];
  };
  expect(held("consumers")).toContain("law");
  expect(held("consumers")).toContain("consumers/genuine-defect");
  expect(held("consumers")).not.toContain("merchants/court");
  expect(held("letters")).toContain("letters/" + guide.sheets("zh", "letters")[0]?.slug);
  expect(held("checklists")).toEqual([]);
  expect(editionSource(guide, "zh", "consumers")).toMatch(
    /#let parts = \("consumers\/[^"]*": "[^"]+", "questions\//u,
  );
});

test("a chapter is written alike for every edition that holds it", () => {
  const texts = (id: EditionId) =>
    new Map([...editionJob(guide, "zh", id).files].map(([name, bytes]) => [name, String(bytes)]));
  const whole = texts("full");
  const shared = [...texts("merchants")].filter(([name]) =>
    /^\/(?:merchants|questions|law)\//u.test(name),
  );
  expect(shared.length).toBeGreaterThan(100);
  for (const [name, text] of shared) expect(text, name).toBe(whole.get(name));
});

test("a reference out of the edition is a web address, one inside a page", () => {
  const source = editionSource(guide, "zh", "consumers", { site: "https://biantu.example/" });
  expect(source).toContain('#cross("consumers/genuine-defect", "consumers/genuine-defect#proof"');
  expect(source).toContain('web: "https://biantu.example/analysis/civil/#burden"');
});

test("the laws after an edition are those that it cites", () => {
  const source = editionSource(guide, "zh", "letters");
  const shown = [...source.matchAll(/provision\("[^"]*", "law\/([^"]*)"/gu)].map(([, id]) => id);
  const cited = guide
    .sheets("zh", "letters")
    .flatMap(({ document }) => document.lawReferences.map(({ target }) => target));
  expect(new Set(shown)).toEqual(new Set(cited));
  expect(shown.length).toBe(new Set(cited).size);
});
