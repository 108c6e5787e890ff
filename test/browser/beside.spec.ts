import { expect, test } from "@playwright/test";

// What stands beside the text: the contents, and the laws that it cites.
const PAGE = "/analysis/civil/";
const CITATION = "《民法典》第一百四十八条";
const WORDS = "一方以欺诈手段";

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("the contents are open and mark the section that is being read", async ({ page }) => {
    await page.goto(PAGE);
    const contents = page.getByRole("navigation", { name: "本页内容" });
    await expect(contents.getByRole("link").first()).toBeVisible();
    await expect(contents.locator("[aria-current]")).toHaveCount(0);
    await contents.getByRole("link", { name: "谁来证明，证明到多少" }).click();
    await expect(contents.locator("[aria-current]")).toHaveText("谁来证明，证明到多少");
    // They stay in sight while the text moves.
    await expect(contents.getByRole("link").first()).toBeInViewport();
  });

  test("each cited law stands in the margin once, beside its line, and none covers another", async ({
    page,
  }) => {
    await page.goto(PAGE);
    const notes = page.locator(".law-margin > .law-note");
    await expect(notes.first()).toContainText(WORDS);
    const boxes = await notes.evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { top, bottom, right } = element.getBoundingClientRect();
          const cite = element.firstElementChild?.textContent ?? "";
          return { top, bottom, right, cite };
        }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(new Set(boxes.map(({ cite }) => cite)).size).toBe(boxes.length);
    const lines = await page
      .locator(".prose a.law-link")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    boxes.forEach(({ top, right }, index) => {
      expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
      expect(right).toBeLessThanOrEqual(1280);
      expect(lines.some((line) => top - line > -24 && top - line <= 320)).toBe(true);
    });
    const line = await page.locator(".prose a.law-link").first().boundingBox();
    expect(Math.abs((boxes[0]?.top ?? 0) - (line?.y ?? 0))).toBeLessThan(24);
  });

  test("the pointer shows a law, which stays while the pointer is on it, and Escape puts it away", async ({
    page,
  }) => {
    await page.goto(PAGE);
    const preview = page.locator(".law-preview");
    await page.locator(".prose a.law-link", { hasText: CITATION }).first().hover();
    await expect(preview).toBeVisible();
    await expect(preview).toContainText(CITATION);
    await expect(preview).toContainText(WORDS);
    await preview.hover();
    await page.waitForTimeout(400);
    await expect(preview).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(preview).toBeHidden();
  });

  test("the keyboard's focus shows it too, as the link's description", async ({ page }) => {
    await page.goto(PAGE);
    const link = page.locator(".prose a.law-link").first();
    await page.locator(".term > a").first().focus();
    await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    await expect(link).toHaveAccessibleDescription(new RegExp(WORDS, "u"));
    await page.keyboard.press("Tab");
    await expect(link).not.toHaveAttribute("aria-describedby");
  });

  test("there is no layout shift while the page is made ready", async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          document.documentElement.dataset["shift"] = String(
            Number(document.documentElement.dataset["shift"] ?? 0) + value,
          );
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const path of [PAGE, "/", "/merchants/first-24-hours/"]) {
      await page.goto(path, { waitUntil: "networkidle" });
      const shift = await page.evaluate(() => document.documentElement.dataset["shift"] ?? "0");
      expect(Number(shift), path).toBeLessThan(0.01);
    }
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the first tap shows the law, the second one leads to it", async ({ page }) => {
    await page.goto(PAGE);
    const link = page.locator(".prose a.law-link", { hasText: CITATION }).first();
    await link.tap();
    await expect(page.locator(".law-preview")).toContainText("再点一次");
    await expect(page).toHaveURL(new RegExp(`${PAGE}$`, "u"));
    await link.tap();
    await expect(page).toHaveURL(/\/law\/civil-code\/148\/$/u);
  });

  test("a tap elsewhere puts it away", async ({ page }) => {
    await page.goto(PAGE);
    await page.locator(".prose a.law-link", { hasText: CITATION }).first().tap();
    await expect(page.locator(".law-preview")).toBeVisible();
    await page.locator("h1").tap();
    await expect(page.locator(".law-preview")).toBeHidden();
  });

  test("the contents are folded, and fold again when they have led somewhere", async ({ page }) => {
    await page.goto(PAGE);
    const link = page.locator(".contents").getByRole("link", { name: "去哪告" });
    await expect(link).toBeHidden();
    await page.getByText("本页内容").tap();
    await link.tap();
    await expect(page.getByRole("heading", { name: "去哪告" })).toBeInViewport();
    await expect(link).toBeHidden();
  });

  test("a table of many columns is a list, each cell under the head of its column", async ({
    page,
  }) => {
    await page.goto(PAGE);
    const table = page.getByRole("table").first();
    await expect(table.getByRole("columnheader")).toHaveCount(4);
    const cell = table.getByRole("row").nth(1).getByRole("cell").nth(2);
    const label = await cell.evaluate((element) => getComputedStyle(element, "::before").content);
    expect(label).toBe('"要证明到什么程度"');
    const box = await table.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(360);
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });

  test("the contents stand beside the text, and the law's words are in the legal basis", async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.locator(".contents a").first()).toBeVisible();
    await page.locator(".basis summary").first().click();
    await expect(page.locator(".basis blockquote").first()).toBeVisible();
  });
});

test("in print the operative words are spelled out under the legal basis", async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".basis blockquote").first()).toBeVisible();
  await expect(page.locator(".law-margin")).toBeHidden();
});
