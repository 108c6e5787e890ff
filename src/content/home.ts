import { z } from "zod";

/** A place in the guide: a page, relative to `content/<locale>/`, and a heading of it. */
const place = {
  page: z.string().endsWith(".md"),
  fragment: z.string().optional(),
};

/** The home page's own words: `content/<locale>/home.yaml`. */
export const homeSchema = z.strictObject({
  /** One or two sentences under the name of the site. */
  lead: z.string().min(10),
  /** What may have happened to the reader, and the place that helps. */
  situations: z.array(z.strictObject({ text: z.string().min(4), ...place })).min(1),
  /** Who the reader may be, and where to begin. */
  people: z
    .array(z.strictObject({ name: z.string().min(1), text: z.string().min(4), ...place }))
    .min(1),
  /** How the guide is made, one paragraph each. */
  how: z.array(z.string().min(10)).min(1),
});

export type HomeData = z.output<typeof homeSchema>;

/** The home page with its places resolved to addresses. */
export interface Home extends Omit<HomeData, "situations" | "people"> {
  situations: { text: string; href: string }[];
  people: { name: string; text: string; href: string }[];
}
