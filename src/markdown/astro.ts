import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownProcessor } from "astro/markdown";
import type { Locale } from "../i18n/index.ts";
import type { Document } from "./document.ts";
import { toHtml } from "./html.ts";

export interface ProcessorOptions {
  /** The project's root on disk. */
  root: string;
  /**
   * The understood text of a file, by its path from the root. Parsing it, or keeping it from an earlier parse,
   * is the caller's; what it throws reaches the reader of the build's output.
   */
  read: (file: string) => { document: Document; locale: Locale };
}

/**
 * The dialect as Astro's `markdown.processor`.
 *
 * @see https://docs.astro.build/en/reference/configuration-reference/#markdownprocessor
 */
export function markdownProcessor(options: ProcessorOptions): MarkdownProcessor<ProcessorOptions> {
  return {
    name: "biantu",
    options,
    createRenderer: async () => ({
      async render(_body, { fileURL, frontmatter = {} } = {}) {
        if (!fileURL) throw new TypeError("Markdown is rendered from files only");
        const file = relative(options.root, fileURLToPath(fileURL)).replaceAll("\\", "/");
        const { document, locale } = options.read(file);
        return {
          code: toHtml(document, locale),
          metadata: {
            headings: document.headings.map(({ depth, id = "", text }) => ({
              depth,
              slug: id,
              text,
            })),
            localImagePaths: document.images,
            remoteImagePaths: [],
            frontmatter,
          },
        };
      },
    }),
  };
}
