import { pageSchema } from "./page.ts";

/** Frequent questions, grouped. */
export const questionsSchema = pageSchema;
