// @ts-check
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { currentGuide } from "./src/content/index.ts";
import { markdownProcessor } from "./src/markdown/astro.ts";

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
  // One style sheet that every page shares; scripts as files, so that the policy needs no hash for them.
  build: { inlineStylesheets: "never", assets: "assets" },
  vite: {
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
    },
  },
  devToolbar: { enabled: false },
});
