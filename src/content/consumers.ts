import { pageSchema } from "./page.ts";

/** What buyers can do. */
export const consumersSchema = pageSchema;
