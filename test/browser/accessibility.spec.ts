import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { HTMLElement as BuiltElement } from "node-html-parser";
import { builtPages } from "../site/built.ts";
import { PAGE_KINDS } from "../site/kinds.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One of each kind of page, and guidance pages with what the others lack. */
const kinds = [
  ...PAGE_KINDS.map(({ example }) => example),
  "/merchants/countermeasures/",
  "/cases/worked-mug/",
  "/questions/buyers/",
];

/**
 * What axe finds on a page, one line each.
 *
 * In legacy mode it does not look into frames, of which the site has none (a test on the built pages says so), and
 * needs no second tab for its result. Only violations are described in full.
 */
async function violations(page: Page, without: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({
      runOnly: TAGS,
      // Off unless asked for by name.
      rules: {
        "target-size": { enabled: true },
        ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      },
      resultTypes: ["violations"],
    })
    .setLegacyMode(true);
  const results = await axe.analyze();
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** By how many pixels a page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Where an element stands: its name, classes and states, and those of all around it. What is said in it is left out. */
function shapes(element: BuiltElement, around: string, found: Set<string>): void {
  for (const child of element.childNodes) {
    if (!(child instanceof BuiltElement)) continue;
    const marks = Object.entries(child.attributes).map(([name, value]) =>
      /^(class|role|type|data-(?!label)|aria-(hidden|current|expanded))/.test(name)
        ? `${name}=${value}`
        : name,
    );
    const shape = `${around}>${child.rawTagName}[${marks.sort().join()}]`;
    found.add(shape);
    shapes(child, shape, found);
  }
}

/**
 * Pages that together hold every element in every place that any page of the site has it. What axe judges by
 * structure and style is the same on the others, and what depends on the words of a page (names of links, repeated
 * ids, the order of headings) is checked on all built pages, without a browser, in test/site.
 */
function representatives(): string[] {
  const seen = new Set<string>();
  const byKind = (path: string) => (kinds.includes(path) ? 0 : 1);
  return builtPages()
    .sort((a, b) => byKind(a.path) - byKind(b.path) || b.html.length - a.html.length)
    .filter(({ root }) => {
      const before = seen.size;
      shapes(root, "", seen);
      return seen.size > before;
    })
    .map(({ path }) => path);
}

// Pages share one browser tab in each test, or opening tabs would take longer than checking.
const GROUPS = 4;
/** `EVERY_PAGE=1`: all pages, in both themes and at both widths. It takes about twenty minutes. */
const everyPage = process.env["EVERY_PAGE"] === "1";
const chosen = everyPage ? builtPages().map(({ path }) => path) : representatives();
const widths = everyPage ? [1280, 360] : [1280];
const themes = everyPage ? (["light", "dark"] as const) : (["light"] as const);
for (let group = 0; group < GROUPS; group++) {
  test(`axe finds nothing, part ${group + 1}`, async ({ page }) => {
    test.setTimeout(everyPage ? 3_600_000 : 600_000);
    for (const path of chosen.filter((_, index) => index % GROUPS === group)) {
      await page.goto(path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page), `${path} ${width} ${colorScheme}`).toEqual([]);
        }
      }
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 360 px, ${colorScheme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });
    for (const path of kinds) {
      test(`${path} fits and axe finds nothing`, async ({ page }) => {
        await page.goto(path);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test("axe finds nothing in dark on a wide screen, and in forced colours", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of kinds) {
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
    await page.goto(path);
    expect(await violations(page), path).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await page.goto(path);
    // Seen here: axe reports the colours of the style sheet in forced colours, not those that are painted.
    const found = await violations(page, ["color-contrast"]);
    expect(found, `${path} in forced colours`).toEqual([]);
  }
});

// 1280 × 1024 pixels at 400 %: WCAG 2.2, 1.4.10.
test("no page scrolls sideways at 400 %, nor with text twice as large on a phone", async ({
  page,
}) => {
  for (const path of kinds) {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await overflow(page), `${path} at 400 %`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await overflow(page), `${path} with large text`).toBeLessThanOrEqual(0);
  }
});

/** Marks what a keyboard must reach with a number, and notes how it is painted. */
function markInteractive(): string[] {
  const elements = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, [tabindex='0']",
  );
  const names: string[] = [];
  const radios = new Set<string>();
  for (const element of elements) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(":disabled")) {
      continue;
    }
    if (element instanceof HTMLInputElement && element.type === "radio") {
      // The arrow keys lead on to the others of its group.
      if (!element.checked || radios.has(element.name)) continue;
      radios.add(element.name);
    }
    element.dataset["reach"] = String(names.length);
    element.dataset["paint"] = paintOf(element);
    names.push(element.outerHTML.slice(0, 120));
  }
  return names;

  function paintOf(of: Element): string {
    // A choice may show its focus as the frame of its label.
    const style = getComputedStyle(of.matches("label input") ? (of.closest("label") ?? of) : of);
    return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join("|");
  }
}

/** Where the focus is: the number of the element, or -1, and whether it shows. */
function focused(): { number: number; shows: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { number: -1, shows: false };
  const { reach = "-1", paint = "" } = element.dataset;
  const label = element.matches("label input") ? element.closest("label") : null;
  const style = getComputedStyle(label ?? element);
  const now = [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join("|");
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return {
    number: Number(reach),
    shows: now !== paint && (outlined || style.boxShadow !== "none"),
  };
}

for (const path of kinds.filter((path) => path !== "/search/")) {
  test(`${path}: the keyboard reaches everything, and shows where it is`, async ({ page }) => {
    test.setTimeout(120_000);
    // Scripts have put their parts in by then.
    await page.goto(path, { waitUntil: "networkidle" });
    const names = await page.evaluate(markInteractive);
    const reached = new Set<number>();
    const unseen = new Set<string>();
    // A date is several stops, and the skip link is shown only when reached.
    for (let step = 0; step < names.length + 20 && reached.size < names.length; step++) {
      await page.keyboard.press("Tab");
      const { number, shows } = await page.evaluate(focused);
      if (number < 0) continue;
      reached.add(number);
      if (!shows) unseen.add(names[number] ?? "");
    }
    expect(names.filter((_, number) => !reached.has(number))).toEqual([]);
    expect([...unseen]).toEqual([]);
  });
}

test("nothing moves for a reader who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of kinds) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const seconds = (times: string) => Math.max(...times.split(",").map(parseFloat));
      const still = (style: CSSStyleDeclaration) =>
        seconds(style.transitionDuration) <= 0.001 &&
        (style.animationName === "none" || seconds(style.animationDuration) <= 0.001);
      const moves = [...document.querySelectorAll("*")].filter((element) =>
        [null, "::before", "::after"].some((part) => !still(getComputedStyle(element, part))),
      );
      return moves.map((element) => element.outerHTML.slice(0, 120));
    });
    expect(moving, path).toEqual([]);
    const smooth = await page.evaluate(
      () => getComputedStyle(document.documentElement).scrollBehavior,
    );
    expect(smooth, path).toBe("auto");
  }
});

test("the first Tab offers to skip to the text", async ({ page }) => {
  await page.goto("/analysis/civil/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("in print there is no navigation, and outside addresses are spelled out", async ({ page }) => {
  await page.goto("/analysis/civil/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const written = await page
    .locator(".prose a.external")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(written).toContain("https://zxfw.court.gov.cn");
  // A word of the glossary is followed by its explanation.
  await expect(page.locator(".term-plain").first()).toBeVisible();
});
