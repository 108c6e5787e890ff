import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { builtPages, DIST } from "./built.ts";

const pages = builtPages();
const provisions = new Set(
  currentGuide().law.instruments.flatMap((instrument) =>
    instrument.provisions.map(({ target }) => routes.provision("zh", target)),
  ),
);

test("each page says how it looks where it is shared", () => {
  for (const { path, root } of pages) {
    const meta = (name: string) =>
      root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    expect(meta("og:title")?.length, path).toBeGreaterThan(0);
    expect(meta("og:image:alt"), path).toMatch(/^辨图：./);
    expect(meta("og:type"), path).toBe(path === "/" ? "website" : "article");
    expect(meta("twitter:card"), path).toBe("summary_large_image");
    expect(meta("og:url"), path).toBe(
      root.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    );
    const image = new URL(meta("og:image") ?? "");
    const png = readFileSync(join(DIST, image.pathname));
    // Width and height follow the name of the first chunk: PNG specification, 11.2.2.
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([meta("og:image:width"), meta("og:image:height")].map(Number), path).toEqual(size);
    expect(png.length, image.pathname).toBeLessThan(40_000);
  }
});

test("each page but the provisions and the one for errors has its own card", () => {
  const others = pages.filter(({ path, root }) => {
    const image = root.querySelector('meta[property="og:image"]')?.getAttribute("content") ?? "";
    return new URL(image).pathname !== routes.card(path);
  });
  const without = others.map(({ path }) => path).filter((path) => !provisions.has(path));
  expect(without, "list the page in src/cards/cards.ts").toEqual(["/404.html"]);
});
