import { environmentOf, report, type Rule } from "../environment.ts";

const BOX = /^\[([ xX])\](?: +|$)/u;

/**
 * `- [ ] 事项`: a box to tick, as a token of its own (`task_checkbox`), so that the page can
 * draw a check box and the PDF an empty square.
 */
export const taskLists: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_task_lists", (state) => {
    state.tokens.forEach((token, index) => {
      const item = state.tokens[index - 2];
      if (token.type !== "inline" || item?.type !== "list_item_open") return;
      const first = token.children?.[0];
      const match = first?.type === "text" ? BOX.exec(first.content) : null;
      if (!match || !first) return;
      const following = token.children?.[1]?.type;
      if (first.content === match[0].trimEnd() && following && following !== "softbreak") return;
      first.content = first.content.slice(match[0].length);
      const box = new state.Token("task_checkbox", "", 0);
      box.meta = { checked: match[1] !== " " };
      token.children?.unshift(box);
      item.meta = { task: true };
      if (token.content.trim() === match[0].trim()) {
        report(environmentOf(state), token.map?.[0] ?? 0, "清单里有空的一项", "- [ ] 事项");
      }
    });
  });
};
