import { pageSchema } from "./page.ts";

/** About the guide itself. */
export const aboutSchema = pageSchema;
