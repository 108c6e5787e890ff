import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { LOCALES, routes } from "../../src/i18n/index.ts";
import { parse } from "../../src/markdown/index.ts";
import { bytesSource, makeReport, readFile } from "../../src/tools/image-check/index.ts";
import { SAMPLES } from "../../src/tools/image-check/samples/samples.ts";
import { builtPages, compressedSize, DIST } from "./built.ts";

const path = routes.tool("zh", "image-check");
const page = builtPages().find((candidate) => candidate.path === path);
const assets = readdirSync(join(DIST, "assets"));
const code = (file: string) => readFileSync(join(DIST, "assets", file), "utf8");
const size = (file: string) => compressedSize(join("assets", file));

/** The files that a script needs at once: those it imports, and theirs. */
function needed(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, other = ""] of code(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    needed(other, found);
  return found;
}

test("the page is there, and without a script it explains itself", () => {
  const text = page?.root.querySelector("image-check")?.text ?? "";
  expect(text).toContain("要用JavaScript");
  expect(page?.root.querySelector('image-check a[href="#other-ways"]')).not.toBeNull();
  expect(page?.root.querySelector(".ic-always")?.text).toContain("没有标识也不证明图是真的");
});

test("it links to the law, the pages beside it, and other ways to check", () => {
  const links = page?.root.querySelectorAll("main a").map((link) => link.getAttribute("href"));
  for (const link of [
    routes.provision("zh", "ai-labelling/5"),
    routes.provision("zh", "ai-labelling/6"),
    routes.provision("zh", "ai-labelling/10"),
    routes.provision("zh", "gb-45438/overview"),
    routes.page("zh", "merchants", "reading-the-picture"),
    "https://exiftool.org/",
  ])
    expect(links).toContain(link);
});

test("its text has the same headings in both languages, and its references lead somewhere", () => {
  const guide = currentGuide();
  const [zh, en] = LOCALES.map((locale) => {
    const file = `src/tools/image-check/text/${locale}.md`;
    return parse(readFileSync(file, "utf8"), {
      file,
      locale,
      law: guide.law,
      page: (other) =>
        guide.pages.find(({ collection, slug }) => `../${collection}/${slug}.md` === other),
      image: () => false,
    });
  });
  expect(en?.headings.map(({ id }) => id)).toEqual(zh?.headings.map(({ id }) => id));
  expect(en?.lawReferences.map(({ target }) => target)).toEqual(
    zh?.lawReferences.map(({ target }) => target),
  );
});

test("its policy allows previews, workers of its own and WebAssembly; that of other pages does not", () => {
  const policy = (of = page) =>
    of?.root.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute("content") ??
    "";
  const directives = new Map(
    policy()
      .split(";")
      .map((text) => text.trim().split(" "))
      .map(([name = "", ...values]) => [name, values]),
  );
  expect(directives.get("connect-src")).toEqual(["'self'"]);
  expect(directives.get("img-src")).toEqual(["'self'", "data:", "blob:"]);
  expect(directives.get("worker-src")).toEqual(["'self'", "blob:"]);
  const scripts = directives.get("script-src")?.filter((value) => !value.startsWith("'sha256-"));
  expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  for (const other of builtPages())
    if (other.path !== path) expect(policy(other), other.path).not.toMatch(/blob:|wasm|unsafe/);
});

test("reading the first file, of any kind, takes at most 10 KB of script", () => {
  const worker = assets.find((file) => /^worker-.*\.js$/.test(file)) ?? "";
  const first = needed(worker);
  const kinds = [...code(worker).matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(
    ([, file = ""]) => file,
  );
  const readers = kinds.filter((file) => !file.startsWith("hash"));
  expect(new Set(readers).size).toBe(11);
  for (const reader of readers) {
    const files = new Set([...first, ...needed(reader)]);
    const total = [...files].reduce((sum, file) => sum + size(file), 0);
    expect(total, reader).toBeLessThanOrEqual(10 * 1024);
  }
});

test("what is large is loaded on request only", () => {
  const scripts =
    page?.root.querySelectorAll("script[src]").map((script) => script.getAttribute("src") ?? "") ??
    [];
  const files = new Set(scripts.flatMap((src) => [...needed(src.slice("/assets/".length))]));
  const text = [...files].map(code).join("");
  expect(text).not.toContain("ExifReader");
  expect([...files].reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(10 * 1024);
  expect(page?.html).not.toContain(".wasm");
});

test("only this page loads its styles", () => {
  const styled = builtPages().filter(({ root }) =>
    root.querySelector('link[href*="/image-check."]'),
  );
  expect(styled.map((other) => other.path)).toEqual([path]);
});

test("the samples are there, small, and say what their links promise", async () => {
  const links = page?.root
    .querySelectorAll("a[data-sample]")
    .map((link) => link.getAttribute("href"));
  expect(links).toEqual(SAMPLES.map(({ file }) => routes.sample("image-check", file)));
  let total = 0;
  const found: Record<string, string[]> = {};
  for (const { file } of SAMPLES) {
    const sample = join(DIST, routes.sample("image-check", file));
    expect(existsSync(sample)).toBe(true);
    const bytes = Uint8Array.from(readFileSync(sample));
    total += bytes.length;
    const { findings, problems } = makeReport(await readFile(bytesSource(bytes)));
    expect(problems).toEqual([]);
    found[file] = findings.map(({ id }) => id);
  }
  expect(total).toBeLessThan(100_000);
  expect(found).toEqual({
    "declared.jpg": ["label-1"],
    "suspected.png": ["label-3"],
    "edited.jpg": ["software", "time", "changed-later"],
    "camera.jpg": ["device", "device", "time", "time", "place"],
    "nothing.jpg": [],
    "film.mp4": ["time", "label-1"],
  });
});
