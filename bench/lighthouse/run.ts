/**
 * Measures one page of each kind with Lighthouse's mobile preset, on the site in `dist/`:
 *
 *     npm run build && npm run bench:lighthouse -- [--runs 3] [--only /law/] [--report-only]
 *
 * Ends with an error when a category is below 100, unless `--report-only`.
 */
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findChromium } from "../../src/commands/browser.ts";
import { builtPages, DIST } from "../../test/site/built.ts";
import { PAGE_KINDS } from "../../test/site/kinds.ts";
import { Failure, installPeers, median } from "../peers.ts";
import { serve } from "./server.ts";

const CACHE = resolve(import.meta.dirname, "../../.cache/bench-lighthouse");
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const METRICS = {
  "first-contentful-paint": "FCP（毫秒）",
  "largest-contentful-paint": "LCP（毫秒）",
  "cumulative-layout-shift": "CLS",
  "total-blocking-time": "TBT（毫秒）",
  "total-byte-weight": "KB",
} as const;

/** The parts of Lighthouse's result that are read here; it is installed only when it is run. */
interface Result {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}
type Lighthouse = (url: string, options: object) => Promise<{ lhr: Result } | undefined>;
interface ChromeLauncher {
  launch: (options: object) => Promise<{ port: number; kill: () => void }>;
}

async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(CACHE, "node_modules", path)).href)) as T;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "3" },
      only: { type: "string" },
      "report-only": { type: "boolean", default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Failure(`--runs ${values.runs}不对，应当是不小于1的整数`);
  }
  const built = new Set(builtPages().map(({ path }) => path));
  const kinds = PAGE_KINDS.filter(
    ({ example }) =>
      built.has(example) &&
      // Not to be found by search engines, which is what a quarter of the score is about.
      example !== "/404.html" &&
      (values.only === undefined || values.only === example),
  );
  if (kinds.length === 0) {
    throw new Failure(
      `--only应当是其中之一：${PAGE_KINDS.map(({ example }) => example).join(" ")}`,
    );
  }
  const chromePath = findChromium();
  if (!chromePath) throw new Failure("没有找到Chromium，请用CHROMIUM_PATH指明");
  await installPeers(join(import.meta.dirname, "package.json"), CACHE, "Lighthouse");
  const { default: lighthouse } = await load<{ default: Lighthouse }>("lighthouse/core/index.js");
  const { launch } = await load<ChromeLauncher>("chrome-launcher/dist/index.js");

  const { server, origin } = await serve(DIST);
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const rows: string[][] = [];
  const lost: string[] = [];
  let version = "";
  try {
    for (const { name, example } of kinds) {
      const results: Result[] = [];
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(`${origin}${example}`, {
          port: chrome.port,
          logLevel: "silent",
          output: "json",
          onlyCategories: CATEGORIES,
        });
        if (!result || result.lhr.runtimeError) {
          throw new Failure(`${example}：${result?.lhr.runtimeError?.message ?? "没有结果"}`);
        }
        results.push(result.lhr);
      }
      version = results[0]?.lighthouseVersion ?? "";
      const scores = CATEGORIES.map((category) =>
        Math.round(median(results.map(({ categories }) => categories[category]?.score ?? 0)) * 100),
      );
      const metrics = Object.keys(METRICS).map((id) => {
        const value = median(results.map(({ audits }) => audits[id]?.numericValue ?? NaN));
        if (id === "total-byte-weight") return (value / 1000).toFixed(1);
        return id === "cumulative-layout-shift" ? value.toFixed(3) : String(Math.round(value));
      });
      rows.push([name, example, ...scores.map(String), ...metrics]);
      console.log(`${example} ${scores.join("/")}`);
      CATEGORIES.forEach((category, index) => {
        if (scores[index] !== 100) lost.push(...costs(example, category, results));
      });
    }
  } finally {
    chrome.kill();
    server.close();
  }
  const head = ["种类", "页面", "性能", "无障碍", "最佳做法", "SEO", ...Object.values(METRICS)];
  const line = head.map((_, index) => (index < 2 ? "---" : "--:"));
  console.log(
    `\nLighthouse ${version}，手机预设，各${runs}次取中位数，结束时负载${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log([head, line, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
  if (lost.length === 0) return;
  console.error(`\n没有满分的地方：\n${lost.join("\n")}`);
  if (!values["report-only"]) process.exitCode = 1;
}

/** The audits that cost a page points, in any of its runs. */
function costs(path: string, category: string, results: readonly Result[]): string[] {
  const found = new Map<string, string>();
  for (const { categories, audits } of results) {
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const { score, title } = audits[id] ?? { score: null, title: "" };
      if (weight > 0 && score !== null && score < 1) found.set(id, `${title}（${score}）`);
    }
  }
  return [...found].map(([id, text]) => `${path} ${category} ${id}: ${text}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
