import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

async function search(page: Page, words: string) {
  await page.keyboard.press("/");
  const box = page.getByRole("searchbox");
  await expect(box).toBeFocused();
  await box.fill(words);
  await expect(page.getByRole("status")).toContainText(/找到|没有/);
  return page.locator(".search-results a");
}

test("the index is loaded on first use, not before", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path) => path.startsWith("/search/"))).toEqual([]);
  await search(page, "撤销权");
  expect(fetched.filter((path) => path.startsWith("/search/"))).toEqual(["/search/zh.json"]);
});

test("the button opens the dialog, a result leads to the section with the words marked", async ({
  page,
}) => {
  await page.goto("/law/");
  await page.getByRole("button", { name: "搜索" }).click();
  await page.getByRole("searchbox").fill("未成年人");
  const result = page.locator('.search-results a[href="/analysis/administrative/#minors"]');
  await expect(result).toBeVisible();
  await expect(result.locator("mark").first()).toHaveText("未成年人");
  await result.click();
  await expect(page).toHaveURL(/\/analysis\/administrative\/#minors$/);
  await expect(page.getByRole("heading", { name: "未成年人和不执行拘留" })).toBeInViewport();
});

test("everything works by keyboard", async ({ page }) => {
  await page.goto("/");
  const results = await search(page, "三年诉讼时效");
  await page.keyboard.press("ArrowDown");
  await expect(results.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  // The words are still there, and Enter opens the first result.
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toHaveValue("三年诉讼时效");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL("/");
});

test("keys that choose among the characters of an input method are not the dialog's", async ({
  page,
}) => {
  await page.goto("/");
  await search(page, "退款");
  const box = page.getByRole("searchbox");
  for (const key of ["ArrowDown", "Escape"]) {
    await box.dispatchEvent("keydown", { key, isComposing: true, cancelable: true });
    await expect(box).toBeFocused();
  }
});

test("`/` typed into a box is a slash", async ({ page }) => {
  await page.goto("/");
  await search(page, "5");
  await page.keyboard.type("/8");
  await expect(page.getByRole("searchbox")).toHaveValue("5/8");
});

test("words that stand nowhere together are found apart", async ({ page }) => {
  await page.goto("/");
  await expect((await search(page, "螃蟹征信互联网法院")).first()).toBeVisible();
});

for (const [name, words] of [
  ["nothing fits", "龘靐齉爩"],
  ["punctuation", "？！，。"],
  ["an emoji", "🦀"],
  ["HTML", "<img src=x onerror=alert(1)>"],
] as const) {
  test(`a plain sentence when the query is ${name}`, async ({ page }) => {
    page.on("dialog", () => expect(true, "a query ran as a script").toBe(false));
    await page.goto("/");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill(words);
    await expect(page.getByRole("status")).toContainText(`没有找到“${words}”`);
    await page.getByRole("status").getByRole("link", { name: "全部页面" }).click();
    await expect(page).toHaveURL(/\/all\/$/);
  });
}

test("an index that cannot be loaded is told in words, and can be tried again", async ({
  page,
}) => {
  let offline = true;
  await page.route("**/search/zh.json", (route) => (offline ? route.abort() : route.continue()));
  await page.goto("/");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("撤销");
  const status = page.getByRole("status");
  await expect(status).toContainText("搜索索引没有载入");
  await expect(status.getByRole("link", { name: "全部页面" })).toBeVisible();
  offline = false;
  await status.getByRole("button", { name: "重试" }).click();
  await expect(page.locator(".search-results a").first()).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("a damaged index is told in words", async ({ page }) => {
  await page.route("**/search/zh.json", (route) => route.fulfill({ body: '{"documentCount":' }));
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.getByRole("status")).toContainText("搜索索引没有载入");
});

test("the dialog is accessible with results shown", async ({ page }) => {
  await page.goto("/");
  await search(page, "退款");
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("search is a link to the list of all pages", async ({ page }) => {
    await page.goto("/analysis/civil/");
    await page.getByRole("link", { name: "搜索" }).click();
    await expect(page).toHaveURL(/\/all\/$/);
    await page.getByRole("link", { name: "去哪告" }).click();
    await expect(page).toHaveURL(/\/analysis\/civil\/#court$/);
  });
});
