import { pageSchema } from "./page.ts";

/** What merchants can do. */
export const merchantsSchema = pageSchema;
