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
    await expect(page.getByLabel("看哪一天的法律")).toBeHidden();
    await page.getByText("查另一天的效力").click();
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

test.describe("a citation", () => {
  const cited = "《中华人民共和国治安管理处罚法》（2025年修订）第五十八条";

  test("is copied by its button, and the page says so", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/law/public-security-2025/58/");
    const status = page.locator("law-citation").getByRole("status");
    await page.getByRole("button", { name: "复制", exact: true }).first().click();
    await expect(status).toHaveText("已复制。");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(cited);
    await page.getByText("连同原文").click();
    await page.getByRole("button", { name: "复制", exact: true }).nth(1).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^《中华人民共和国治安管理处罚法》（2025年修订）第五十八条：“盗窃、诈骗、.+罚款。”$/u,
      );
    await page.getByRole("button", { name: "复制本页地址" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^http:.+\/law\/public-security-2025\/58\/$/u);
  });

  test("is selected for the reader where the browser does not let it be copied", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await page.goto("/law/public-security-2025/58/");
    await page.getByRole("button", { name: "复制", exact: true }).first().click();
    await expect(page.locator("law-citation").getByRole("status")).toContainText(
      "浏览器不允许复制。文字已经选中",
    );
    expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe(cited);
    await page.getByRole("button", { name: "复制本页地址" }).click();
    await expect(page.locator("law-citation").getByRole("status")).toContainText("从地址栏复制");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is there to be selected, and no button that does nothing", async ({ page }) => {
      await page.goto("/law/public-security-2025/58/");
      await expect(page.locator("main").getByText(cited, { exact: true })).toBeVisible();
      await expect(page.locator("law-citation").getByRole("button")).toHaveCount(0);
      await expect(page.locator(".stamp")).toHaveText("现行");
    });
  });
});

test.describe("a paragraph of a law", () => {
  test("has a link of its own, by keyboard too, and is marked when it is asked for", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/law/public-security-2025/20/");
    const link = page.getByRole("link", { name: "第3段的链接" });
    await link.focus();
    await expect(link).toHaveCSS("opacity", "1");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#p3$/u);
    await expect(page.locator("#p3")).toContainText("（二）主动消除");
    await expect(page.locator("#p3:target")).toBeInViewport();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#p3$/u);
    await expect(page.locator("law-citation").getByRole("status")).toContainText("这一段的地址");
    await expect(link).toHaveAccessibleName("第3段的链接");
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

    test("shows its link without a pointer, large enough for a thumb", async ({ page }) => {
      await page.goto("/law/public-security-2025/20/");
      const link = page.getByRole("link", { name: "第3段的链接" });
      await expect(link).toHaveCSS("opacity", "1");
      const box = await link.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    });
  });
});

test.describe("old and new side by side", () => {
  test("the changed words are heard as such and told apart without colour", async ({ page }) => {
    await page.goto("/law/public-security-2025/58/");
    const versions = page.locator(".law-versions");
    for (const [mark, words, line] of [
      ["del", "旧法独有", "line-through"],
      ["ins", "新法独有", "underline"],
    ] as const) {
      const first = versions.locator(".versions").locator(mark).first();
      const style = await first.evaluate((element) => ({
        heard: getComputedStyle(element, "::before").content,
        line: getComputedStyle(element).textDecorationLine,
      }));
      expect(style.heard).toContain(words);
      expect(style.line).toBe(line);
    }
  });

  test("they stand one above the other on a phone, beside each other where there is room", async ({
    page,
  }) => {
    const tops = () =>
      page
        .locator("[data-version]")
        .evaluateAll((versions) => versions.map((item) => item.getBoundingClientRect().top));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/law/public-security-2025/58/");
    const [above = 0, below = 0] = await tops();
    expect(below).toBeGreaterThan(above + 100);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [left = 0, right = 1] = await tops();
    expect(right).toBe(left);
  });

  test("the old article leads to the new one, from the day on which it no longer holds", async ({
    page,
  }) => {
    const notice = page.getByText("这是旧法的条文");
    await page.goto("/law/public-security-2012/49/?on=2025-11-17");
    await expect(page.locator(".stamp")).toHaveText("现行");
    await expect(notice).toBeHidden();
    await page.goto("/law/public-security-2012/49/?on=2026-01-01");
    await expect(page.locator(".stamp")).toHaveText("已被取代");
    await expect(notice).toBeVisible();
  });
});

test("what is known about an article stands beside it where there is room, after it on a phone", async ({
  page,
}) => {
  const place = async () => ({
    words: await page.locator(".quote").boundingBox(),
    facts: await page.locator(".law-aside").boundingBox(),
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/law/civil-code/148/");
  const wide = await place();
  expect(wide.facts?.x).toBeGreaterThan((wide.words?.x ?? 0) + (wide.words?.width ?? 0));
  await page.setViewportSize({ width: 360, height: 740 });
  const narrow = await place();
  expect(narrow.facts?.y).toBeGreaterThan((narrow.words?.y ?? 0) + (narrow.words?.height ?? 0));
});

test("on paper there are the words, the marks and the citation, and nothing to press", async ({
  page,
}) => {
  await page.goto("/law/public-security-2025/58/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".citation").first()).toBeVisible();
  await expect(page.locator(".versions ins").first()).toBeVisible();
  await expect(page.locator(".stamp")).toBeVisible();
  await expect(page.locator("main").getByRole("button")).toHaveCount(0);
  await expect(page.locator(".paragraph-link").first()).toBeHidden();
  await expect(page.getByText("查另一天的效力")).toBeHidden();
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
