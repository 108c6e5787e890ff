import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse, type HTMLElement } from "node-html-parser";

/** Where `npm run build` leaves the site. */
export const DIST = "dist";

export interface BuiltPage {
  /** Path on the site, such as `/analysis/civil/`. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Every HTML page of the built site. */
export function builtPages(): BuiltPage[] {
  if (!existsSync(DIST)) throw new Error("No dist/: run `npm run build` first");
  return readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(DIST, file), "utf8");
      const path = `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
      return { path, html, root: parse(html) };
    });
}

/** Bytes of a file of the built site, compressed with Brotli as a host sends it. */
export function compressedSize(file: string): number {
  return brotliCompressSync(readFileSync(join(DIST, file))).length;
}
