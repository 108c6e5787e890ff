import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse } from "node-html-parser";

/** Bytes of a first visit to a page, compressed with Brotli. */
export interface Weight {
  html: number;
  css: number;
  /** Scripts that the page names, and those that these import when they load; not what is loaded on demand. */
  js: number;
  total: number;
}

const sizes = new Map<string, number>();

function sizeOf(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, size);
  return size;
}

/**
 * Weighs what a browser must fetch to show a page and run its scripts.
 *
 * @param site folder of the built site
 * @param path of the page on the site, such as `/analysis/civil/` or `/404.html`
 * @throws Error when the page, or a file that it names, is not there
 */
export function firstVisit(site: string, path: string): Weight {
  const file = join(site, path.endsWith("/") ? `${path}index.html` : path);
  const root = parse(readFileSync(file, "utf8"));
  const named = (selector: string, attribute: string) =>
    root.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? "");
  const styles = new Set(named("link[rel=stylesheet]", "href"));
  const scripts = new Set(
    named("script[src]", "src").concat(named("link[rel=modulepreload]", "href")),
  );
  // The set grows while it is walked.
  for (const script of scripts) {
    const code = readFileSync(join(site, script), "utf8");
    for (const imported of staticImports(code)) {
      scripts.add(posix.resolve(posix.dirname(script), imported));
    }
  }
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, name) => total + sizeOf(join(site, name)), 0);
  const [html, css, js] = [sizeOf(file), sum(styles), sum(scripts)];
  return { html, css, js, total: html + css + js };
}

/**
 * The files that a built module imports when it loads.
 *
 * @example
 * staticImports('import{a as b}from"./a.js";import"./c.js";import("./later.js")') // ["./a.js", "./c.js"]
 */
export function staticImports(code: string): string[] {
  return [...code.matchAll(/\b(?:import|from)\s*["']([./][^"']*)["']/g)].map(
    ([, name = ""]) => name,
  );
}
