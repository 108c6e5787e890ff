/** Diagrams from data: laid out by our own code, as SVG for the page and for print, and as text. */
export {
  ACTORS,
  LIMITS,
  type ChainData,
  type Diagram,
  type DiagramData,
  type DiagramKind,
  type DutiesData,
  type LayersData,
  type SeeTarget,
  type TimelineData,
} from "./data.ts";
export { draw, outline } from "./draw.ts";
export { escapeXml } from "./escape.ts";
export { figureHtml } from "./html.ts";
export { type Item, type Reference } from "./outline.ts";
export { NARROW, WIDE } from "./parts.ts";
export { boxOf, FACES, type Drawing, type Shape } from "./sheet.ts";
export { printSvg, webSvg } from "./svg.ts";
export { widthOf, wrap } from "./text.ts";
