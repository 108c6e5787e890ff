import { expect, test } from "@playwright/test";

test.describe("the law of a day", () => {
  test("the one asked for applies, and the page says so", async ({ page }) => {
    await page.goto("/law/public-security-2025/58/?on=2025-11-17");
    const versions = page.locator("[data-version]");
    await expect(versions.nth(0).getByText("这一天适用")).toBeVisible();
    await expect(versions.nth(1).getByText("这一天适用")).toBeHidden();
    await expect(versions.nth(0).locator("law-status")).toHaveText("现行");
    await expect(versions.nth(1).locator("law-status")).toHaveText("尚未施行");
    await expect(page.getByText("下面显示的是2025年11月17日的效力")).toBeVisible();
  });

  test("is chosen on the page and kept in its address", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-23T04:00:00Z"));
    await page.goto("/law/public-security-2025/58/");
    await expect(page.getByText("这一天适用")).toHaveCount(2);
    await expect(page.getByText("这一天适用").first()).toBeHidden();
    await page.getByLabel("看哪一天的法律").fill("2025-11-17");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page).toHaveURL(/\?on=2025-11-17$/);
    await expect(page.getByText("这一天适用").first()).toBeVisible();
    await page.getByRole("link", { name: "回到今天" }).click();
    await expect(page).toHaveURL(/\/58\/$/);
    await expect(page.locator("[data-version] law-status").nth(1)).toHaveText("现行");
  });

  test("a day that does not exist is told in words, and today's law is shown", async ({ page }) => {
    await page.goto("/law/public-security-2025/?on=2025-13-40");
    await expect(page.locator(".law-day").getByRole("status")).toContainText("这不是一个日期");
    await expect(page.locator("law-status").first()).toHaveText("现行");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the law library is filtered by topic", async ({ page }) => {
    await page.goto("/law/");
    const criminal = page.getByRole("link", { name: "中华人民共和国刑法", exact: true });
    const civil = page.getByRole("link", { name: "中华人民共和国民法典", exact: true });
    await expect(criminal).toBeVisible();
    await page.getByLabel("民事", { exact: true }).check();
    await expect(civil).toBeVisible();
    await expect(criminal).toBeHidden();
    await page.getByLabel("全部", { exact: true }).check();
    await expect(criminal).toBeVisible();
  });

  test("a word of the glossary is explained when it has the focus, and leads to the glossary", async ({
    page,
  }) => {
    await page.goto("/analysis/civil/");
    const term = page.locator(".term a").first();
    const plain = page.locator(".term-plain").first();
    await expect(plain).toBeHidden();
    await term.focus();
    await expect(plain).toBeVisible();
    await term.click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z0-9-]+$/);
    await expect(page.locator(".glossary > div:target")).toBeInViewport();
  });
});

test("the timeline is a picture with words, from the first change to the last", async ({
  page,
}) => {
  await page.goto("/law/timeline/");
  const picture = page.getByRole("img", { name: /文章发表以后，法律变了什么/ });
  await expect(picture).toBeVisible();
  for (const day of [
    "2025年9月1日",
    "2025年10月15日",
    "2026年1月1日",
    "2026年2月1日",
    "2026年4月15日",
  ]) {
    await expect(picture).toHaveAccessibleName(new RegExp(day));
    await expect(page.locator("main time", { hasText: day })).toBeVisible();
  }
  // No label may cover another.
  const boxes = await page.locator(".timeline text:not(.month)").evaluateAll((texts) =>
    texts.map((text) => {
      const { top, bottom } = text.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  boxes.forEach((box, index) => {
    const next = boxes[index + 1];
    if (next) expect(box.bottom).toBeLessThanOrEqual(next.top + 1);
  });
});

test.describe("a word of the glossary", () => {
  test("has its explanation put away by Escape, for the pointer and for the keyboard", async ({
    page,
  }) => {
    await page.goto("/analysis/civil/");
    const term = page.locator(".term a").first();
    const plain = page.locator(".term-plain").first();
    await term.hover();
    await expect(plain).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(plain).toBeHidden();
    await page.mouse.move(0, 0);
    await term.focus();
    await expect(plain).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(plain).toBeHidden();
    await expect(term).toBeFocused();
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

    test("is explained by the first tap; the second leads to the glossary", async ({ page }) => {
      await page.goto("/analysis/civil/");
      const term = page.locator(".term a").first();
      await term.tap();
      await expect(page.locator(".term-plain").first()).toBeVisible();
      await expect(page).toHaveURL(/\/analysis\/civil\/$/);
      await term.tap();
      await expect(page).toHaveURL(/\/glossary\/#/);
    });
  });
});
