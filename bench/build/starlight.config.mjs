// Starlight in its fastest ordinary setting: no search, no sitemap (it needs `site`), no sidebar of
// 2,000 links on every page, and no highlighter, since the texts hold no code.
import { readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

const sidebar = JSON.parse(readFileSync(new URL("sections.json", import.meta.url), "utf8")).map(
  (/** @type {{ text: string; link: string }} */ { text, link }) => ({ label: text, link }),
);

export default defineConfig({
  integrations: [
    starlight({
      title: "基准测试",
      locales: { root: { label: "简体中文", lang: "zh-CN" } },
      pagefind: false,
      expressiveCode: false,
      sidebar,
    }),
  ],
});
