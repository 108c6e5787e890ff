import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LABEL_FIELDS } from "../../../src/tools/image-check/index.ts";
import { LABELLED, MARKED, NEGATIVES } from "./corpus.ts";

/*
 * ExifTool reads the files that the tests write, so that a mistake in the writer, which the reader might share,
 * comes to light: what it sees of a label is the label. It is a Perl program, and Perl is on every Linux and Mac.
 */
const folder = mkdtempSync(join(tmpdir(), "image-check-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ENDING: Record<string, string> = { matroska: "mkv" };
const files = [...LABELLED, ...MARKED, ...NEGATIVES].map((entry, index) => ({
  ...entry,
  path: join(folder, `${index}.${ENDING[entry.format] ?? entry.format}`),
}));
let seen: Map<string, Record<string, unknown>>;

beforeAll(() => {
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  const require = createRequire(import.meta.url);
  const vendored = createRequire(require.resolve("exiftool-vendored"));
  const program = vendored("exiftool-vendored.pl") as string | { default: string };
  const path = typeof program === "string" ? program : program.default;
  const text = execFileSync(
    "perl",
    [path, "-json", "-a", "-u", "-G1", ...files.map((f) => f.path)],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const list = JSON.parse(text) as Record<string, unknown>[];
  seen = new Map(list.map((entry) => [String(entry["SourceFile"]), entry]));
}, 60_000);

test.each(
  files.filter(
    ({ finds, oracle }) => oracle !== "perhaps" && finds.some((id) => id.startsWith("label-")),
  ),
)("ExifTool agrees: $name", ({ path, oracle, finds }) => {
  const texts = Object.values(seen.get(path) ?? {}).map(String);
  const has = texts.some((text) => LABEL_FIELDS.slice(0, 3).every((field) => text.includes(field)));
  // Should a later version read what this one does not, this says so.
  const readable = finds.every((id) => id !== "label-unreadable") && oracle !== "blind";
  expect(has).toBe(readable);
});

test("ExifTool takes each file for the kind that it is", () => {
  const wrong = files.flatMap(({ path, name, format, oracle }) => {
    if (oracle === "perhaps") return [];
    const type = String(
      seen.get(path)?.["File:FileType"] ?? seen.get(path)?.["System:FileType"],
    ).toLowerCase();
    const same = { matroska: "mkv", heic: "heic", jpeg: "jpeg" }[format] ?? format;
    return type.includes(same) ? [] : [`${name}: ${type}`];
  });
  expect(wrong).toEqual([]);
});
