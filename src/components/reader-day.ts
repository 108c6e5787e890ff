import { dayInChina, parseDay, type Day } from "../law/day.ts";

/** The day that the address asks for (`?on=2025-11-17`), where it names one. */
export function chosenDay(address = location.href): Day | undefined {
  return parseDay(new URL(address).searchParams.get("on") ?? "");
}

/** The day whose law is shown: the one that the address asks for, else today in China. */
export function readerDay(): Day {
  return chosenDay() ?? dayInChina(new Date());
}
