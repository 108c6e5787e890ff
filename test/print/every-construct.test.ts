import { expect, test } from "vitest";
import { toTypst } from "../../src/print/index.ts";
import { placesFor } from "../../src/print/labels.ts";
import { everyConstruct } from "../markdown/context.ts";

test("the page with every construct, as Typst", async () => {
  const source = toTypst(everyConstruct(), {
    locale: "zh",
    page: "page",
    placeOf: (link) =>
      link.kind === "page" ? { text: "civil", label: "civil" } : placesFor([], "page")(link),
    site: "https://biantu.example/",
    imagePath: (path) => `/${path}`,
  });
  await expect(source).toMatchFileSnapshot("snapshots/every-construct.typ");
});
