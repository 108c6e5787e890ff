import { pageSchema } from "./page.ts";

/** What regulators can do. */
export const regulatorsSchema = pageSchema;
