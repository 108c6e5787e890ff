/** The guide on paper: the same tokens as the website, set by Typst. */
export {
  checkAccessible,
  compile,
  compileWith,
  PrintError,
  type Engine,
  type PrintJob,
} from "./compiler.ts";
export { guideJob, guideSource, printGuide, type PrintOptions } from "./guide.ts";
export { toTypst, type TypstContext } from "./typst.ts";
