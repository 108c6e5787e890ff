import { writeFileSync } from "node:fs";
import { ConverterFactory } from "opencc-js/core";
import { from, to } from "opencc-js/preset/t2cn";

/**
 * Makes `src/search/traditional.ts`: `node src/commands/traditional.ts`. The characters are those of daily use in
 * traditional writing (the first level of Big5) that are not in GB 2312 while their simplified form is: one that
 * is in it, such as 么, may have been meant as it stands. The forms are those of OpenCC.
 */
const FILE = "src/search/traditional.ts";

/** The characters of a double-byte encoding between two lead bytes. */
function charactersOf(
  encoding: string,
  first: number,
  last: number,
  trail: [number, number][],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = first; lead <= last; lead++) {
    for (const [low, high] of trail) {
      for (let second = low; second <= high; second++) {
        const text = decoder.decode(Uint8Array.of(lead, second));
        if (/^\p{Script=Han}$/u.test(text)) found.add(text);
      }
    }
  }
  return found;
}

/** The module's text: the same for the same version of OpenCC. */
export function traditionalModule(): string {
  const [source, target] = [from["tw"], to["cn"]];
  if (!source || !target) throw new RangeError("opencc-js的预设换了名字");
  const simplify = ConverterFactory(source, target);
  const traditional = charactersOf("big5", 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  const simplified = charactersOf("gb18030", 0xb0, 0xf7, [[0xa1, 0xfe]]);
  const pairs = [...traditional]
    .filter((character) => !simplified.has(character))
    .map((character) => character + simplify(character))
    .filter((pair) => /^(.)(?!\1).$/u.test(pair) && simplified.has([...pair][1] ?? ""))
    .sort();
  const lines = [];
  for (let at = 0; at < pairs.length; at += 40) {
    lines.push(`  "${pairs.slice(at, at + 40).join("")}",`);
  }
  return `// Made by src/commands/traditional.ts from OpenCC (Apache-2.0). Do not edit.
const PAIRS = [
${lines.join("\n")}
].join("");

/** Traditional characters with their simplified forms. */
export function simplifiedOf(): ReadonlyMap<string, string> {
  const characters = [...PAIRS];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    map.set(characters[at] ?? "", characters[at + 1] ?? "");
  }
  return map;
}
`;
}

if (import.meta.main) {
  writeFileSync(FILE, traditionalModule());
  console.log(`写好了${FILE}`);
}
