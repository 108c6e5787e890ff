import plugin from "markdown-it-cjk-breaks";
import type { Rule } from "../environment.ts";

/**
 * No blank where a line break falls between two Han characters. The plugin looks for the nearest text on
 * each side and fails on an empty one, which markdown-it leaves beside emphasis.
 */
export const cjkBreaks: Rule = (markdown) => {
  markdown.use(plugin);
  markdown.core.ruler.before("cjk_breaks", "biantu_empty_text", (state) => {
    for (const token of state.tokens) {
      token.children =
        token.children?.filter(({ type, content }) => type !== "text" || content !== "") ?? null;
    }
  });
};
