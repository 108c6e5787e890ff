/** Law as data: instruments, provisions, their status on a day, and what refers to them. */
export { articleId } from "./article.ts";
export { dayInChina, guideDay, parseDay, type Day } from "./day.ts";
export {
  LawLibrary,
  loadLawLibrary,
  type Instrument,
  type LawTarget,
  type Provision,
} from "./library.ts";
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
