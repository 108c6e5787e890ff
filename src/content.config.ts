import { defineCollection } from "astro:content";
import { guideLoader } from "./content/loader.ts";
import { SCHEMAS } from "./content/index.ts";

export const collections = {
  analysis: defineCollection({ loader: guideLoader("analysis"), schema: SCHEMAS.analysis }),
  merchants: defineCollection({ loader: guideLoader("merchants"), schema: SCHEMAS.merchants }),
  platforms: defineCollection({ loader: guideLoader("platforms"), schema: SCHEMAS.platforms }),
  regulators: defineCollection({ loader: guideLoader("regulators"), schema: SCHEMAS.regulators }),
  consumers: defineCollection({ loader: guideLoader("consumers"), schema: SCHEMAS.consumers }),
  cases: defineCollection({ loader: guideLoader("cases"), schema: SCHEMAS.cases }),
  questions: defineCollection({ loader: guideLoader("questions"), schema: SCHEMAS.questions }),
  about: defineCollection({ loader: guideLoader("about"), schema: SCHEMAS.about }),
};
