/**
 * Builds the same Markdown with this project, VitePress and Starlight, and compares the times.
 *
 *     npm run bench -- [--pages 2000] [--runs 3]
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLawLibrary } from "../../src/law/index.ts";
import { CORPUS_COLLECTIONS, makeCorpus, type CorpusPage } from "./corpus.ts";
import { SYSTEMS, type System } from "./systems.ts";

const BENCH = import.meta.dirname;
const ROOT = resolve(BENCH, "../..");
const CACHE = join(ROOT, ".cache/bench-build");

class Failure extends Error {}

interface Options {
  pages: number;
  runs: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      pages: { type: "string", default: "2000" },
      runs: { type: "string", default: "3" },
    },
  });
  const read = (name: keyof Options, least: number) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least) return value;
    throw new Failure(`--${name} ${values[name]}不对，应当是不小于${least}的整数`);
  };
  return { pages: read("pages", CORPUS_COLLECTIONS.length), runs: read("runs", 1) };
}

/** Runs a program to its end, quietly; when it fails, its last words are in the error. */
async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // The others make no PDF.
      GUIDE_PDF: "0",
      // The same Node for all, npm included.
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: "1",
      GUIDE_CONTENT: "",
      GUIDE_OUT: "",
    },
    shell: process.platform === "win32" && command === "npm",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-4000);
    });
  }
  const end = await new Promise<string>((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      settle(signal ?? String(code));
    });
  });
  if (end !== "0") {
    throw new Failure(`${command} ${args.join(" ")}（${cwd}）失败，退出值${end}：\n${output}`);
  }
}

/** Installs the other systems once; again when `package.json` asks for others. */
async function installPeers(): Promise<void> {
  const folder = join(CACHE, "peers");
  const wanted = createHash("sha256").update(readFileSync(join(BENCH, "package.json")));
  const [stamp, digest] = [join(folder, ".installed"), wanted.digest("hex")];
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.log("正在安装用来对比的VitePress和Starlight（只在第一次）……");
  await mkdir(folder, { recursive: true });
  await copyFile(join(BENCH, "package.json"), join(folder, "package.json"));
  await run("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], folder);
  writeFileSync(stamp, digest);
}

interface Measure {
  /** From the start of the process to its end. */
  seconds: number;
  /** Of all cores, children included: what other work on the machine disturbs least. Linux only. */
  cpu: number;
}

/** Seconds of processor time that ended child processes have used; NaN where the system does not say. */
function childrenCpu(): number {
  const path = "/proc/self/stat";
  if (!existsSync(path)) return NaN;
  const afterName = readFileSync(path, "utf8").split(") ").at(-1) ?? "";
  // cutime and cstime, in hundredths: proc_pid_stat(5), fields 16 and 17; this begins at field 3.
  const [user = NaN, kernel = NaN] = afterName.split(" ").slice(13, 15).map(Number);
  return (user + kernel) / 100;
}

/** Builds from nothing. */
async function build(system: System, pages: readonly CorpusPage[]): Promise<Measure> {
  const folder = join(CACHE, system.folder);
  for (const name of system.leavings) rmSync(join(folder, name), { recursive: true, force: true });
  const [started, used] = [performance.now(), childrenCpu()];
  await run(process.execPath, system.command, folder);
  const measure = { seconds: (performance.now() - started) / 1000, cpu: childrenCpu() - used };
  checkOutput(system, folder, pages);
  return measure;
}

/** A build counts when every page of the corpus is there, whole, and none but these. */
function checkOutput(system: System, folder: string, pages: readonly CorpusPage[]): void {
  const site = join(folder, system.site);
  for (const page of pages) {
    const file = join(site, system.output(page));
    const html = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (!html.includes(page.title) || !html.includes(page.ending)) {
      throw new Failure(`${system.name}没有生成完整的${file}`);
    }
  }
  const built = globSync("*/page-*{.html,/index.html}", { cwd: site }).length;
  if (built !== pages.length) {
    throw new Failure(`${system.name}生成了${built}页，应当是${pages.length}页`);
  }
}

function versions({ folder, packages }: System): string {
  let from = join(CACHE, folder);
  return packages
    .map((name, index) => {
      for (let at = from; at !== dirname(at); at = dirname(at)) {
        const manifest = join(at, "node_modules", name, "package.json");
        if (!existsSync(manifest)) continue;
        if (index === 0) from = dirname(manifest);
        const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
        return `${name} ${version}`;
      }
      throw new Failure(`没有找到${name}`);
    })
    .join("，");
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = sorted.slice(sorted.length % 2 ? middle : middle - 1);
  return sorted.length % 2 ? low : (low + high) / 2;
}

function report(measures: ReadonlyMap<System, Measure[]>, count: number): string {
  const [ours] = SYSTEMS;
  const of = (system: System, key: keyof Measure) =>
    (measures.get(system) ?? []).map((measure) => measure[key]);
  const least = (system: System, key: keyof Measure) => Math.min(...of(system, key));
  const ratio = (system: System, key: keyof Measure) =>
    `${(least(system, key) / least(ours, key)).toFixed(2)}×`;
  const rows = SYSTEMS.map((system) => [
    system.name,
    least(system, "seconds").toFixed(1),
    median(of(system, "seconds")).toFixed(1),
    ratio(system, "seconds"),
    String(Math.round(count / least(system, "seconds"))),
    least(system, "cpu").toFixed(1),
    ratio(system, "cpu"),
    versions(system),
  ]);
  return [
    ["系统", "最短（秒）", "中位（秒）", "与辨图之比", "每秒页数", "CPU（秒）", "CPU之比", "版本"],
    ["---", "--:", "--:", "--:", "--:", "--:", "--:", "---"],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

async function main(): Promise<void> {
  const options = readOptions();
  const law = loadLawLibrary(join(ROOT, "content/law"));
  const pages = makeCorpus(options.pages, law);
  await installPeers();
  for (const system of SYSTEMS) {
    const path = join(CACHE, system.folder);
    rmSync(path, { recursive: true, force: true });
    system.prepare({ path, root: ROOT, bench: BENCH, pages });
  }

  const bytes = pages.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  const [cpu] = cpus();
  console.log(
    [
      `${pages.length}页，平均每页${(bytes / pages.length / 1024).toFixed(1)}KB；每个系统冷启动构建${options.runs}次，轮流进行，比的是各自最短的一次。`,
      `${cpu?.model.trim()}，${cpus().length}核，内存${Math.round(totalmem() / 2 ** 30)}GB，Node ${process.versions.node}，${process.platform}，开始时负载${loadavg()[0]?.toFixed(1)}。`,
      "都不做：搜索索引、PDF、代码着色、每页列出全部页面的侧栏。只有辨图做：自己原有的页面、法条页面和反向链接、内容检查、站点地图。",
      "",
    ].join("\n"),
  );
  const measures = new Map<System, Measure[]>(SYSTEMS.map((system) => [system, []]));
  for (let round = 1; round <= options.runs; round++) {
    // Another one begins each round, so that none always follows the same.
    const first = (round - 1) % SYSTEMS.length;
    for (const system of [...SYSTEMS.slice(first), ...SYSTEMS.slice(0, first)]) {
      const measure = await build(system, pages);
      measures.get(system)?.push(measure);
      const { seconds, cpu } = measure;
      console.log(`第${round}轮 ${system.name}：${seconds.toFixed(1)}秒，CPU ${cpu.toFixed(1)}秒`);
    }
  }
  console.log(`\n${report(measures, pages.length)}`);
}

try {
  await main();
} catch (error) {
  const wrongOption = error instanceof TypeError && "code" in error;
  if (!(error instanceof Failure) && !wrongOption) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
