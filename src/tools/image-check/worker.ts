import { loadReaders, readFile } from "./read.ts";
import { makeReport, type Report } from "./report.ts";
import { blobSource } from "./window.ts";

export type Request =
  { id: number; task: "read" | "hash"; file: Blob } | { id: number; task: "load" };

export type Answer =
  | { id: number; report: Report }
  | { id: number; progress: number }
  | { id: number; hash: string }
  | { id: number; done: true }
  | { id: number; error: string };

/** What stands behind the page: reads files and works out their fingerprints, so that the page never stops. */
addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answer(data).catch((error: unknown) => {
    say({ id: data.id, error: error instanceof Error ? error.name : "Error" });
  });
});

function say(message: Answer): void {
  postMessage(message);
}

async function answer(request: Request): Promise<void> {
  const { id } = request;
  if (request.task === "load") {
    await Promise.all([loadReaders(), import("./hash.ts")]);
    say({ id, done: true });
  } else if (request.task === "read") {
    const reading = await readFile(blobSource(request.file));
    say({ id, report: makeReport(reading) });
  } else {
    const { hashFile } = await import("./hash.ts");
    let last = 0;
    const hash = await hashFile(blobSource(request.file), (progress) => {
      if (progress - last < 0.01) return;
      last = progress;
      say({ id, progress });
    });
    say({ id, hash });
  }
}
