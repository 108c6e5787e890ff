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
const TAG = new RegExp(`【(${[...NAMES.keys()].join("|")})】\\s*`, "u");

/**
 * `【建议】` and its like become a mark of their own, so that a proposal is never read as law.
 * Other words in 【】 stay text. The token's `content` is the label.
 */
export const certainty: Rule = (markdown) => {
  markdown.inline.ruler.before("text", "biantu_certainty", (state, silent) => {
    if (state.src.charAt(state.pos) !== "【") return false;
    const match = TAG.exec(state.src.slice(state.pos, state.posMax));
    if (!match || match.index !== 0) return false;
    if (!silent) {
      const label = match[1] ?? "";
      const token = state.push("certainty", "", 0);
      token.content = label;
      token.meta = { certainty: NAMES.get(label) };
    }
    state.pos += match[0].length;
    return true;
  });
};
