import { expect, test } from "vitest";
import { toTypst } from "../../src/print/index.ts";
import { everyConstruct } from "../markdown/context.ts";

test("the page with every construct, as Typst", async () => {
  const source = toTypst(everyConstruct(), {
    locale: "zh",
    page: "page",
    // This edition holds the laws and the page itself; the other page is on the website.
    labelOf: (link) =>
      link.kind === "law"
        ? `law:${link.target}`
        : link.kind === "fragment"
          ? `page${link.href}`
          : undefined,
    site: "https://biantu.example/",
    imagePath: (path) => `/${path}`,
  });
  await expect(source).toMatchFileSnapshot("snapshots/every-construct.typ");
});
