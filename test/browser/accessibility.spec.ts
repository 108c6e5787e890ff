import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { builtPages } from "../site/built.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const paths = builtPages().map(({ path }) => path);

/** One of each kind of page. */
const kinds = [
  "/",
  "/analysis/",
  "/analysis/administrative/",
  "/merchants/countermeasures/",
  "/law/",
  "/law/civil-code/",
  "/law/public-security-2025/58/",
  "/law/timeline/",
  "/glossary/",
  "/channels/",
  "/tools/image-check/",
  "/cases/worked-mug/",
  "/questions/buyers/",
  "/all/",
  "/404.html",
];

// Pages share one browser tab in each test, or opening tabs would take longer than checking.
const groups = Array.from({ length: 8 }, (_, group) =>
  paths.filter((_, index) => index % 8 === group),
);

for (const [group, members] of groups.entries()) {
  test(`axe finds nothing, part ${group + 1}`, async ({ page }) => {
    test.setTimeout(600_000);
    for (const path of members) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 360 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });
    for (const path of kinds) {
      test(`${path} fits and axe finds nothing`, async ({ page }) => {
        await page.goto(path);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}

test("the page still fits when text is twice as large on a small screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of kinds) {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("the first Tab offers to skip to the text", async ({ page }) => {
  await page.goto("/analysis/civil/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("a wide table scrolls by keyboard on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/analysis/administrative/");
  const table = page.getByRole("region", { name: /^表格/ }).first();
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test("in print there is no navigation, and outside addresses are spelled out", async ({ page }) => {
  await page.goto("/analysis/civil/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const written = await page
    .locator(".prose a.external")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(written).toContain("https://zxfw.court.gov.cn");
  // A word of the glossary is followed by its explanation.
  await expect(page.locator(".term-plain").first()).toBeVisible();
});
