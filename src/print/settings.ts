/** The sizes of paper that the template knows. */
export const PAPERS = ["a4", "a5", "letter"] as const;

export type Paper = (typeof PAPERS)[number];

/** How many Han characters a line of text has on each. */
export const CHARACTERS: Record<Paper, number> = { a4: 40, a5: 34, letter: 40 };

/** How an edition is printed. */
export interface PrintSettings {
  paper: Paper;
  /** For printers that have only black: no colour anywhere. */
  mono: boolean;
}

export const DEFAULT_SETTINGS: PrintSettings = { paper: "a4", mono: false };

/** Whether a text names a size of paper. */
export function isPaper(name: string): name is Paper {
  return PAPERS.some((paper) => paper === name);
}

/**
 * Writes the settings as the file that the template reads.
 *
 * @example
 * settingsSource({ paper: "a5", mono: true }) // '#let paper = "a5"\n#let mono = true\n'
 */
export function settingsSource({ paper, mono }: PrintSettings): string {
  return `#let paper = "${paper}"\n#let mono = ${mono}\n`;
}
