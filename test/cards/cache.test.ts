import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cached } from "../../src/cards/cache.ts";

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biantu-cache-"));
  made = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const make = async () => {
  made++;
  return Buffer.from("picture");
};
const read = (inputs: unknown) => cached(folder, inputs, make).then(String);

test("the same inputs are made once, others on their own", async () => {
  expect([await read({ title: "甲" }), await read({ title: "甲" })]).toEqual([
    "picture",
    "picture",
  ]);
  expect(made).toBe(1);
  await read({ title: "乙" });
  expect(made).toBe(2);
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["empty", () => Buffer.alloc(0)],
  ["altered", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("!")])],
])("an entry that is %s is made again", async (_, damage) => {
  await read("甲");
  const [name = ""] = readdirSync(folder);
  writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
  expect(await read("甲")).toBe("picture");
  expect(made).toBe(2);
  await read("甲");
  expect(made).toBe(2);
});

test("without a folder to write to, the bytes are made each time", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(String(await cached(file, "甲", make))).toBe("picture");
  expect(String(await cached(file, "甲", make))).toBe("picture");
  expect(made).toBe(2);
});

test("a failure is told and not kept", async () => {
  const fail = () => Promise.reject(new Error("no font"));
  await expect(cached(folder, "甲", fail)).rejects.toThrow("no font");
  expect(readdirSync(folder)).toEqual([]);
});
