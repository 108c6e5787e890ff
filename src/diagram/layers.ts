import type { Basis, Diagram, Layer, LayersData } from "./data.ts";
import { basisOf, item, referencesOf, type Item } from "./outline.ts";
import { finish, SPACE, WIDE } from "./parts.ts";
import { Sheet, type Drawing } from "./sheet.ts";
import { WORDS } from "./words.ts";

const PADDING = 14;

/** Draws layers of liability: the first stands beside the others; of the two in the frame only one applies. */
export function drawLayers(diagram: Diagram, data: LayersData, width: number): Drawing {
  const sheet = new Sheet();
  let y = drawLayer(
    sheet,
    diagram,
    data.beside,
    { x: 1, y: 1, width: width - 2 },
    (box, behind) => {
      sheet.rect(box.x, box.y, box.width, box.height, { stroke: "ink", weight: 1.5 }, { behind });
    },
  );
  y = drawRelation(sheet, diagram, data.and, "and", 26, y, width);
  const behind = sheet.count;
  const top = y;
  const inner = { x: 13, width: width - 26 };
  y = drawLayer(sheet, diagram, data.either, { ...inner, y: y + 12 }, (box, behind) => {
    const { x, y, width, height } = box;
    sheet.rect(x, y, width, height, { stroke: "ink", weight: 1 }, { behind });
    sheet.rect(
      x + 3,
      y + 3,
      width - 6,
      height - 6,
      { stroke: "ink", weight: 1 },
      { behind, radius: 1 },
    );
  });
  y = drawRelation(sheet, diagram, data.or, "or", 26, y, width - 12);
  y = drawLayer(sheet, diagram, data.other, { ...inner, y }, (box, behind) => {
    sheet.rect(box.x, box.y, box.width, box.height, { stroke: "seal", weight: 2.5 }, { behind });
  });
  sheet.rect(1, top, width - 2, y + 12 - top, { fill: "raised" }, { behind });
  return finish(sheet, data.note, y + 12 + SPACE, width);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawLayer(
  sheet: Sheet,
  diagram: Diagram,
  layer: Layer,
  { x, y: top, width }: Omit<Box, "height">,
  frame: (box: Box, behind: number) => void,
): number {
  const words = WORDS[diagram.locale];
  const behind = sheet.count;
  const wide = width > WIDE / 2 + PADDING * 4;
  const left = x + PADDING;
  const room = width - PADDING * 2;
  const column = wide ? 96 : room;
  let y = sheet.text(layer.name, left, top + PADDING - 2, column, { face: "title" }) + 2;
  y = sheet.text(layer.who, left, y, column, { face: "small", paint: "soft" });
  const parts = [
    [words.opens, layer.opens],
    [words.follows, layer.follows],
  ] as const;
  const part = (index: 0 | 1, x: number, y: number, width: number) => {
    const [label, text] = parts[index];
    const end = sheet.text(label, x, y, width, { face: "label", paint: "seal" });
    return sheet.text(text, x, end, width);
  };
  const basis = `${words.basis}${words.colon}${basisOf(diagram, layer)}`;
  if (wide) {
    const half = (room - column - 48) / 2;
    const second = left + column + 24;
    const ends = [
      part(0, second, top + PADDING, half),
      part(1, second + half + 24, top + PADDING, half),
    ];
    const end = Math.max(...ends);
    y = Math.max(
      y,
      sheet.text(basis, second, end + 6, room - column - 24, { face: "small", paint: "soft" }),
    );
  } else {
    y = part(0, left, y + 10, room);
    y = part(1, left, y + 8, room);
    y = sheet.text(basis, left, y + 8, room, { face: "small", paint: "soft" });
  }
  const height = y + PADDING - top;
  frame({ x, y: top, width, height }, behind);
  return top + height;
}

function drawRelation(
  sheet: Sheet,
  diagram: Diagram,
  relation: { text: string } & Basis,
  sign: "and" | "or",
  x: number,
  top: number,
  width: number,
): number {
  const left = x + 26;
  const room = width - left - 8;
  let y = sheet.text(relation.text, left, top + 14, room);
  const basis = basisOf(diagram, relation);
  if (basis !== "") y = sheet.text(basis, left, y + 2, room, { face: "small", paint: "soft" });
  const end = y + 14;
  const middle = (top + end) / 2;
  sheet.line(x, top, x, end, { weight: 1.5, ...(sign === "or" ? { dash: "dashed" } : {}) });
  sheet.path(`M${x - 13} ${middle}a13 13 0 1 0 26 0a13 13 0 1 0 -26 0Z`, {
    fill: "paper",
    stroke: "ink",
    weight: 1.5,
  });
  const look = { stroke: "ink", weight: 2.5 } as const;
  if (sign === "and") sheet.path(`M${x - 6} ${middle}h12M${x} ${middle - 6}v12`, look);
  // Two ways that part.
  else
    sheet.path(
      `M${x - 6} ${middle - 6}L${x + 6} ${middle + 6}M${x + 6} ${middle - 6}L${x - 6} ${middle + 6}`,
      look,
    );
  return end;
}

export function outlineLayers(diagram: Diagram, data: LayersData): Item[] {
  const words = WORDS[diagram.locale];
  const layer = (layer: Layer) =>
    item(`${layer.name}${words.colon}${layer.who}`, referencesOf(diagram, layer), [
      item(`${words.opens}${words.colon}${layer.opens}`),
      item(`${words.follows}${words.colon}${layer.follows}`),
    ]);
  const relation = (part: { text: string } & Basis) => item(part.text, referencesOf(diagram, part));
  return [
    layer(data.beside),
    relation(data.and),
    layer(data.either),
    relation(data.or),
    layer(data.other),
  ];
}
