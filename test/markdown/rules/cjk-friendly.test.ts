import { describe, expect, test } from "vitest";
import { html } from "../context.ts";

describe("emphasis beside full-width punctuation", () => {
  test.each([
    [
      "**《民法典》**第七条",
      '<p><strong>《民法典》</strong><span class="nowrap">第七条</span></p>\n',
    ],
    ["见**“仅退款”**一节", "<p>见<strong>“仅退款”</strong>一节</p>\n"],
    ["先**报案。**再起诉", "<p>先<strong>报案。</strong>再起诉</p>\n"],
    ["这是*（旧法）*的条号", "<p>这是<em>（旧法）</em>的条号</p>\n"],
  ])("%s is emphasis", (source, output) => {
    expect(html(source)).toBe(output);
  });

  test("with the rule off, the reader sees asterisks", () => {
    expect(html("**《民法典》**第七条", ["cjkFriendly"])).toBe(
      '<p>**《民法典》**<span class="nowrap">第七条</span></p>\n',
    );
  });

  test("English is not touched", () => {
    expect(html("a**b**c 2 * 3 * 4")).toBe("<p>a<strong>b</strong>c 2 * 3 * 4</p>\n");
  });
});
