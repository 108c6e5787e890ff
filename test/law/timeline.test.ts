import { describe, expect, test } from "vitest";
import { loadLawLibrary, timeline } from "../../src/law/index.ts";
import { day } from "./days.ts";

const library = loadLawLibrary("content/law");

describe("what has changed since the article", () => {
  const events = timeline(library, day("2025-06-01")).map(({ day, instruments }) => [
    day,
    instruments.map(({ id }) => id),
  ]);

  test("the days on which laws came into force, the earliest first", () => {
    expect(events).toEqual([
      ["2025-09-01", ["ai-labelling", "gb-45438"]],
      ["2025-10-15", ["anti-unfair-competition"]],
      ["2025-11-01", ["internet-courts-2025"]],
      ["2026-01-01", ["cybersecurity", "public-security-2025"]],
      ["2026-02-01", ["platform-rules"]],
      ["2026-04-15", ["market-complaints"]],
    ]);
  });

  test("begins with the day asked for", () => {
    expect(timeline(library, day("2026-02-01"))[0]?.day).toBe("2026-02-01");
    expect(timeline(library, day("2026-02-02"))[0]?.day).toBe("2026-04-15");
    expect(timeline(library, day("2030-01-01"))).toEqual([]);
  });
});
