import { z } from "zod";
import { articleId } from "./article.ts";
import { parseDay } from "./day.ts";

/** A calendar day as an editor writes it. */
export const daySchema = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({
    code: "custom",
    message: `找到${JSON.stringify(text)}`,
    params: { expected: "真实的日期，写作YYYY-MM-DD" },
  });
  return z.NEVER;
});

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** How well a text was checked. Only the first two may be quoted. */
export const EVIDENCE = ["two-sources", "one-source", "paraphrase-only"] as const;

export const KINDS = [
  "法律",
  "行政法规",
  "司法解释",
  "司法规范性文件",
  "部门规章",
  "规范性文件",
  "国家标准",
] as const;

/** What a law is about; the overview filters by it. */
export const TOPICS = [
  "civil",
  "administrative",
  "criminal",
  "platform",
  "labels",
  "personal-information",
  "procedure",
] as const;

const figure = z
  .strictObject({
    label: bilingual,
    /** Amounts are in the unit named, both ends included; an absent end is open. */
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.enum(["day", "month", "year", "yuan", "percent"]),
  })
  .superRefine((value, context) => {
    if (value.min === undefined && value.max === undefined) {
      context.addIssue({
        code: "custom",
        message: "没有数值",
        params: { expected: "min和max至少写一个" },
      });
    }
    if (value.min !== undefined && value.max !== undefined && value.min > value.max) {
      context.addIssue({
        code: "custom",
        message: `下限${value.min}大于上限${value.max}`,
        params: { expected: "min不大于max" },
      });
    }
  });

const provision = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .optional(),
    article: z.string().min(1),
    quote: z.string().min(1).optional(),
    plain: bilingual,
    figures: z.array(figure).default([]),
    counterpart: z.string().optional(),
    disputed: bilingual.optional(),
    evidence: z.enum(EVIDENCE).optional(),
  })
  .transform((value, context) => {
    const number = articleId(value.article);
    const id = number ?? value.id;
    if (id === undefined) {
      context.addIssue({
        code: "custom",
        path: ["article"],
        message: `找到${JSON.stringify(value.article)}`,
        params: { expected: "第…条，或者另写一个id" },
      });
      return z.NEVER;
    }
    if (number !== undefined && value.id !== undefined && value.id !== number) {
      context.addIssue({
        code: "custom",
        path: ["id"],
        message: `找到${JSON.stringify(value.id)}，与条号不一致`,
        params: { expected: `${number}，或者不写id` },
      });
      return z.NEVER;
    }
    return { ...value, id };
  });

const change = z.strictObject({ instrument: z.string().min(1), on: daySchema });

/** One law in one version: the shape of `content/law/<id>.yaml`. */
export const instrumentSchema = z
  .strictObject({
    title: bilingual,
    short: bilingual,
    aliases: z.array(z.string().min(2)).default([]),
    kind: z.enum(KINDS),
    topics: z.array(z.enum(TOPICS)).min(1),
    issuer: bilingual,
    number: z.string().min(1).optional(),
    adopted: daySchema.optional(),
    effective: daySchema,
    replaces: change.optional(),
    replacedBy: change.optional(),
    repealed: daySchema.optional(),
    source: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }) }),
    checked: daySchema,
    evidence: z.enum(EVIDENCE),
    note: bilingual.optional(),
    provisions: z.array(provision).min(1),
  })
  .superRefine((value, context) => {
    const issue = (path: PropertyKey[], message: string, expected: string) => {
      context.addIssue({ code: "custom", path, message, params: { expected } });
    };
    if (value.adopted !== undefined && value.effective < value.adopted) {
      issue(
        ["effective"],
        `施行日${value.effective}早于通过日${value.adopted}`,
        "施行日不早于通过日",
      );
    }
    if (value.adopted === undefined && value.evidence !== "paraphrase-only") {
      issue(["adopted"], "没有通过日", "可以引用的法律要写adopted");
    }
    for (const end of [value.replacedBy?.on, value.repealed]) {
      if (end !== undefined && end <= value.effective) {
        issue(
          [end === value.repealed ? "repealed" : "replacedBy"],
          `失效日${end}不晚于施行日${value.effective}`,
          "失效日晚于施行日",
        );
      }
    }
    if (value.replacedBy && value.repealed) {
      issue(["repealed"], "同时写了replacedBy和repealed", "有新法取代只写replacedBy");
    }
    const seen = new Set<string>();
    value.provisions.forEach((item, index) => {
      if (seen.has(item.id)) {
        issue(["provisions", index, "article"], `${item.article}写了两次`, "每条只写一次");
      }
      seen.add(item.id);
      const evidence = item.evidence ?? value.evidence;
      if (item.quote !== undefined && evidence === "paraphrase-only") {
        issue(
          ["provisions", index, "quote"],
          `${item.article}只能转述，却有引文`,
          "删掉quote，写在plain里",
        );
      }
    });
  });

export type Bilingual = z.output<typeof bilingual>;
export type Evidence = (typeof EVIDENCE)[number];
export type Kind = (typeof KINDS)[number];
export type Topic = (typeof TOPICS)[number];
export type Figure = z.output<typeof figure>;
export type ProvisionData = z.output<typeof provision>;
export type InstrumentData = z.output<typeof instrumentSchema>;
