import type { StateCore, Token } from "markdown-it";
import type { GlossaryTerm } from "../document.ts";
import { environmentOf, type Rule } from "../environment.ts";
import type { Container, ContainerName } from "./containers.ts";

/** The words of a glossary, ready to be looked for: the longest first, Latin ones as whole words only. */
interface Lookup {
  pattern: RegExp;
  terms: ReadonlyMap<string, GlossaryTerm>;
}

const lookups = new WeakMap<readonly GlossaryTerm[], Lookup>();

function lookupOf(glossary: readonly GlossaryTerm[]): Lookup {
  const known = lookups.get(glossary);
  if (known) return known;
  const terms = new Map(
    glossary.flatMap((term) => [term.term, ...term.aliases].map((word) => [word, term] as const)),
  );
  const words = [...terms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
      return /^[A-Za-z0-9]/u.test(word) ? `(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])` : escaped;
    });
  const lookup = { pattern: new RegExp(words.join("|"), "gu"), terms };
  lookups.set(glossary, lookup);
  return lookup;
}

/**
 * Marks each word of the glossary where a page first uses it (`term_open` … `term_close`), so that a reader who
 * does not know it finds out without leaving. Headings, links and examples, which are there to be copied, stay
 * as they are.
 */
export const terms: Rule = (markdown) => {
  markdown.core.ruler.after("inline", "biantu_terms", (state) => {
    const { terms: glossary = [] } = environmentOf(state).context;
    if (glossary.length === 0) return;
    const lookup = lookupOf(glossary);
    const seen = new Set<string>();
    /** The boxes around the token, the innermost last. */
    const boxes: (ContainerName | undefined)[] = [];
    state.tokens.forEach((token, index) => {
      if (token.type === "container_open") {
        // A box with an unknown name is reported by its own rule.
        boxes.push((token.meta?.["container"] as Container | undefined)?.name);
      }
      if (token.type === "container_close") boxes.pop();
      if (token.type !== "inline" || !token.children || boxes.includes("example")) return;
      if (state.tokens[index - 1]?.type === "heading_open") return;
      let links = 0;
      token.children = token.children.flatMap((child) => {
        if (child.type === "link_open") links++;
        if (child.type === "link_close") links--;
        return links > 0 || child.type !== "text" ? [child] : mark(child, lookup, seen, state);
      });
    });
  });
};

/** Cuts a text token at the first uses of terms. */
function mark(token: Token, lookup: Lookup, seen: Set<string>, state: StateCore): Token[] {
  const pieces: Token[] = [];
  const text = (content: string) => {
    if (content === "") return;
    const piece = new state.Token("text", "", 0);
    piece.content = content;
    piece.level = token.level;
    pieces.push(piece);
  };
  let position = 0;
  for (const match of token.content.matchAll(lookup.pattern)) {
    const term = lookup.terms.get(match[0]);
    if (!term || seen.has(term.id)) continue;
    seen.add(term.id);
    text(token.content.slice(position, match.index));
    const open = new state.Token("term_open", "", 1);
    open.meta = { term };
    pieces.push(open);
    text(match[0]);
    pieces.push(new state.Token("term_close", "", -1));
    position = match.index + match[0].length;
  }
  if (position === 0) return [token];
  text(token.content.slice(position));
  return pieces;
}
