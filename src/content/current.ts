import { relative, resolve } from "node:path";
import { guideDay } from "../law/index.ts";
import { loadGuide, type ContentFolder, type Guide } from "./guide.ts";

/** The folder with the texts: `content/`, or the one that `GUIDE_CONTENT` names. */
export function contentFolder(root = process.cwd()): ContentFolder {
  const path = resolve(root, process.env["GUIDE_CONTENT"] || "content");
  return { path, name: relative(root, path).replaceAll("\\", "/") };
}

let loaded: Guide | undefined;

/**
 * The guide of this run: `content/` as of `GUIDE_DATE` or today. Read once, unless the texts may change.
 *
 * @param fresh read it again, as the development server does
 * @throws SourceError, RangeError
 */
export function currentGuide(fresh = false): Guide {
  if (!loaded || fresh) loaded = loadGuide(contentFolder(), guideDay(process.env, new Date()));
  return loaded;
}
