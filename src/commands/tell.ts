import { PrintError } from "../print/index.ts";
import { SourceError } from "../source/index.ts";

/**
 * Runs a command. A mistake in the texts or in how the command was called, or what Typst refuses, is told in words and without a stack;
 * the process then ends with 1.
 *
 * @param work the command
 * @param after what to add, for the command, to a message that is told in words
 */
export async function tell(work: () => void | Promise<void>, after = ""): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof SourceError) {
      console.error(
        `${error.message}\n\n共${error.problems.length}处要改${after && `，${after}`}。`,
      );
    } else if (error instanceof RangeError || error instanceof PrintError) {
      console.error(`${error.message}${after && `\n\n${after}。`}`);
    } else {
      console.error(error);
    }
  }
}
