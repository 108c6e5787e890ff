import { expect, test } from "vitest";
import { contentFolder, loadGuide } from "../../src/content/index.ts";
import {
  compile,
  compileWith,
  editionJob,
  editionSource,
  PrintError,
  type PrintJob,
} from "../../src/print/index.ts";
import { DAY, native } from "./fixture.ts";
import { readPdf } from "./pdf.ts";

const guide = loadGuide(contentFolder(), DAY);
const job = editionJob(guide, "zh", "full");
const source = editionSource(guide, "zh", "full");
const names = [...job.files.keys()].filter((name) => name.startsWith("/diagrams/")).sort();
const calls = [...source.matchAll(/#diagram\("([^"]+)", "((?:[^"\\]|\\.)*)", "([^"]+)"\)/gu)];

/** Only the diagrams, each on a page of the template's size. */
const only = (alternative: (words: string) => string) => ({
  main: `#import "/template.typ": *
#set document(title: "图")
#set page(width: 210mm, height: 297mm, margin: (x: 31mm, top: 28mm, bottom: 27mm))
#set text(font: "Noto Serif SC", lang: "zh", fallback: false)
${calls.map(([, path, words = "", title]) => `#diagram("${path}", ${alternative(words)}, "${title}")`).join("\n#pagebreak()\n")}`,
  files: new Map([...job.files].filter(([name]) => name.endsWith(".typ") || names.includes(name))),
});
const quoted = (words: string) => `"${words}"`;

test("each diagram is in the book, with all its words for those who do not see it", () => {
  expect(names).toEqual([
    "/diagrams/zh/evidence-chain.svg",
    "/diagrams/zh/refund-dispute.svg",
    "/diagrams/zh/three-layers.svg",
    "/diagrams/zh/who-labels.svg",
  ]);
  expect(calls.map(([, path]) => path).sort()).toEqual(names);
  const layers = calls.find(([, path]) => path === "/diagrams/zh/three-layers.svg")?.[2];
  expect(layers).toContain("拘留5到10日，或者罚款2000元以下");
});

test.each(names)("%s has literal colours and the fonts of the book only", (name) => {
  const svg = new TextDecoder().decode(job.files.get(name));
  const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/gu)].map(([, colour]) => colour);
  expect(colours.length).toBeGreaterThan(20);
  for (const colour of colours) expect(colour).toMatch(/^(?:#[0-9a-f]{6}|none)$/u);
  expect(svg).not.toMatch(/var\(|currentcolor|style=|class=/iu);
});

test("each fits a page with its title, as vectors and words that can be searched", async () => {
  const pdf = await readPdf((await compile(only(quoted))).pdf);
  expect(pdf.pages).toHaveLength(calls.length);
  calls.forEach(([, , , title = ""], index) => {
    expect(pdf.pages[index]?.text).toContain(title.replace(/\s/gu, ""));
  });
  expect(pdf.fonts.every(({ name, embedded }) => embedded && /Noto/u.test(name))).toBe(true);
});

test.skipIf(!native)("PDF/UA-1 mode accepts them, and refuses one without words", async () => {
  const accessible = (job: PrintJob) => compileWith("native", job, { accessible: true });
  await expect(accessible(only(quoted))).resolves.toBeDefined();
  await expect(accessible(only(() => "none"))).rejects.toThrow(PrintError);
});
