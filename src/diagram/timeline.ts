import type { Diagram, TimelineData } from "./data.ts";
import { basisOf, item, referencesOf, type Item } from "./outline.ts";
import { finish, GAP, mark, SPACE, WIDE } from "./parts.ts";
import { Sheet, type Drawing } from "./sheet.ts";
import { WORDS } from "./words.ts";

type Step = TimelineData["phases"][number]["steps"][number];

/** Where the spine runs, and where its marks are centred. */
const SPINE = 10;

/** Draws steps along a line: solid where one follows the other, dotted where each may come at any time. */
export function drawTimeline(diagram: Diagram, data: TimelineData, width: number): Drawing {
  const sheet = new Sheet();
  let y = legend(sheet, diagram, width);
  for (const phase of data.phases) {
    const wide = width === WIDE;
    const under = sheet.text(phase.title, 0, y, wide ? 112 : width, { face: "title" });
    const [x, at] = wide ? [120, y + 7] : [0, under + 2];
    y = sheet.text(phase.text, x, at, width - x, { face: "small", paint: "soft" }) + 16;
    const marks: number[] = [];
    for (const step of phase.steps) {
      marks.push(y + 11);
      y = drawStep(sheet, diagram, step, y, width) + SPACE;
    }
    const [first = 0, last = 0] = [marks[0], marks.at(-1)];
    const dotted = phase.order === "parallel";
    sheet.shapes.unshift({
      kind: "path",
      d: `M${SPINE} ${first}V${last}`,
      stroke: "ink",
      weight: 1.5,
      ...(dotted ? { dash: "dotted" as const } : {}),
    });
    phase.steps.forEach(({ actor }, index) => {
      mark(sheet, actor, SPINE, marks[index] ?? 0);
    });
    y += GAP;
  }
  return finish(sheet, data.note, y, width);
}

function legend(sheet: Sheet, { locale }: Diagram, width: number): number {
  const words = WORDS[locale].legend;
  let y = 4;
  for (const [index, of] of (["law", "platform"] as const).entries()) {
    const x = width === WIDE ? index * 256 : 0;
    if (width !== WIDE) y += index * 24;
    sheet.rect(x + 1, y + 3, 20, 13, frame(of));
    sheet.text(words[of], x + 32, y, (width === WIDE ? 380 : width) - 32, {
      face: "small",
      paint: "soft",
    });
  }
  return y + (width === WIDE ? 36 : 56);
}

const frame = (of: "law" | "platform") =>
  of === "law"
    ? ({ stroke: "ink", weight: 1.5 } as const)
    : ({ stroke: "soft", weight: 1.5, dash: "dashed" } as const);

/** What a step is stands in one column; its limits and what to keep follow, or stand beside it where there is room. */
function drawStep(sheet: Sheet, diagram: Diagram, step: Step, top: number, width: number): number {
  const wide = width === WIDE;
  const words = WORDS[diagram.locale];
  const [x, column] = wide ? [120, 272] : [32, width - 32];
  const who = sheet.text(step.who, 32, top + 1, wide ? 80 : column, {
    face: "label",
    paint: "soft",
  });
  let y = sheet.text(step.title, x, wide ? top : who, column, { face: "head" }) + 2;
  y = sheet.text(step.text, x, y, column);
  const basis = basisOf(diagram, step);
  if (basis !== "") y = sheet.text(basis, x, y + 2, column, { face: "small", paint: "soft" });

  const [left, room] = wide ? [408, width - 408] : [x, column];
  let at = wide ? top : y + GAP;
  for (const { of, text } of step.limits) {
    const behind = sheet.count;
    const limit = `${words.limits[of]}${words.colon}${text}`;
    const end = sheet.text(limit, left + 12, at + 6, room - 24, { face: "label" }) + 6;
    sheet.rect(left + 1, at, room - 2, end - at, frame(of), { behind });
    at = end + GAP;
  }
  const behind = sheet.count;
  let end = sheet.text(words.keep, left + 12, at + 6, room - 24, { face: "label", paint: "seal" });
  end = sheet.text(step.keep, left + 12, end, room - 24, { face: "small" }) + 8;
  sheet.rect(left, at, room, end - at, { fill: "raised" }, { behind });
  return Math.max(y, end, who);
}

export function outlineTimeline(diagram: Diagram, data: TimelineData): Item[] {
  const words = WORDS[diagram.locale];
  return data.phases.map(({ title, text, steps }) =>
    item(
      `${title}${words.colon}${text}`,
      [],
      steps.map((step) =>
        item(
          `${step.who}${words.colon}${step.title}${words.colon}${step.text}`,
          referencesOf(diagram, step),
          [
            ...step.limits.map(({ of, text }) => item(`${words.limits[of]}${words.colon}${text}`)),
            item(`${words.keep}${words.colon}${step.keep}`),
          ],
        ),
      ),
    ),
  );
}
