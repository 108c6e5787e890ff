import { join } from "node:path";
import type { Loader } from "astro/loaders";
import type { CollectionName } from "../i18n/index.ts";
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
        const { pages } = currentGuide(watch);
        store.clear();
        for (const page of pages) {
          if (page.collection !== collection) continue;
          const id = `${page.locale}/${page.slug}`;
          const filePath = page.file;
          const rendered = await renderMarkdown(page.body, {
            fileURL: new URL(filePath, `file://${process.cwd()}/`),
          });
          store.set({
            id,
            data: await parseData({ id, data: { ...page.data }, filePath }),
            body: page.body,
            filePath,
            digest: generateDigest(rendered.html),
            rendered,
            assetImports: page.document.images,
          });
        }
      };
      await load(false);
      const { path } = contentFolder();
      watcher?.add(path);
      watcher?.on("all", (_event, changed) => {
        if (!changed.startsWith(join(path, ""))) return;
        load(true).catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
