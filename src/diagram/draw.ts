import { drawChain, outlineChain } from "./chain.ts";
import type { Diagram } from "./data.ts";
import { drawDuties, outlineDuties } from "./duties.ts";
import { drawLayers, outlineLayers } from "./layers.ts";
import type { Item } from "./outline.ts";
import type { Drawing } from "./sheet.ts";
import { drawTimeline, outlineTimeline } from "./timeline.ts";

/**
 * Lays a diagram out.
 *
 * @param width of the drawing in units: `NARROW` or `WIDE`
 * @returns forms from the top left corner, in the order in which they are painted; the same for the same diagram
 */
export function draw(diagram: Diagram, width: number): Drawing {
  const { data } = diagram;
  switch (data.kind) {
    case "timeline":
      return drawTimeline(diagram, data, width);
    case "layers":
      return drawLayers(diagram, data, width);
    case "duties":
      return drawDuties(diagram, data, width);
    case "chain":
      return drawChain(diagram, data, width);
  }
}

/** Everything a diagram says, as nested text with its laws and pages. */
export function outline(diagram: Diagram): Item[] {
  const { data } = diagram;
  const items = (() => {
    switch (data.kind) {
      case "timeline":
        return outlineTimeline(diagram, data);
      case "layers":
        return outlineLayers(diagram, data);
      case "duties":
        return outlineDuties(diagram, data);
      case "chain":
        return outlineChain(diagram, data);
    }
  })();
  return [...items, { text: data.note, references: [], items: [] }];
}
