import { z } from "zod";

/** The home page's own words: `content/<locale>/home.yaml`. */
export const homeSchema = z.strictObject({
  /** One or two sentences under the name of the site. */
  lead: z.string().min(10),
  /** What may have happened to the reader, and the place that helps. */
  situations: z
    .array(
      z.strictObject({
        text: z.string().min(4),
        /** Path of a page, relative to `content/<locale>/`. */
        page: z.string().endsWith(".md"),
        fragment: z.string().optional(),
      }),
    )
    .min(1),
  /** How the guide is made, one paragraph each. */
  how: z.array(z.string().min(10)).min(1),
});

export type HomeData = z.output<typeof homeSchema>;

/** The home page with its links resolved. */
export interface Home extends Omit<HomeData, "situations"> {
  situations: { text: string; href: string }[];
}
