import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The line of a file on which words first stand, for errors about what is only known after the parse.
 *
 * @param file its path from the working directory, as errors name it
 * @returns a one-based line; `undefined` where the file or the words are not found
 * @example
 * lineOf("package.json", "{") // 1
 */
export function lineOf(file: string, words: string): number | undefined {
  try {
    const before = readFileSync(resolve(file), "utf8").split(words, 2);
    return before.length < 2 ? undefined : (before[0] ?? "").split("\n").length;
  } catch {
    return undefined;
  }
}
