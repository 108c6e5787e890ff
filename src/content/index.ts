/** The guide: every page under `content/`, checked against its schema and understood. */
export { type Channel } from "./channels.ts";
export { loadContexts } from "./context.ts";
export { contentFolder, currentGuide } from "./current.ts";
export { type ContentFolder } from "./files.ts";
export { type Term } from "./glossary.ts";
export { loadGuide, type Backlink, type Guide, type Page } from "./guide.ts";
export { type Home } from "./home.ts";
export { AUDIENCES, CONFIDENCES, pageSchema, type Audience, type PageData } from "./page.ts";
export { longSentences, type LongSentence } from "./reading.ts";
export { SCHEMAS } from "./schemas.ts";
export { sheetSchema, SHEET_FOLDERS, type Sheet, type SheetFolder } from "./sheets.ts";
export { type Synonym } from "./synonyms.ts";
