import { resolve } from "node:path";
import { loadGuide, type Guide } from "../../src/content/index.ts";
import { parseDay, type Day } from "../../src/law/index.ts";

export const DAY = parseDay("2026-11-22") as Day;

/** A guide of two pages and two laws in which every construct of the dialect occurs. */
export function fixtureGuide(day = DAY): Guide {
  return loadGuide({ path: resolve("test/print/fixture"), name: "test/print/fixture" }, day);
}
