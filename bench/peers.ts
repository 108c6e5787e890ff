import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

/** A comparison could not be made; the message is for whoever runs it. */
export class Failure extends Error {}

/** Runs a program to its end, quietly; when it fails, its last words are in the error. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // The same Node for all, npm included.
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: "1",
      GUIDE_CONTENT: "",
      GUIDE_OUT: "",
      // Its own PDFs would be printed for the links to them.
      GUIDE_PDF: "0",
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

/**
 * Installs what is compared against once; again when its `package.json` asks for others.
 *
 * @param manifest the `package.json` that names them
 * @param folder where they go, below `.cache/`
 * @param names what to call them while the reader waits
 */
export async function installPeers(manifest: string, folder: string, names: string): Promise<void> {
  const stamp = join(folder, ".installed");
  const digest = createHash("sha256").update(readFileSync(manifest)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.log(`正在安装${names}（只在第一次）……`);
  await mkdir(folder, { recursive: true });
  await copyFile(manifest, join(folder, "package.json"));
  await run("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], folder);
  writeFileSync(stamp, digest);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = sorted.slice(sorted.length % 2 ? middle : middle - 1);
  return sorted.length % 2 ? low : (low + high) / 2;
}
