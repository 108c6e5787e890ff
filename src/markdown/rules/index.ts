import cjkFriendly from "markdown-it-cjk-friendly";
import type { Rule } from "../environment.ts";
import { certainty } from "./certainty.ts";
import { cjkBreaks } from "./cjk-breaks.ts";
import { containers } from "./containers.ts";
import { diagrams } from "./diagrams.ts";
import { footnotes } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { images } from "./images.ts";
import { links } from "./links.ts";
import { rawHtml } from "./raw-html.ts";
import { taskLists } from "./task-lists.ts";
import { terms } from "./terms.ts";

/** The rules by name, in the order in which they are set up. */
export const RULES = {
  // Each rule after "inline" goes before those set up earlier: terms are marked when all else is understood.
  terms,
  /** Emphasis beside Han characters and full-width punctuation: `**《民法典》**第…条`. */
  cjkFriendly: (markdown) => void markdown.use(cjkFriendly),
  cjkBreaks,
  rawHtml,
  containers,
  footnotes,
  certainty,
  taskLists,
  links,
  images,
  // Before pictures are judged: an address of a diagram is no file.
  diagrams,
  headings,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
