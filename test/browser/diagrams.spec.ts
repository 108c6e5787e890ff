import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const PATHS = [
  "/merchants/first-24-hours/",
  "/analysis/pattern/",
  "/analysis/ai-labels/",
  "/analysis/evidence/",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const narrow = (page: Page) => page.locator("figure.diagram > .diagram-narrow");
const wide = (page: Page) => page.locator("figure.diagram > .diagram-wide");

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, with the text version open, ${width} px, ${colorScheme}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const path of PATHS) {
        await page.goto(path);
        await page.locator(".diagram-text > summary").click();
        await expect(page.locator(".diagram-text > ol")).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .include("figure.diagram")
          .withTags(TAGS)
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }
}

test("a phone shows the narrow drawing, a desk and paper the wide one", async ({ page }) => {
  for (const path of PATHS) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await expect(narrow(page)).toBeVisible();
    await expect(wide(page)).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(wide(page)).toBeVisible();
    await expect(narrow(page)).toBeHidden();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ media: "print" });
    await expect(wide(page)).toBeVisible();
    await expect(narrow(page)).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  }
});

// The model of widths in src/diagram knows no font: this is where it meets one.
for (const width of [360, 1280]) {
  test(`words as the browser sets them stay apart and inside, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PATHS) {
      await page.goto(path);
      const problems = await page.locator("figure.diagram > svg:visible").evaluate((svg) => {
        const { width } = (svg as SVGSVGElement).viewBox.baseVal;
        const lines = [...svg.querySelectorAll("text")].map((text) => {
          const { x, y, width, height } = text.getBBox();
          return {
            words: text.textContent,
            left: x,
            right: x + width,
            top: y + 3,
            bottom: y + height - 3,
          };
        });
        return lines.flatMap((a, index) => [
          ...(a.left < -2 || a.right > width + 2 ? [`${a.words} leaves the drawing`] : []),
          ...lines
            .slice(index + 1)
            .filter(
              (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            )
            .map((b) => `${a.words} covers ${b.words}`),
        ]);
      });
      expect(problems, path).toEqual([]);
    }
  });
}

test("on a phone the smallest words are at least 12 px high as shown", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of PATHS) {
    await page.goto(path);
    const size = await narrow(page).evaluate((svg) => {
      const scale =
        svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll("text")].map((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
      return scale * Math.min(...sizes);
    });
    expect(size, path).toBeGreaterThanOrEqual(12);
  }
});

test("where the reader's colours rule, everything is drawn in them", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/analysis/ai-labels/");
  const colours = await wide(page).evaluate((svg) => {
    const used = new Set<string>();
    for (const shape of svg.querySelectorAll("rect, path, text")) {
      const { fill, stroke } = getComputedStyle(shape);
      used.add(fill).add(stroke);
    }
    const probe = document.createElement("p");
    document.body.append(probe);
    probe.style.cssText = "color: CanvasText; background: Canvas; forced-color-adjust: none";
    const { color, backgroundColor } = getComputedStyle(probe);
    return [...used].filter((value) => !["none", color, backgroundColor].includes(value));
  });
  expect(colours).toEqual([]);
});
