import type { Diagram, DutiesData } from "./data.ts";
import { basisOf, item, referencesOf, type Item } from "./outline.ts";
import { arrowDown, finish, GAP, SPACE, WIDE } from "./parts.ts";
import { Sheet, type Drawing } from "./sheet.ts";
import { WORDS } from "./words.ts";

type Stage = DutiesData["stages"][number];

const PADDING = 14;
/** Left of the stages runs the line of what nobody may do at any of them. */
const MARGIN = 22;

/** Draws who must do what, one after the other, and beside all of them what nobody may do. */
export function drawDuties(diagram: Diagram, data: DutiesData, width: number): Drawing {
  const sheet = new Sheet();
  const middles: number[] = [];
  let y = 1;
  data.stages.forEach((stage, index) => {
    if (index > 0) {
      arrowDown(sheet, MARGIN + 30, y, y + SPACE);
      y += SPACE;
    }
    const top = y;
    y = drawStage(sheet, diagram, stage, top, width);
    middles.push(top + 25);
  });
  const ban = y + SPACE;
  for (const middle of middles)
    sheet.line(6, middle, MARGIN, middle, { stroke: "seal", weight: 1.5 });
  sheet.line(6, middles[0] ?? 0, 6, ban, { stroke: "seal", weight: 1.5 });
  y = drawBan(sheet, diagram, data.ban, ban, width);
  return finish(sheet, data.note, y + SPACE, width);
}

function drawStage(
  sheet: Sheet,
  diagram: Diagram,
  stage: Stage,
  top: number,
  width: number,
): number {
  const wide = width === WIDE;
  const behind = sheet.count;
  const left = MARGIN + PADDING;
  const room = width - left - PADDING;
  const column = wide ? 148 : room;
  let y = sheet.text(stage.who, left, top + PADDING, column, { face: "head" });
  y = sheet.text(stage.when, left, y, column, { face: "small", paint: "soft" });
  const x = wide ? left + column + 24 : left;
  const rest = wide ? room - column - 24 : room;
  let end = wide ? top + PADDING : y + GAP;
  stage.duties.forEach((duty, index) => {
    const at = end + (index > 0 ? GAP : 0);
    sheet.path(`M${x} ${at + 7}h7v7h-7Z`, { fill: "ink" });
    end = sheet.text(duty.text, x + 16, at, rest - 16);
    const basis = basisOf(diagram, duty);
    if (basis !== "") {
      end = sheet.text(basis, x + 16, end, rest - 16, { face: "small", paint: "soft" });
    }
  });
  if (stage.cases.length > 0) end = drawCases(sheet, stage, x, end + 10, rest);
  const bottom = Math.max(y, end) + PADDING;
  sheet.rect(
    MARGIN,
    top,
    width - MARGIN - 1,
    bottom - top,
    { fill: "paper", stroke: "ink", weight: 1.5 },
    {
      behind,
    },
  );
  return bottom;
}

/** The cases stand side by side, from the surest to the least sure: the frame gets weaker. */
function drawCases(sheet: Sheet, { cases }: Stage, x: number, top: number, room: number): number {
  const width = (room - GAP * (cases.length - 1)) / cases.length;
  const behind = sheet.count;
  const ends = cases.map(({ word, text }, index) => {
    const middle = x + index * (width + GAP) + width / 2;
    const y = sheet.text(word, middle, top + 8, width - 8, { face: "title", anchor: "middle" });
    return sheet.text(text, middle, y + 2, width - 12, {
      face: "small",
      paint: "soft",
      anchor: "middle",
    });
  });
  const bottom = Math.max(...ends) + 10;
  cases.forEach((_, index) => {
    const dash = (["dotted", "dashed"] as const)[cases.length - 1 - index];
    sheet.rect(
      x + index * (width + GAP),
      top,
      width,
      bottom - top,
      { fill: "raised", stroke: "ink", weight: 1.5, ...(dash ? { dash } : {}) },
      { behind: behind + index },
    );
  });
  return bottom;
}

function drawBan(
  sheet: Sheet,
  diagram: Diagram,
  ban: DutiesData["ban"],
  top: number,
  width: number,
): number {
  const behind = sheet.count;
  const left = 52;
  const room = width - left - PADDING;
  let y = sheet.text(ban.title, left, top + PADDING, room, { face: "head" });
  y = sheet.text(ban.text, left, y + 2, room);
  y = sheet.text(basisOf(diagram, ban), left, y, room, { face: "small", paint: "soft" });
  const bottom = y + PADDING;
  sheet.rect(
    1,
    top,
    width - 2,
    bottom - top,
    { fill: "paper", stroke: "seal", weight: 1.5 },
    { behind },
  );
  sheet.rect(
    5,
    top + 4,
    width - 10,
    bottom - top - 8,
    { stroke: "seal", weight: 1.5 },
    {
      behind: behind + 1,
      radius: 1,
    },
  );
  const [x, middle] = [30, top + PADDING + 12];
  sheet.path(
    `M${x - 10} ${middle}a10 10 0 1 0 20 0a10 10 0 1 0 -20 0ZM${x - 7} ${middle - 7}l14 14`,
    {
      stroke: "seal",
      weight: 2.5,
    },
  );
  return bottom;
}

export function outlineDuties(diagram: Diagram, data: DutiesData): Item[] {
  const { colon } = WORDS[diagram.locale];
  return [
    ...data.stages.map(({ who, when, duties, cases }) =>
      item(
        `${who}${colon}${when}`,
        [],
        [
          ...duties.map((duty) => item(duty.text, referencesOf(diagram, duty))),
          ...cases.map(({ word, text }) => item(`${word}${colon}${text}`)),
        ],
      ),
    ),
    item(`${data.ban.title}${colon}${data.ban.text}`, referencesOf(diagram, data.ban)),
  ];
}
