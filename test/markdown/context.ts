import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLawLibrary } from "../../src/law/index.ts";
import type { Locale } from "../../src/i18n/index.ts";
import {
  createMarkdown,
  parse,
  toHtml,
  type Document,
  type ParseContext,
  type RuleName,
} from "../../src/markdown/index.ts";
import { diagramOf, SAMPLES } from "../diagram/samples.ts";

/** The page with every construct, the two laws it refers to, and its picture. */
export const FIXTURE = join(import.meta.dirname, "fixture");

const law = loadLawLibrary(join(FIXTURE, "law"), "fixture/law");

/** A world of two laws, one other page (`civil.md`), one picture (`cup.png`) and one diagram (`links`). */
export function contextIn(locale: Locale = "zh", line?: number): ParseContext {
  return {
    file: "page.md",
    locale,
    law,
    line,
    terms: [{ id: "bare-address", term: "裸地址", aliases: ["URL"], plain: "没有文字的网址。" }],
    diagrams: new Map([["links", diagramOf(SAMPLES.chain, "links")]]),
    page: (path) =>
      path === "civil.md" ? { file: "civil.md", href: "/analysis/civil/" } : undefined,
    image: (path) => existsSync(join(FIXTURE, path)),
  };
}

/** Parses a text of `page.md`, with some rules off. */
export function parsed(source: string, without: readonly RuleName[] = []): Document {
  return parse(source, contextIn(), without.length === 0 ? undefined : createMarkdown(without));
}

/** What the web page shows of a text, with some rules off. */
export function html(source: string, without: readonly RuleName[] = []): string {
  return toHtml(parsed(source, without), "zh");
}

/** The page with every construct. */
export function everyConstruct(): Document {
  return parsed(readFileSync(join(FIXTURE, "every-construct.md"), "utf8"));
}
