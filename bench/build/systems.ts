import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CORPUS_COLLECTIONS, type CorpusPage } from "./corpus.ts";

/** A site generator under measurement. */
export interface System {
  name: string;
  /** Where it is built, a child of the bench's folder in `.cache/`. */
  folder: string;
  /** Makes the project on disk, ready to build. */
  prepare: (project: Project) => void;
  /** Arguments for Node, in its folder. */
  command: string[];
  /** What a build leaves behind; removed before each. */
  leavings: string[];
  /** The built site, in its folder. */
  site: string;
  /** The built file of a page, in the site. */
  output: (page: CorpusPage) => string;
  /** Packages whose versions say what was measured; the others are found from the first. */
  packages: string[];
}

export interface Project {
  /** Where to make it. */
  path: string;
  /** The project's root: what is measured as ours. */
  root: string;
  /** This folder, which holds the others' settings. */
  bench: string;
  /** The texts in our dialect. */
  pages: readonly CorpusPage[];
}

const quoted = (value: string) => JSON.stringify(value);

function write(path: string, ...parts: string[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, parts.join(""));
}

/** The generated pages come after the guide's own. */
const FIRST_ORDER = 1000;

/** What our schema asks for and the others do not know; the same on every page. */
const FRONT_MATTER = `audience: [merchants]
reviewed: 2026-01-01
reviewEvery: 180
sources:
  - { title: 基准测试的生成文本, publisher: bench/build }
`;

const biantu: System = {
  name: "辨图",
  folder: "biantu",
  prepare({ path, root, pages }) {
    // A copy, so that the endpoints the others have no equal of can go without a switch in the code.
    // Its own texts stay: the home page and the law library belong to them.
    const parts = ["src", "public", "content", "astro.config.mjs", "package.json", "tsconfig.json"];
    for (const name of parts) cpSync(join(root, name), join(path, name), { recursive: true });
    rmSync(join(path, "src/pages/downloads"), { recursive: true });
    rmSync(join(path, "src/pages/search"), { recursive: true });
    rmSync(join(path, "src/pages/cards"), { recursive: true });
    for (const { collection, slug, title, summary, order, body } of pages) {
      write(
        join(path, "content/zh", collection, `${slug}.md`),
        `---\ntitle: ${quoted(title)}\nsummary: ${quoted(summary)}\norder: ${FIRST_ORDER + order}\n`,
        `${FRONT_MATTER}---\n\n${body}`,
      );
    }
  },
  command: ["src/commands/build.ts"],
  leavings: ["dist", "dist.next", "dist.old", ".astro", "node_modules"],
  site: "dist",
  output: ({ collection, slug }) => `${collection}/${slug}/index.html`,
  packages: ["astro", "vite", "markdown-it"],
};

/** The one thing that both others lack: pages of the law. The link stays, its address becomes a plain one. */
function withoutLaw(body: string): string {
  return body.replaceAll(/\]\(law:([^)]+)\)/gu, "](/law/$1/)");
}

const BOXES = {
  answer: { vitepress: "tip", starlight: "tip", title: "一句话回答" },
  steps: { vitepress: "info", starlight: "note", title: "步骤" },
  warning: { vitepress: "warning", starlight: "caution", title: "注意" },
} as const;

/** Both have containers, under other names and with another place for the title. */
function renameBoxes(body: string, system: "vitepress" | "starlight"): string {
  return body.replaceAll(/^:::(\w+)(?: (.+))?$/gmu, (_line, name: string, own?: string) => {
    const box = BOXES[name as keyof typeof BOXES];
    const title = own ?? box.title;
    return system === "vitepress"
      ? `::: ${box.vitepress} ${title}`
      : `:::${box.starlight}[${title}]`;
  });
}

/** A home page that leads to the first page of each section. */
function homeLinks(pages: readonly CorpusPage[]): { text: string; link: string }[] {
  return CORPUS_COLLECTIONS.flatMap((collection) => {
    const page = pages.find((entry) => entry.collection === collection);
    return page ? [{ text: collection, link: `/${collection}/${page.slug}` }] : [];
  });
}

const vitepress: System = {
  name: "VitePress",
  folder: "peers/vitepress",
  prepare({ path, bench, pages }) {
    cpSync(join(bench, "vitepress.config.mjs"), join(path, ".vitepress/config.mjs"));
    const sections = homeLinks(pages);
    write(join(path, "package.json"), '{ "private": true, "type": "module" }\n');
    write(join(path, ".vitepress/sections.json"), JSON.stringify(sections));
    write(
      join(path, "index.md"),
      "# 首页\n\n",
      ...sections.map(({ text, link }) => `- [${text}](${link}.md)\n`),
    );
    for (const { collection, slug, title, summary, body } of pages) {
      write(
        join(path, collection, `${slug}.md`),
        `---\ntitle: ${quoted(title)}\ndescription: ${quoted(summary)}\n---\n\n`,
        // It shows no title of its own.
        `# ${title}\n\n${renameBoxes(withoutLaw(body), "vitepress")}`,
      );
    }
  },
  command: ["../node_modules/vitepress/bin/vitepress.js", "build"],
  leavings: [".vitepress/dist", ".vitepress/cache", ".vitepress/.temp", "node_modules"],
  site: ".vitepress/dist",
  output: ({ collection, slug }) => `${collection}/${slug}.html`,
  packages: ["vitepress", "vite", "vue"],
};

const starlight: System = {
  name: "Starlight",
  folder: "peers/starlight",
  prepare({ path, bench, pages }) {
    cpSync(join(bench, "starlight.config.mjs"), join(path, "astro.config.mjs"));
    cpSync(join(bench, "starlight.content.mjs"), join(path, "src/content.config.mjs"));
    // Astro looks here for packages that bring components.
    const own = JSON.parse(readFileSync(join(bench, "package.json"), "utf8")) as object;
    write(join(path, "package.json"), JSON.stringify({ ...own, name: "starlight-bench" }));
    const sections = homeLinks(pages);
    write(join(path, "sections.json"), JSON.stringify(sections));
    const docs = join(path, "src/content/docs");
    write(
      join(docs, "index.md"),
      "---\ntitle: 首页\n---\n\n",
      ...sections.map(({ text, link }) => `- [${text}](${link}/)\n`),
    );
    for (const { collection, slug, title, summary, body } of pages) {
      const adapted = renameBoxes(withoutLaw(body), "starlight")
        // It makes ids from the words, and does not resolve links to files.
        .replaceAll(/ \{#[\w-]+\}$/gmu, "")
        .replaceAll(/\]\(\.\.\/([\w-]+)\/([\w-]+)\.md\)/gu, "](/$1/$2/)");
      write(
        join(docs, collection, `${slug}.md`),
        `---\ntitle: ${quoted(title)}\ndescription: ${quoted(summary)}\n---\n\n${adapted}`,
      );
    }
  },
  command: ["../node_modules/astro/bin/astro.mjs", "build"],
  leavings: ["dist", ".astro", "node_modules"],
  site: "dist",
  output: ({ collection, slug }) => `${collection}/${slug}/index.html`,
  packages: ["@astrojs/starlight", "astro", "vite"],
};

/** Ours first: the others are compared with it. */
export const SYSTEMS = [biantu, vitepress, starlight] as const;
