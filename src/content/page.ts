import { z } from "zod";
import { TOOLS } from "../i18n/index.ts";
import { daySchema, parseDay } from "../law/index.ts";

/** Who a page is for. */
export const AUDIENCES = ["merchants", "platforms", "regulators", "consumers"] as const;

export type Audience = (typeof AUDIENCES)[number];

/** When a source appeared, as far as it says: a year, a month or a day. */
const sourceDate = z.string().superRefine((text, context) => {
  if (parseDay(`${text}-01-01`) ?? parseDay(`${text}-01`) ?? parseDay(text)) return;
  context.addIssue({
    code: "custom",
    message: `找到${JSON.stringify(text)}`,
    params: { expected: "YYYY、YYYY-MM或YYYY-MM-DD，只写年份时加引号" },
  });
});

/** The front matter that all guidance pages share. */
export const pageSchema = z.strictObject({
  title: z.string().min(2).max(40),
  summary: z.string().min(10).max(80),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** Place within its section, from 1. */
  order: z.int().min(1),
  /** The day on which every sentence was last checked, and the law stands as of. */
  reviewed: daySchema,
  /** Days after which it should be checked again. */
  reviewEvery: z.int().min(1).max(730),
  /** What a reader of the page can use next. */
  tools: z.array(z.enum(TOOLS)).default([]),
  /** Relative paths of pages to read next. */
  next: z.array(z.string().endsWith(".md")).default([]),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        publisher: z.string().min(1),
        date: sourceDate.optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
      }),
    )
    .min(1),
});

/** How far a report or a fact can be relied on: 高 is two independent reliable sources that agree. */
export const CONFIDENCES = ["高", "中高", "中", "低"] as const;

/** What the front matter of a case says besides. */
export const caseFields = {
  kind: z.enum(["reported", "worked"]),
  confidence: z.enum(CONFIDENCES).optional(),
};

/** The front matter of any page. Only cases have the last two. */
export type PageData = z.output<typeof pageSchema> & {
  kind?: "reported" | "worked" | undefined;
  confidence?: (typeof CONFIDENCES)[number] | undefined;
};
