/**
 * Compares the search with Pagefind and with MiniSearch in three settings.
 *
 *     npm run bench:search                                  # this guide (needs `npm run build` first)
 *     npm run bench:search -- --laws <clone of LawRefBook/Laws> [--sections 4000] [--each 100] [--sizes]
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  copyFileSync,
  writeFileSync,
} from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { currentGuide } from "../../src/content/index.ts";
import {
  normalize,
  searchDocuments,
  vocabularyOf,
  type SearchDocument,
  type Vocabulary,
} from "../../src/search/index.ts";
import { miniSearchBigrams, ours, vitePress, type Engine } from "./engines.ts";
import { compare, groups, placeOf, summarize, type Score } from "./measure.ts";
import { buildPagefind, Pagefind } from "./pagefind.ts";
import { labelledQueries, type LabelledQuery } from "./queries.ts";
import {
  readStatutes,
  STATUTES,
  statuteDocuments,
  statuteQueries,
  type StatutePage,
} from "./statutes.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CACHE = join(ROOT, ".cache/bench-search");
const PEERS = join(CACHE, "peers");
const NO_WORDS: Vocabulary = { laws: [], synonyms: [], asking: "" };

/** Installs the rivals once; again when `package.json` asks for others. */
function installPeers(): void {
  const manifest = join(import.meta.dirname, "package.json");
  const digest = createHash("sha256").update(readFileSync(manifest)).digest("hex");
  const stamp = join(PEERS, ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.log("正在安装用来对比的Pagefind（只在第一次）……");
  mkdirSync(PEERS, { recursive: true });
  copyFileSync(manifest, join(PEERS, "package.json"));
  execFileSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: PEERS,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, digest);
}

function folderSize(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && !/\.(?:js|css)$/.test(file));
  return { bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), files: files.length };
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Asks all of them all questions, and says who found what, and how sure the difference is. */
async function quality(
  engines: readonly Engine[],
  queries: readonly LabelledQuery[],
  covered: (query: LabelledQuery) => boolean,
): Promise<void> {
  const scores = new Map<Engine, Score[]>();
  const times = new Map<Engine, number[]>();
  for (const engine of engines) {
    const found: Score[] = [];
    const spent: number[] = [];
    // Once for the engine to be warm, once for the answers and their time.
    for (const { query } of queries.slice(0, 30)) await engine.search(query);
    for (const { query, targets } of queries) {
      const started = performance.now();
      const hrefs = await engine.search(query);
      spent.push(performance.now() - started);
      found.push({ place: placeOf(hrefs, targets), empty: hrefs.length === 0 });
    }
    scores.set(engine, found);
    times.set(
      engine,
      spent.sort((a, b) => a - b),
    );
  }
  const [first] = engines;
  for (const [name, test] of groups(queries, covered)) {
    const at = queries.flatMap((query, index) => (test(query) ? [index] : []));
    const of = (engine: Engine | undefined) =>
      at.map((index) => (engine && scores.get(engine)?.[index]) ?? { place: 0, empty: true });
    console.log(`\n### ${name}：${at.length}个查询\n`);
    console.log(
      table([
        ["引擎", "MRR", "recall@1", "recall@5", "recall@10", "空结果", "辨图多多少（95%区间）"],
        ["---", "--:", "--:", "--:", "--:", "--:", "--:"],
        ...engines.map((engine) => {
          const { mrr, recall1, recall5, recall10, empty } = summarize(of(engine));
          const [difference, low, high] = compare(of(first), of(engine));
          return [
            engine.name,
            mrr.toFixed(3),
            recall1.toFixed(2),
            recall5.toFixed(2),
            recall10.toFixed(2),
            String(empty),
            engine === first
              ? ""
              : `${difference.toFixed(3)}（${low.toFixed(3)}–${high.toFixed(3)}）`,
          ];
        }),
      ]),
    );
  }
  console.log("\n### 一次查询\n");
  const samples = queries.filter((_, index) => index % Math.ceil(queries.length / 40) === 0);
  const rows = [];
  for (const engine of engines) {
    const cold = [];
    for (const { query } of samples) cold.push(await engine.cold(query));
    const bytes = cold.map((item) => item.bytes).sort((a, b) => a - b);
    const requests = cold.map((item) => item.requests).sort((a, b) => a - b);
    const middle = (list: readonly number[]) => list[Math.floor(list.length / 2)] ?? 0;
    const spent = times.get(engine) ?? [];
    rows.push([
      engine.name,
      (middle(bytes) / 1000).toFixed(1),
      ((bytes.at(-1) ?? 0) / 1000).toFixed(1),
      String(middle(requests)),
      middle(spent).toFixed(1),
      (spent[Math.floor(spent.length * 0.95)] ?? 0).toFixed(1),
      (engine.size().bytes / 1e6).toFixed(2),
      String(engine.size().files),
    ]);
  }
  console.log(
    table([
      [
        "引擎",
        "冷查询KB（中位）",
        "最多",
        "请求数（中位）",
        "毫秒（中位）",
        "毫秒（95%）",
        "索引MB",
        "文件数",
      ],
      ["---", "--:", "--:", "--:", "--:", "--:", "--:", "--:"],
      ...rows,
    ]),
  );
}

function rivals(documents: readonly SearchDocument[]): Engine[] {
  return [
    miniSearchBigrams(documents),
    vitePress(documents, "VitePress（Segmenter）", true),
    vitePress(documents, "VitePress（默认）", false),
  ];
}

async function pagefind(
  name: string,
  input: Parameters<typeof buildPagefind>[1],
): Promise<Pagefind> {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  await buildPagefind(PEERS, input, folder);
  const engine = new Pagefind("Pagefind 1.5.2", folder, folderSize(folder));
  await engine.open();
  return engine;
}

function pageHtml({ law, articles }: StatutePage): string {
  const sections = articles.map(
    ({ number, text }, index) =>
      `<h2 id="a${index}">${number}</h2>${text
        .split("\n")
        .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
        .join("")}`,
  );
  return `<!doctype html><html lang="zh-CN"><head><title>${law}</title></head><body><h1>${law}</h1>${sections.join("")}</body></html>`;
}

async function ofGuide(): Promise<void> {
  const site = join(ROOT, "dist");
  if (!existsSync(join(site, "index.html"))) throw new Error("先运行npm run build");
  const guide = currentGuide();
  const documents = searchDocuments(guide, "zh");
  const vocabulary = vocabularyOf(guide, "zh");
  const words = vocabulary.synonyms.map(([word]) => normalize(word));
  const queries = labelledQueries();
  console.log(`\n## 本指南：${documents.length}节，${queries.length}个标注的查询`);
  const found = await pagefind("guide", { site });
  await quality([ours(documents, vocabulary), ...rivals(documents), found], queries, ({ query }) =>
    words.some((word) => normalize(query).includes(word)),
  );
  await found.close();
}

async function ofStatutes(
  pages: readonly StatutePage[],
  sections: number,
  each: number,
): Promise<void> {
  const chosen: StatutePage[] = [];
  let count = 0;
  for (const page of pages) {
    if (count >= sections) break;
    chosen.push(page);
    count += page.articles.length;
  }
  const documents = statuteDocuments(chosen);
  const queries = statuteQueries(documents, each);
  console.log(`\n## 法律条文：${chosen.length}页，${documents.length}条，${queries.length}个查询`);
  const found = await pagefind("statutes", {
    pages: chosen.map((page) => ({ url: page.href, content: pageHtml(page) })),
  });
  await quality([ours(documents, NO_WORDS), ...rivals(documents), found], queries, () => false);
  await found.close();
}

/** What a first query and the index cost at three sizes. */
async function ofSizes(pages: readonly StatutePage[]): Promise<void> {
  console.log("\n## 规模\n");
  const rows = [];
  for (const size of [100, 1000, 10_000]) {
    const chosen = pages.slice(0, size);
    if (chosen.length < size) throw new Error(`只有${chosen.length}页`);
    const documents = statuteDocuments(chosen);
    const queries = statuteQueries(documents, 20).filter((_, index) => index % 2 === 0);
    const folder = join(CACHE, `pages-${size}`);
    rmSync(folder, { recursive: true, force: true });
    const builders: [string, () => Promise<Engine>][] = [
      ["辨图", async () => Promise.resolve(ours(documents, NO_WORDS))],
      ["MiniSearch，我们的切分和归一", async () => Promise.resolve(miniSearchBigrams(documents))],
      [
        "Pagefind 1.5.2",
        async () => {
          const input = {
            pages: chosen.map((page) => ({ url: page.href, content: pageHtml(page) })),
          };
          await buildPagefind(PEERS, input, folder);
          return new Pagefind("Pagefind 1.5.2", folder, folderSize(folder));
        },
      ],
    ];
    for (const [name, build] of builders) {
      const started = performance.now();
      const engine = await build();
      const seconds = (performance.now() - started) / 1000;
      if (engine instanceof Pagefind) await engine.open();
      const cold = [];
      for (const { query } of queries) cold.push(await engine.cold(query));
      const bytes = cold.map((item) => item.bytes).sort((a, b) => a - b);
      const requests = cold.map((item) => item.requests).sort((a, b) => a - b);
      const { bytes: total, files } = engine.size();
      rows.push([
        String(size),
        String(documents.length),
        name,
        ((bytes[Math.floor(bytes.length / 2)] ?? 0) / 1000).toFixed(1),
        ((bytes.at(-1) ?? 0) / 1000).toFixed(1),
        String(requests[Math.floor(requests.length / 2)] ?? 0),
        (total / 1e6).toFixed(2),
        String(files),
        seconds.toFixed(1),
      ]);
      if (engine instanceof Pagefind) await engine.close();
    }
  }
  console.log(
    table([
      [
        "页数",
        "节数",
        "引擎",
        "冷查询KB（中位）",
        "最多",
        "请求数（中位）",
        "索引MB",
        "文件数",
        "建索引（秒）",
      ],
      ["--:", "--:", "---", "--:", "--:", "--:", "--:", "--:", "--:"],
      ...rows,
    ]),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      laws: { type: "string" },
      sections: { type: "string", default: "4000" },
      each: { type: "string", default: "100" },
      sizes: { type: "boolean", default: false },
    },
  });
  const number = (name: "sections" | "each") => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value > 0) return value;
    throw new Error(`--${name} ${values[name]}不对，应当是正整数`);
  };
  installPeers();
  const [cpu] = cpus();
  console.log(
    `${cpu?.model.trim()}，${cpus().length}核，内存${Math.round(totalmem() / 2 ** 30)}GB，Node ${process.versions.node}，${process.platform}`,
  );
  if (values.laws === undefined) return ofGuide();
  console.log(`法律条文：${STATUTES.repository}，提交${STATUTES.commit}`);
  const pages = readStatutes(values.laws);
  if (values.sizes) await ofSizes(pages);
  else await ofStatutes(pages, number("sections"), number("each"));
}

await main();
