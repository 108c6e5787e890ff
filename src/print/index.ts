/** The guide on paper: the same tokens as the website, set by Typst. */
export { readable } from "./address.ts";
export { checklistsOf, type Checklist } from "./checklists.ts";
export {
  compile,
  compileWith,
  engine,
  PrintError,
  type Compiled,
  type Engine,
  type PrintJob,
} from "./compiler.ts";
export { editionJob, editionSource, type PrintOptions } from "./edition.ts";
export {
  EDITIONS,
  editionsOf,
  isEdition,
  pagesOf,
  PLANS,
  type EditionId,
  type EditionPlan,
} from "./editions.ts";
export { pageLabel } from "./labels.ts";
export { writeWhole } from "./write-whole.ts";
export {
  onPrinted,
  printed,
  printedAll,
  printsPdf,
  type Printed,
  type Progress,
} from "./printed.ts";
export { qrCode, type QrCode } from "./qr.ts";
export { PREVIEW_WIDTH } from "./preview-size.ts";
export { isPaper, PAPERS, type Paper, type PrintSettings } from "./settings.ts";
export { toTypst, type TypstContext } from "./typst.ts";
