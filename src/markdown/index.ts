/** The one parse: Markdown to tokens with their meaning, and the HTML writer on it. */
export {
  attribute,
  certaintyOf,
  containerOf,
  diagramOf,
  footnoteOf,
  isChecked,
  isTask,
  linkOf,
  termOf,
} from "./meaning.ts";
export {
  TOKEN_TYPES,
  type Document,
  type GlossaryTerm,
  type Heading,
  type LawReference,
  type Link,
  type LinkMeaning,
  type PageTarget,
  type ParseContext,
  type TokenType,
} from "./document.ts";
export { plainText } from "./environment.ts";
export { escapeHtml, toHtml } from "./html.ts";
export { createMarkdown, parse } from "./parser.ts";
export { CERTAINTIES, type Certainty } from "./rules/certainty.ts";
export { CONTAINERS, type Container, type ContainerName } from "./rules/containers.ts";
export { type RuleName } from "./rules/index.ts";
export { write, type Write, type Writer } from "./writer.ts";
