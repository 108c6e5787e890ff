import footnote from "markdown-it-footnote";
import { eachInline, environmentOf, report, type Rule } from "../environment.ts";

/** What markdown-it-footnote keeps in the environment. */
interface FootnoteEnvironment {
  footnotes?: { refs?: Record<string, number> };
}

/** `[^1]` and `[^1]: 注文`. A mark without a note, and a note without a mark, are errors: neither is dropped. */
export const footnotes: Rule = (markdown) => {
  markdown.use(footnote);
  // `^[注文]` is read apart from the text, where the other rules do not see its links and pictures.
  markdown.disable("footnote_inline");
  markdown.core.ruler.after("inline", "biantu_footnotes", (state) => {
    const environment = environmentOf(state);
    const lines = state.src.split("\n");
    const written = new Set<string>();
    for (const token of state.tokens) {
      if (token.type !== "footnote_reference_open") continue;
      const { label } = token.meta as { label: string };
      if (written.has(label)) {
        report(
          environment,
          noteLine(lines, label, "last"),
          `脚注[^${label}]写了两次`,
          "每条脚注只写一次",
        );
      }
      written.add(label);
    }
    eachInline(state.tokens, (token, line) => {
      if (token.type !== "text") return;
      const match = /\[\^([^\]]+)\]/u.exec(token.content);
      if (match) report(environment, line, `脚注${match[0]}没有注文`, `${match[0]}: 注文`);
    });
    const { refs = {} } = (state.env as FootnoteEnvironment).footnotes ?? {};
    for (const [key, id] of Object.entries(refs)) {
      if (id !== -1) continue;
      const label = key.slice(1);
      const line = noteLine(lines, label, "first");
      report(environment, line, `脚注[^${label}]没有被用到`, `正文里写[^${label}]`);
    }
  });
};

/** The zero-based line on which a note begins; its tokens carry none. */
function noteLine(lines: readonly string[], label: string, which: "first" | "last"): number {
  const begins = (text: string) => text.trimStart().startsWith(`[^${label}]:`);
  return Math.max(which === "first" ? lines.findIndex(begins) : lines.findLastIndex(begins), 0);
}
