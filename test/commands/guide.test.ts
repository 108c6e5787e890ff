import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdf } from "../print/pdf.ts";
import { shell } from "./shell.ts";

mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/guide-");

function guide(parameters: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/commands/guide.ts", ...parameters],
    { encoding: "utf8", env: { ...shell, GUIDE_DATE: "2026-11-22", ...environment } },
  );
  return { status, stdout, stderr };
}

const files = () => readdirSync(folder).sort();

beforeAll(() => {
  expect(files()).toEqual([]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("one edition alone, on other paper and without colour", async () => {
  const out = join(folder, "new/sheet.pdf");
  const parameters = ["--edition", "first-24-hours", "--paper", "a5", "--mono", "--out", out];
  const { status, stdout, stderr } = guide(parameters);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^PDF 头24小时一页纸（zh）：1页，0\.\d\d MB，[\d.]+秒$/mu);
  const bytes = readFileSync(out);
  const { pages, size } = await readPdf(bytes);
  expect(pages).toHaveLength(1);
  expect(size.map(Math.round)).toEqual([420, 595]);
  expect(channels(bytes)).toEqual([1]);
  rmSync(join(folder, "new"), { recursive: true });
});

test("with colour where it is wanted", () => {
  const out = join(folder, "colour.pdf");
  expect(guide(["--edition", "first-24-hours", "--out", out]).status).toBe(0);
  expect(channels(readFileSync(out))).toEqual([1, 3]);
  rmSync(out);
});

/** How many channels the colours of a PDF have: 1 for greys, 3 for colours. */
function channels(pdf: Buffer): number[] {
  const profiles = pdf.toString("latin1").matchAll(/(?<!ObjStm )\/N (\d+)/gu);
  return [...profiles].map(([, count]) => Number(count)).sort();
}

test.each([
  [["--edition", "nope"], /没有nope这个版本。应为：full、merchants、platforms/u],
  [["--paper", "b5"], /没有b5这种纸。应为：a4、a5、letter/u],
  [["--locale", "fr"], /没有fr这种语言。应为：zh、en/u],
  [["--locale", "en"], /en还没有full这个版本的文字/u],
  [["--edtion", "full"], /--edtion[\s\S]*用法：npm run guide/u],
  [["--edition", "law", "stray"], /stray[\s\S]*用法：/u],
])("%j is told in words", (parameters, message) => {
  const { status, stdout, stderr } = guide([...parameters, "--out", join(folder, "x.pdf")]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("    at ");
  expect(stdout).toBe("");
  expect(status).toBe(1);
  expect(files()).toEqual([]);
});

test.each([
  [
    "a place where nobody can write",
    "/sys/sheet.pdf",
    /\/sys\/sheet\.pdf写不了：(?:没有写的权限|系统不允许写|这个磁盘是只读的)/u,
  ],
  ["a folder", ".cache", /写不了：这是一个文件夹/u],
  ["a file in the way", "package.json/sheet.pdf", /写不了：(?:路径里有一段不是文件夹|.*EEXIST)/u],
])("%s is told, and nothing is left half written", (_name, out, message) => {
  const { status, stderr } = guide(["--edition", "first-24-hours", "--out", out]);
  expect(stderr).toMatch(message);
  expect(stderr).toContain("没有写出PDF。");
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
});

// A disk of 64 KB, where the system lets us make one: without it there is no full disk to write to.
const disk = join(folder, "disk");
const small =
  process.platform === "linux" &&
  spawnSync("unshare", ["-m", "true"]).status === 0 &&
  spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]).status ===
    0;

test.skipIf(!small)("a disk that is full is told, and nothing is left half written", () => {
  mkdirSync(disk);
  const script = [
    `mount -t tmpfs -o size=64k none ${disk}`,
    `${process.execPath} src/commands/guide.ts --edition first-24-hours --out ${disk}/sheet.pdf`,
    "code=$?",
    `ls ${disk}`,
    "exit $code",
  ].join("\n");
  const { status, stdout, stderr } = spawnSync("unshare", ["-m", "sh", "-c", script], {
    encoding: "utf8",
    env: { ...shell, GUIDE_DATE: "2026-11-22" },
  });
  expect(stderr).toMatch(/sheet\.pdf写不了：磁盘满了/u);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(existsSync(join(disk, "sheet.pdf"))).toBe(false);
});
