import { expect, test } from "vitest";
import { toSections } from "../../src/search/index.ts";
import { everyConstruct } from "../markdown/context.ts";

test("the page with every construct, as search sections", async () => {
  const sections = toSections(everyConstruct());
  const text = sections.map(({ id, heading, text }) => `# ${heading} {#${id ?? ""}}\n${text}\n`);
  await expect(text.join("\n")).toMatchFileSnapshot("fixture/every-construct.txt");
});
