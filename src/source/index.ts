/** Files that editors write: reading them, finding the way back to a line, and saying what is wrong. */
export { collecting, formatProblem, SourceError, type Problem } from "./error.ts";
export { MAX_BYTES, readText } from "./read.ts";
export {
  checkShape,
  parseYaml,
  splitFrontMatter,
  type FrontMatterSource,
  type YamlSource,
} from "./yaml.ts";
