// VitePress in its fastest ordinary setting: no search, no sitemap, no last-updated dates, no sidebar
// of 2,000 links on every page, and no highlighter, since the texts hold no code.
import { readFileSync } from "node:fs";

/** @type {{ text: string; link: string }[]} */
const nav = JSON.parse(readFileSync(new URL("sections.json", import.meta.url), "utf8"));

export default {
  lang: "zh-CN",
  title: "基准测试",
  // The law pages are ours alone.
  ignoreDeadLinks: [/^\/law\//],
  markdown: { highlight: (/** @type {string} */ code) => code },
  themeConfig: { nav },
};
