import { spawn, type ChildProcess } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { shell } from "./shell.ts";

// A copy of the real texts, to write in.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/dev-");
const civil = join(folder, "zh/analysis/civil.md");
const PORT = 4337;
const address = `http://localhost:${PORT}`;
let server: ChildProcess;
let output = "";

beforeAll(async () => {
  cpSync("content", folder, { recursive: true });
  server = spawn(process.execPath, ["src/commands/dev.ts", "--port", String(PORT)], {
    env: { ...shell, GUIDE_CONTENT: folder },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  for (let tries = 0; tries < 120; tries++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the development server did not start: ${output}`);
}, 90_000);

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("npm run dev serves the pages", async () => {
  const html = await (await fetch(`${address}/analysis/civil/`)).text();
  expect(html).toContain("民事：钱怎么要回来");
});

test("npm run dev serves the PDF", async () => {
  const response = await fetch(`${address}/downloads/biantu-zh.pdf`);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("%PDF-");
});

test("npm run dev serves the search index", async () => {
  const read = async (file: string): Promise<unknown> =>
    (await fetch(`${address}/search/zh/${file}`)).json();
  const { build } = (await read("manifest.json")) as { build: string };
  for (const file of ["terms/0.json", "texts/0.json", "suggestions.json"]) {
    expect(await read(file)).toHaveProperty("build", build);
  }
});

test("npm run dev serves what was just saved, and tells of an error in it once", async () => {
  const saved = readFileSync(civil, "utf8");
  const html = async () => (await fetch(`${address}/analysis/civil/`)).text();
  appendFileSync(civil, "\n刚写的一句话。\n");
  await vi.waitFor(async () => expect(await html()).toContain("刚写的一句话。"), 60_000);
  appendFileSync(civil, "\n[《民法典》](law:civil-code/9999)\n");
  const told = () => output.match(/没有civil-code\/9999这条法律/g)?.length ?? 0;
  await vi.waitFor(() => expect(told()).toBe(1), 60_000);
  writeFileSync(civil, saved);
  await vi.waitFor(async () => expect(await html()).toContain("民事：钱怎么要回来"), 60_000);
  expect(told()).toBe(1);
});
