import type { Day } from "./day.ts";

export const STATUSES = ["pending", "in-force", "replaced", "repealed"] as const;

/** Whether a text of law holds on a day: 尚未施行, 现行, 已被取代, 已废止. */
export type Status = (typeof STATUSES)[number];

/** The days that decide a status. */
export interface Term {
  /** First day on which this version holds. */
  effective: Day;
  /** First day on which it no longer holds because a newer text took its place. */
  replacedBy?: { on: Day } | undefined;
  /** First day on which it no longer holds, with nothing in its place. */
  repealed?: Day | undefined;
}

/**
 * Whether an instrument holds on a day. Nothing but its arguments decides.
 *
 * @example
 * const old = { effective: "2013-01-01", replacedBy: { on: "2026-01-01" } };
 * statusOn(old, "2012-12-31") // "pending"
 * statusOn(old, "2025-12-31") // "in-force"
 * statusOn(old, "2026-01-01") // "replaced"
 */
export function statusOn(term: Term, day: Day): Status {
  if (day < term.effective) return "pending";
  if (term.replacedBy && day >= term.replacedBy.on) return "replaced";
  if (term.repealed && day >= term.repealed) return "repealed";
  return "in-force";
}
