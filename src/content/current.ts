import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { guideDay } from "../law/index.ts";
import type { ContentFolder } from "./files.ts";
import { loadGuide, type Guide } from "./guide.ts";

/** The folder with the texts: `content/`, or the one that `GUIDE_CONTENT` names. */
export function contentFolder(root = process.cwd()): ContentFolder {
  const path = resolve(root, process.env["GUIDE_CONTENT"] || "content");
  return { path, name: relative(root, path).replaceAll("\\", "/") };
}

/** Changes whenever a file under a folder is added, removed or saved. */
function signature(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${file}:${statSync(join(folder, file)).mtimeMs}`)
    .join("|");
}

/**
 * Astro's configuration, its content layer and its pages are three module graphs in one process, each with
 * an instance of this module. They share the guide, so that the texts are parsed once.
 */
const SHARED: unique symbol = Symbol.for("biantu.guide");
const shared = globalThis as { [SHARED]?: { guide: Guide; signature: string } };

/**
 * The guide of this run: `content/` as of `GUIDE_DATE` or today. Read once.
 *
 * @param watch look whether a text has changed since, and read again if so, as the development server does
 * @throws SourceError, RangeError
 */
export function currentGuide(watch = false): Guide {
  const folder = contentFolder();
  const last = shared[SHARED];
  if (last && !(watch && last.signature !== signature(folder.path))) return last.guide;
  const guide = loadGuide(folder, guideDay(process.env, new Date()));
  shared[SHARED] = { guide, signature: signature(folder.path) };
  return guide;
}
