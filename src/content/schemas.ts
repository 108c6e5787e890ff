import type { ZodType } from "zod";
import type { CollectionName } from "../i18n/index.ts";
import { aboutSchema } from "./about.ts";
import { analysisSchema } from "./analysis.ts";
import { casesSchema } from "./cases.ts";
import { consumersSchema } from "./consumers.ts";
import { merchantsSchema } from "./merchants.ts";
import type { PageData } from "./page.ts";
import { platformsSchema } from "./platforms.ts";
import { questionsSchema } from "./questions.ts";
import { regulatorsSchema } from "./regulators.ts";

/** The schema of each collection. */
export const SCHEMAS: Record<CollectionName, ZodType<PageData>> = {
  analysis: analysisSchema,
  merchants: merchantsSchema,
  platforms: platformsSchema,
  regulators: regulatorsSchema,
  consumers: consumersSchema,
  cases: casesSchema,
  questions: questionsSchema,
  about: aboutSchema,
};
