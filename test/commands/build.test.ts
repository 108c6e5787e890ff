import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "node-html-parser";
import { shell } from "./shell.ts";

// The real command on a copy of the real texts, into a folder of its own.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/build-");
const content = join(folder, "content");
const out = join(folder, "site");
const civil = join(content, "zh/analysis/civil.md");

function build(environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/commands/build.ts"], {
    encoding: "utf8",
    env: {
      ...shell,
      GUIDE_CONTENT: content,
      GUIDE_OUT: out,
      GUIDE_DATE: "2026-11-22",
      ...environment,
    },
  });
  return { status, stdout, stderr };
}

/** Names and times of everything in the built site. */
function state(): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((file) => `${file} ${statSync(join(out, file)).mtimeMs}`)
    .sort();
}

function restore(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync("content", content, { recursive: true });
}

let good: ReturnType<typeof build>;

beforeAll(async () => {
  restore();
  const picture = sharp({
    create: { width: 1600, height: 900, channels: 3, background: "#c8372d" },
  });
  await picture.png().toFile(join(content, "zh/analysis/crab.png"));
  appendFileSync(civil, "\n![红色的示意图](crab.png)\n");
  good = build();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a good build says what it made, for which day", () => {
  expect(good.stderr).toBe("");
  expect(good.status).toBe(0);
  expect(good.stdout).toMatch(
    /^完成：\d+页正文，\d+部法律\d+条，法律效力按2026-11-22显示，用时[\d.]+秒。$/m,
  );
  expect(readFileSync(join(out, "downloads/biantu-zh.pdf")).subarray(0, 5).toString()).toBe(
    "%PDF-",
  );
});

test("a local picture goes through the image pipeline", () => {
  const page = parse(readFileSync(join(out, "analysis/civil/index.html"), "utf8"));
  const image = page.querySelector(".prose img");
  expect(image?.getAttribute("alt")).toBe("红色的示意图");
  expect(image?.getAttribute("width")).toBe("1600");
  expect(image?.getAttribute("height")).toBe("900");
  const file = join(out, image?.getAttribute("src") ?? "missing");
  expect(file).toMatch(/\.webp$/);
  expect(existsSync(file)).toBe(true);
});

const bad: [string, () => Record<string, string> | undefined, RegExp][] = [
  [
    "broken YAML",
    () => void writeFileSync(civil, "---\ntitle: [民事\n---\n\n正文\n"),
    /zh\/analysis\/civil\.md:\d+：YAML语法错误/,
  ],
  [
    "a law with an unknown key",
    () => void appendFileSync(join(content, "law/criminal.yaml"), "\ncolour: red\n"),
    /law\/criminal\.yaml:\d+：不认识的字段colour/,
  ],
  [
    "versions that overlap",
    () => {
      for (const name of ["public-security-2012", "public-security-2025"]) {
        const file = join(content, `law/${name}.yaml`);
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace(/on: "?2026-01-01"?/, "on: 2026-02-01"),
        );
      }
      return undefined;
    },
    /law\/public-security-2012\.yaml:\d+：两个版本的施行期重叠/,
  ],
  [
    "a law in force before it was adopted",
    () => {
      const file = join(content, "law/criminal.yaml");
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace(/^effective: .*$/m, "effective: 1990-01-01"),
      );
      return undefined;
    },
    /law\/criminal\.yaml:\d+：effective：施行日1990-01-01早于通过日/,
  ],
  [
    "an article that is not there",
    () => void appendFileSync(civil, "\n[《民法典》第一百四十条](law:civil-code/140)\n"),
    /civil\.md:\d+：没有civil-code\/140这条法律。应为：civil-code\/\d+/,
  ],
  [
    "two pages with one address",
    () => void cpSync(civil, join(content, "zh/analysis/Civil.md")),
    /地址\/analysis\/civil\/与.*相同/,
  ],
  ["an empty page", () => void writeFileSync(civil, ""), /civil\.md：文件是空的/],
  [
    "a page of 2 MB",
    () => void appendFileSync(civil, "长".repeat(700_000)),
    /civil\.md：文件太大（2060 KB）。应为：不超过512 KB/,
  ],
  [
    "a page that is not UTF-8",
    () => void appendFileSync(civil, Buffer.from([0xb1, 0xe6, 0xcd, 0xbc])),
    /civil\.md:\d+：文件不是UTF-8编码/,
  ],
  [
    "a day that does not exist",
    () => ({ GUIDE_DATE: "2026-13-40" }),
    /GUIDE_DATE=2026-13-40不是一个日期/,
  ],
  [
    "an address of the site without its scheme",
    () => ({ SITE_URL: "www.example.com" }),
    /SITE_URL=www\.example\.com不能用/,
  ],
  [
    "an address of the site with a path",
    () => ({ SITE_URL: "https://example.com/guide/" }),
    /放在域名的根上/,
  ],
  [
    "an error that only Astro's build meets",
    () => {
      const image = join(content, "zh/analysis/broken.png");
      writeFileSync(image, "this is no picture");
      appendFileSync(civil, "\n![坏图](broken.png)\n");
      return undefined;
    },
    /broken\.png/,
  ],
];

test.each(bad)("%s stops the build and leaves the last site whole", (_name, spoil, message) => {
  restore();
  const before = state();
  const { status, stdout, stderr } = build(spoil());
  expect(stderr + stdout).toMatch(message);
  expect(status).toBe(1);
  expect(state()).toEqual(before);
  expect(existsSync(`${out}.next`)).toBe(false);
  expect(existsSync(`${out}.old`)).toBe(false);
});

test("a folder with anything but a built site in it is not replaced", () => {
  restore();
  const { status, stderr } = build({ GUIDE_OUT: content });
  expect(stderr).toMatch(
    /里有别的文件，而生成网站会换掉整个文件夹。应为：.*\n\n网站没有重新生成。/,
  );
  expect(status).toBe(1);
  expect(existsSync(civil)).toBe(true);
});

test.each(["currency", "reading", "law-verify"])("%s tells a mistake without a stack", (name) => {
  const { status, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, "nowhere"], {
    encoding: "utf8",
    env: { ...shell, GUIDE_CONTENT: "nowhere" },
  });
  expect(stderr).toMatch(/^没有nowhere|^nowhere：没有这个文件夹/);
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(1);
});

test("a site that stands while a new one is put in its place is whole again afterwards", () => {
  restore();
  renameSync(join(out, "index.html"), join(out, "stray.html"));
  expect(build().status).toBe(0);
  expect(existsSync(join(out, "index.html"))).toBe(true);
  expect(existsSync(join(out, "stray.html"))).toBe(false);
});
