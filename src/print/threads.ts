import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { PrintError, type Compiled, type PrintJob } from "./compiler.ts";
import type { Answer, Order } from "./worker.ts";

/** A compiled job, and its first page alone. */
export interface Work {
  compiled: Compiled;
  cover: Uint8Array;
  seconds: number;
}

interface Task extends Order {
  done: (work: Work) => void;
  failed: (error: Error) => void;
}

/** Each thread reads all fonts, which takes some hundred megabytes. */
const MOST = 2;

/**
 * Threads that compile, as many as there are processors, within limits. They end when there is nothing to do, and
 * do not keep the process alive.
 */
export class Threads {
  private readonly waiting: Task[] = [];
  private readonly idle: Worker[] = [];
  private count = 0;
  private number = 0;

  /** @throws PrintError when Typst refuses the job; Error when the thread fails */
  compile(job: PrintJob): Promise<Work> {
    return new Promise((done, failed) => {
      this.waiting.push({ number: ++this.number, job, done, failed });
      this.next();
    });
  }

  private next(): void {
    if (this.waiting.length === 0) {
      for (const worker of this.idle.splice(0)) {
        this.count--;
        void worker.terminate();
      }
      return;
    }
    const worker = this.idle.pop() ?? this.start();
    if (!worker) return;
    const task = this.waiting.shift();
    if (!task) return;
    const { number, job, done, failed } = task;
    const settle = (act: () => void) => {
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      act();
    };
    worker.once("message", (answer: Answer) => {
      settle(() => {
        this.idle.push(worker);
        if ("compiled" in answer) done(answer);
        else failed("messages" in answer ? new PrintError(answer.messages) : answer.error);
      });
      this.next();
    });
    worker.once("error", (error) => {
      settle(() => {
        this.count--;
        failed(error instanceof Error ? error : new Error(String(error)));
      });
      this.next();
    });
    worker.postMessage({ number, job } satisfies Order);
  }

  private start(): Worker | undefined {
    if (this.count >= Math.min(MOST, availableParallelism())) return undefined;
    this.count++;
    // From the working directory: bundled for the build, this module is no longer beside the thread's.
    return new Worker(resolve("src/print/worker.ts"));
  }
}
