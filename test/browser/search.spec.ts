import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const box = (page: Page) =>
  page.getByRole("dialog").getByRole("combobox", { name: "搜索指南和法条" });
const results = (page: Page) => page.locator("dialog .search-result");

/** Opens the dialog and asks. */
async function search(page: Page, words: string) {
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await box(page).fill(words);
  await expect(page.getByRole("status")).toContainText(/找到|没有/);
  return results(page);
}

test("nothing of the search is loaded before someone searches; then a few small files", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const ofSearch = () => fetched.filter((path) => path.startsWith("/search/"));
  expect(ofSearch()).toEqual([]);
  await search(page, "撤销权");
  await expect(results(page).first()).toBeVisible();
  expect(ofSearch()).toContain("/search/zh/manifest.json");
  expect(ofSearch().length).toBeLessThan(40);
  const before = ofSearch().length;
  await box(page).fill("");
  await box(page).fill("撤销权");
  await expect(results(page).first()).toBeVisible();
  expect(ofSearch().length, "what was fetched is kept").toBe(before);
});

test("typing into the box of the header goes on in the dialog", async ({ page }) => {
  await page.goto("/law/");
  const header = page.getByRole("banner").getByRole("searchbox");
  await header.focus();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.type("消");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("法55条");
  await expect(box(page)).toHaveValue("消法55条");
  await expect(results(page).first()).toHaveAttribute("href", "/law/consumer-rights/55/");
});

test("a result leads to its section, with the words marked and the address clean", async ({
  page,
}) => {
  await page.goto("/law/");
  await page.getByRole("banner").getByRole("searchbox").click();
  await box(page).fill("未成年人");
  const result = page.locator('dialog a[href="/analysis/administrative/#minors"]');
  await expect(result.locator("mark").first()).toHaveText("未成年人");
  await result.click();
  await expect(page).toHaveURL(/\/analysis\/administrative\/#minors$/);
  await expect(page.getByRole("heading", { name: "未成年人和不执行拘留" })).toBeInViewport();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get("search-match") ?? [])].map((range) => String(range)),
  );
  expect(marked).toContain("未成年人");
});

test("a match far below its heading is scrolled to", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 300 });
  await page.goto("/law/");
  await page.evaluate(() =>
    localStorage.setItem("biantu:search:found", JSON.stringify(["/merchants/court/", "退款"])),
  );
  await page.goto("/merchants/court/#steps");
  await page.waitForFunction(() => CSS.highlights.has("search-match"));
  const seen = await page.evaluate(() => {
    const heading = document.getElementById("steps");
    const ranges = [...(CSS.highlights.get("search-match") ?? [])] as Range[];
    const inSection = ranges.find(
      (range) =>
        heading &&
        heading.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const place = inSection?.getBoundingClientRect();
    return place && place.top >= 0 && place.bottom <= innerHeight;
  });
  expect(seen).toBe(true);
});

test("the combobox: arrows choose, the focus stays, Enter opens, Escape closes", async ({
  page,
}) => {
  await page.goto("/");
  await search(page, "三年诉讼时效");
  await expect(results(page).first()).toBeVisible();
  const input = box(page);
  await expect(input).toHaveAttribute("aria-expanded", "true");
  const active = async () =>
    page.locator(`id=${await input.getAttribute("aria-activedescendant")}`);
  await page.keyboard.press("ArrowDown");
  await expect(input).toBeFocused();
  await expect(await active()).toHaveAttribute("aria-selected", "true");
  const first = await input.getAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  expect(await input.getAttribute("aria-activedescendant")).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  // The words are still there, and what was chosen opens.
  await page.keyboard.press("Control+k");
  await expect(input).toHaveValue("三年诉讼时效");
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL("/");
});

test("Enter without a choice leads to the search page, where the question is in the address", async ({
  page,
}) => {
  await page.goto("/");
  await search(page, "撤销权");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/#q=/);
  const input = page.getByRole("main").getByRole("searchbox");
  await expect(input).toHaveValue("撤销权");
  await expect(page.locator("main .search-result").first()).toBeVisible();
  await page.getByRole("main").getByLabel("类别").selectOption("法条");
  await expect(page).toHaveURL(/kind=law/);
  await expect(page.locator("main .search-path").first()).toContainText("法条");
  await page.reload();
  await expect(page.getByRole("main").getByLabel("类别")).toHaveValue("law");
  await expect(page.locator("main .search-result").first()).toBeVisible();
});

test("what is searched for is not sent: not in an address, not in a request", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(decodeURIComponent(request.url().split("#")[0] ?? "")));
  await page.goto("/");
  await search(page, "死螃蟹");
  await results(page).first().click();
  await expect(page).not.toHaveURL("/");
  await page.goto("/");
  await search(page, "死螃蟹");
  await page.keyboard.press("Enter");
  await expect(page.locator("main .search-result").first()).toBeVisible();
  expect(sent.filter((address) => address.includes("螃蟹"))).toEqual([]);
});

test("a question after a question mark, as a browser's search bar asks, is answered", async ({
  page,
}) => {
  await page.goto("/search/?q=死螃蟹&kind=case");
  await expect(page.locator("main .search-result").first()).toHaveAttribute(
    "href",
    /^\/cases\/dead-crab\//,
  );
  await expect(page).toHaveURL(/\/search\/#q=.*kind=case/);
  await page.evaluate(() => (location.hash = "q=征信"));
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("征信");
  await page.goto("/search/#all");
  await expect(page).toHaveURL(/#all$/);
});

test("headings and questions are suggested, and fill the box", async ({ page }) => {
  await page.goto("/");
  await search(page, "96110");
  const suggestion = page.locator("dialog .search-fill").first();
  await expect(suggestion).toHaveText("96110是什么部门的电话？");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(box(page)).toHaveValue("96110是什么部门的电话？");
  await expect(results(page).first()).toHaveAttribute("href", /#hotline-96110$/);
});

test("what was searched for is remembered here, until it is cleared", async ({ page }) => {
  await page.goto("/");
  await search(page, "死螃蟹");
  await results(page).first().click();
  await page.goto("/");
  await page.keyboard.press("/");
  await expect(page.locator("dialog .search-fill")).toHaveText(["死螃蟹"]);
  await page.getByRole("button", { name: "清除记录" }).click();
  await expect(page.locator("dialog .search-fill")).toHaveCount(0);
  await expect(page.locator("dialog .search-situation").first()).toBeVisible();
});

test("the `/` key can be turned off; Ctrl+K still opens the search", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await page.getByRole("checkbox", { name: "按 / 键打开搜索" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.reload();
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
});

test("keys and letters of an input method are not the search's", async ({ page }) => {
  await page.goto("/");
  await search(page, "退款");
  await box(page).dispatchEvent("keydown", { key: "Escape", isComposing: true, cancelable: true });
  await box(page).dispatchEvent("keydown", {
    key: "ArrowDown",
    isComposing: true,
    cancelable: true,
  });
  await expect(box(page)).toBeFocused();
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant");
});

test("`/` typed into a box is a slash", async ({ page }) => {
  await page.goto("/");
  await search(page, "5");
  await page.keyboard.type("/8");
  await expect(box(page)).toHaveValue("5/8");
});

for (const [name, words] of [
  ["punctuation", "？！，。"],
  ["an emoji", "🦀"],
  ["nothing that stands anywhere", "龘靐齉爩"],
  ["HTML", "<img src=x onerror=alert(1)>"],
  ["SQL", "'; DROP TABLE pages; --"],
  ["10,000 characters", "龘".repeat(10_000)],
] as const) {
  test(`a plain sentence when the query is ${name}`, async ({ page }) => {
    page.on("dialog", () => expect(true, "a query ran as a script").toBe(false));
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto("/");
    await page.keyboard.press("/");
    await box(page).fill(words);
    await expect(page.getByRole("status")).toContainText(/没有找到|没有哪一节|找到\d+页/);
    expect(await page.locator("dialog img").count()).toBe(0);
    expect(errors).toEqual([]);
  });
}

test("when nothing is found: what was looked for, where to begin, and whom to ask", async ({
  page,
}) => {
  await page.goto("/");
  await search(page, "龘靐齉爩");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("我们按这些词找过：龘靐齉爩");
  await expect(dialog.locator(".search-situation").first()).toBeVisible();
  await expect(dialog.getByRole("link", { name: "12348公共法律服务" })).toHaveAttribute(
    "href",
    /^\/channels\/#/,
  );
  await dialog.getByRole("link", { name: "全部小节的目录" }).click();
  await expect(page).toHaveURL(/\/search\/#all$/);
});

test.describe("an index that is not as it should be", () => {
  const status = (page: Page) => page.getByRole("status");
  async function ask(page: Page) {
    await page.goto("/");
    await page.keyboard.press("/");
    await box(page).fill("撤销");
  }

  for (const [name, pattern, body, sentence] of [
    ["missing", "**/terms/*.json*", undefined, "少了一块"],
    ["truncated", "**/terms/*.json*", '{"build":"', "没有传完整"],
    ["of another build", "**/texts/*.json*", '{"build":"old","documents":[]}', "网站刚刚更新过"],
    ["without its manifest", "**/manifest.json", undefined, "少了一块"],
  ] as const) {
    test(`${name}: a plain sentence, and another try that succeeds`, async ({ page }) => {
      let broken = true;
      await page.route(pattern, (route) => {
        if (!broken) return route.continue();
        return route.fulfill(body === undefined ? { status: 404 } : { body });
      });
      await ask(page);
      await expect(status(page)).toContainText(sentence);
      await expect(status(page).getByRole("link", { name: "全部小节的目录" })).toBeVisible();
      await expect(results(page)).toHaveCount(0);
      broken = false;
      await status(page).getByRole("button", { name: "重试" }).click();
      await expect(results(page).first()).toBeVisible();
      await expect(box(page)).toBeFocused();
    });
  }

  test("no network half-way: what is in memory still answers, the rest is told", async ({
    page,
  }) => {
    await page.goto("/");
    await search(page, "撤销权");
    await expect(results(page).first()).toBeVisible();
    await page.context().setOffline(true);
    await box(page).fill("螃蟹 冬至");
    await expect(status(page)).toContainText("可能是网络断了");
    await box(page).fill("撤销权");
    await expect(results(page).first()).toBeVisible();
    await page.context().setOffline(false);
    await box(page).fill("螃蟹");
    await expect(results(page).first()).toBeVisible();
  });

  test("without suggestions there are still answers", async ({ page }) => {
    await page.route("**/suggestions.json*", (route) => route.abort());
    await ask(page);
    await expect(results(page).first()).toBeVisible();
  });

  test("without the dialog's code the form leads to the search page", async ({ page }) => {
    await page.route("**/assets/dialog*.js", (route) => route.abort());
    await page.goto("/");
    const header = page.getByRole("banner").getByRole("searchbox");
    await header.fill("撤销权");
    await header.press("Enter");
    await expect(page).toHaveURL(/\/search\/#q=/);
    await expect(page.locator("main .search-result").first()).toBeVisible();
  });
});

for (const path of ["dialog", "page"] as const) {
  test(`the ${path} is accessible with results shown`, async ({ page }) => {
    if (path === "dialog") {
      await page.goto("/");
      await search(page, "96110");
    } else {
      await page.goto("/search/?q=96110");
    }
    await expect(page.locator(".search-result").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include(path === "dialog" ? "dialog" : "main")
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test("the search fits a small screen with large text", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/search/?q=退款");
  await expect(page.locator("main .search-result").first()).toBeVisible();
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the form leads to the list of all sections", async ({ page }) => {
    await page.goto("/analysis/civil/");
    await page.getByRole("banner").getByRole("searchbox").fill("去哪告");
    await page.getByRole("banner").getByRole("button", { name: "搜索" }).click();
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.locator("noscript p")).toBeVisible();
    await page.getByRole("link", { name: "去哪告" }).click();
    await expect(page).toHaveURL(/\/analysis\/civil\/#court$/);
  });
});
