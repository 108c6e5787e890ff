import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * Finds a Chromium for the browser tests: `CHROMIUM_PATH`, then one in the system, then Playwright's own.
 *
 * @returns the path of its program, or `undefined` where there is none
 */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return existsSync(named) ? named : undefined;
  for (const name of SYSTEM_NAMES) {
    const found = spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

const INSTALLERS: [string, string[]][] = [
  ["npx", ["playwright", "install", "--with-deps", "chromium"]],
  ["apt-get", ["install", "-y", "chromium"]],
];

/** Installs a browser where none is found, or says plainly what to do. */
function ensureChromium(): void {
  if (findChromium()) return;
  if (process.env["CHROMIUM_PATH"]) {
    console.error(`CHROMIUM_PATH=${process.env["CHROMIUM_PATH"]}没有这个文件。`);
    process.exit(1);
  }
  for (const [command, parameters] of INSTALLERS) {
    try {
      if (command === "apt-get") execFileSync("apt-get", ["update"], { stdio: "inherit" });
      execFileSync(command, parameters, { stdio: "inherit" });
    } catch {
      continue;
    }
    if (findChromium()) return;
  }
  console.error(
    "浏览器测试需要Chromium，自动安装没有成功。请自己装一个Chromium或Chrome，或者用CHROMIUM_PATH指明它的路径，再运行一次。",
  );
  process.exit(1);
}

if (import.meta.main) ensureChromium();
