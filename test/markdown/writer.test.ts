import { expect, test } from "vitest";
import { toHtml } from "../../src/markdown/index.ts";
import { toSections } from "../../src/search/index.ts";
import { parsed } from "./context.ts";

test("a token that a writer does not know stops it", () => {
  const { tokens } = parsed("一");
  for (const token of tokens) token.type = token.type.replace("paragraph", "video");
  expect(() => toHtml({ tokens }, "zh")).toThrow(
    new TypeError("no way to write a token of type video_open"),
  );
  expect(() => toSections({ tokens })).toThrow(TypeError);
});
