import type { Instrument, LawLibrary } from "./library.ts";

/**
 * All versions of a law that the library has, the oldest first.
 *
 * @param instrument any of them
 * @example
 * const library = loadLawLibrary("content/law");
 * const { instrument } = library.resolve("public-security-2012");
 * versionsOf(library, instrument).map(({ id }) => id) // ["public-security-2012", "public-security-2025"]
 */
export function versionsOf(library: LawLibrary, instrument: Instrument): Instrument[] {
  const versions = [instrument];
  const add = (id: string | undefined, place: "push" | "unshift") => {
    const other = id === undefined ? undefined : library.resolve(id)?.instrument;
    if (!other || versions.includes(other)) return;
    versions[place](other);
    add(place === "push" ? other.replacedBy?.instrument : other.replaces?.instrument, place);
  };
  add(instrument.replaces?.instrument, "unshift");
  add(instrument.replacedBy?.instrument, "push");
  return versions;
}
