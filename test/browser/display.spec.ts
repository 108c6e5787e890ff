import { expect, test, type Page } from "@playwright/test";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const open = (page: Page) => page.getByRole("button", { name: "显示设置" }).click();

test("the reader's colours and text size hold on every page, from the first paint", async ({
  page,
}) => {
  await page.goto("/");
  const light = await ground(page);
  await open(page);
  await page.getByRole("radio", { name: "深色" }).check();
  await page.getByRole("radio", { name: "特大" }).check();
  expect(await ground(page)).not.toBe(light);
  await page.goto("/analysis/civil/", { waitUntil: "commit" });
  // Set by the script in the head, before the body is there to be painted.
  await page.waitForFunction(() => document.body !== null);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-text", "larger");
  await open(page);
  await expect(page.getByRole("radio", { name: "深色" })).toBeChecked();
  await page.getByRole("radio", { name: "跟随系统" }).check();
  await page.getByRole("radio", { name: "标准" }).check();
  await page.reload();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await expect(page.locator("html")).not.toHaveAttribute("data-text");
  expect(await ground(page)).toBe(light);
});

test("the settings are reached and left by keyboard", async ({ page }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "显示设置" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "跟随系统" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "浅色" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio", { name: "浅色" })).toBeHidden();
});

test("a store that is closed does not stop the page or the choice on it", async ({ page }) => {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/");
  await open(page);
  await page.getByRole("radio", { name: "深色" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(errors).toEqual([]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no settings are offered, and the system's colours hold", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/");
    await expect(page.getByRole("button", { name: "显示设置" })).toBeHidden();
    expect(await ground(page)).not.toBe("rgb(255, 254, 251)");
  });
});

test("the policy stops nothing that a page brings itself", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/iu.test(message.text())) refused.push(message.text());
  });
  for (const path of ["/", "/analysis/civil/", "/law/public-security-2025/58/", "/about/design/"]) {
    await page.goto(path);
  }
  expect(refused).toEqual([]);
});

test("pages glide into each other only where motion is welcome", async ({ page }) => {
  await page.goto("/");
  const rules = () =>
    page.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => /view-transition/u.test(rule.cssText))
        .every((rule) => /prefers-reduced-motion: no-preference/u.test(rule.cssText)),
    );
  expect(await rules()).toBe(true);
});
