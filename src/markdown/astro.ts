import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownProcessor } from "astro/markdown";
import { readText, splitFrontMatter } from "../source/index.ts";
import type { ParseContext } from "./document.ts";
import { toHtml } from "./html.ts";
import { parse } from "./parser.ts";

export interface ProcessorOptions {
  /** The context in which a file is parsed; its path is relative to the project's root. */
  contextFor: (file: string) => Omit<ParseContext, "file" | "line" | "image">;
  /** The project's root. */
  root: string;
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
    createRenderer() {
      return Promise.resolve({
        render(body, { fileURL, frontmatter = {} } = {}) {
          if (!fileURL) throw new TypeError("Markdown is rendered from files only");
          const path = fileURLToPath(fileURL);
          const file = relative(options.root, path).replaceAll("\\", "/");
          const whole = splitFrontMatter(readText(path, file), file);
          const context = options.contextFor(file);
          const document = parse(whole.body.trim() === body.trim() ? whole.body : body, {
            ...context,
            file,
            line: whole.bodyLine,
            image: (source) => existsSync(join(dirname(path), source)),
          });
          return Promise.resolve({
            code: toHtml(document, context.locale),
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
          });
        },
      });
    },
  };
}
