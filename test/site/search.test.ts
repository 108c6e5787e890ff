import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { fromMemory, SearchEngine, searchDocuments } from "../../src/search/index.ts";
import { staticImports } from "../../bench/weight/weight.ts";
import { builtPages, compressedSize, DIST } from "./built.ts";

const pages = builtPages();
const folder = join(DIST, routes.searchIndex("zh"));
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")]),
);

test("the index is whole, and answers", async () => {
  const { pages: found } = await new SearchEngine(fromMemory(files)).search("民法典148");
  expect(found[0]?.sections[0]?.href).toBe("/law/civil-code/148/");
});

test("whatever is found has a place on the site", () => {
  const ids = new Map(pages.map(({ path, root }) => [path, root]));
  const dead = searchDocuments(currentGuide(), "zh")
    .map(({ href }) => href)
    .filter((href) => {
      const [path = "", id] = href.split("#");
      const root = ids.get(path);
      return !root || (id !== undefined && !root.querySelector(`[id="${id}"]`));
    });
  expect(dead).toEqual([]);
});

test("the search page lists every page and every heading with an id, in its HTML", () => {
  const root = pages.find(({ path }) => path === routes.search("zh"))?.root;
  const links = new Set(
    root?.querySelectorAll(".section-index a").map((link) => link.getAttribute("href")),
  );
  for (const { href, document } of currentGuide().pages) {
    expect(links).toContain(href);
    for (const { id } of document.headings) if (id) expect(links).toContain(`${href}#${id}`);
  }
});

test("a browser can search the site: OpenSearch on each page, SearchAction on the home page", () => {
  for (const { path, root } of pages) {
    const link = root.querySelector('link[rel="search"]');
    expect(link?.getAttribute("href"), path).toBe("/opensearch.xml");
    expect(link?.getAttribute("type"), path).toBe("application/opensearchdescription+xml");
    const data = root.querySelectorAll('script[type="application/ld+json"]');
    expect(data, path).toHaveLength(path === "/" ? 1 : 0);
  }
  const xml = readFileSync(join(DIST, "opensearch.xml"), "utf8");
  expect(xml).toMatch(/<ShortName>辨图<\/ShortName>/);
  const template = /template="(https:\/\/[^"]+\/search\/\?q=\{searchTerms\})"/.exec(xml)?.[1];
  const home = pages.find(({ path }) => path === "/")?.root;
  const data: unknown = JSON.parse(
    home?.querySelector('script[type="application/ld+json"]')?.text ?? "",
  );
  expect(data).toMatchObject({
    "@type": "WebSite",
    potentialAction: {
      "@type": "SearchAction",
      target: { urlTemplate: template?.replace("{searchTerms}", "{search_term_string}") },
    },
  });
});

test("the search and the settings cost a first visit 2 KB, and the first question 11 KB of code, at most", () => {
  const assets = readdirSync(join(DIST, "assets")).filter((name) => name.endsWith(".js"));
  const code = (name: string) => readFileSync(join(DIST, "assets", name), "utf8");
  /** A chunk and what it imports when it loads, but for what is there already. */
  const chunks = (pattern: RegExp, loaded: ReadonlySet<string> = new Set()) => {
    const found = new Set(assets.filter((name) => pattern.test(name)));
    expect(found.size, String(pattern)).toBe(1);
    for (const name of found) {
      for (const file of staticImports(code(name))) found.add(basename(file));
    }
    return new Set([...found].filter((name) => !loaded.has(name)));
  };
  const size = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + compressedSize(join("assets", name)), 0);
  const box = chunks(/^Base\.astro_astro_type_script/);
  expect(size(box)).toBeLessThanOrEqual(2_000);
  const dialog = chunks(/^dialog\./, box);
  // The words of the reader's language come with it.
  const words = [...dialog].flatMap((name) => /zh\.[\w-]+\.js/.exec(code(name)) ?? []);
  expect(words.length).toBeGreaterThan(0);
  expect(size([...dialog, ...words])).toBeLessThanOrEqual(11_000);
  expect(existsSync(join(DIST, "search/index.html"))).toBe(true);
});
