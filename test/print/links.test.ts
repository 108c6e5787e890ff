import { expect, test } from "vitest";
import { compile, compileWith, engine, type PrintJob } from "../../src/print/index.ts";
import { linker } from "../../src/print/links.ts";
import { readPdf } from "./pdf.ts";

const objects = new Map(
  [
    "",
    "<<\n  /Type /Catalog\n  /Pages 2 0 R\n>>",
    "<<\n  /Type /Pages\n  /Kids [3 0 R 4 0 R]\n>>",
    "<<\n  /Type /Page\n  /MediaBox [0 0 595.28 841.89]\n>>",
    "<<\n  /Type /Pages\n  /Kids [5 0 R]\n>>",
    "<<\n  /Type /Page\n  /MediaBox [0 0 300 400]\n>>",
  ].map((body, id) => [id, Buffer.from(body)]),
);
const annotation = (address: string) =>
  Buffer.from(
    `<<\n  /Type /Annot\n  /Subtype /Link\n  /A <<\n    /Type /Action\n    /S /URI\n    /URI (${address})\n  >>\n  /F 4\n  /Contents (${address})\n>>`,
  );
const link = linker(
  objects,
  1,
  new Map([
    ["analysis/civil", { page: 1, x: 87.6378, y: 79.37, title: "民事" }],
    ["law/civil-code/148", { page: 2, x: 10, y: 4, title: "《民法典》第一百四十八条" }],
  ]),
);

test("an address that the template made for a heading becomes a place in the file", () => {
  const changed = link(annotation("to:analysis/civil")).toString("latin1");
  expect(changed).toContain("/Dest [3 0 R /XYZ 87.638 772.52 0]");
  expect(changed).toContain("/Contents <FEFF6C114E8B>");
  expect(changed).not.toContain("/A <<");
  // Never above the top of the page.
  const second = link(annotation("to:law/civil-code/148")).toString("latin1");
  expect(second).toContain("/Dest [5 0 R /XYZ 10 400 0]");
});

test("any other object stays as it is", () => {
  const web = annotation("https://a.example/");
  expect(link(web)).toBe(web);
  const words = Buffer.from("(to:analysis/civil)");
  expect(link(words)).toBe(words);
});

test("a link to no heading is an error", () => {
  expect(() => link(annotation("to:analysis/none"))).toThrow(
    "a link to analysis/none, which no heading is",
  );
});

/** Two chapters, of which each names the page of the other. */
const job: PrintJob = {
  main: `#import "/pages.typ": numbers
#set page(width: 200pt, height: 200pt)
#set text(font: "Noto Serif SC")
#let to(target) = link("to:" + target, numbers.at(target, default: "100"))
= 甲 <a>
见#to("b")
#pagebreak()
= 乙 <b>
见#to("a")
#context [#metadata((
  pages: here().page(),
  front: 0,
  chapters: (),
  places: query(heading).map(it => {
    let (page, x, y) = it.location().position()
    (str(it.label), page, x.pt(), y.pt())
  }),
))<places>]`,
  files: new Map(),
  titles: new Map([["a", "第一章"]]),
};

test("numbers of pages are printed once it is known where everything stands", async () => {
  const compiled = await compileWith(engine(), job);
  const { pages } = await readPdf(compiled.pdf);
  expect(pages.map(({ text }) => text)).toEqual(["甲见2", "乙见1"]);
  expect(pages.map(({ inner }) => inner)).toEqual([1, 1]);
  expect(pages.flatMap(({ links }) => links)).toEqual([]);
  expect(compiled.places).toEqual({ a: 1, b: 2 });
});

test("numbers that never settle are an error", async () => {
  // The text is longer whenever the number says that it is short.
  const main = job.main.replace(
    "#pagebreak()",
    '#if numbers.at("b", default: "2") == "2" { pagebreak() }\n#pagebreak()',
  );
  await expect(compile({ ...job, main })).rejects.toThrow("排了7遍，页码还没有定下来");
});
