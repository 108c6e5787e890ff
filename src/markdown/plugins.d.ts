// These plugins ship no types.
declare module "markdown-it-container" {
  import type { MarkdownIt } from "markdown-it";
  const plugin: (
    markdown: MarkdownIt,
    name: string,
    options: { validate: (params: string) => boolean },
  ) => void;
  export default plugin;
}
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  const plugin: (markdown: MarkdownIt) => void;
  export default plugin;
}
declare module "markdown-it-cjk-breaks" {
  import type { MarkdownIt } from "markdown-it";
  const plugin: (markdown: MarkdownIt) => void;
  export default plugin;
}
