import { parseDay, type Day } from "../../src/law/index.ts";

/** A day that the test knows to exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}
