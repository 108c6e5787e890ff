/** What a file says about itself: read, sorted, without a judgement. */
export { readFile, sniff, FORMATS, type Format, type Reading } from "./read.ts";
export { makeReport, type Finding, type FindingId, type Report } from "./report.ts";
export { parseLabel, providerCode, creditCodeChecks, LABEL_FIELDS, type Label } from "./label.ts";
export { blobSource, bytesSource, LIMITS, WINDOW, type Limits, type Source } from "./window.ts";
export type { Field, Place, Problem } from "./collector.ts";
export { endingFits } from "./file-name.ts";
