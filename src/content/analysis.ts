import { pageSchema } from "./page.ts";

/** How the law sees it: civil, administrative, criminal, platform liability, AI labels. */
export const analysisSchema = pageSchema;
