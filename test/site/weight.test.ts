import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { firstVisit, staticImports } from "../../bench/weight/weight.ts";
import { builtPages, DIST } from "./built.ts";
import { kindOf, PAGE_KINDS } from "./kinds.ts";

const paths = builtPages().map(({ path }) => path);

describe("a first visit takes at most its bytes for HTML, CSS and JavaScript", () => {
  for (const kind of PAGE_KINDS) {
    test(`${kind.name}: ${kind.limit}`, () => {
      const own = paths.filter((path) => kindOf(path) === kind);
      expect(own).toContain(kind.example);
      const heavy = own
        .map((path) => ({ path, ...firstVisit(DIST, path) }))
        .filter(({ total }) => total > kind.limit);
      expect(heavy).toEqual([]);
    });
  }
});

test("a page weighs its HTML, its style sheet, its scripts and what those import", () => {
  const site = mkdtempSync(join(tmpdir(), "biantu-weight-"));
  const files = {
    "/a/index.html":
      '<link rel="stylesheet" href="/assets/a.css"><script type="module" src="/assets/a.js"></script>',
    "/assets/a.css": "p { color: red }",
    "/assets/a.js": 'import{b}from"./b.js";b();import("./later.js")',
    "/assets/b.js": 'import"/assets/a.js";export const b=()=>1',
    "/assets/later.js": "export {}".repeat(100),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  const size = (name: keyof typeof files) => brotliCompressSync(files[name]).length;
  const [html, css] = [size("/a/index.html"), size("/assets/a.css")];
  const js = size("/assets/a.js") + size("/assets/b.js");
  expect(firstVisit(site, "/a/")).toEqual({ html, css, js, total: html + css + js });
  rmSync(site, { recursive: true });
});

test("the examples in the comments hold", () => {
  const code = 'import{a as b}from"./a.js";import"./c.js";import("./later.js")';
  expect(staticImports(code)).toEqual(["./a.js", "./c.js"]);
  expect(kindOf("/law/civil-code/148/").name).toBe("法条");
  expect(() => kindOf("/no/such/page/")).toThrow("test/site/kinds.ts");
});
