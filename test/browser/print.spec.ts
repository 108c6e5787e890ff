import { expect, test } from "@playwright/test";

test("the downloads page leads to each file and shows its first page", async ({
  page,
  request,
}) => {
  await page.goto("/downloads/");
  const entries = page.locator(".downloads > li");
  await expect(entries).toHaveCount(9);
  for (const entry of await entries.all()) {
    await entry.scrollIntoViewIfNeeded();
    const picture = entry.getByRole("img");
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(480);
    const href = (await entry.locator(".download-link").getAttribute("href")) ?? "";
    const response = await request.head(href);
    expect(response.headers()["content-type"], href).toBe("application/pdf");
  }
});

test("a page leads to its place in the PDF", async ({ page }) => {
  await page.goto("/merchants/court/");
  const links = page.locator(".print-links");
  await expect(links.getByRole("link", { name: /^商家版，PDF第\d+页$/u })).toHaveAttribute(
    "href",
    /^\/downloads\/biantu-zh-merchants\.pdf#page=\d+$/u,
  );
  await expect(links.getByRole("link", { name: "手写的表格：民事起诉状" })).toBeVisible();
});

test("a printed page has no navigation, opens what is folded and shows the way back", async ({
  page,
}) => {
  await page.goto("/merchants/court/");
  await expect(page.locator(".way-back")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const selector of [".site-header nav", ".pager", ".print-links", "nav.breadcrumb"]) {
    await expect(page.locator(selector).first(), selector).toBeHidden();
  }
  const back = page.locator(".way-back");
  await expect(back).toContainText("biantu.example/merchants/court/");
  await expect(back.getByRole("img")).toBeVisible();
  await page.goto("/downloads/");
  await expect(page.locator(".checksum").first()).toBeVisible();
});

test("a printed page is dark on white, also for who reads it light on dark", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto("/merchants/court/");
  const [ink, paper] = await page.locator("body").evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body);
    const brightness = (colour: string) => Math.max(...(colour.match(/\d+/gu) ?? []).map(Number));
    return [brightness(color), brightness(backgroundColor)];
  });
  expect(ink).toBeLessThan(100);
  expect(paper).toBe(255);
});

test("the downloads page fits a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/downloads/");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
