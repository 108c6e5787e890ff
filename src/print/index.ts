/** The guide on paper: the same tokens as the website, set by Typst. */
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
export { isPaper, PAPERS, type Paper, type PrintSettings } from "./settings.ts";
export { toTypst, type TypstContext } from "./typst.ts";
