import "./environment.ts";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { currentGuide } from "../content/index.ts";
import { SourceError } from "../source/index.ts";

/**
 * Builds the site and the PDF into `dist/` (or the folder that `GUIDE_OUT` names). The new site is made
 * beside the old one and takes its place when it is whole; after an error the old one is still there.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const target = resolve(process.env["GUIDE_OUT"] || "dist");
  const next = `${target}.next`;
  const old = `${target}.old`;
  try {
    const { pages, law, day } = currentGuide();
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
    process.exitCode = 1;
    if (error instanceof SourceError) {
      console.error(`${error.message}\n\n共${error.problems.length}处要改，网站没有重新生成。`);
    } else if (error instanceof RangeError) {
      console.error(`${error.message}\n\n网站没有重新生成。`);
    } else {
      console.error(error);
    }
  }
}

await main();
