import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Wasm from "@myriaddreamin/typst-ts-web-compiler";
import { loadFonts } from "./fonts.ts";
import { pack } from "./pack.ts";

/** What is to be compiled: a main file and everything it reads. The compiler sees no disk and no network. */
export interface PrintJob {
  /** Typst source. */
  main: string;
  /** Bytes by absolute name, such as `/template.typ`. */
  files: ReadonlyMap<string, Uint8Array>;
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
  /** On which of them, from 1, the chapters and laws begin, by label. */
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
  const { pdf, found } =
    engine === "native" && addon
      ? compileNative(addon, job, accessible ? { pdfStandard: "ua-1" } : {})
      : await compileWasm(job);
  const [{ pages, chapters } = { pages: 0, chapters: [] }] = found;
  return { pdf: pack(pdf), pages, places: Object.fromEntries(chapters) };
}

/** What the end of an edition tells: `#places` in the template. */
interface Places {
  pages: number;
  chapters: [label: string, page: number][];
}

/** A PDF as Typst writes it. */
interface Output {
  pdf: Uint8Array;
  found: Places[];
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

// Making a compiler means reading all fonts. One is kept for each engine, and forgets each job's files.
let native: NativeCompiler | undefined;
let wasm: Promise<Wasm.TypstCompiler> | undefined;

function compileNative(
  { NodeCompiler }: NativeAddon,
  job: PrintJob,
  options: { pdfStandard?: "ua-1" },
): Output {
  const compiler = (native ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: loadFonts().files }],
  }));
  compiler.resetShadow();
  compiler.addSource(WORKSPACE + MAIN, job.main);
  for (const [name, bytes] of job.files) compiler.mapShadow(WORKSPACE + name, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: WORKSPACE + MAIN, resetRead: true });
  const found = [compiled.takeDiagnostics(), compiled.takeWarnings()];
  refuse(found.flatMap((list) => (list ? compiler.fetchDiagnostics(list) : [])));
  if (!compiled.result) throw new PrintError(["没有结果"]);
  try {
    const found = compiler.query(compiled.result, PLACES) as Places[];
    return { pdf: compiler.pdf(compiled.result, options), found };
  } catch (error) {
    throw new PrintError([error instanceof Error ? error.message : String(error)]);
  }
}

async function wasmCompiler(): Promise<Wasm.TypstCompiler> {
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(require.resolve(WASM)).href
  )) as typeof Wasm;
  module.initSync({ module: readFileSync(require.resolve(`${WASM}/wasm`)) });
  const builder = new module.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of loadFonts().files) await builder.add_raw_font(font);
  return builder.build();
}

async function compileWasm(job: PrintJob): Promise<Output> {
  const compiler = await (wasm ??= wasmCompiler());
  compiler.reset_shadow();
  compiler.add_source(MAIN, job.main);
  for (const [name, bytes] of job.files) compiler.map_shadow(name, bytes);
  using world = compiler.snapshot(undefined, MAIN, undefined);
  const objects = 3;
  const { diagnostics } = world.compile(0, objects) as { diagnostics: Diagnostic[] };
  refuse(diagnostics);
  const pdf = 1;
  const { result } = world.get_artifact(pdf, objects) as { result?: Uint8Array };
  if (!result) throw new PrintError(["没有结果"]);
  const paged = 0;
  const found = JSON.parse(world.query(paged, PLACES.selector, PLACES.field)) as Places[];
  return { pdf: result, found };
}

/** A warning is as bad as an error: an unknown font or a layout that never settles makes a wrong book. */
function refuse(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  throw new PrintError(diagnostics.map(({ path, message }) => `${path}: ${message}`));
}
