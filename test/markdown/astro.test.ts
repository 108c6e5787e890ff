import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { markdownProcessor } from "../../src/markdown/astro.ts";
import { parse } from "../../src/markdown/index.ts";
import type { Locale } from "../../src/i18n/index.ts";
import { contextIn } from "./context.ts";

/** Has Astro render `content/page.md`, whose text is `source` and begins on line 10 of the file. */
async function render(source: string, locale: Locale = "zh") {
  const asked: string[] = [];
  const root = "/project";
  const processor = markdownProcessor({
    root,
    read(file) {
      asked.push(file);
      return { document: parse(source, { ...contextIn(locale, 10), file }), locale };
    },
  });
  const renderer = await processor.createRenderer(
    {} as Parameters<typeof processor.createRenderer>[0],
  );
  const rendered = await renderer.render("what Astro cut from the file", {
    fileURL: pathToFileURL(join(root, "content/page.md")),
    frontmatter: { title: "民事" },
  });
  return { ...rendered, asked };
}

test("has a name that Astro can print", () => {
  const read = () => ({ document: parse("一", contextIn()), locale: "zh" as const });
  expect(markdownProcessor({ root: "/project", read }).name).toBe("biantu");
});

describe("what Astro is given", () => {
  test("the page, its headings and its front matter", async () => {
    const { code, metadata, asked } = await render("\n## 一\\* {#a}\n\n### 二 {#b}\n\n#### 三\n");
    expect(asked).toEqual(["content/page.md"]);
    expect(code).toBe('<h2 id="a">一*</h2>\n<h3 id="b">二</h3>\n<h4>三</h4>\n');
    expect(metadata.headings).toEqual([
      { depth: 2, slug: "a", text: "一*" },
      { depth: 3, slug: "b", text: "二" },
      { depth: 4, slug: "", text: "三" },
    ]);
    expect(metadata.frontmatter).toEqual({ title: "民事" });
  });

  test("local pictures, with a place for Astro's pipeline to fill", async () => {
    const { code, metadata } = await render("![杯子](cup.png)\n");
    expect(metadata.localImagePaths).toEqual(["cup.png"]);
    expect(metadata.remoteImagePaths).toEqual([]);
    expect(code).toContain(
      '__ASTRO_IMAGE_="{&quot;src&quot;:&quot;cup.png&quot;,&quot;alt&quot;:&quot;杯子&quot;}"',
    );
  });

  test("words of the writer in the language of the file", async () => {
    const { code } = await render("- [ ] keep\n", "en");
    expect(code).toContain('aria-label="To do"');
  });
});

describe("what is wrong", () => {
  test("an error has the line of the file, front matter and all", async () => {
    await expect(render("\n一\n\n## 二\n")).rejects.toThrow(
      /^content\/page\.md:13：标题没有编号。应为：## 二 \{#english-id\}$/u,
    );
  });

  test("text that is in no file cannot be rendered", async () => {
    const processor = markdownProcessor({
      root: "/project",
      read: () => ({ document: parse("一", contextIn()), locale: "zh" }),
    });
    const renderer = await processor.createRenderer(
      {} as Parameters<typeof processor.createRenderer>[0],
    );
    await expect(async () => renderer.render("一")).rejects.toThrow(TypeError);
  });
});
