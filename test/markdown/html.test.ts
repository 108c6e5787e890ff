import fc from "fast-check";
import { parse as parseHtml } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createMarkdown, escapeHtml, parse, toHtml } from "../../src/markdown/index.ts";
import { contextIn, html } from "./context.ts";

test("the example of toHtml's comment", () => {
  expect(html("**诚信**是原则。")).toBe("<p><strong>诚信</strong>是原则。</p>\n");
});

describe("tables", () => {
  const table = "| 甲 |\n| :-: |\n| 一 |";

  test("have a name", () => {
    expect(html(`## 谁**来**举证[^1] {#burden}\n\n${table}\n\n${table}\n\n[^1]: 注`)).toMatch(
      /<div class="table">\n<table aria-label="表格 1 谁来举证">[^]*aria-label="表格 2 谁来举证"/u,
    );
  });

  test("of three columns or more can be shown as a list: each cell knows its head, each part its role", () => {
    const wide = html(
      "| 档次 | **起点**[^1] | 刑罚 |\n| --- | --: | --- |\n| 较大 | 一 | 二 |\n\n[^1]: 注",
    );
    expect(wide).toContain('<div class="table" data-columns="many">\n<table role="table"');
    expect(wide).toContain('<th scope="col" role="columnheader">档次</th>');
    expect(wide).toContain('<td role="cell" class="align-right" data-label="起点">一</td>');
    expect(wide.match(/role="row"/gu)).toHaveLength(2);
  });

  test("of two columns stay tables, which need no roles", () => {
    expect(html("| 甲 | 乙 |\n| - | - |\n| 一 | 二 |")).not.toMatch(/role=|data-label/u);
  });

  test("a name without a heading", () => {
    expect(html(table)).toContain('aria-label="表格 1"');
  });

  test("alignment is a class, since the content security policy forbids styles", () => {
    expect(html(table)).toContain('<th scope="col" class="align-center">甲</th>');
    expect(html(table)).toContain('<td class="align-center">一</td>');
    expect(html(table)).not.toContain("style=");
  });
});

test("a link to another site is marked; a telephone or a mailbox is no site", () => {
  expect(html("[法院](https://www.court.gov.cn/)")).toContain("（外部网站）");
  expect(html("[热线](tel:12348)")).toBe('<p><a href="tel:12348">热线</a></p>\n');
  expect(html("[来信](mailto:a@b.example)")).not.toContain("（外部网站）");
});

test("English pages speak English", () => {
  const source =
    "[Court](https://www.court.gov.cn/)[^1]\n\n- [ ] keep\n- [x] done\n\n| a |\n| - |\n\n[^1]: Note";
  const output = toHtml(parse(source, contextIn("en")), "en");
  for (const words of [
    " (external site)",
    'aria-label="Note 1"',
    'aria-label="To do"',
    'aria-label="Done"',
    'aria-label="Table 1"',
    'aria-label="Notes"',
    "Back to the text",
  ]) {
    expect(output).toContain(words);
  }
});

test("code can be scrolled by keyboard", () => {
  expect(html("```js\n1 < 2\n```")).toBe('<pre tabindex="0"><code>1 &lt; 2\n</code></pre>\n');
});

describe("escaping", () => {
  test("what HTML reads as markup", () => {
    expect(escapeHtml(`<a href="x">&amp;'`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;'");
  });

  /** Elements that the writer itself makes from Markdown; the h1, h5 and h6 only because a rule is off. */
  const own = new Set([
    ..."a blockquote br code div em h1 h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup".split(
      " ",
    ),
    ..."table tbody td th thead tr ul".split(" "),
  ]);
  const markdown = createMarkdown([
    "rawHtml",
    "links",
    "images",
    "headings",
    "containers",
    "footnotes",
  ]);
  const hostile = fc.string({
    unit: fc.constantFrom(
      ..."<>&\"'/=! \n*_`#|-[]()\\法条x",
      "<script>",
      "</p>",
      "<!--",
      "-->",
      "&lt;",
      "&#60;",
      "<img src=x onerror=y>",
      "【建议】",
    ),
    maxLength: 40,
  });

  test("no text becomes an element that the writer did not make", () => {
    fc.assert(
      fc.property(hostile, (source) => {
        // Links are another test's matter: without their rule they have no meaning to write.
        fc.pre(!/\]\(|<\w+:/u.test(source));
        const output = toHtml(parse(source, contextIn(), markdown), "zh");
        for (const element of parseHtml(output, { comment: true }).querySelectorAll("*")) {
          expect(own).toContain(element.rawTagName.toLowerCase());
          expect(Object.keys(element.attributes)).not.toContain("onerror");
        }
        expect(output).not.toContain("<!--");
      }),
      { numRuns: 500 },
    );
  });

  test("words in code come out as they went in", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."<>&\"'/a法 ", "<b>", "&lt;"),
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (text) => {
        const output = html(`\`\`\`\n${text}\n\`\`\``);
        const code = parseHtml(output, { blockTextElements: {} }).querySelector("code");
        expect(code?.children).toEqual([]);
        expect(code?.textContent).toBe(`${text}\n`);
      }),
    );
  });

  test("words in a title, a name of a picture and an address stay words", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."<>&\"'a法", "<b>", '" onerror="x'),
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (text) => {
        const title = parseHtml(html(`:::law 一${text}\n正文\n:::`)).querySelector(".box-title");
        expect(title?.children).toEqual([]);
        expect(title?.textContent).toBe(`一${text.trimEnd().replace(/\s+/gu, " ")}`);

        const escaped = text.replace(/[<>&"]/gu, "\\$&");
        const image = parseHtml(html(`![一${escaped}](cup.png)`)).querySelector("img");
        expect(Object.keys(image?.attributes ?? {})).toEqual(["__ASTRO_IMAGE_"]);
        expect(JSON.parse(image?.getAttribute("__ASTRO_IMAGE_") ?? "")).toEqual({
          src: "cup.png",
          alt: `一${text.trimEnd()}`,
        });

        const address = `https://example.com/?q=${encodeURIComponent(text)}&x="`;
        const link = parseHtml(html(`[一](<${address}>)`)).querySelector("a");
        expect(Object.keys(link?.attributes ?? {})).toEqual(["class", "href", "rel"]);
      }),
    );
  });
});
