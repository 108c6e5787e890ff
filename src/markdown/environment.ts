import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import type { Diagram } from "../diagram/index.ts";
import type { Problem } from "../source/index.ts";
import type { Heading, LawReference, Link, ParseContext } from "./document.ts";

/** What the rules of one parse share. */
export interface Environment extends Env {
  context: ParseContext;
  problems: Problem[];
  headings: Heading[];
  lawReferences: LawReference[];
  links: Link[];
  images: string[];
  diagrams: Diagram[];
}

/** A change to the parser: one file, one matter. */
export type Rule = (markdown: MarkdownIt) => void;

export function environmentOf(state: StateCore): Environment {
  return state.env as Environment;
}

/**
 * Notes a problem.
 *
 * @param line zero-based line within the text
 */
export function report(
  environment: Environment,
  line: number,
  message: string,
  expected?: string,
): void {
  const { file, line: first = 1 } = environment.context;
  environment.problems.push({ file, line: line + first, message, expected });
}

/** The line in the file for a zero-based line within the text. */
export function fileLine(environment: Environment, line: number): number {
  return line + (environment.context.line ?? 1);
}

/** Visits each inline child with the zero-based line on which it stands. */
export function eachInline(
  tokens: readonly Token[],
  visit: (child: Token, line: number, siblings: Token[], index: number) => void,
): void {
  let blockLine = 0;
  for (const token of tokens) {
    // The text of a table cell has no line of its own; its row has.
    blockLine = token.map?.[0] ?? blockLine;
    if (token.type !== "inline" || !token.children) continue;
    let line = blockLine;
    token.children.forEach((child, index, siblings) => {
      visit(child, line, siblings, index);
      if (child.type === "softbreak" || child.type === "hardbreak") line++;
    });
  }
}

/** The plain words of inline tokens: no markup, no footnote marks. */
export function plainText(children: readonly Token[] | null): string {
  return (children ?? [])
    .map((child) => {
      switch (child.type) {
        case "text":
        // What was escaped; the rules run before markdown-it joins it to the text.
        case "text_special":
        case "code_inline":
        case "certainty":
        case "image":
          return child.content;
        case "softbreak":
        case "hardbreak":
          return " ";
        default:
          return "";
      }
    })
    .join("");
}

/** markdown-it percent-encodes what is not ASCII; errors and look-ups want what the author wrote. */
export function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
