import type { Token } from "markdown-it";
import type { Diagram } from "../diagram/index.ts";
import type { GlossaryTerm, LinkMeaning } from "./document.ts";
import type { Certainty } from "./rules/certainty.ts";
import type { Container } from "./rules/containers.ts";

// What the rules leave in `token.meta`, and how the writers read it.

function required(token: Token, name: string): unknown {
  const value = token.meta?.[name];
  if (value === undefined) throw new TypeError(`a ${token.type} without its ${name}`);
  return value;
}

/** What a `link_open` points to. @throws TypeError for any other token */
export function linkOf(token: Token): LinkMeaning {
  return required(token, "link") as LinkMeaning;
}

/** Which box a `container_open` begins. @throws TypeError for any other token */
export function containerOf(token: Token): Container {
  return required(token, "container") as Container;
}

/** Which diagram a `diagram` token shows. @throws TypeError for any other token */
export function diagramOf(token: Token): Diagram {
  return required(token, "diagram") as Diagram;
}

/** Which certainty a `certainty` token marks. @throws TypeError for any other token */
export function certaintyOf(token: Token): Certainty {
  return required(token, "certainty") as Certainty;
}

/** Which word of the glossary a `term_open` begins. @throws TypeError for any other token */
export function termOf(token: Token): GlossaryTerm {
  return required(token, "term") as GlossaryTerm;
}

/** Whether the box of a `task_checkbox` is ticked. @throws TypeError for any other token */
export function isChecked(token: Token): boolean {
  return required(token, "checked") === true;
}

/** Whether a list item begins with a box to tick. */
export function isTask(token: Token | undefined): boolean {
  return token?.meta?.["task"] === true;
}

/** A footnote's number from 1, and which of the marks that share the note this is, from 0. */
export function footnoteOf(token: Token): { note: number; mark: number } {
  return { note: Number(required(token, "id")) + 1, mark: Number(token.meta?.["subId"] ?? 0) };
}

/** An attribute as text; `undefined` when absent. */
export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}
