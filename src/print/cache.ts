import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { engine, type PrintJob } from "./compiler.ts";
import { writeWhole } from "./write-whole.ts";

/** What is kept of an edition beside its PDF and its picture. */
export interface Facts {
  pages: number;
  places: Readonly<Record<string, number>>;
  /** SHA-256 of the PDF, in hexadecimal digits. */
  sha256: string;
  /** SHA-256 of the picture. */
  preview: string;
}

/** An edition as it is kept. */
export interface Kept extends Facts {
  pdf: Uint8Array;
  picture: Uint8Array;
}

const FOLDER = ".cache/print";
/** Older ones of the same name are removed: a few stay, for those who go back and forth between two texts. */
const KEEP = 4;
/** Code that decides what a PDF is beside the job itself. */
const CODE = [
  "compiler.ts",
  "fit.ts",
  "fonts.ts",
  "links.ts",
  "pack.ts",
  "preview.ts",
  "preview-size.ts",
];

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

let environment: string | undefined;

/** What the result depends on beside the job: the engine, the packages, this folder's code. */
function environmentHash(): string {
  if (environment !== undefined) return environment;
  const hash = createHash("sha256").update(engine());
  const packages = resolve("package-lock.json");
  for (const file of [packages, ...CODE.map((name) => resolve("src/print", name))]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  environment = hash.digest("hex");
  return environment;
}

/** The key under which a job's result is kept: it changes with whatever the result depends on. */
export function keyOf({ main, files, titles, cover = "" }: PrintJob): string {
  const hash = createHash("sha256").update(environmentHash()).update(main).update(`\0${cover}`);
  for (const [label, title] of titles ?? []) hash.update(`\0${label}\0${title}`);
  for (const [name, bytes] of files) hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

const file = (name: string, key: string, extension: string) =>
  resolve(FOLDER, `${name}.${key}.${extension}`);

/**
 * Reads a result that was kept.
 *
 * @returns `undefined` where there is none, or where it is cut short or changed
 */
export function recall(name: string, key: string): Kept | undefined {
  try {
    const facts = JSON.parse(readFileSync(file(name, key, "json"), "utf8")) as Facts;
    const pdf = readFileSync(file(name, key, "pdf"));
    const picture = readFileSync(file(name, key, "webp"));
    if (sha256(pdf) !== facts.sha256 || sha256(picture) !== facts.preview) return undefined;
    return { ...facts, pdf, picture };
  } catch {
    return undefined;
  }
}

/** Keeps a result; without room on the disk it is only not kept. */
export function keep(name: string, key: string, { pdf, picture, ...facts }: Kept): void {
  try {
    mkdirSync(resolve(FOLDER), { recursive: true });
    writeWhole(file(name, key, "pdf"), pdf);
    writeWhole(file(name, key, "webp"), picture);
    // Last: what has its facts is whole.
    writeWhole(file(name, key, "json"), Buffer.from(JSON.stringify(facts)));
    prune(name);
  } catch {
    for (const extension of ["json", "webp", "pdf"]) {
      rmSync(file(name, key, extension), { force: true });
    }
  }
}

function prune(name: string): void {
  const folder = resolve(FOLDER);
  const kept = readdirSync(folder)
    .filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith(".json"))
    .map((entry) => ({ entry, time: statSync(join(folder, entry)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { entry } of kept.slice(KEEP)) {
    for (const extension of ["json", "webp", "pdf"]) {
      rmSync(join(folder, entry.replace(/json$/u, extension)), { force: true });
    }
  }
}
