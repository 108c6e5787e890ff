import { createServer, type Server } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { findChromium } from "../../src/commands/browser.ts";
import { compressed, type Engine } from "./engines.ts";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".html": "text/html",
};

/** What is code, not index. */
const CODE = /\.js$|^\/$/;

interface Served {
  bytes: number;
  requests: number;
}

/** Serves a folder, and counts what of the index was sent. */
function serve(folder: string, served: Served): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname);
    if (pathname !== "/" && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = pathname === "/" ? "<!doctype html><title>bench</title>" : readFileSync(file);
    if (!CODE.test(pathname)) {
      // Its own files are compressed already; a server would compress the rest.
      served.bytes += Math.min(compressed(body), body.length);
      served.requests++;
    }
    response.writeHead(200, {
      "content-type":
        pathname === "/" ? "text/html" : (TYPES[extname(file)] ?? "application/octet-stream"),
    });
    response.end(body);
  });
  return new Promise((settle) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      settle({
        server,
        address: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
      });
    });
  });
}

interface PagefindIndex {
  addDirectory: (options: { path: string }) => Promise<{ errors: string[]; page_count: number }>;
  addHTMLFile: (options: { url: string; content: string }) => Promise<{ errors: string[] }>;
  writeFiles: (options: { outputPath: string }) => Promise<{ errors: string[] }>;
}

/** Builds an index with Pagefind as it comes, from a built site or from pages in memory. */
export async function buildPagefind(
  peers: string,
  input: { site: string } | { pages: Iterable<{ url: string; content: string }> },
  outputPath: string,
): Promise<void> {
  const module = (await import(
    pathToFileURL(join(peers, "node_modules/pagefind/lib/index.js")).href
  )) as { createIndex: () => Promise<{ index?: PagefindIndex }>; close: () => Promise<void> };
  const { index } = await module.createIndex();
  if (!index) throw new Error("pagefind没有启动");
  if ("site" in input) await index.addDirectory({ path: input.site });
  else for (const page of input.pages) await index.addHTMLFile(page);
  const { errors } = await index.writeFiles({ outputPath });
  if (errors.length > 0) throw new Error(errors.join("\n"));
  await module.close();
}

/** Pagefind, asked in a browser as its own interface asks it. */
export class Pagefind implements Engine {
  readonly name: string;
  readonly #folder: string;
  readonly #size: { bytes: number; files: number };
  readonly #served: Served = { bytes: 0, requests: 0 };
  #browser: Browser | undefined;
  #server: Server | undefined;
  #page: Page | undefined;
  #address = "";

  constructor(name: string, folder: string, size: { bytes: number; files: number }) {
    this.name = name;
    this.#folder = folder;
    this.#size = size;
  }

  async open(): Promise<void> {
    const { server, address } = await serve(this.#folder, this.#served);
    this.#server = server;
    this.#address = address;
    const executablePath = findChromium();
    this.#browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    this.#page = await this.#fresh();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  async #fresh(): Promise<Page> {
    if (!this.#browser) throw new Error("open() first");
    const page = await (await this.#browser.newContext()).newPage();
    await page.goto(this.#address);
    return page;
  }

  async #ask(page: Page, query: string): Promise<string[]> {
    return page.evaluate(
      async ({ query: words, module }) => {
        const pagefind = (await import(module)) as {
          options: (options: object) => Promise<void>;
          search: (query: string) => Promise<{
            results: {
              data: () => Promise<{
                url: string;
                sub_results: { url: string; locations: number[] }[];
              }>;
            }[];
          }>;
        };
        await pagefind.options({ baseUrl: "/" });
        const { results } = await pagefind.search(words);
        const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        // As its interface does: the sections of a page with the most matches.
        return data.flatMap(({ url, sub_results: sections }) =>
          sections.length === 0
            ? [url]
            : sections
                .sort((a, b) => b.locations.length - a.locations.length)
                .slice(0, 3)
                .map((section) => section.url),
        );
      },
      { query, module: `${this.#address}/pagefind.js` },
    );
  }

  async search(query: string): Promise<string[]> {
    if (!this.#page) throw new Error("open() first");
    return this.#ask(this.#page, query);
  }

  size(): { bytes: number; files: number } {
    return this.#size;
  }

  async cold(query: string): Promise<{ bytes: number; requests: number }> {
    const page = await this.#fresh();
    Object.assign(this.#served, { bytes: 0, requests: 0 });
    await this.#ask(page, query);
    const sent = { ...this.#served };
    await page.context().close();
    return sent;
  }
}
