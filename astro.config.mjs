// @ts-check
import { createHash } from "node:crypto";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { currentGuide } from "./src/content/index.ts";
import { APPLY_DISPLAY, SPECULATION_RULES } from "./src/components/first-paint.ts";
import { markdownProcessor } from "./src/markdown/astro.ts";

/** @param {string} text what stands between the tags of an inline script */
const hash = (text) =>
  /** @type {const} */ (`sha256-${createHash("sha256").update(text).digest("base64")}`);

export default defineConfig({
  site: process.env.SITE_URL || "https://biantu.example",
  trailingSlash: "always",
  integrations: [sitemap()],
  markdown: {
    // Its inline styles would need a hole in the policy below, and the guide shows no code.
    syntaxHighlight: false,
    processor: markdownProcessor({
      root: process.cwd(),
      read(file) {
        const page = currentGuide().pages.find((candidate) => candidate.file === file);
        if (!page) throw new Error(`${file} is not a page of the guide`);
        return page;
      },
    }),
  },
  // One style sheet that every page shares; scripts as files, but for the two below.
  build: { inlineStylesheets: "never", assets: "assets" },
  vite: {
    // Every page would carry Vite's helper for fetching the imports of an import ahead. What is loaded later here, the
    // search, is fetched when a reader turns to it, and its styles by itself.
    plugins: [
      {
        name: "plain-dynamic-imports",
        enforce: "pre",
        load: (id) =>
          id === "\0vite/preload-helper.js"
            ? "export const __vitePreload = (load) => load();"
            : undefined,
      },
    ],
    build: { assetsInlineLimit: 0 },
    // A worker loads the code for each kind of file when it needs it.
    worker: { format: "es" },
    ssr: { external: ["@myriaddreamin/typst-ts-web-compiler"] },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [hash(APPLY_DISPLAY), hash(SPECULATION_RULES)] },
    },
  },
  devToolbar: { enabled: false },
});
