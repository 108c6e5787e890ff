import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtPages, DIST } from "./built.ts";

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const ids = new Map(
  pages.map(({ path, root }) => [
    path,
    new Set(root.querySelectorAll("[id]").map((element) => element.id)),
  ]),
);

test("every internal link and fragment leads somewhere", () => {
  const dead: string[] = [];
  let checked = 0;
  for (const { path, root } of pages) {
    for (const link of root.querySelectorAll("a[href], link[href], script[src], img[src]")) {
      const address = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
      const url = new URL(address, `https://site.invalid${path}`);
      if (url.host !== "site.invalid") continue;
      checked++;
      const target = decodeURI(url.pathname);
      const isPage = byPath.has(target);
      if (!isPage && !(existsSync(join(DIST, target)) && !target.endsWith("/"))) {
        dead.push(`${path} → ${address}`);
      } else if (isPage && url.hash && !ids.get(target)?.has(decodeURI(url.hash.slice(1)))) {
        dead.push(`${path} → ${address} (no such id)`);
      }
    }
  }
  expect(dead).toEqual([]);
  expect(checked).toBeGreaterThan(2000);
});

test("every page can be reached from the home page", () => {
  const seen = new Set(["/"]);
  const queue = ["/"];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const link of byPath.get(path)?.root.querySelectorAll("a[href]") ?? []) {
      const target = new URL(link.getAttribute("href") ?? "", `https://site.invalid${path}`);
      if (target.host !== "site.invalid" || seen.has(target.pathname)) continue;
      if (!byPath.has(target.pathname)) continue;
      seen.add(target.pathname);
      queue.push(target.pathname);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual(["/404.html"]);
});

test("links to other sites are https, open nothing here, and are marked", () => {
  for (const { path, root } of pages) {
    for (const link of root.querySelectorAll('a[href^="http"]')) {
      expect(link.getAttribute("rel"), path).toBe("external noopener");
      expect(link.classList.contains("external"), path).toBe(true);
    }
  }
});
