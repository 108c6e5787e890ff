import "./environment.ts";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { currentGuide } from "../content/index.ts";
import { onPrinted } from "../print/index.ts";
import { lineFor } from "./progress.ts";
import { checkOutput, checkSite, outputFolder } from "./output.ts";
import { tell } from "./tell.ts";

/**
 * Builds the site and the PDFs into `dist/` (or the folder that `GUIDE_OUT` names). The new site is made
 * beside the old one and takes its place when it is whole; after an error the old one is still there.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const target = outputFolder();
  const next = `${target}.next`;
  const old = `${target}.old`;
  checkOutput(target);
  checkSite(process.env["SITE_URL"]);
  try {
    const { pages, law, day } = currentGuide();
    onPrinted((progress) => console.log(lineFor(progress)));
    await rm(next, { recursive: true, force: true });
    // Loaded only now: most errors are in the texts, and are told at once.
    const { build } = await import("astro");
    await build({ outDir: next, logLevel: "warn", force: true });
    await rm(old, { recursive: true, force: true });
    const replaces = existsSync(target);
    if (replaces) await rename(target, old);
    try {
      await rename(next, target);
    } catch (error) {
      if (replaces) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
    const provisions = law.instruments.flatMap((instrument) => instrument.provisions);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `完成：${pages.length}页正文，${law.instruments.length}部法律${provisions.length}条，法律效力按${day}显示，用时${seconds}秒。`,
    );
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
}

await tell(main, "网站没有重新生成");
