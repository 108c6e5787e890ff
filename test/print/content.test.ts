import { beforeAll, describe, expect, test } from "vitest";
import { contentFolder, loadGuide, type Page, type Sheet } from "../../src/content/index.ts";
import { plainText } from "../../src/markdown/index.ts";
import {
  checklistsOf,
  EDITIONS,
  engine,
  pagesOf,
  PLANS,
  printed,
  type EditionId,
  type Printed,
} from "../../src/print/index.ts";
import { DAY } from "./fixture.ts";
import { readPdf, type Pdf } from "./pdf.ts";

// The editions themselves, as they are handed out.
const guide = loadGuide(contentFolder(), DAY);
const site = "https://biantu.example/";

/** How many sheets of paper each may have: a hint that something broke, not a rule. */
const PAGES: Record<EditionId, [least: number, most: number]> = {
  full: [220, 400],
  merchants: [70, 140],
  platforms: [45, 100],
  regulators: [60, 130],
  consumers: [45, 100],
  "first-24-hours": [1, 1],
  checklists: [12, 30],
  letters: [18, 40],
  law: [40, 90],
};

/** The texts that an edition must hold, each as the runs of words between links, notes and marks. */
function textsOf(id: EditionId): { name: string; runs: string[] }[] {
  const whole = (text: Page | Sheet) => ({ name: text.file, runs: runsOf(text.document.tokens) });
  switch (PLANS[id].kind) {
    case "book":
      return pagesOf(guide, "zh", id).map(whole);
    case "letters":
      return guide.sheets("zh", "letters").map(whole);
    case "wall":
      return guide.sheets("zh", "sheets").map(whole);
    case "checklists":
      return guide.pages
        .flatMap(checklistsOf)
        .map(({ page, tokens }) => ({ name: page.file, runs: runsOf(tokens) }));
    case "law":
      return guide.law.instruments.flatMap(({ provisions }) =>
        provisions
          .filter(({ target }) => guide.backlinks("zh", target).length > 0)
          .map(({ target, article, quote = "", plain }) => ({
            name: target,
            runs: [article, quote, plain.zh].map(squeeze).filter((run) => run !== ""),
          })),
      );
  }
}

const squeeze = (text: string) => text.replace(/[\s＿]+/gu, "");

function runsOf(tokens: Page["document"]["tokens"]): string[] {
  const at = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const text = at === -1 ? tokens : tokens.slice(0, at);
  return text.flatMap(({ type, children }) =>
    type === "diagram"
      ? [DRAWING]
      : (children ?? [])
          .flatMap((child) => plainText([child]).split(/＿+/u))
          .map(squeeze)
          .filter((run) => run !== ""),
  );
}

/** Stands for a drawing, whose words are in the order of its lines, not of the text. */
const DRAWING = "\0";

/**
 * Follows runs of words from a place on. Between two stands a mark, a page, an address or a heading, never a
 * paragraph of something else.
 *
 * @returns the index of the run that is not where it should be
 */
function follow(body: string, runs: readonly string[], start: number): number | undefined {
  let from = start;
  for (const [index, run] of runs.entries()) {
    if (run === DRAWING) {
      const rest = runs.slice(index + 1);
      const [next = ""] = rest;
      // The drawing may hold the same words as what follows it: the place is where all the rest does.
      for (let at = body.indexOf(next, from); at >= 0; at = body.indexOf(next, at + 1)) {
        if (at - from > GAP + DRAWING_WORDS) break;
        if (follow(body, rest, at) === undefined) return undefined;
      }
      return index;
    }
    const found = body.indexOf(run, from);
    if (found < 0 || found - from > GAP) return index;
    from = found + run.length;
  }
  return undefined;
}

const GAP = 250;
/** As many characters as a drawing holds at most. */
const DRAWING_WORDS = 1200;

describe.each(EDITIONS)("%s", (id) => {
  let file: Printed;
  let pdf: Pdf;

  beforeAll(async () => {
    file = await printed(guide, "zh", id, { site });
    pdf = await readPdf(file.pdf);
  }, 120_000);

  test("has about as many pages as it should, and knows how many", () => {
    const [least, most] = PAGES[id];
    expect(pdf.pages.length).toBeGreaterThanOrEqual(least);
    expect(pdf.pages.length).toBeLessThanOrEqual(most);
    expect(file.pages).toBe(pdf.pages.length);
  });

  test("has all words of its texts, in their order", () => {
    const body = pdf.pages.map((page) => page.body).join("");
    for (const { name, runs } of textsOf(id)) {
      const [first = ""] = runs;
      let best = { reached: -1, run: first };
      for (let at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
        const stopped = follow(body, runs, at);
        if (stopped === undefined) {
          best = { reached: runs.length, run: "" };
          break;
        }
        if (stopped > best.reached) best = { reached: stopped, run: runs[stopped] ?? "" };
      }
      expect(best, name).toEqual({ reached: runs.length, run: "" });
    }
  });

  test("has the notes at the foot of its pages", () => {
    const notes = pdf.pages.map((page) => page.notes).join("");
    if (PLANS[id].kind !== "book") return;
    for (const { document, file } of pagesOf(guide, "zh", id)) {
      const at = document.tokens.findIndex(({ type }) => type === "footnote_block_open");
      for (const run of at === -1 ? [] : runsOf([...document.tokens.slice(at + 1)])) {
        expect(notes.includes(run), `${file}: ${run}`).toBe(true);
      }
    }
  });

  test("has an outline of what it holds, and page numbers in its contents", () => {
    const titles = pdf.outline.map(({ title }) => title);
    const expected =
      PLANS[id].kind === "book"
        ? pagesOf(guide, "zh", id).flatMap(({ data, document }) => [
            data.title,
            ...document.headings.map(({ text }) => text),
          ])
        : PLANS[id].kind === "letters"
          ? guide.sheets("zh", "letters").map(({ data }) => data.title)
          : [];
    expect(titles).toEqual(expect.arrayContaining(expected));
    expect(titles.length).toBeGreaterThan(0);
    if (PLANS[id].kind === "wall") return;
    expect(pdf.labels?.slice(0, 3)).toEqual(["i", "ii", "iii"]);
    expect(pdf.labels).toContain("1");
    expect(pdf.pages.slice(2, 4).some(({ text }) => /^目录.*\.{5,}\d+/u.test(text))).toBe(true);
  });

  test("knows on which sheet its chapters begin", () => {
    for (const [label, place] of Object.entries(file.places)) {
      expect(place, label).toBeGreaterThan(0);
      expect(place, label).toBeLessThanOrEqual(pdf.pages.length);
    }
    for (const page of pagesOf(guide, "zh", id)) {
      const place = file.places[`${page.collection}/${page.slug}`];
      expect(pdf.pages[(place ?? 0) - 1]?.text, page.href).toContain(squeeze(page.data.title));
    }
  });

  test("has links that lead somewhere, none to another place than the web or itself", () => {
    // readPdf throws for a dead one.
    const links = pdf.pages.flatMap((page) => page.links);
    expect(links.every((url) => /^(?:https?:|mailto:|tel:)/u.test(url))).toBe(true);
    expect(links.some((url) => url.startsWith(site))).toBe(true);
    if (PLANS[id].kind === "wall") return;
    expect(pdf.pages.reduce((sum, { inner }) => sum + inner, 0)).toBeGreaterThan(10);
  });

  test("embeds its fonts, and no other", () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    for (const { name, embedded } of pdf.fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+(?:NotoSerifSC|NotoSansSC|SourceSerif4)-/u);
      expect(embedded, name).toBe(true);
    }
  });

  test("is tagged, with title, author, language and day from the content", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.info).toMatchObject({
      Title: file.title,
      Author: "辨图编写组",
      Language: "zh-CN",
      CreationDate: "D:20261122000000Z",
    });
    if (engine() === "native") {
      expect(Buffer.from(file.pdf).toString("latin1")).toContain("pdfuaid:part");
    }
  });

  test("is small enough to be sent", () => {
    expect(file.pdf.length).toBeLessThanOrEqual(id === "full" ? 3_000_000 : 1_500_000);
  });
});
