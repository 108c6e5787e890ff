import { describe, expect, test } from "vitest";
import { currentGuide } from "../../src/content/index.ts";
import { routes } from "../../src/i18n/index.ts";
import { cite, statusOn } from "../../src/law/index.ts";
import { builtPages, compressedSize } from "./built.ts";

const guide = currentGuide();
const roots = new Map(builtPages().map(({ path, root }) => [path, root]));
const page = (path: string) => {
  const root = roots.get(path);
  if (!root) throw new Error(`no ${path}`);
  return root;
};
const provisions = guide.law.instruments.flatMap((instrument) =>
  instrument.provisions.map((provision) => ({ instrument, provision })),
);
const words = (text = "") => text.replace(/\s+/gu, " ").trim();

describe("the page of every article", () => {
  test("has the words of the law first, each paragraph with an address of its own", () => {
    for (const { provision } of provisions) {
      const root = page(routes.provision("zh", provision.target));
      const quotes = root.querySelectorAll(".law-text blockquote");
      expect(quotes, provision.target).toHaveLength(provision.quote === undefined ? 0 : 1);
      if (provision.quote === undefined) {
        expect(root.querySelector(".law-text .no-quote"), provision.target).not.toBeNull();
        continue;
      }
      const paragraphs = quotes[0]?.querySelectorAll(".paragraph") ?? [];
      expect(paragraphs.length, provision.target).toBeGreaterThan(0);
      paragraphs.forEach((paragraph, index) => {
        expect(paragraph.id).toBe(`p${index + 1}`);
        expect(paragraph.querySelector("a")?.getAttribute("href")).toBe(`#p${index + 1}`);
      });
      const bare = (text: string) => text.replace(/\s|……|此处有未引用的文字/gu, "");
      expect(bare(quotes[0]?.text ?? ""), provision.target).toBe(bare(provision.quote));
    }
  });

  test("has its status as a stamp in words, and a citation as text", () => {
    const labels = {
      pending: "尚未施行",
      "in-force": "现行",
      replaced: "已被取代",
      repealed: "已废止",
    };
    for (const { instrument, provision } of provisions) {
      const root = page(routes.provision("zh", provision.target));
      const stamp = root.querySelector(".law-title law-status.stamp");
      expect(stamp?.text.trim(), provision.target).toBe(labels[statusOn(instrument, guide.day)]);
      expect(words(root.querySelector(".citation")?.text), provision.target).toBe(
        cite(instrument, provision, "zh"),
      );
    }
  });

  test("says how well its own text was checked, not that of the whole law", () => {
    expect(page("/law/public-security-2025/136/").querySelector(".facts")?.text).toContain(
      "没有核到原文，只作转述",
    );
    expect(page("/law/public-security-2025/58/").querySelector(".facts")?.text).toContain(
      "两份相互独立的公开文本逐字相同",
    );
  });
});

describe("old and new article 49 and 58", () => {
  const root = page("/law/public-security-2025/58/");

  test("have the changed words marked, the old ones struck out, the new ones underlined", () => {
    const marked = (tag: string) =>
      root.querySelectorAll(`.versions ${tag}`).map(({ text }) => text);
    expect(marked("del")).toEqual(["、", "或者故意损毁公私财物", "，可以并处五百元", "一千元"]);
    expect(marked("ins")).toEqual(["或者", "或者二千元", "三千元"]);
  });

  test("have their figures in one table, with the names they had", () => {
    const rows = root
      .querySelectorAll("table.figures")
      .map((table) =>
        table
          .querySelectorAll("tbody tr")
          .map((row) => row.querySelectorAll("th, td").map(({ text }) => words(text))),
      );
    expect(rows).toEqual([
      [
        ["拘留", "5至10日", "5至10日没有变"],
        ["罚款（与拘留二选一）", "不超过500元并处罚款", "不超过2000元"],
        ["情节较重的拘留", "10至15日", "10至15日没有变"],
        ["情节较重的并处罚款", "不超过1000元", "不超过3000元"],
      ],
    ]);
  });

  test("have what changed in sentences", () => {
    expect(root.querySelectorAll(".rewordings li").map(({ text }) => words(text))).toContain(
      "“可以并处一千元以下罚款”改为“可以并处三千元以下罚款”",
    );
  });

  test("lead from the old page to the new article", () => {
    const old = page("/law/public-security-2012/49/");
    expect(old.querySelector(".superseded a")?.getAttribute("href")).toBe(
      "/law/public-security-2025/58/",
    );
    expect(root.querySelector(".superseded")).toBeNull();
  });
});

test("an omission is not told as a change", () => {
  const root = page("/law/public-security-2025/9/");
  expect(root.querySelectorAll(".versions :is(del, ins)")).toHaveLength(0);
  expect(root.querySelector(".law-versions")?.text).toContain("省略号处没有引用，不作对照");
});

test("a text of which nothing may be quoted offers no words to copy", () => {
  const root = page("/law/market-complaints/overview/");
  expect(root.querySelectorAll("[data-citation]")).toHaveLength(1);
  expect(root.querySelector(".citation")?.text).toContain("《市场监督管理投诉举报处理办法》");
});

test("backlinks stand by section, in the order of the sections", () => {
  for (const { provision } of provisions) {
    const links = guide.backlinks("zh", provision.target);
    const root = page(routes.provision("zh", provision.target));
    const listed = root
      .querySelectorAll(".backlinks > ul > li > a")
      .map((link) => link.getAttribute("href"));
    expect(listed, provision.target).toEqual(links.map(({ page: { href } }) => href));
    const sections = new Set(links.map(({ page: { collection } }) => collection));
    expect(root.querySelectorAll(".backlinks h3"), provision.target).toHaveLength(sections.size);
  }
});

test("the page of a law lists its versions, its articles and what is special about them", () => {
  const root = page("/law/public-security-2025/");
  const versions = root
    .querySelectorAll(".version-line a, .version-line [aria-current]")
    .map(({ text }) => words(text));
  expect(versions).toEqual([
    "中华人民共和国治安管理处罚法（2012年修正）",
    "中华人民共和国治安管理处罚法（2025年修订）",
  ]);
  expect(root.querySelectorAll(".articles > li")).toHaveLength(
    guide.law.resolve("public-security-2025")?.instrument.provisions.length ?? 0,
  );
  const article = root
    .querySelectorAll(".article-name")
    .find(({ text }) => /第五十八条/u.test(text));
  expect(article?.querySelectorAll(".law-mark").map(({ text }) => text)).toEqual([
    "有新旧对照",
    "有争议",
  ]);
  expect(page("/law/civil-code/").querySelector(".version-line")).toBeNull();
});

test("the scripts of a law page take at most 4 KB", () => {
  const scripts = page("/law/public-security-2025/58/")
    .querySelectorAll("script[src]")
    .map((script) => script.getAttribute("src") ?? "")
    .filter((source) => /law/iu.test(source));
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, file) => sum + compressedSize(file), 0)).toBeLessThanOrEqual(4000);
});
