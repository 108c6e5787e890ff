import { expect, test, type Page } from "@playwright/test";

// What readers come for, on a phone: each is reached from the home page in three taps or one search at most.
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** Taps links by their words, one after the other, from the home page. */
async function tap(page: Page, ...names: string[]): Promise<void> {
  expect(names.length).toBeLessThanOrEqual(3);
  await page.goto("/");
  for (const name of names) {
    await page.locator("main").getByRole("link", { name }).first().tap();
    await page.waitForLoadState();
  }
}

test("can I call the police for 80 yuan?", async ({ page }) => {
  await tap(page, "金额只有几十元，报警有用吗");
  await expect(page.locator('[data-box="answer"]')).toContainText("报警没有金额门槛");
  await expect(page.locator('[data-box="answer"]')).toBeInViewport();
});

test("what must I keep?", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "商家" }).tap();
  await page.getByRole("link", { name: "证据怎么保全" }).tap();
  await expect(page.locator('[data-box="answer"]')).toBeInViewport();
});

test("did the fine change?", async ({ page }) => {
  await tap(page, "够不上犯罪，会受什么罚");
  const table = page.getByRole("table").first();
  await expect(table).toContainText("可以并处500元以下");
  await expect(table).toContainText("2000元以下，与拘留二选一");
});

test("the platform has refunded: what now?", async ({ page }) => {
  await tap(page, "钱已经退了，还能要回来吗");
  await expect(page.getByRole("heading", { name: "先看退款是谁决定的" })).toBeInViewport();
});

test("is this picture labelled?", async ({ page }) => {
  await tap(page, "检查一张图片");
  await expect(page.getByRole("button", { name: "选择文件" })).toBeInViewport();
});
