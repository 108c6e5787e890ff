/** A calendar day in China, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & { readonly day: unique symbol };

/**
 * Reads a calendar day.
 *
 * @returns the day, or `undefined` when the text is not `YYYY-MM-DD` or no such day exists
 * @example
 * parseDay("2026-11-22") // "2026-11-22"
 * parseDay("2026-13-40") // undefined
 * parseDay("2026-02-29") // undefined
 */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? (text as Day) : undefined;
}

/**
 * The calendar day in China (Asia/Shanghai) at an instant.
 *
 * @example
 * dayInChina(new Date("2025-12-31T16:00:00Z")) // "2026-01-01"
 */
export function dayInChina(instant: Date): Day {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant) as Day;
}

/**
 * The day for which the guide is built: `GUIDE_DATE` where it is set, else today in China.
 *
 * @throws RangeError when `GUIDE_DATE` is not a calendar day
 * @example
 * guideDay({ GUIDE_DATE: "2026-01-01" }, new Date()) // "2026-01-01"
 */
export function guideDay(environment: { GUIDE_DATE?: string | undefined }, now: Date): Day {
  const text = environment.GUIDE_DATE;
  if (text === undefined || text === "") return dayInChina(now);
  const day = parseDay(text);
  if (day === undefined) {
    throw new RangeError(
      `GUIDE_DATE=${text}不是一个日期。应为：YYYY-MM-DD，例如GUIDE_DATE=2026-11-22`,
    );
  }
  return day;
}
