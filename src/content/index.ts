/** The guide: every page under `content/`, checked against its schema and understood. */
export { contentFolder, currentGuide } from "./current.ts";
export {
  loadContexts,
  loadGuide,
  type Backlink,
  type ContentFolder,
  type Guide,
  type Page,
} from "./guide.ts";
export { type Home } from "./home.ts";
export { AUDIENCES, pageSchema, type Audience, type PageData } from "./page.ts";
export { SCHEMAS } from "./schemas.ts";
