import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A question with the places that answer it. */
export interface LabelledQuery {
  kind: string;
  query: string;
  /** Addresses; one without a fragment is any section of that page. */
  targets: string[];
  /** True for the half of the colloquial ones that is not looked at while tuning. */
  heldOut: boolean;
}

const schema = z.strictObject({ queries: z.array(z.array(z.string()).min(3)) });

/** FNV-1a: which half a query is in depends on its letters alone. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) value = Math.imul(value ^ unit, 0x01000193);
  return value >>> 0;
}

/**
 * Reads `queries.yaml`.
 *
 * @throws ZodError for a wrong shape, RangeError for a query that stands twice
 */
export function labelledQueries(): LabelledQuery[] {
  const text = readFileSync(join(import.meta.dirname, "queries.yaml"), "utf8");
  const seen = new Set<string>();
  return schema.parse(parse(text)).queries.map(([kind = "", query = "", ...targets]) => {
    if (seen.has(query)) throw new RangeError(`${query}写了两次`);
    seen.add(query);
    return { kind, query, targets, heldOut: kind === "colloquial" && hash(query) % 2 === 1 };
  });
}
