import type { ChainData, Diagram } from "./data.ts";
import { basisOf, item, referencesOf, type Item } from "./outline.ts";
import { finish, GAP, SPACE, WIDE } from "./parts.ts";
import { Sheet, type Drawing } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** How wide a link of the chain is, and how long the one seen from its edge that joins two of them. */
const LINK = 34;
const JOINT = 36;

/** Draws links that hang on each other, and beside each what breaks it. */
export function drawChain(diagram: Diagram, data: ChainData, width: number): Drawing {
  const words = WORDS[diagram.locale];
  const wide = width === WIDE;
  const sheet = new Sheet();
  const x = LINK + 20;
  const column = wide ? 320 : width - x;
  const tops: number[] = [];
  let y = 2;
  data.links.forEach((link, index) => {
    const top = y;
    tops.push(top);
    sheet.text(String(index + 1), LINK / 2 + 1, top + 24, LINK, { face: "head", anchor: "middle" });
    y = sheet.text(link.title, x, top + 12, column, { face: "head" });
    y = sheet.text(link.text, x, y + 2, column);
    const basis = basisOf(diagram, link);
    if (basis !== "") y = sheet.text(basis, x, y + 2, column, { face: "small", paint: "soft" });
    const [left, at] = wide ? [x + column + 20, top + 14] : [x, y + GAP];
    broken(sheet, left + 9, at + 9);
    const room = width - left - 28;
    const label = sheet.text(words.breaks, left + 28, at, room, { face: "label", paint: "seal" });
    const end = sheet.text(link.breaks, left + 28, label, room, { face: "small" });
    y = Math.max(y, end) + SPACE + GAP;
  });
  tops.forEach((top, index) => {
    const end = (tops[index + 1] ?? y) - GAP;
    sheet.rect(
      2,
      top,
      LINK - 4,
      end - top,
      { stroke: "ink", weight: 2.5 },
      { radius: LINK / 2 - 2 },
    );
    if (index === tops.length - 1) return;
    const joint = end + GAP / 2 - JOINT / 2;
    sheet.rect(LINK / 2 - 3, joint, 6, JOINT, { fill: "ink" });
  });
  return finish(sheet, data.note, y + GAP, width);
}

/** A link torn open. */
function broken(sheet: Sheet, x: number, y: number): void {
  sheet.path(
    `M${x - 2} ${y - 6}h-2a6 6 0 0 0 0 12h2M${x + 2} ${y - 6}h2a6 6 0 0 1 0 12h-2M${x + 2} ${y - 3}l-4 6`,
    { stroke: "seal", weight: 1.5 },
  );
}

export function outlineChain(diagram: Diagram, data: ChainData): Item[] {
  const { breaks, colon } = WORDS[diagram.locale];
  return data.links.map((link) =>
    item(`${link.title}${colon}${link.text}`, referencesOf(diagram, link), [
      item(`${breaks}${colon}${link.breaks}`),
    ]),
  );
}
