import { z } from "zod";
import { daySchema } from "../law/index.ts";

/** Who a page is for. */
export const AUDIENCES = ["merchants", "platforms", "regulators", "consumers"] as const;

export type Audience = (typeof AUDIENCES)[number];

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
  /** Relative paths of pages to read next. */
  next: z.array(z.string().endsWith(".md")).default([]),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        publisher: z.string().min(1),
        date: z.union([z.string().regex(/^\d{4}(-\d{2})?$/), daySchema]).optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
      }),
    )
    .min(1),
});

export type PageData = z.output<typeof pageSchema>;
