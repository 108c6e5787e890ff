import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { EDITIONS, pagesOf, PLANS } from "../../src/print/index.ts";
import { readPdf, type Pdf } from "../print/pdf.ts";
import { builtPages, DIST } from "./built.ts";

const pages = builtPages();
const guide = currentGuide();
const downloads = pages.find(({ path }) => path === routes.downloads("zh"))?.root;
const file = (href: string) => readFileSync(join(DIST, href));
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("every edition is listed with its file, pages, size, day, checksum and picture", async () => {
  const entries = downloads?.querySelectorAll(".downloads > li") ?? [];
  expect(entries.map(({ id }) => id)).toEqual(EDITIONS);
  for (const entry of entries) {
    const id = EDITIONS.find((name) => name === entry.id) ?? "full";
    const links = entry.querySelectorAll("a").map((link) => link.getAttribute("href"));
    expect(new Set(links)).toEqual(new Set([routes.pdf("zh", id)]));
    const bytes = file(routes.pdf("zh", id));
    expect(entry.querySelector(".checksum")?.text).toBe(sha256(bytes));
    expect(entry.querySelector("time")?.getAttribute("datetime")).toBe(guide.day);
    const facts = entry.querySelector(".download-facts")?.text ?? "";
    const megabytes = (bytes.length / 1_000_000).toFixed(bytes.length < 1_000_000 ? 2 : 1);
    expect(facts).toContain(`${megabytes} MB`);
    expect(facts).toMatch(/\d+页/u);
    const picture = entry.querySelector("img");
    expect(picture?.getAttribute("alt")).toBe(`${PLANS[id].title.zh}第一页的样子`);
    const { format, width, height } = await sharp(
      file(picture?.getAttribute("src") ?? ""),
    ).metadata();
    expect([format, width, height]).toEqual(["webp", 480, 678]);
  }
});

test("SHA256SUMS has every file", () => {
  const lines = file("/downloads/SHA256SUMS").toString().trimEnd().split("\n");
  expect(lines).toEqual(
    EDITIONS.map((id) => {
      const href = routes.pdf("zh", id);
      return `${sha256(file(href))}  ${href.split("/").at(-1)}`;
    }),
  );
});

test("each page leads to its place in the editions that hold it", async () => {
  const read = new Map<string, Pdf>();
  for (const id of ["consumers"] as const) read.set(id, await readPdf(file(routes.pdf("zh", id))));
  for (const page of guide.pages) {
    const root = pages.find(({ path }) => path === page.href)?.root;
    const links = root
      ?.querySelectorAll(".print-links a")
      .map((link) => link.getAttribute("href") ?? "");
    for (const id of EDITIONS) {
      const inside = pagesOf(guide, "zh", id).includes(page);
      const place = links?.find((href) => href.startsWith(`${routes.pdf("zh", id)}#page=`));
      if (PLANS[id].kind === "book") expect(place !== undefined, `${page.href} ${id}`).toBe(inside);
      const number = Number(place?.split("=")[1]);
      const text = read.get(id)?.pages[number - 1]?.text;
      if (text !== undefined) expect(text).toContain(page.data.title.replace(/\s+/gu, ""));
    }
    expect(links).toContain(routes.downloads("zh"));
    for (const href of links ?? []) {
      const path = join(DIST, href.replace(/#.*$/u, ""));
      expect(existsSync(path), href).toBe(true);
    }
  }
});

test("laws, terms and channels lead to their places in the complete guide", () => {
  for (const path of ["/law/civil-code/", "/law/civil-code/148/", "/glossary/", "/channels/"]) {
    const root = pages.find((page) => page.path === path)?.root;
    const link = root?.querySelector(".print-place a")?.getAttribute("href");
    expect(link, path).toMatch(/^\/downloads\/biantu-zh\.pdf#page=\d+$/u);
  }
});

test("a page that has a letter leads to it", () => {
  const root = pages.find(({ path }) => path === "/merchants/police-report/")?.root;
  const links = root?.querySelectorAll(".print-links a").map(({ text }) => text) ?? [];
  expect(links).toEqual(
    expect.arrayContaining([
      "手写的表格：报案陈述",
      "手写的表格：时间表和损失表",
      "可以打勾的清单",
    ]),
  );
});

test("each page that has an address of its own carries the way back to it", () => {
  for (const { path, root } of pages) {
    const back = root.querySelector(".way-back");
    if (path === "/404.html") {
      expect(back).toBeNull();
      continue;
    }
    expect(back?.querySelector("strong")?.text, path).toBe(
      `biantu.example${path}`.replace(/^([^/]+)\/$/u, "$1"),
    );
    expect(back?.querySelector("svg")?.getAttribute("aria-label")).toContain(
      `https://biantu.example${path}`,
    );
    expect(back?.querySelector("path")?.getAttribute("d")).toMatch(/^M\d+ \d+\.5h/u);
  }
});
