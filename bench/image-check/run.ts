/**
 * Compares the image check with ExifReader, exifr and ExifTool: which labels each recovers, and how long a
 * large picture and a large film take, the first three in Chromium.
 *
 *     npm run build && npm run bench:image-check -- [--runs 7]
 */
import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../../src/commands/browser.ts";
import { bytesSource, makeReport, readFile } from "../../src/tools/image-check/index.ts";
import { labelText } from "../../src/tools/image-check/samples/samples.ts";
import * as w from "../../src/tools/image-check/samples/write.ts";
import { base, LABELLED } from "../../test/tools/image-check/corpus.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CACHE = join(ROOT, ".cache/bench-image-check");
const PORT = 4331;
const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { runs: { type: "string", default: "7" } } });
const runs = Number(values.runs);

/** What a large file of a phone looks like to a reader: the label at the beginning, then noise; or at the end. */
function makeFiles(): { jpeg: string; mp4: string } {
  mkdirSync(CACHE, { recursive: true });
  const jpeg = join(CACHE, "20mb.jpg");
  const mp4 = join(CACHE, "900mb.mp4");
  const head = w.jpeg(base.jpeg, [
    w.exifSegment({ main: [w.ascii(0x10f, "Example")] }),
    w.xmpSegment(w.xmp([w.labelProperty(labelText("1"))])),
  ]);
  // The picture's data is repeated: nothing of it is decoded by any of the four.
  const body = head.subarray(head.length - 1000, -2);
  const file = openSync(jpeg, "w");
  writeSync(file, head.subarray(0, -2));
  for (let size = head.length; size < 20 * 1024 ** 2; size += body.length) writeSync(file, body);
  writeSync(file, Uint8Array.of(0xff, 0xd9));
  closeSync(file);
  const size = 900 * 1024 ** 2;
  const moov = w.box("moov", w.box("udta", w.keysMeta({ AIGC: labelText("1") })));
  const ftyp = w.box("ftyp", "isom", w.u32be(512), "isom");
  writeFileSync(mp4, w.bytes(ftyp, w.u32be(size - ftyp.length - moov.length), "mdat"));
  truncateSync(mp4, size - moov.length);
  writeFileSync(mp4, moov, { flag: "a" });
  return { jpeg, mp4 };
}

const LIBRARIES = {
  ExifReader: join(ROOT, "node_modules/exifreader/dist/exif-reader.js"),
  exifr: join(ROOT, "node_modules/exifr/dist/full.umd.js"),
};

const exiftool = (() => {
  const vendored = createRequire(require.resolve("exiftool-vendored"));
  const program = vendored("exiftool-vendored.pl") as string | { default: string };
  return typeof program === "string" ? program : program.default;
})();

/** Whether the label's text is there for a program to use: the number of the content, and a name of a field. */
const hasLabel = (text: string): boolean =>
  text.includes("SAMPLE-0001") && text.includes("ProduceID");

const CALLS = {
  ExifReader: "ExifReader.load(file, { expanded: true, async: true })",
  exifr:
    "exifr.parse(file, { xmp: true, tiff: true, iptc: true, ihdr: true, exif: true, userComment: true })",
};

async function recovered(
  page: Page,
): Promise<Record<string, { pictures: number; others: number }>> {
  const pictures = ["jpeg", "png", "webp", "gif", "tiff", "heic", "avif"];
  const count: Record<string, { pictures: number; others: number }> = {};
  const note = (name: string, format: string, found: boolean) => {
    count[name] ??= { pictures: 0, others: 0 };
    if (found) count[name][pictures.includes(format) ? "pictures" : "others"]++;
  };
  const files: string[] = [];
  await page.goto(`http://localhost:${PORT}/robots.txt`);
  await page.setContent('<input type="file">');
  for (const path of Object.values(LIBRARIES)) await page.addScriptTag({ path });
  for (const [index, { format, bytes }] of LABELLED.entries()) {
    const path = join(CACHE, `${index}.${format === "matroska" ? "mkv" : format}`);
    writeFileSync(path, bytes);
    files.push(path);
    const { findings } = makeReport(await readFile(bytesSource(bytes)));
    note(
      "image-check",
      format,
      findings.some(({ label }) => label?.values.ProduceID === "SAMPLE-0001"),
    );
    await page.setInputFiles("input", path);
    for (const [name, call] of Object.entries(CALLS)) {
      // Bytes are given the benefit of the doubt: exifr leaves a comment as bytes.
      const text = await page.evaluate(async (call) => {
        const run = new Function("file", `return ${call}`) as (file?: File) => Promise<unknown>;
        try {
          const result = await run(document.querySelector("input")?.files?.[0]);
          return JSON.stringify(result, (_, value: unknown) =>
            value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
          );
        } catch {
          return "";
        }
      }, call);
      note(name, format, hasLabel(text ?? ""));
    }
  }
  const text = execFileSync("perl", [exiftool, "-json", "-a", "-u", ...files], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  for (const [index, entry] of (JSON.parse(text) as unknown[]).entries())
    note("ExifTool", LABELLED[index]?.format ?? "", hasLabel(JSON.stringify(entry)));
  return count;
}

const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** From the choice of a file to its report on the page. */
async function timeOurs(page: Page, path: string): Promise<number> {
  await page.goto(`http://localhost:${PORT}/tools/image-check/`);
  await page.locator("image-check[data-ready]").waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const shared = window as unknown as { took: Promise<number> };
    shared.took = new Promise((resolve) => {
      document.addEventListener(
        "change",
        () => {
          const started = performance.now();
          new MutationObserver((_, observer) => {
            if (!document.querySelector(".ic-findings")) return;
            observer.disconnect();
            resolve(performance.now() - started);
          }).observe(document, { childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
  });
  await page.setInputFiles("#ic-choose", path);
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
}

/** The same file given to a library, as its documentation says. */
async function timeLibrary(
  page: Page,
  path: string,
  library: string,
  call: string,
): Promise<number | string> {
  await page.goto(`http://localhost:${PORT}/robots.txt`);
  await page.setContent('<input type="file">');
  await page.addScriptTag({ path: library });
  await page.setInputFiles("input", path);
  return page.evaluate(async (call) => {
    const file = document.querySelector("input")?.files?.[0];
    const run = new Function("file", `return ${call}`) as (file?: File) => Promise<unknown>;
    const started = performance.now();
    try {
      await run(file);
    } catch (error) {
      return String(error).slice(0, 60);
    }
    return performance.now() - started;
  }, call);
}

function timeExiftool(path: string): number {
  const started = performance.now();
  execFileSync("perl", [exiftool, "-json", path]);
  return performance.now() - started;
}

function sizeOfOurs(kind: string): number {
  const folder = join(ROOT, "dist/assets");
  const files = readdirSync(folder);
  const found = new Set<string>();
  const add = (file: string): void => {
    if (file === "" || found.has(file)) return;
    found.add(file);
    for (const [, other = ""] of readFileSync(join(folder, file), "utf8").matchAll(
      /(?:from|import)\s*["']\.\/([^"']+)["']/g,
    ))
      add(other);
  };
  add(files.find((file) => /^worker-.*\.js$/.test(file)) ?? "");
  add(files.find((file) => file.startsWith(`${kind}-`)) ?? "");
  return [...found].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length,
    0,
  );
}

if (!existsSync(join(ROOT, "dist/tools/image-check/index.html"))) {
  console.error("没有dist/：先运行npm run build。");
  process.exit(1);
}
const { jpeg, mp4 } = makeFiles();
console.log(
  `${cpus()[0]?.model ?? ""}，${cpus().length}核，负载${loadavg()[0]?.toFixed(1)}，Node ${process.versions.node}，${runs}轮取中位数\n`,
);

const server = spawn(process.execPath, ["src/commands/preview.ts", "--port", String(PORT)], {
  cwd: ROOT,
  stdio: "ignore",
});
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (let tries = 0; tries < 60; tries++) {
    const up = await fetch(`http://localhost:${PORT}/robots.txt`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  console.log(
    `查到的标识（测试用的${LABELLED.length}个文件，图片和其他）：`,
    JSON.stringify(await recovered(page)),
  );
  const own = await (await browser.newContext()).newPage();
  for (const [what, path] of [
    ["20MB的JPEG", jpeg],
    ["900MB的MP4", mp4],
  ] as const) {
    const times: Record<string, (number | string)[]> = {
      "image-check": [],
      ExifReader: [],
      exifr: [],
      ExifTool: [],
    };
    for (let run = 0; run < runs; run++) {
      times["image-check"]?.push(await timeOurs(own, path));
      times["ExifReader"]?.push(
        await timeLibrary(page, path, LIBRARIES.ExifReader, CALLS.ExifReader),
      );
      times["exifr"]?.push(await timeLibrary(page, path, LIBRARIES.exifr, CALLS.exifr));
      times["ExifTool"]?.push(timeExiftool(path));
    }
    const ours = median(times["image-check"]?.filter((t) => typeof t === "number") ?? []);
    console.log(`\n${what}（${(statSync(path).size / 1024 ** 2).toFixed(0)}MB）：`);
    for (const [name, list] of Object.entries(times)) {
      const numbers = list.filter((time) => typeof time === "number");
      const time = median(numbers);
      console.log(
        numbers.length > 0
          ? `  ${name}：${time.toFixed(0)}毫秒，${(time / ours).toFixed(1)}×`
          : `  ${name}：读不了（${String(list[0])}）`,
      );
    }
  }
} finally {
  await browser.close();
  server.kill();
}
const compressed = (file: string) => brotliCompressSync(readFileSync(file)).length;
console.log(
  "\n第一次要下载的程序（brotli，字节）：",
  JSON.stringify({
    "image-check（JPEG）": sizeOfOurs("jpeg"),
    "image-check（MP4）": sizeOfOurs("isobmff"),
    ExifReader: compressed(LIBRARIES.ExifReader),
    exifr: compressed(LIBRARIES.exifr),
  }),
);
