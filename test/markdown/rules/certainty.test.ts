import { describe, expect, test } from "vitest";
import { CERTAINTIES, parse, toHtml } from "../../../src/markdown/index.ts";
import { contextIn, html } from "../context.ts";

describe("how sure a statement is", () => {
  test.each(Object.entries(CERTAINTIES))("%s", (certainty, labels) => {
    expect(html(`【${labels.zh}】条文。`)).toBe(
      `<p><span class="certainty" data-certainty="${certainty}">${labels.zh}</span>条文。</p>\n`,
    );
    expect(toHtml(parse(`【${labels.en}】 Words.`, contextIn("en")), "en")).toBe(
      `<p><span class="certainty" data-certainty="${certainty}">${labels.en}</span>Words.</p>\n`,
    );
  });

  test("stands at the beginning of a paragraph, an item or a line", () => {
    expect(html("- 【建议】一\n- 【有争议】二").match(/class="certainty"/gu)).toHaveLength(2);
    expect(html("一\n【建议】二").match(/class="certainty"/gu)).toHaveLength(1);
    expect(html("- [ ] 【建议】一").match(/class="certainty"/gu)).toHaveLength(1);
    expect(html("| 一 |\n| --- |\n| 【建议】二 |").match(/class="certainty"/gu)).toHaveLength(1);
  });

  test("other words in such brackets stay text", () => {
    expect(html("【注意】一【建议采用】")).toBe("<p>【注意】一【建议采用】</p>\n");
    expect(html("【注意】一【建议】")).toBe("<p>【注意】一【建议】</p>\n");
  });

  test("with the rule off, the label is text that no writer can mark", () => {
    expect(html("【建议】一", ["certainty"])).toBe("<p>【建议】一</p>\n");
  });
});
