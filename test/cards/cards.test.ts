import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CARD_SIZE,
  cardOf,
  cardsFor,
  renderAhead,
  renderCard,
  type Card,
} from "../../src/cards/index.ts";
import { escapeMarkup } from "../../src/cards/render.ts";
import { contentFolder, loadGuide, type Guide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { guideDay } from "../../src/law/index.ts";

let guide: Guide;
beforeAll(() => {
  guide = loadGuide(contentFolder(), guideDay({ GUIDE_DATE: "2025-12-31" }, new Date()));
});

describe("what a card says", () => {
  test("a page's title, section and day of review", () => {
    const page = guide.section("zh", "analysis")[0];
    expect(cardOf(guide, "zh", page?.href ?? "")).toMatchObject({
      section: "法律分析",
      title: page?.data.title,
      note: expect.stringMatching(/^最后核对：\d{4}年\d{1,2}月\d{1,2}日$/) as string,
    });
  });

  test("a law's status on the guide's day, and that day", () => {
    expect(cardOf(guide, "zh", "/law/public-security-2025/")).toMatchObject({
      stamp: "尚未施行",
      note: "法律口径：2025年12月31日",
    });
  });

  test("what has no card is shown by the page above it, in the end by the home page", () => {
    const shown = (path: string) => cardOf(guide, "zh", path).page;
    expect(shown("/law/civil-code/148/")).toBe("/law/civil-code/");
    expect(shown("/about/no-such-page/")).toBe("/about/");
    expect(shown("/404.html")).toBe("/");
    expect(shown("/404/")).toBe("/");
  });

  test("no two pages have the same card or the same file", () => {
    const cards = cardsFor(guide, "zh");
    expect(new Set(cards.map(({ page }) => page)).size).toBe(cards.length);
    expect(new Set(cards.map(({ page }) => routes.card(page))).size).toBe(cards.length);
    expect(new Set(cards.map(({ section, title }) => `${section} ${title}`)).size).toBe(
      cards.length,
    );
  });
});

describe("the picture", () => {
  const card: Card = {
    locale: "zh",
    page: "/test/",
    section: "法律",
    title: "《民法典》& <b>“AI假图”</b>",
    note: "最后核对：2026年11月22日",
    stamp: "现行",
  };

  test("has the size that it declares, the site's colours, and few bytes", async () => {
    const png = await renderCard(card);
    const { width, height, format, isPalette } = await sharp(png).metadata();
    expect({ width, height, format, isPalette }).toEqual({
      ...CARD_SIZE,
      format: "png",
      isPalette: true,
    });
    expect(png.length).toBeLessThan(40_000);
  });

  test("shows the title: another title makes another picture in its place only", async () => {
    const [first, second] = await Promise.all(
      [card, { ...card, title: "钱怎么要回来" }].map(async (each) =>
        sharp(await renderCard(each))
          .greyscale()
          .raw()
          .toBuffer(),
      ),
    );
    const rows = new Set<number>();
    first?.forEach((value, at) => {
      if (Math.abs(value - (second?.[at] ?? 0)) > 64) rows.add(Math.floor(at / CARD_SIZE.width));
    });
    expect(rows.size).toBeGreaterThan(60);
    expect(Math.min(...rows)).toBeGreaterThan(152);
    expect(Math.max(...rows)).toBeLessThan(518);
  });

  test("is there for each card when drawn ahead, and a failure is told to whoever asks", async () => {
    const bad = { ...card, page: "/bad/", title: "" };
    const ahead = renderAhead([bad, card]);
    expect(await ahead.get("/test/")).toEqual(await renderCard(card));
    await expect(ahead.get("/bad/")).rejects.toThrow(RangeError);
  });

  test("has its words escaped", () => {
    expect(escapeMarkup("A & <b>")).toBe("A &amp; &lt;b&gt;");
  });
});
