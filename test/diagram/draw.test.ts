import { describe, expect, test } from "vitest";
import { loadContexts } from "../../src/content/index.ts";
import {
  boxOf,
  draw,
  figureHtml,
  NARROW,
  outline,
  printSvg,
  WIDE,
  type Diagram,
  type Item,
} from "../../src/diagram/index.ts";
import { diagramOf, SAMPLES } from "./samples.ts";

const { diagrams } = loadContexts({ path: "content", name: "content" });
const all: [string, Diagram][] = [
  ...Object.entries(SAMPLES).map(([kind, data]): [string, Diagram] => [
    `sample ${kind}`,
    diagramOf(data),
  ]),
  ...[...diagrams].flatMap(([locale, known]) =>
    [...known].map(([id, diagram]): [string, Diagram] => [`${locale} ${id}`, diagram]),
  ),
];
const cases = all.flatMap(([name, diagram]) =>
  [NARROW, WIDE].map((width) => [name, width, diagram] as const),
);

const words = (items: readonly Item[]): string[] =>
  items.flatMap(({ text, items }) => [text, ...words(items)]);
const letters = (text: string) => text.replace(/[\s：，。、]/gu, "");

describe.each(cases)("%s, %i units wide", (_name, width, diagram) => {
  const drawing = draw(diagram, width);
  const texts = drawing.shapes.filter((shape) => shape.kind === "text");

  test("no words cover others, and none leave the drawing", () => {
    const boxes = texts.map(boxOf);
    boxes.forEach((a, index) => {
      expect(a.x, texts[index]?.lines[0]).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width, texts[index]?.lines[0]).toBeLessThanOrEqual(width);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height).toBeLessThanOrEqual(drawing.height);
      for (const [at, b] of boxes.slice(index + 1).entries()) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart, `${texts[index]?.lines[0]} / ${texts[index + 1 + at]?.lines[0]}`).toBe(true);
      }
    });
  });

  test("frames stay inside, and none is upside down", () => {
    for (const shape of drawing.shapes) {
      if (shape.kind !== "rect") continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(width);
      expect(Math.min(shape.width, shape.height)).toBeGreaterThan(0);
      expect(shape.y + shape.height).toBeLessThanOrEqual(drawing.height);
    }
  });

  test("every word of the data is drawn, in words large enough for a phone", () => {
    const drawn = letters(texts.flatMap(({ lines }) => lines).join(""));
    for (const text of words(outline(diagram))) {
      // A part of the outline joins what stands apart in the drawing.
      for (const piece of text.split("：")) expect(drawn).toContain(letters(piece));
    }
    expect(printSvg(drawing)).not.toMatch(/font-size="(?:\d|1[0-2])"/u);
  });

  test("the same diagram makes the same drawing", () => {
    expect(printSvg(draw(diagram, width))).toBe(printSvg(drawing));
  });

  test("is drawn for print with literal colours", () => {
    expect(printSvg(drawing)).not.toMatch(/var\(|currentcolor|class=/iu);
  });
});

test.each(all)("%s has no colour and no inline style of its own on the page", (_name, diagram) => {
  const html = figureHtml(diagram, "名字");
  expect(html).not.toMatch(/ (?:style|fill|stroke)=|#[0-9a-f]{6}/iu);
});

test("each kind of actor, limit and case has a form of its own, not only a colour", () => {
  const paths = draw(diagramOf(SAMPLES.timeline), NARROW).shapes.flatMap((shape) =>
    shape.kind === "path" && shape.fill ? [shape.d.replace(/^M[\d.]+ [\d.]+/u, "")] : [],
  );
  // A buyer appears twice, and once more in the mark of a party.
  expect(new Set(paths).size).toBe(5);
  const dashes = (kind: "timeline" | "duties") =>
    draw(diagramOf(SAMPLES[kind]), NARROW).shapes.flatMap((shape) =>
      shape.kind === "rect" && shape.stroke ? [shape.dash ?? "solid"] : [],
    );
  expect(new Set(dashes("timeline"))).toEqual(new Set(["solid", "dashed"]));
  expect(dashes("duties")).toContain("dashed");
});

test("a figure has a title, two drawings with names, and its words with links", () => {
  const html = figureHtml(diagramOf(SAMPLES.chain), "两环<相扣>");
  expect(html).toContain("<figcaption>一环扣一环</figcaption>");
  expect(
    html.match(/<title id="page-diagram-sample-(?:narrow|wide)">两环&lt;相扣&gt;<\/title>/gu),
  ).toHaveLength(2);
  expect(html).toContain("<summary>文字版</summary>");
  expect(html).toContain('<a class="law-link" href="/law/civil-code/7/">《民法典》第七条</a>');
  expect(html).toContain('<a href="/analysis/civil/#rescind">撤销</a>');
});

test("a law named twice in a row is named once in the drawing", () => {
  const lines = draw(diagramOf(SAMPLES.timeline), WIDE).shapes.flatMap((shape) =>
    shape.kind === "text" ? [shape.lines.join("")] : [],
  );
  expect(lines).toContain("《民法典》第七条、第一百四十八条");
});
