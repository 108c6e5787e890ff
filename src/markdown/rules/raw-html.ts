import { eachInline, environmentOf, report, type Rule } from "../environment.ts";

/** Raw HTML would be lost in the PDF and the search, and could carry a script; it is refused, not shown as text. */
export const rawHtml: Rule = (markdown) => {
  markdown.set({ html: true });
  markdown.core.ruler.after("inline", "biantu_raw_html", (state) => {
    const environment = environmentOf(state);
    const refuse = (content: string, line: number) => {
      const start = content.trim().split("\n", 1)[0] ?? "";
      report(
        environment,
        line,
        `正文里有HTML：${start.slice(0, 40)}`,
        "用Markdown写法；小于号写作\\<",
      );
    };
    for (const token of state.tokens) {
      if (token.type === "html_block") refuse(token.content, token.map?.[0] ?? 0);
    }
    eachInline(state.tokens, (token, line) => {
      if (token.type === "html_inline") refuse(token.content, line);
    });
  });
};
