import { spawn, type ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shell } from "./shell.ts";

const PORT = 4337;
const address = `http://localhost:${PORT}`;
let server: ChildProcess;

beforeAll(async () => {
  server = spawn(process.execPath, ["src/commands/dev.ts", "--port", String(PORT)], {
    env: shell,
  });
  let output = "";
  server.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  for (let tries = 0; tries < 120; tries++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the development server did not start: ${output}`);
}, 90_000);

afterAll(() => {
  server.kill();
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
  const index: unknown = await (await fetch(`${address}/search/zh.json`)).json();
  expect(index).toHaveProperty("documentCount");
});
