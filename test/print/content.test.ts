import { expect, test } from "vitest";
import { loadGuide, contentFolder } from "../../src/content/index.ts";
import { printGuide } from "../../src/print/index.ts";
import { DAY } from "./fixture.ts";
import { readPdf } from "./pdf.ts";

test("the guide itself prints: every page, every heading, no stray font", async () => {
  const guide = loadGuide(contentFolder(), DAY);
  const pdf = await readPdf(await printGuide(guide, "zh"));
  const pages = guide.pages.filter(({ locale }) => locale === "zh");
  const titles = pdf.outline.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(pages.map(({ data }) => data.title)));
  expect(titles).toEqual(
    expect.arrayContaining(
      pages.flatMap(({ document }) => document.headings.map(({ text }) => text)),
    ),
  );
  // A page of the website makes two to six pages of paper, and the laws as many again.
  expect(pdf.pages.length).toBeGreaterThan(pages.length * 3);
  expect(pdf.pages.length).toBeLessThan(pages.length * 15);
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
});
