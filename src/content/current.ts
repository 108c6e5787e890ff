import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { guideDay } from "../law/index.ts";
import { SourceError } from "../source/index.ts";
import type { ContentFolder } from "./files.ts";
import { loadGuide, type Guide } from "./guide.ts";

/** The folder with the texts: `content/`, or the one that `GUIDE_CONTENT` names. */
export function contentFolder(root = process.cwd()): ContentFolder {
  const path = resolve(root, process.env["GUIDE_CONTENT"] || "content");
  return { path, name: relative(root, path).replaceAll("\\", "/") };
}

/** @throws SourceError when there is no such folder, or no laws in it */
function checkFolder({ path, name }: ContentFolder): void {
  if (existsSync(join(path, "law"))) return;
  throw new SourceError([
    {
      file: name,
      message: existsSync(path) ? "里面没有law文件夹" : "没有这个文件夹",
      expected: "放着law和zh的文件夹，用GUIDE_CONTENT指明",
    },
  ]);
}

/** Changes whenever a file under a folder is added, removed or saved. */
function signature(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => {
      // Gone since it was listed, or a link to nowhere, by which Emacs locks what it edits.
      const found = statSync(join(folder, file), { throwIfNoEntry: false });
      return `${file}:${found?.mtimeMs}`;
    })
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
  if (last && !watch) return last.guide;
  const day = guideDay(process.env, new Date());
  checkFolder(folder);
  // Before the texts are read: what is saved meanwhile counts as a change.
  const now = signature(folder.path);
  if (last?.signature === now) return last.guide;
  const guide = loadGuide(folder, day);
  shared[SHARED] = { guide, signature: now };
  return guide;
}
