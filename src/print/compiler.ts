import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Wasm from "@myriaddreamin/typst-ts-web-compiler";
import { loadFonts } from "./fonts.ts";

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
  constructor(messages: readonly string[]) {
    super(`Typst: ${messages.join("\n")}`);
    this.name = "PrintError";
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

/**
 * Compiles with the native addon where it loads (about eight times as fast), else with WASM: the same bytes.
 *
 * @throws PrintError when Typst reports an error or a warning
 */
export async function compile(job: PrintJob): Promise<Uint8Array> {
  return compileWith(nativeAddon() ? "native" : "wasm", job);
}

/**
 * Compiles with one of the engines.
 *
 * @throws PrintError when Typst reports an error or a warning; Error when the engine cannot be loaded
 */
export async function compileWith(engine: Engine, job: PrintJob): Promise<Uint8Array> {
  if (engine === "wasm") return compileWasm(job);
  const addon = nativeAddon();
  if (!addon) throw new Error(UNAVAILABLE);
  return compileNative(addon, job, {});
}

/**
 * Compiles in PDF/UA-1 mode, which refuses skipped heading levels, pictures without words for them, missing glyphs
 * and a broken structure of tags. It is no proof of conformance: no validator is run.
 *
 * @throws PrintError with what is refused; Error where the native addon cannot be loaded
 */
export function checkAccessible(job: PrintJob): void {
  const addon = nativeAddon();
  if (!addon) throw new Error(UNAVAILABLE);
  compileNative(addon, job, { pdfStandard: "ua-1" });
}

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
  compile(options: { mainFilePath: string }): {
    result: object | null;
    /** The errors. */
    takeDiagnostics(): object | null;
    takeWarnings(): object | null;
  };
  fetchDiagnostics(diagnostics: object): Diagnostic[];
  pdf(document: object, options: { pdfStandard?: "ua-1" }): Uint8Array;
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

function compileNative(
  { NodeCompiler }: NativeAddon,
  job: PrintJob,
  options: { pdfStandard?: "ua-1" },
): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: loadFonts().files }],
  });
  compiler.addSource(WORKSPACE + MAIN, job.main);
  for (const [name, bytes] of job.files) compiler.mapShadow(WORKSPACE + name, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: WORKSPACE + MAIN });
  const found = [compiled.takeDiagnostics(), compiled.takeWarnings()];
  refuse(found.flatMap((list) => (list ? compiler.fetchDiagnostics(list) : [])));
  if (!compiled.result) throw new PrintError(["没有结果"]);
  try {
    return compiler.pdf(compiled.result, options);
  } catch (error) {
    throw new PrintError([error instanceof Error ? error.message : String(error)]);
  }
}

async function compileWasm(job: PrintJob): Promise<Uint8Array> {
  const wasm = (await import(
    /* @vite-ignore */ pathToFileURL(require.resolve(WASM)).href
  )) as typeof Wasm;
  wasm.initSync({ module: readFileSync(require.resolve(`${WASM}/wasm`)) });
  const builder = new wasm.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of loadFonts().files) await builder.add_raw_font(font);
  using compiler = await builder.build();
  compiler.add_source(MAIN, job.main);
  for (const [name, bytes] of job.files) compiler.map_shadow(name, bytes);
  using world = compiler.snapshot(undefined, MAIN, undefined);
  const objects = 3;
  const { diagnostics } = world.compile(0, objects) as { diagnostics: Diagnostic[] };
  refuse(diagnostics);
  const pdf = 1;
  const { result } = world.get_artifact(pdf, objects) as { result?: Uint8Array };
  if (!result) throw new PrintError(["没有结果"]);
  return result;
}

/** A warning is as bad as an error: an unknown font or a layout that never settles makes a wrong book. */
function refuse(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  throw new PrintError(diagnostics.map(({ path, message }) => `${path}: ${message}`));
}
