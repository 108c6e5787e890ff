import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { parse } from "node-html-parser";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { findChromium } from "../../src/commands/browser.ts";
import { contentFolder, loadGuide, type Guide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { parseDay, type Day } from "../../src/law/index.ts";
import { isEdition, pagesOf, PLANS, type EditionId } from "../../src/print/index.ts";
import { cited } from "../../src/print/cited.ts";

/**
 * `npm run bench:print [-- --edition merchants] [--runs 3]`: how long the editions take, and one of them beside
 * Chromium's print of the same content. Needs a built site.
 */
const { values } = parseArgs({
  options: {
    edition: { type: "string", default: "merchants" },
    runs: { type: "string", default: "3" },
  },
});
const runs = Number(values.runs);
const id = values.edition;
if (!isEdition(id) || PLANS[id].kind !== "book") throw new RangeError(`没有${id}这个版本`);

const guide = loadGuide(contentFolder(), parseDay("2026-11-22") as Day);

/** Runs a measured process: see `ours.ts`. */
function ours(...parameters: string[]): { seconds: number; cpu: number } {
  const script = join(import.meta.dirname, "ours.ts");
  const output = execFileSync(process.execPath, [script, ...parameters], { encoding: "utf8" });
  return JSON.parse(output) as { seconds: number; cpu: number };
}

/** All chapters and laws of an edition as one page of HTML, as the site shows them. */
function html(guide: Guide, id: EditionId): string {
  const pages = pagesOf(guide, "zh", id);
  const laws = cited(guide.law, pages, "zh").flatMap(({ provisions }) =>
    provisions.map(({ target }) => routes.provision("zh", target)),
  );
  const roots = [...pages.map(({ href }) => href), ...laws].map((href) =>
    parse(readFileSync(join("dist", href, "index.html"), "utf8")),
  );
  const styles = (roots[0]?.querySelectorAll("link[rel=stylesheet]") ?? []).map((link) =>
    readFileSync(join("dist", link.getAttribute("href") ?? ""), "utf8"),
  );
  const mains = roots.map((root) => `<main>${root.querySelector("main")?.innerHTML ?? ""}</main>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${id}</title><style>${styles.join("\n")}</style></head><body>${mains.join("")}</body></html>`;
}

async function print(page: string): Promise<Uint8Array> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const tab = await browser.newPage();
    await tab.setContent(page);
    return await tab.pdf({ format: "A4", tagged: true, outline: true, preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

/** What a reader gets beside the words. */
async function describe(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const roles = new Set<string>();
  let links = 0;
  interface Node {
    role?: string;
    children?: Node[];
  }
  const walk = (node: Node | null) => {
    if (node?.role) roles.add(node.role);
    node?.children?.forEach(walk);
  };
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    walk((await page.getStructTree()) as Node | null);
    links += (await page.getAnnotations()).length;
    await page.getOperatorList();
    const { styles } = await page.getTextContent();
    for (const name of Object.keys(styles)) {
      const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean };
      fonts.add(font.name.replace(/^[A-Z]{6}\+/u, "") + (font.missingFile ? "（没有嵌入）" : ""));
    }
  }
  const count = (nodes: { items: unknown[] }[]): number =>
    nodes.reduce((sum, { items }) => sum + 1 + count(items as { items: unknown[] }[]), 0);
  const outline = count((await document.getOutline()) ?? []);
  const marked = ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true;
  const row = [
    String(document.numPages),
    (pdf.length / 1e6).toFixed(2),
    marked ? `${roles.size}种` : "没有",
    roles.has("Note") || roles.has("FENote") ? "页脚" : "没有",
    String(outline),
    String(links),
    String(fonts.size),
    String([...fonts].filter((name) => name.includes("没有嵌入")).length),
  ];
  await task.destroy();
  return row;
}

const best = (numbers: readonly number[]) => Math.min(...numbers);

console.log(
  `Node ${process.versions.node}，${cpus()[0]?.model.trim()}，${cpus().length}核，${runs}次\n`,
);

for (const [name, what] of [
  ["两个线程，含首页图片", "threads"],
  ["native，一个接一个", "native"],
  ["WASM，一个接一个", "wasm"],
] as const) {
  const results = Array.from({ length: what === "wasm" ? 1 : runs }, () => ours(what));
  const seconds = best(results.map((result) => result.seconds)).toFixed(1);
  const cpu = best(results.map((result) => result.cpu)).toFixed(1);
  console.log(`全部版本，${name}：${seconds}秒，CPU ${cpu}秒`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-print-"));
const out = join(folder, "ours.pdf");
const page = html(guide, id);
const times: Record<"ours" | "theirs", number[]> = { ours: [], theirs: [] };
let theirs: Uint8Array = new Uint8Array();
for (let run = 0; run < runs; run++) {
  times.ours.push(ours("one", id, out).seconds);
  const started = performance.now();
  theirs = await print(page);
  times.theirs.push((performance.now() - started) / 1000);
}
const head = ["", "最短（秒）", "页数", "MB", "标签", "脚注", "大纲", "链接", "字体", "没有嵌入的"];
console.log(`\n${PLANS[id].title.zh}，与Chromium打印同样的内容：\n`);
console.log(`| ${head.join(" | ")} |\n|${head.map(() => " --- |").join("")}`);
for (const [name, seconds, pdf] of [
  ["辨图", times.ours, readFileSync(out)],
  ["Chromium", times.theirs, theirs],
] as const) {
  console.log(`| ${[name, best(seconds).toFixed(2), ...(await describe(pdf))].join(" | ")} |`);
}
console.log(`\nChromium与辨图的时间之比：${(best(times.theirs) / best(times.ours)).toFixed(2)}`);
rmSync(folder, { recursive: true });
