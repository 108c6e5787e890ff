import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Loader } from "astro/loaders";
import { COLLECTIONS, type CollectionName } from "../i18n/index.ts";
import { SourceError } from "../source/index.ts";
import { contentFolder, currentGuide } from "./current.ts";

/**
 * Feeds one section of the guide to Astro. Unlike `glob()`, it has checked the texts before Astro sees them,
 * so that an error names file, line, what was found and what is allowed.
 *
 * Ids are `zh/civil`: the locale, then the last part of the address.
 */
export function guideLoader(collection: CollectionName): Loader {
  return {
    name: `guide-${collection}`,
    async load({ store, parseData, renderMarkdown, generateDigest, watcher, logger }) {
      const load = async (watch: boolean) => {
        const pages = currentGuide(watch).pages.filter((page) => page.collection === collection);
        const entries = await Promise.all(
          pages.map(async ({ locale, slug, file, body, data, document }) => {
            const id = `${locale}/${slug}`;
            const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(resolve(file)) });
            return {
              id,
              data: await parseData({ id, data: { ...data }, filePath: file }),
              body,
              filePath: file,
              digest: generateDigest(rendered.html),
              rendered,
              assetImports: document.images,
            };
          }),
        );
        // At one stroke: a page asked for meanwhile finds the old texts or the new ones.
        store.clear();
        for (const entry of entries) store.set(entry);
      };
      await load(false);
      const { path } = contentFolder();
      let loading = Promise.resolve();
      watcher?.add(path);
      watcher?.on("all", (_event, changed) => {
        if (!changed.startsWith(path + sep)) return;
        loading = loading
          .then(() => load(true))
          .catch((error: unknown) => {
            // The loaders of all sections meet the same errors in the texts; one tells.
            if (error instanceof SourceError && collection !== COLLECTIONS[0]) return;
            logger.error(error instanceof Error ? error.message : String(error));
          });
      });
    },
  };
}
