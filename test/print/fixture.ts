import { resolve } from "node:path";
import { loadGuide, type Guide } from "../../src/content/index.ts";
import type { Locale } from "../../src/i18n/index.ts";
import { parseDay, type Day } from "../../src/law/index.ts";
import {
  compileWith,
  editionJob,
  engine,
  type EditionId,
  type PrintJob,
  type PrintOptions,
} from "../../src/print/index.ts";

export const DAY = parseDay("2026-11-22") as Day;

/** A guide of two pages and two laws in which every construct of the dialect occurs. */
export function fixtureGuide(day = DAY): Guide {
  return loadGuide({ path: resolve("test/print/fixture"), name: "test/print/fixture" }, day);
}

/** The complete guide of the fixture as a job. */
export function fixtureJob(
  guide: Guide,
  options: PrintOptions = {},
  id: EditionId = "full",
  locale: Locale = "zh",
): PrintJob {
  return editionJob(guide, locale, id, options);
}

/** The complete guide of the fixture as a PDF, without PDF/UA-1 mode, which WASM lacks. */
export async function printFixture(
  ...parameters: Parameters<typeof fixtureJob>
): Promise<Uint8Array> {
  return (await compileWith(engine(), fixtureJob(...parameters))).pdf;
}

/** The addon is built for Linux x64 alone: elsewhere there is nothing to test it on, and WASM is tested everywhere. */
export const native = process.platform === "linux" && process.arch === "x64";
