/** Law as data: instruments, provisions, their status on a day, and what refers to them. */
export { articleId } from "./article.ts";
export { cite, citeWithQuote } from "./citation.ts";
export { compare, type ComparedPart, type Comparison, type Rewording } from "./compare.ts";
export { dayInChina, guideDay, parseDay, type Day } from "./day.ts";
export { pairFigures, sameFigure, type FigurePair } from "./figures.ts";
export {
  LawLibrary,
  loadLawLibrary,
  type Instrument,
  type LawTarget,
  type Provision,
} from "./library.ts";
export { paragraphs, type Paragraph } from "./paragraphs.ts";
export {
  daySchema,
  EVIDENCE,
  KINDS,
  TOPICS,
  type Bilingual,
  type Evidence,
  type Figure,
  type Kind,
  type Topic,
} from "./schema.ts";
export { STATUSES, statusOn, type Status, type Term } from "./status.ts";
export { ARTICLE_DAY, timeline, type TimelineEvent } from "./timeline.ts";
export { verifyLaw, type OfficialInstrument } from "./verify.ts";
export { versionsOf } from "./versions.ts";
