import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { coverage, type Coverage } from "./coverage.ts";

/** The font files of the edition, below `node_modules/@expo-google-fonts/`. No other font may appear in a PDF. */
const FILES = {
  serif: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  serifBold: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  sansBold: "noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
  latin: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  latinBold: "source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  latinItalic: "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
} as const;

/** The families of those files, as SVG pictures may name them. */
export const FAMILIES: readonly string[] = ["Noto Serif SC", "Noto Sans SC", "Source Serif 4"];

export interface Fonts {
  /** The font files, always in the same order. */
  files: readonly Uint8Array[];
  /** Whether a character can be set in text and headings alike. */
  covers: Coverage;
}

let loaded: Fonts | undefined;

/**
 * Reads the fonts, once.
 *
 * The folder is found from the working directory, not from this module: a bundled module is somewhere else.
 *
 * @throws Error when they are not installed
 */
export function loadFonts(): Fonts {
  if (loaded) return loaded;
  const folder = resolve("node_modules/@expo-google-fonts");
  const read = (file: string) => readFileSync(resolve(folder, file));
  const files = Object.entries(FILES).map(([name, file]) => ({ name, bytes: read(file) }));
  const both = files.filter(({ name }) => name === "serif" || name === "sans");
  const coverages = both.map(({ bytes }) => coverage(bytes));
  // Texts ask for the same few thousand characters again and again.
  const known = new Map<number, boolean>();
  const covers = (codePoint: number) => {
    const answer = known.get(codePoint) ?? coverages.every((covered) => covered(codePoint));
    known.set(codePoint, answer);
    return answer;
  };
  loaded = { files: files.map(({ bytes }) => bytes), covers };
  return loaded;
}
