import { expect, test } from "vitest";
import { bytesSource, makeReport, readFile } from "../../../src/tools/image-check/index.ts";
import { CASES } from "./corpus.ts";

test.each(CASES)("$name", async ({ bytes, format, finds }) => {
  const reading = await readFile(bytesSource(bytes));
  expect(reading.format).toBe(format);
  expect(reading.problems).toEqual([]);
  const { findings } = makeReport(reading);
  expect(findings.map(({ id }) => id).sort()).toEqual([...finds].sort());
  // Each says where it stands, and stands there.
  for (const { place } of findings) {
    expect(place.part).not.toBe("");
    expect(place.offset).toBeGreaterThanOrEqual(0);
    expect(place.offset + place.length).toBeLessThanOrEqual(bytes.length);
  }
});
