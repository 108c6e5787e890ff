import { expect, test } from "@playwright/test";

test("from the home page a merchant reaches the steps for the next 24 hours in one tap", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "平台限我24小时内举证" }).click();
  await expect(page).toHaveURL(/\/merchants\/first-24-hours\/$/);
  await expect(page.locator('[data-box="answer"]')).toBeInViewport();
});

test("a law link leads to the provision, and its backlink back to the section", async ({
  page,
}) => {
  await page.goto("/analysis/civil/");
  await page.locator(".prose").getByRole("link", { name: "第一百五十二条" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("《民法典》第一百五十二条");
  await page.getByRole("link", { name: "撤销：你自己同意了退款" }).click();
  await expect(page).toHaveURL(/\/analysis\/civil\/#rescind$/);
});

test("a footnote mark leads to its note and back", async ({ page }) => {
  await page.goto("/analysis/civil/");
  await page.locator(".footnote-ref").first().click();
  await expect(page.locator("#fn-1")).toBeInViewport();
  await page.locator(".footnote-back").first().click();
  await expect(page.locator("#fn-ref-1")).toBeInViewport();
});

test("all words of an item to tick stand beside its box", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/merchants/police-report/", "/platforms/self-check/"]) {
    await page.goto(path);
    const under = await page.locator(".task-list > li").evaluateAll(
      (items) =>
        items.filter((item) => {
          const edge = item.querySelector(".task-box")?.getBoundingClientRect().right ?? 0;
          const words = document.createRange();
          words.setStartAfter(item.querySelector(".task-box") ?? item);
          words.setEndAfter(item.lastChild ?? item);
          const boxes = [...words.getClientRects()].filter(({ width }) => width > 0);
          return boxes.some(({ left }) => left < edge);
        }).length,
    );
    expect(under, path).toBe(0);
  }
});

test.describe("the status of a law is that of the reader's day", () => {
  const status = "law-status >> nth=0";
  for (const [day, text] of [
    ["2025-12-31T15:59:59Z", "尚未施行"],
    ["2025-12-31T16:00:00Z", "现行"],
  ] as const) {
    test(`${text} at ${day}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(day));
      await page.goto("/law/public-security-2025/");
      await expect(page.locator(status)).toHaveText(text);
    });
  }
});

test("an unknown address answers 404 with ways on", async ({ page }) => {
  const response = await page.goto("/no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一页");
  await page.locator("main").getByRole("link", { name: "全部页面" }).click();
  await expect(page).toHaveURL(/\/search\/#all$/u);
  await expect(page.locator("#all")).toBeInViewport();
});

test("the PDF is served as a PDF", async ({ request }) => {
  const response = await request.get("/downloads/biantu-zh.pdf");
  expect(response.headers()["content-type"]).toContain("application/pdf");
  expect((await response.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("no page asks another site for anything, and none logs an error", async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  for (const path of ["/", "/analysis/pattern/", "/law/", "/law/civil-code/148/", "/search/"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});
