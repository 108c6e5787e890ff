import footnote from "markdown-it-footnote";
import { eachInline, environmentOf, report, type Rule } from "../environment.ts";

/** What markdown-it-footnote keeps in the environment. */
interface FootnoteEnvironment {
  footnotes?: { refs?: Record<string, number> };
}

/** `[^1]` and `[^1]: 注文`. A mark without a note, and a note without a mark, are errors: neither is dropped. */
export const footnotes: Rule = (markdown) => {
  markdown.use(footnote);
  markdown.core.ruler.after("inline", "biantu_footnotes", (state) => {
    const environment = environmentOf(state);
    const lines = state.src.split("\n");
    eachInline(state.tokens, (token, line) => {
      if (token.type !== "text") return;
      const match = /\[\^([^\]]+)\]/u.exec(token.content);
      if (match) report(environment, line, `脚注${match[0]}没有注文`, `${match[0]}: 注文`);
    });
    const { refs = {} } = (state.env as FootnoteEnvironment).footnotes ?? {};
    for (const [key, id] of Object.entries(refs)) {
      if (id !== -1) continue;
      const label = key.slice(1);
      const line = lines.findIndex((text) => text.startsWith(`[^${label}]:`));
      report(environment, Math.max(line, 0), `脚注[^${label}]没有被用到`, `正文里写[^${label}]`);
    }
  });
};
