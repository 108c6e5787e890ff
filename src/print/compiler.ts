import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Wasm from "@myriaddreamin/typst-ts-web-compiler";
import { expected, refit, type Fit, type LaidOut } from "./fit.ts";
import { loadFonts } from "./fonts.ts";
import { literal } from "./literal.ts";
import { pack } from "./pack.ts";

/** What is to be compiled: a main file and everything it reads. The compiler sees no disk and no network. */
export interface PrintJob {
  /** Typst source. */
  main: string;
  /** Bytes by absolute name, such as `/template.typ`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** What the headings say, by label, also those under which the marks are. */
  titles?: ReadonlyMap<string, string>;
  /** The file of the guide that a file of the job is made from, for messages. */
  origins?: ReadonlyMap<string, string>;
  /** Typst source of the first page alone, from which its picture is drawn; of the whole when absent. */
  cover?: string;
}

export type Engine = "native" | "wasm";

/** The job could not be compiled; the message lists what the compiler said. */
export class PrintError extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(`Typst: ${messages.join("\n")}`);
    this.name = "PrintError";
    this.messages = messages;
  }
}

const NATIVE = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";
const UNAVAILABLE = `${NATIVE}用不了：这个可选的包只有Linux x64（glibc）能用`;
const WASM = "@myriaddreamin/typst-ts-web-compiler";
const MAIN = "/main.typ";
/** A folder that exists nowhere: the native compiler must find its files in memory, as the other does. */
const WORKSPACE = "/biantu-print";

// From the working directory, and out of a bundler's sight: neither package survives being bundled.
const require = createRequire(pathToFileURL(resolve("package.json")));

/** A printed edition. */
export interface Compiled {
  pdf: Uint8Array;
  /** Sheets of paper. */
  pages: number;
  /** On which of them, from 1, a heading or a mark stands, by label. */
  places: Readonly<Record<string, number>>;
}

/**
 * Whether the native addon loads: it is about eight times as fast, and alone can export in PDF/UA-1 mode.
 */
export function engine(): Engine {
  return nativeAddon() ? "native" : "wasm";
}

/**
 * Compiles: with the native addon where it loads, in PDF/UA-1 mode, else with WASM.
 *
 * That mode refuses skipped heading levels, pictures without words for them, missing glyphs and a broken structure
 * of tags. It is no proof of conformance: no validator is run.
 *
 * @throws PrintError when Typst reports an error or a warning, or the mode refuses something
 */
export async function compile(job: PrintJob): Promise<Compiled> {
  const name = engine();
  return compileWith(name, job, { accessible: name === "native" });
}

/**
 * Compiles with one of the engines. Without PDF/UA-1 mode both make the same bytes.
 *
 * @param options.accessible export in PDF/UA-1 mode, which only the native addon can
 * @throws PrintError when Typst reports an error or a warning; Error when the engine cannot be loaded, or cannot do
 * what is asked
 */
export async function compileWith(
  engine: Engine,
  job: PrintJob,
  { accessible = false }: { accessible?: boolean } = {},
): Promise<Compiled> {
  const addon = nativeAddon();
  if (engine === "native" && !addon) throw new Error(UNAVAILABLE);
  if (engine === "wasm" && accessible) throw new Error("WASM不能按PDF/UA-1导出");
  const compiler =
    engine === "native" && addon
      ? nativeCompiler(addon, accessible ? { pdfStandard: "ua-1" } : {})
      : await wasmCompiler();
  compiler.load(job);
  let fit: Fit = new Map();
  let source = pagesSource(NOWHERE, fit, fit);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    compiler.add(PAGES, source);
    const { diagnostics, places: found } = compiler.layOut();
    refuse(diagnostics, job.origins);
    const known = source;
    const next = refit(fit, found.chapters);
    source = pagesSource(found, fit, next);
    fit = next;
    if (source === known || found.places.length === 0) return finish(compiler.pdf(), found, job);
  }
  throw new PrintError([`排了${MOST_PASSES}遍，页码还没有定下来`]);
}

/**
 * The first pass shows where everything stands, the second prints the numbers. Where chapters are set tighter, what
 * follows them moves, and a third and fourth may be needed.
 */
const MOST_PASSES = 7;
/** Where the template reads what the last pass showed. */
const PAGES = "/pages.typ";

/** The numbers of pages, and the chapters to be set tighter, as the file that the template reads. */
function pagesSource({ front, places, chapters }: Places, fit: Fit, next: Fit): string {
  const page = expected(chapters, fit, next);
  const numbers = places.map(
    ([label, at]) => `${literal(label)}: ${literal(String(page(at) - front))}`,
  );
  const tight = [...next]
    .filter(([, { level }]) => level > 0)
    .map(([label, { level }]) => `${literal(label)}: ${level}`);
  return [
    `#let front-pages = ${front}\n`,
    `#let numbers = (${numbers.join(", ") || ":"})\n`,
    `#let tight = (${tight.join(", ") || ":"})\n`,
  ].join("");
}

function finish(pdf: Uint8Array, { pages, places }: Places, { titles }: PrintJob): Compiled {
  const targets = places.map(
    ([label, page, x, y]) => [label, { page, x, y, title: titles?.get(label) ?? label }] as const,
  );
  return {
    pdf: pack(pdf, new Map(targets)),
    pages,
    places: Object.fromEntries(places.map(([label, page]) => [label, page])),
  };
}

/** What the end of an edition tells: `#places` in the template. */
interface Places {
  pages: number;
  /** How many of them come before the page that is numbered 1. */
  front: number;
  /** From the left edge and the top of the page, in points. */
  places: [label: string, page: number, x: number, y: number][];
  chapters: LaidOut[];
}

const NOWHERE: Places = { pages: 0, front: 0, places: [], chapters: [] };

/** What both engines do, job by job. */
interface Compiler {
  /** Forgets the last job, and takes the files of another. */
  load(job: PrintJob): void;
  add(name: string, source: string): void;
  /** What Typst says, and, where that is nothing, where everything stands. */
  layOut(): { diagnostics: readonly Diagnostic[]; places: Places };
  /** What was laid out last. @throws PrintError */
  pdf(): Uint8Array;
}

/** Where the template leaves it. */
const PLACES = { selector: "<places>", field: "value" };

interface Diagnostic {
  path: string;
  message: string;
}

/** The part of the native addon that is used here; the package ships no types. */
interface NativeAddon {
  NodeCompiler: {
    create(options: {
      workspace: string;
      fontArgs: { fontBlobs: readonly Uint8Array[] }[];
    }): NativeCompiler;
  };
}

interface NativeCompiler {
  addSource(path: string, source: string): void;
  mapShadow(path: string, bytes: Uint8Array): void;
  /** Forgets the files of the last job. */
  resetShadow(): void;
  compile(options: { mainFilePath: string; resetRead: boolean }): {
    result: object | null;
    /** The errors. */
    takeDiagnostics(): object | null;
    takeWarnings(): object | null;
  };
  fetchDiagnostics(diagnostics: object): Diagnostic[];
  pdf(document: object, options: { pdfStandard?: "ua-1" }): Uint8Array;
  query(document: object, query: typeof PLACES): unknown;
}

let addon: NativeAddon | null | undefined;

function nativeAddon(): NativeAddon | null {
  if (addon !== undefined) return addon;
  try {
    addon = require(NATIVE) as NativeAddon;
  } catch {
    addon = null;
  }
  return addon;
}

// Making a compiler means reading all fonts. One is kept for each engine.
let native: NativeCompiler | undefined;
let wasm: Promise<Wasm.TypstCompiler> | undefined;

function nativeCompiler(
  { NodeCompiler }: NativeAddon,
  options: { pdfStandard?: "ua-1" },
): Compiler {
  const compiler = (native ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: loadFonts().files }],
  }));
  let document: object | null = null;
  return {
    load({ main, files }) {
      compiler.resetShadow();
      compiler.addSource(WORKSPACE + MAIN, main);
      for (const [name, bytes] of files) compiler.mapShadow(WORKSPACE + name, Buffer.from(bytes));
    },
    add: (name, source) => compiler.mapShadow(WORKSPACE + name, Buffer.from(source)),
    layOut() {
      const compiled = compiler.compile({ mainFilePath: WORKSPACE + MAIN, resetRead: true });
      const found = [compiled.takeDiagnostics(), compiled.takeWarnings()];
      const diagnostics = found.flatMap((list) => (list ? compiler.fetchDiagnostics(list) : []));
      document = compiled.result;
      const [places] = document ? (compiler.query(document, PLACES) as Places[]) : [];
      return { diagnostics, places: places ?? NOWHERE };
    },
    pdf() {
      if (!document) throw new PrintError(["没有结果"]);
      try {
        return compiler.pdf(document, options);
      } catch (error) {
        throw new PrintError([error instanceof Error ? error.message : String(error)]);
      }
    },
  };
}

async function loadWasm(): Promise<Wasm.TypstCompiler> {
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(require.resolve(WASM)).href
  )) as typeof Wasm;
  module.initSync({ module: readFileSync(require.resolve(`${WASM}/wasm`)) });
  const builder = new module.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of loadFonts().files) await builder.add_raw_font(font);
  return builder.build();
}

async function wasmCompiler(): Promise<Compiler> {
  const compiler = await (wasm ??= loadWasm());
  const objects = 3;
  let world: Wasm.TypstCompileWorld | undefined;
  return {
    load({ main, files }) {
      compiler.reset_shadow();
      compiler.add_source(MAIN, main);
      for (const [name, bytes] of files) compiler.map_shadow(name, bytes);
    },
    add: (name, source) => compiler.map_shadow(name, Buffer.from(source)),
    layOut() {
      world?.free();
      world = compiler.snapshot(undefined, MAIN, undefined);
      const { diagnostics } = world.compile(0, objects) as { diagnostics: Diagnostic[] };
      if (diagnostics.length > 0) return { diagnostics, places: NOWHERE };
      const paged = 0;
      const found = world.query(paged, PLACES.selector, PLACES.field);
      const [places] = JSON.parse(found) as Places[];
      return { diagnostics, places: places ?? NOWHERE };
    },
    pdf() {
      const pdf = 1;
      const made = world?.get_artifact(pdf, objects) as { result?: Uint8Array } | undefined;
      world?.free();
      world = undefined;
      if (!made?.result) throw new PrintError(["没有结果"]);
      return made.result;
    },
  };
}

/** A warning is as bad as an error: an unknown font or a layout that never settles makes a wrong book. */
function refuse(diagnostics: readonly Diagnostic[], origins: PrintJob["origins"]): void {
  if (diagnostics.length === 0) return;
  const named = diagnostics.map(({ path, message }) => {
    const name = path.replace(WORKSPACE, "");
    return `${origins?.get(name) ?? name}：${message}`;
  });
  throw new PrintError([...new Set(named)]);
}
