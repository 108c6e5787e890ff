import { expect, test } from "vitest";
import { LOCALES, strings } from "../../src/i18n/index.ts";

/** Every text of the interface with the way to it. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

// That all languages have the same keys, the compiler sees.
test.each(LOCALES)("no text of %s is empty, and its blanks are those of the others", (locale) => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).sort();
  const first = new Map(texts(strings(LOCALES[0])));
  for (const [path, text] of texts(strings(locale))) {
    expect(text.trim(), path).not.toBe("");
    expect(blanks(text), path).toEqual(blanks(first.get(path) ?? ""));
  }
});

test("a law is cited as its language does", () => {
  expect(strings("zh").cite("民法典")).toBe("《民法典》");
  expect(strings("en").cite("Civil Code")).toBe("Civil Code, ");
});
