import {
  FORMAT,
  type Manifest,
  type Suggestions,
  type TermShard,
  type TextShard,
} from "./format.ts";

/** Why a part of the index cannot be used. */
export type IndexFault =
  /** No answer from the network. */
  | "offline"
  /** No answer in time. */
  | "slow"
  /** The server has no such file. */
  | "missing"
  /** Cut off, or not what it should be. */
  | "damaged"
  /** Of another build than the rest. */
  | "changed";

/** A part of the index is not there, or not as it should be. */
export class IndexError extends Error {
  readonly fault: IndexFault;
  readonly file: string;

  constructor(fault: IndexFault, file: string) {
    super(`${file}: ${fault}`);
    this.fault = fault;
    this.file = file;
  }
}

/**
 * Gives the text of a file of the index.
 *
 * @param build of which build it should be; absent for the manifest, which must be fresh
 * @throws IndexError
 */
export type ReadFile = (file: string, build?: string) => Promise<string>;

const PATIENCE = 15_000;

/**
 * Reads an index from the site.
 *
 * @param base address of the folder, such as `/search/zh/`
 */
export function fromSite(base: string): ReadFile {
  return async (file, build) => {
    const signal = AbortSignal.timeout(PATIENCE);
    const address = build === undefined ? base + file : `${base}${file}?${build}`;
    try {
      const response = await fetch(address, {
        cache: build === undefined ? "no-cache" : "default",
        signal,
      });
      if (!response.ok) throw new IndexError("missing", file);
      return await response.text();
    } catch (error) {
      if (error instanceof IndexError) throw error;
      throw new IndexError(signal.aborted ? "slow" : "offline", file);
    }
  };
}

/** Reads an index that is in memory, as `buildIndex` gives it. */
export function fromMemory(files: ReadonlyMap<string, string>): ReadFile {
  return async (file) => {
    const text = files.get(file);
    if (text === undefined) throw new IndexError("missing", file);
    return Promise.resolve(text);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Reads the files of an index, each once, and makes sure that they belong together. */
export class IndexReader {
  readonly #read: ReadFile;
  readonly #files = new Map<string, Promise<Record<string, unknown>>>();
  #manifest: Promise<Manifest> | undefined;

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Forgets what was read, so that the next question asks for everything anew. */
  reset(): void {
    this.#manifest = undefined;
    this.#files.clear();
  }

  /** @throws IndexError */
  manifest(): Promise<Manifest> {
    this.#manifest ??= this.#read("manifest.json")
      .then((text) => {
        const manifest = parse(text, "manifest.json");
        if (typeof manifest["build"] !== "string") throw new IndexError("damaged", "manifest.json");
        if (manifest["format"] !== FORMAT) throw new IndexError("changed", "manifest.json");
        return manifest as unknown as Manifest;
      })
      .catch((error: unknown) => {
        this.#manifest = undefined;
        throw error;
      });
    return this.#manifest;
  }

  /** @throws IndexError */
  async terms(shard: number): Promise<TermShard> {
    const file = `terms/${shard}.json`;
    const content = await this.#file(file);
    if (typeof content["terms"] !== "string" || typeof content["postings"] !== "string") {
      throw new IndexError("damaged", file);
    }
    return content as unknown as TermShard;
  }

  /** @throws IndexError */
  async texts(shard: number): Promise<TextShard> {
    const file = `texts/${shard}.json`;
    const content = await this.#file(file);
    if (!Array.isArray(content["documents"])) throw new IndexError("damaged", file);
    return content as unknown as TextShard;
  }

  /** @throws IndexError */
  async suggestions(): Promise<Suggestions> {
    const content = await this.#file("suggestions.json");
    if (!Array.isArray(content["headings"])) throw new IndexError("damaged", "suggestions.json");
    return content as unknown as Suggestions;
  }

  async #file(file: string): Promise<Record<string, unknown>> {
    const { build } = await this.manifest();
    const known = this.#files.get(file);
    if (known) return known;
    const reading = this.#read(file, build).then((text) => {
      const content = parse(text, file);
      if (content["build"] !== build) throw new IndexError("changed", file);
      return content;
    });
    this.#files.set(file, reading);
    // A failure is forgotten, so that the next try may succeed.
    reading.catch(() => this.#files.delete(file));
    return reading;
  }
}

function parse(text: string, file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content)) return content;
  } catch {
    // Told below.
  }
  throw new IndexError("damaged", file);
}
