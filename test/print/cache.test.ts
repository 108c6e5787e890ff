import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keep, keyOf, recall, sha256 } from "../../src/print/cache.ts";
import { onPrinted, printed, type Progress } from "../../src/print/index.ts";
import { fixtureGuide } from "./fixture.ts";

const FOLDER = ".cache/print";
const NAME = `test-${process.pid}`;
const kept = {
  pdf: Buffer.from("a PDF"),
  picture: Buffer.from("a picture"),
  sha256: sha256("a PDF"),
  preview: sha256("a picture"),
  pages: 3,
  places: { "analysis/civil": 2 },
};
const path = (key: string, extension: string) => join(FOLDER, `${NAME}.${key}.${extension}`);

afterAll(() => {
  for (const entry of readdirSync(FOLDER)) {
    if (entry.startsWith(NAME)) rmSync(join(FOLDER, entry));
  }
});

test("what was kept is found again, under its key alone", () => {
  keep(NAME, "one", kept);
  expect(recall(NAME, "one")).toEqual(kept);
  expect(recall(NAME, "two")).toBeUndefined();
});

test.each(["pdf", "webp", "json"])("a %s that was cut short is not used", (extension) => {
  keep(NAME, "short", kept);
  truncateSync(path("short", extension), 4);
  expect(recall(NAME, "short")).toBeUndefined();
});

test("a file that was changed is not used", () => {
  keep(NAME, "changed", kept);
  writeFileSync(path("changed", "pdf"), "b PDF");
  expect(recall(NAME, "changed")).toBeUndefined();
});

test("a file that is missing is not used", () => {
  keep(NAME, "missing", kept);
  rmSync(path("missing", "pdf"));
  expect(recall(NAME, "missing")).toBeUndefined();
});

test("only the last ones of a name are kept", () => {
  for (const key of ["a", "b", "c", "d", "e", "f"]) keep(NAME, key, kept);
  const left = readdirSync(FOLDER).filter((entry) => entry.startsWith(`${NAME}.`));
  expect(left).toHaveLength(4 * 3);
  expect(existsSync(path("f", "pdf"))).toBe(true);
});

test("the key changes with all that is compiled", () => {
  const job = { main: "a", files: new Map([["/b", Buffer.from("c")]]) };
  const keys = [
    job,
    { ...job, main: "b" },
    { ...job, files: new Map() },
    { ...job, files: new Map([["/b", Buffer.from("d")]]) },
    { ...job, files: new Map([["/c", Buffer.from("c")]]) },
  ].map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf({ ...job })).toBe(keys[0]);
});

test("an edition is compiled once, and not again for the same texts", async () => {
  const told: Progress[] = [];
  onPrinted((progress) => told.push(progress));
  // An address of its own: nobody has printed this before.
  const options = { site: `https://${NAME}.example/` };
  const guide = fixtureGuide();
  const [first, same] = await Promise.all([
    printed(guide, "zh", "checklists", options),
    printed(guide, "zh", "checklists", options),
  ]);
  expect(same).toBe(first);
  const again = await printed(fixtureGuide(), "zh", "checklists", options);
  expect(again.sha256).toBe(first?.sha256);
  expect(told.map(({ seconds }) => seconds !== undefined)).toEqual([true, false]);
  expect(first?.sha256).toBe(sha256(first?.pdf ?? ""));
  expect(
    Buffer.from(first?.picture ?? [])
      .subarray(8, 12)
      .toString(),
  ).toBe("WEBP");
});
