import type { Day } from "./day.ts";
import type { Instrument, LawLibrary } from "./library.ts";

/** From when the law has changed for readers of the article, which is of mid-2025; its day is not known. */
export const ARTICLE_DAY = "2025-06-01" as Day;

/** A day on which a law came into force. */
export interface TimelineEvent {
  day: Day;
  /** What came into force that day, in the order of the library. */
  instruments: Instrument[];
}

/**
 * The days on which the law changed, the earliest first.
 *
 * @param since the first day that counts
 */
export function timeline(library: LawLibrary, since: Day): TimelineEvent[] {
  const days = new Map<Day, Instrument[]>();
  for (const instrument of library.instruments) {
    if (instrument.effective < since) continue;
    days.set(instrument.effective, [...(days.get(instrument.effective) ?? []), instrument]);
  }
  return [...days]
    .map(([day, instruments]) => ({ day, instruments }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
