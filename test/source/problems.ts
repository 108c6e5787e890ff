import { SourceError, type Problem } from "../../src/source/index.ts";

/** The problems with which reading an editor's file failed. Not failing is itself a failure. */
export function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof SourceError) return error.problems;
    throw error;
  }
  throw new Error("expected a SourceError, but nothing was wrong");
}

/** What the editor is told: one line for each problem. */
export function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  throw new Error("expected a SourceError, but nothing was wrong");
}
