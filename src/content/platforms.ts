import { pageSchema } from "./page.ts";

/** What platforms can do. */
export const platformsSchema = pageSchema;
