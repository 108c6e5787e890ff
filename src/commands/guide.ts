import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { currentGuide } from "../content/index.ts";
import { LOCALES } from "../i18n/index.ts";
import {
  EDITIONS,
  editionsOf,
  isEdition,
  isPaper,
  PAPERS,
  printed,
  writeWhole,
} from "../print/index.ts";
import { checkSite } from "./output.ts";
import { lineFor } from "./progress.ts";
import { tell } from "./tell.ts";

const USAGE = `用法：npm run guide -- --edition 版本 [--out 文件.pdf] [--paper 纸张] [--mono] [--locale 语言]

  版本：${EDITIONS.join("、")}
  纸张：${PAPERS.join("、")}，不写是a4
  --mono：给只有黑色的打印机（照片由打印机自己转成灰色）
  语言：${LOCALES.join("、")}，不写是zh`;

const OPTIONS = {
  edition: { type: "string", default: "full" },
  out: { type: "string" },
  paper: { type: "string", default: "a4" },
  mono: { type: "boolean", default: false },
  locale: { type: "string", default: LOCALES[0] },
  help: { type: "boolean", default: false },
} as const;

function read() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new RangeError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** What the system says when a file cannot be written, in words. */
const REASONS: Record<string, string> = {
  ENOSPC: "磁盘满了",
  EDQUOT: "磁盘配额用完了",
  EROFS: "这个磁盘是只读的",
  EACCES: "没有写的权限",
  EPERM: "系统不允许写",
  ENOENT: "路径里有不存在的文件夹，也建不了",
  ENOTDIR: "路径里有一段不是文件夹",
  EISDIR: "这是一个文件夹",
  ENAMETOOLONG: "文件名太长",
};

/** Writes a file whole or not at all. @throws RangeError that says why it cannot be written */
function save(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw Object.assign(new Error(), { code: "EISDIR" });
    }
    writeWhole(path, bytes);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new RangeError(
      `${path}写不了：${REASONS[code] ?? message}。应为：--out指明一个可以写的地方`,
    );
  }
}

/** `npm run guide -- --edition merchants --out file.pdf`: prints one edition alone. */
async function main(): Promise<void> {
  const { edition, out, paper, mono, locale: language, help } = read();
  if (help) {
    console.log(USAGE);
    return;
  }
  const locale = LOCALES.find((name) => name === language);
  if (!locale) throw new RangeError(`没有${language}这种语言。应为：${LOCALES.join("、")}`);
  if (!isEdition(edition)) {
    throw new RangeError(`没有${edition}这个版本。应为：${EDITIONS.join("、")}`);
  }
  if (!isPaper(paper)) throw new RangeError(`没有${paper}这种纸。应为：${PAPERS.join("、")}`);
  const site = process.env["SITE_URL"] || "https://biantu.example";
  checkSite(site);
  const guide = currentGuide();
  const known = editionsOf(guide, locale);
  if (!known.includes(edition)) {
    const available = known.length === 0 ? "没有" : known.join("、");
    throw new RangeError(`${locale}还没有${edition}这个版本的文字。现有：${available}`);
  }
  const started = performance.now();
  const file = await printed(guide, locale, edition, { site, paper, mono });
  const path = resolve(out ?? file.href.split("/").at(-1) ?? "biantu.pdf");
  save(path, file.pdf);
  const seconds = (performance.now() - started) / 1000;
  console.log(lineFor({ id: edition, locale, pages: file.pages, bytes: file.pdf.length, seconds }));
  console.log(path);
}

await tell(main, "没有写出PDF");
