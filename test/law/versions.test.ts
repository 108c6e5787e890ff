import { expect, test } from "vitest";
import { loadLawLibrary, versionsOf } from "../../src/law/index.ts";

const library = loadLawLibrary("content/law");

test.each(["public-security-2012", "public-security-2025"])(
  "the versions of a law, the oldest first, asked of %s",
  (id) => {
    const { instrument } = library.resolve(id) ?? {};
    const versions = instrument && versionsOf(library, instrument).map(({ id }) => id);
    expect(versions).toEqual(["public-security-2012", "public-security-2025"]);
  },
);

test("a law without another version is its only one", () => {
  const { instrument } = library.resolve("civil-code") ?? {};
  expect(instrument && versionsOf(library, instrument)).toEqual([instrument]);
});
