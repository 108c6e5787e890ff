import { expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { routes, TOOLS } from "../../src/i18n/index.ts";
import { ARTICLE_DAY, timeline } from "../../src/law/index.ts";
import { builtPages } from "./built.ts";

const home = builtPages().find(({ path }) => path === "/")?.root;
const guide = currentGuide();
const hrefs = (selector: string) =>
  home?.querySelectorAll(`${selector} a`).map((link) => link.getAttribute("href"));

test("every reader is one tap away: what cannot wait, who they are, what happened", () => {
  const words = guide.home("zh");
  const tools = TOOLS.map((tool) => routes.tool("zh", tool));
  expect(hrefs(".first")).toEqual([...(words?.first.map(({ href }) => href) ?? []), ...tools]);
  expect(hrefs(".people")).toEqual(words?.people.map(({ href }) => href));
  expect(hrefs(".situations")).toEqual(words?.situations.map(({ href }) => href));
  expect(hrefs(".first")?.[0]).toBe("/merchants/first-24-hours/");
  expect(words?.people.map((person) => person.for)).toEqual([
    "merchants",
    "platforms",
    "regulators",
    "consumers",
  ]);
});

test("the three layers are told in order, each by name to those who do not see them", () => {
  const layers = home?.querySelectorAll(".layers > li h3 a").map(({ text }) => text.trim());
  expect(layers?.map((text) => text.replace(/\s/gu, "").slice(0, 3))).toEqual([
    "民事：",
    "行政：",
    "刑事：",
  ]);
  expect(hrefs(".layers")).toEqual([
    "/analysis/civil/",
    "/analysis/administrative/",
    "/analysis/criminal/",
  ]);
});

test("what changed lately comes from the law, the newest first", () => {
  const days = home?.querySelectorAll(".changes time").map((time) => time.getAttribute("datetime"));
  const expected = timeline(guide.law, ARTICLE_DAY)
    .map(({ day }) => day)
    .toReversed()
    .slice(0, 4);
  expect(days).toEqual(expected);
  expect(hrefs(".changes")).toContain(routes.instrument("zh", "public-security-2025"));
});
