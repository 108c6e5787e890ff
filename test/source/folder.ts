import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path; `undefined` leaves one out of the base it is spread over. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** Writes files into a new folder that goes away with the test. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "biantu-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
