/**
 * How each kind of page looks, against small pictures of how it looked when someone last looked at it. They are a
 * quarter as wide as the page and compared with tolerance: letters may be smoothed in another way, but a part that is
 * missing, moved or of another colour fails. After a wanted change: `npm run build && npm run visual:update`, and look
 * at the pictures that changed before committing them.
 */
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import sharp from "sharp";
import { PAGE_KINDS } from "../site/kinds.ts";
import { compare, showDifference, type Picture } from "./visual/compare.ts";

const BASELINES = join(import.meta.dirname, "visual");
/** The most that may differ, of all cells. */
const LIMIT = 0.005;
/** Pixels of the page that become one cell. */
const SCALE = 4;
/** What is below this many pixels is not looked at: long texts are more of the same. */
const TALLEST = 1600;
/** The largest picture, and all together, in bytes. */
const [LARGEST, TOGETHER] = [15_000, 2_000_000];

/** A day on which the status of the laws is known, whenever the test is run. */
const DAY = new Date("2026-11-22T04:00:00Z");
/** What shows the day of the build. */
const CHANGING = [".site-footer time", ".timeline svg", "svg.timeline"];

interface Look {
  name: string;
  width: number;
  media: Parameters<Page["emulateMedia"]>[0];
}

const SCREEN = { media: "screen", forcedColors: "none", reducedMotion: "reduce" } as const;
const LOOKS: readonly Look[] = [
  ...[360, 768, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({
      name: `${width}-${colorScheme}`,
      width,
      media: { ...SCREEN, colorScheme },
    })),
  ),
  {
    name: "360-forced",
    width: 360,
    media: { ...SCREEN, colorScheme: "dark", forcedColors: "active" },
  },
  // As wide as A4 at 96 pixels an inch.
  { name: "print", width: 794, media: { ...SCREEN, colorScheme: "light", media: "print" } },
];

/** `/law/civil-code/` becomes `law-civil-code`. */
const nameOf = (path: string) =>
  path.replace(/^\/|\/$|\.html$/g, "").replaceAll("/", "-") || "home";
const fileOf = (path: string, look: Look) => `${nameOf(path)}-${look.name}.webp`;

async function photograph(page: Page): Promise<Picture> {
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  const png = await page.screenshot({
    clip,
    fullPage: true,
    animations: "disabled",
    mask: CHANGING.map((selector) => page.locator(selector)),
    maskColor: "#888888",
  });
  const { data, info } = await sharp(png)
    .resize(Math.round(clip.width / SCALE), Math.round(clip.height / SCALE), { fit: "fill" })
    .blur(0.7)
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function encode({ data, width, height }: Picture) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** As it is kept: what the format loses is lost on both sides of a comparison. */
function keep(picture: Picture): Promise<Buffer> {
  return encode(picture).webp({ quality: 82, effort: 4 }).toBuffer();
}

async function decode(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

for (const { example } of PAGE_KINDS) {
  test(`${example} looks as before`, async ({ page }, testInfo) => {
    const updating = testInfo.config.updateSnapshots === "all";
    await page.clock.setFixedTime(DAY);
    await page.goto(example);
    for (const look of LOOKS) {
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia(look.media);
      const actual = await photograph(page);
      const file = fileOf(example, look);
      const path = join(BASELINES, file);
      if (updating) {
        await writeFile(path, await keep(actual));
        continue;
      }
      const problem = await difference(actual, path, (name) =>
        testInfo.outputPath(`${file}-${name}.png`),
      );
      expect.soft(problem, `${example} as ${look.name}`).toBeUndefined();
    }
  });
}

/** What is wrong with a picture, in a sentence, after leaving pictures that show it. */
async function difference(
  seen: Picture,
  path: string,
  output: (name: string) => string,
): Promise<string | undefined> {
  const remedy = "if it is as it should be: npm run visual:update, and commit the picture";
  const known = await readFile(path).catch(() => undefined);
  if (!known) return `There is no ${path}; ${remedy}.`;
  const [actual, baseline] = await Promise.all([keep(seen).then(decode), decode(known)]);
  const leave = async (name: string, picture: Picture) => {
    const enlarged = encode(picture).resize(picture.width * 2, undefined, { kernel: "nearest" });
    await enlarged.png().toFile(output(name));
  };
  const show = async () => {
    await mkdir(output("").replace(/[^/\\]*$/, ""), { recursive: true });
    await Promise.all([leave("actual", actual), leave("baseline", baseline)]);
  };
  try {
    const comparison = compare(actual, baseline);
    if (comparison.share <= LIMIT) return undefined;
    await show();
    await leave("difference", showDifference(actual, comparison));
    const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
    return `${percent(comparison.share)} of the picture differs (at most ${percent(LIMIT)}); look at ${output("difference")}, and ${remedy}.`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await show();
    return `${error.message}; look at ${output("actual")}, and ${remedy}.`;
  }
}

test("there is one small picture for each kind of page and each way to look at it", async () => {
  const expected = PAGE_KINDS.flatMap(({ example }) => LOOKS.map((look) => fileOf(example, look)));
  const files = (await readdir(BASELINES)).filter((file) => file.endsWith(".webp"));
  expect(files.sort(), "npm run visual:update makes those that are missing").toEqual(
    expected.sort(),
  );
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(BASELINES, file))).size),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(TOGETHER);
});
