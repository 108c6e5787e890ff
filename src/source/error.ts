/** Where a problem was found in a file that an editor wrote, and what would be right. */
export interface Problem {
  /** Path as the editor knows it, relative to the project's root. */
  file: string;
  /** One-based line; absent when the whole file is meant. */
  line?: number | undefined;
  /** What is wrong, as one sentence without its full stop. */
  message: string;
  /** What would be right, where that is known. */
  expected?: string | undefined;
}

/**
 * Writes a problem on one line.
 *
 * @example
 * formatProblem({ file: "content/zh/analysis/civil.md", line: 12, message: "标题没有编号", expected: "## 标题 {#id}" })
 * // "content/zh/analysis/civil.md:12：标题没有编号。应为：## 标题 {#id}"
 */
export function formatProblem({ file, line, message, expected }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}：${message}${expected ? `。应为：${expected}` : ""}`;
}

/** One or more problems in the files under `content/`. Its message lists each on a line of its own. */
export class SourceError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "SourceError";
    this.problems = problems;
  }
}

/**
 * Runs work that may find problems, so that what comes after can find more.
 *
 * @param problems takes the problems of a SourceError that `work` throws; other errors go on
 * @returns what `work` returns, or `undefined` where it threw
 */
export function collecting<T>(problems: Problem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
