import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { contentFolder, currentGuide } from "../../src/content/index.ts";
import { folderWith } from "../source/folder.ts";
import { messageOf } from "../source/problems.ts";
import { BASE, page } from "./base.ts";

describe("contentFolder", () => {
  test("is content/, unless GUIDE_CONTENT names another", () => {
    vi.stubEnv("GUIDE_CONTENT", "");
    expect(contentFolder("/project")).toEqual({ path: "/project/content", name: "content" });
    vi.stubEnv("GUIDE_CONTENT", "drafts/new");
    expect(contentFolder("/project")).toEqual({ path: "/project/drafts/new", name: "drafts/new" });
    vi.unstubAllEnvs();
  });
});

test("the guide of this run: as of GUIDE_DATE, read once, and again only when a text has changed", () => {
  const path = folderWith(BASE);
  vi.stubEnv("GUIDE_CONTENT", path);
  vi.stubEnv("GUIDE_DATE", "2026-13-40");
  expect(() => currentGuide()).toThrow(RangeError);
  vi.stubEnv("GUIDE_DATE", "2026-01-01");
  const first = currentGuide();
  expect(first.day).toBe("2026-01-01");
  expect(first.pages).toHaveLength(3);
  expect(currentGuide(true)).toBe(first);

  mkdirSync(join(path, "zh/platforms"));
  writeFileSync(join(path, "zh/platforms/rules.md"), page({ title: "平台" }));
  expect(currentGuide()).toBe(first);
  expect(currentGuide(true).pages).toHaveLength(4);
  expect(currentGuide().pages).toHaveLength(4);

  // By such a link Emacs locks a file that is being edited.
  symlinkSync("someone@somewhere.1", join(path, "zh/platforms/.#rules.md"));
  expect(currentGuide(true).pages).toHaveLength(4);
  vi.unstubAllEnvs();
});

test("a folder without texts is told in words", () => {
  const path = folderWith({ "zh/x.md": "" });
  vi.stubEnv("GUIDE_CONTENT", path);
  expect(messageOf(() => currentGuide(true))).toContain("里面没有law文件夹。应为：");
  vi.stubEnv("GUIDE_CONTENT", "nowhere");
  expect(messageOf(() => currentGuide(true))).toContain("nowhere：没有这个文件夹。应为：");
  vi.unstubAllEnvs();
});
