import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { COLLECTIONS, routes } from "../../src/i18n/index.ts";
import { APPLY_DISPLAY, SPECULATION_RULES } from "../../src/components/first-paint.ts";
import { builtPages, DIST } from "./built.ts";

const pages = builtPages();
const guide = currentGuide();
const content = pages.filter(({ path }) => path !== "/404.html");

test("each page of the guide, each law and each provision has an address", () => {
  const expected = [
    routes.home("zh"),
    routes.search("zh"),
    routes.law("zh"),
    routes.timeline("zh"),
    routes.glossary("zh"),
    routes.channels("zh"),
    routes.design("zh"),
    routes.tool("zh", "image-check"),
    routes.downloads("zh"),
    ...COLLECTIONS.map((name) => routes.section("zh", name)),
    ...guide.pages.map(({ href }) => href),
    ...guide.law.instruments.flatMap(({ id, provisions }) => [
      routes.instrument("zh", id),
      ...provisions.map(({ target }) => routes.provision("zh", target)),
    ]),
    "/404.html",
  ];
  expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort());
  for (const file of [
    routes.pdf("zh"),
    `${routes.searchIndex("zh")}manifest.json`,
    "/robots.txt",
    "/favicon.svg",
  ]) {
    expect(existsSync(join(DIST, file)), file).toBe(true);
  }
});

test("titles and descriptions are there and titles differ", () => {
  const titles = content.map(({ root }) => root.querySelector("title")?.text ?? "");
  expect(titles.filter((title) => title === "")).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { path, root } of pages) {
    const description = root.querySelector('meta[name="description"]')?.getAttribute("content");
    expect(description?.length, path).toBeGreaterThan(9);
  }
});

test("each page names its language and, but for the error page, its canonical address", () => {
  for (const { path, root } of pages) {
    expect(root.querySelector("html")?.getAttribute("lang"), path).toBe("zh-CN");
    const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute("href");
    if (path === "/404.html") expect(canonical).toBeUndefined();
    else expect(new URL(canonical ?? "").pathname, path).toBe(path);
  }
});

test("each page has one h1, no skipped level, and landmarks", () => {
  for (const { path, root } of pages) {
    const levels = root.querySelectorAll("h1, h2, h3, h4").map(({ tagName }) => Number(tagName[1]));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${path}: ${levels.join(" ")}`).toBeLessThanOrEqual(
        1,
      );
    });
    for (const landmark of ["header.site-header", "main", "footer.site-footer", "nav"]) {
      expect(root.querySelector(landmark), `${path} ${landmark}`).not.toBeNull();
    }
    if (path !== "/")
      expect(root.querySelector(".breadcrumb [aria-current='page']"), path).not.toBeNull();
  }
});

describe("a guidance page", () => {
  for (const page of guide.pages) {
    test(page.href, () => {
      const root = pages.find(({ path }) => path === page.href)?.root;
      expect(root?.querySelector("h1")?.text.trim()).toBe(page.data.title);
      expect(root?.querySelector(".prose > :first-child")?.getAttribute("data-box")).toBe("answer");
      expect(root?.querySelector(".page-facts time")?.getAttribute("datetime")).toBe(
        page.data.reviewed,
      );
      const basis = root?.querySelectorAll(".basis ul a").map((link) => link.getAttribute("href"));
      const cited = page.document.lawReferences
        .filter(({ law }) => law.provision)
        .map(({ target }) => routes.provision("zh", target));
      expect(new Set(basis)).toEqual(new Set(cited));
      const cites = root?.querySelectorAll(".basis [data-cite] li details");
      expect(cites?.map(({ text }) => text.trim().length > 10)).toEqual(cites?.map(() => true));
      expect(root?.querySelectorAll(".sources li")).toHaveLength(page.data.sources.length);
      expect(
        root?.querySelector(`.print-links a[href^="${routes.pdf("zh")}#page="]`),
      ).not.toBeNull();
      expect(root?.querySelector(".disclaimer")?.text).toContain("不是法律意见");
    });
  }
});

test("pages are linked to the next and the previous one of their section", () => {
  const [first, second] = guide.section("zh", "analysis");
  const pager = (path = "") =>
    pages.find((page) => page.path === path)?.root.querySelectorAll(".pager a") ?? [];
  expect(pager(first?.href).map((link) => link.getAttribute("href"))).toEqual([second?.href]);
  expect(pager(second?.href).map((link) => link.getAttribute("rel"))).toEqual(["prev", "next"]);
});

test("old and new article 49 and 58 stand side by side, the old one first", () => {
  const root = pages.find(({ path }) => path === "/law/public-security-2025/58/")?.root;
  const versions = root?.querySelectorAll(".versions blockquote").map(({ text }) => text);
  expect(versions).toHaveLength(2);
  expect(versions?.[0]).toContain("可以并处五百元以下罚款");
  expect(versions?.[1]).toContain("或者二千元以下罚款");
  const statuses = root?.querySelectorAll(".versions law-status").map(({ text }) => text.trim());
  expect(statuses).toEqual(["已被取代", "现行"]);
});

test("a provision page shows its quotation, figures, backlinks and source", () => {
  const root = pages.find(({ path }) => path === "/law/civil-code/152/")?.root;
  expect(root?.querySelector("blockquote")?.text).toContain("撤销权消灭");
  expect(root?.querySelector(".figures")?.text).toContain("1年");
  expect(root?.querySelectorAll('.backlinks a[href="/analysis/civil/#rescind"]')).toHaveLength(1);
  expect(root?.querySelector(".facts a.external")?.getAttribute("href")).toBe(
    "https://flk.npc.gov.cn/",
  );
});

test("nothing is loaded from elsewhere, only two known scripts are inline, and a policy says so", () => {
  const known = [APPLY_DISPLAY, SPECULATION_RULES];
  for (const { path, root, html } of pages) {
    const inline = root
      .querySelectorAll("script:not([src]):not([type='application/ld+json'])")
      .map(({ innerHTML }) => innerHTML);
    expect(inline, path).toEqual(known);
    for (const element of root.querySelectorAll("script[src], link[rel=stylesheet], img, iframe")) {
      const source = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
      expect(source.startsWith("/") && !source.startsWith("//"), `${path}: ${element}`).toBe(true);
    }
    expect(root.querySelectorAll("style, [style]"), path).toHaveLength(0);
    expect(root.querySelectorAll("iframe, frame, object, embed"), path).toHaveLength(0);
    expect(html, path).not.toMatch(/ on[a-z]+=/);
    const policy = root
      .querySelector('meta[http-equiv="content-security-policy"]')
      ?.getAttribute("content");
    expect(policy, path).toContain("default-src 'self'");
    // WebAssembly on one page only; see image-check.test.ts.
    if (path !== routes.tool("zh", "image-check")) expect(policy, path).not.toContain("unsafe");
    for (const text of known) {
      expect(policy, path).toContain(createHash("sha256").update(text).digest("base64"));
    }
  }
});

test("the HTML is valid", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Astro writes void elements and attributes in its own, valid, style.
      "void-style": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
      "no-trailing-whitespace": "off",
      // Chinese titles count double for this rule's limit of 70 Latin letters.
      "long-title": "off",
      // Two spaces that the browser does not show.
      "no-raw-characters": "off",
    },
  });
  const problems: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      problems.push(
        ...messages.map(
          ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
    }
  }
  expect(problems).toEqual([]);
});

test("robots.txt and the site map name the same site, and the site map every page", () => {
  const robots = readFileSync(join(DIST, "robots.txt"), "utf8");
  expect(robots).toMatch(/^Sitemap: https:\/\/.+\/sitemap-index\.xml$/m);
  const map = readFileSync(join(DIST, "sitemap-0.xml"), "utf8");
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => new URL(url).pathname,
  );
  expect(listed.sort()).toEqual(content.map(({ path }) => path).sort());
});
