import type { CollectionName } from "../i18n/index.ts";
import { analysisSchema } from "./analysis.ts";
import { merchantsSchema } from "./merchants.ts";
import { platformsSchema } from "./platforms.ts";
import { regulatorsSchema } from "./regulators.ts";
import type { pageSchema } from "./page.ts";

/** The schema of each collection. */
export const SCHEMAS: Record<CollectionName, typeof pageSchema> = {
  analysis: analysisSchema,
  merchants: merchantsSchema,
  platforms: platformsSchema,
  regulators: regulatorsSchema,
};
