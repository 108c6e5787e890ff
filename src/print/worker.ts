import { parentPort, type MessagePort } from "node:worker_threads";
import { compile, PrintError, type Compiled, type PrintJob } from "./compiler.ts";

// A thread that compiles: Typst would keep the build from doing anything else meanwhile.

/** What a thread is asked. */
export interface Order {
  number: number;
  job: PrintJob;
}

/** What it answers. */
export type Answer =
  | { number: number; compiled: Compiled; cover: Uint8Array; seconds: number }
  | { number: number; messages: readonly string[] }
  | { number: number; error: Error };

async function answer({ number, job }: Order): Promise<Answer> {
  const started = performance.now();
  try {
    const compiled = await compile(job);
    const { cover, files } = job;
    const first = cover === undefined ? compiled : await compile({ main: cover, files });
    const seconds = (performance.now() - started) / 1000;
    return { number, compiled, cover: first.pdf, seconds };
  } catch (error) {
    if (error instanceof PrintError) return { number, messages: error.messages };
    return { number, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function listen(port: MessagePort): void {
  port.on("message", (order: Order) => {
    void answer(order).then((message) => port.postMessage(message));
  });
}

if (parentPort) listen(parentPort);
