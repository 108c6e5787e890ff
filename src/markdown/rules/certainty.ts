import type { Locale } from "../../i18n/index.ts";
import { type Rule } from "../environment.ts";

/** How sure a statement is; the words an author writes in 【】 and the reader sees. */
export const CERTAINTIES = {
  law: { zh: "现行法", en: "Law" },
  practice: { zh: "主流观点", en: "Practice" },
  disputed: { zh: "有争议", en: "Disputed" },
  proposal: { zh: "建议", en: "Proposal" },
} as const satisfies Record<string, Record<Locale, string>>;

export type Certainty = keyof typeof CERTAINTIES;

const NAMES: ReadonlyMap<string, Certainty> = new Map(
  Object.entries(CERTAINTIES).flatMap(([certainty, labels]) =>
    Object.values(labels).map((label) => [label, certainty as Certainty] as const),
  ),
);
const TAG = new RegExp(`^【(${[...NAMES.keys()].join("|")})】\\s*`, "u");

/** Before what a label may stand: nothing, a line's beginning, or the box of a task. */
const BEGINNINGS: readonly (string | undefined)[] = [
  undefined,
  "softbreak",
  "hardbreak",
  "task_checkbox",
];

/**
 * `【建议】` and its like become a mark of their own at the beginning of a paragraph, an item or a line, so that a
 * proposal is never read as law. Other words in 【】 stay text. The token's `content` is the label.
 */
export const certainty: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_certainty", (state) => {
    for (const token of state.tokens) {
      if (!token.children) continue;
      token.children = token.children.flatMap((child, index, siblings) => {
        const match = child.type === "text" ? TAG.exec(child.content) : null;
        if (!match || !BEGINNINGS.includes(siblings[index - 1]?.type)) return [child];
        const [whole, label = ""] = match;
        const mark = new state.Token("certainty", "", 0);
        mark.content = label;
        mark.meta = { certainty: NAMES.get(label) };
        child.content = child.content.slice(whole.length);
        return child.content === "" ? [mark] : [mark, child];
      });
    }
  });
};
