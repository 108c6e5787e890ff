import { bytesSource, makeReport, readFile } from "../../../src/tools/image-check/index.ts";
import { CASES } from "./corpus.ts";

/** Numbers that look random and come out the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A damaged copy: bytes changed, lengths made absurd, pieces cut out, doubled or taken from another file. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const below = (n: number) => Math.floor(random() * n);
  let copy = bytes.slice();
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(copy.length);
    switch (below(8)) {
      case 0:
        copy[at] = below(256);
        break;
      case 1:
        copy.fill([0, 255, 127, 128][below(4)] ?? 0, at, at + 1 + below(8));
        break;
      case 2:
        copy = copy.slice(0, at);
        break;
      case 3:
        copy = join(copy.subarray(0, at), copy.subarray(at + 1 + below(64)));
        break;
      case 4:
        copy = join(copy.subarray(0, at), copy.subarray(Math.max(0, at - below(512))));
        break;
      case 5: {
        const from = below(other.length);
        copy = join(
          copy.subarray(0, at),
          other.subarray(from, from + below(512)),
          copy.subarray(at),
        );
        break;
      }
      case 6:
        copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
        break;
      default:
        // Most lengths and offsets stand near the beginning.
        copy[below(Math.min(copy.length, 256))] = below(256);
    }
    if (copy.length === 0) break;
  }
  return copy;
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export interface FuzzResult {
  files: number;
  /** Damaged files whose damage was noticed. */
  damaged: number;
  /** Milliseconds the slowest took. */
  slowest: number;
  /** Files, by what went wrong: an error out of the reader, or one inside that it did not expect. */
  failures: string[];
}

/** Reads `count` damaged files, in turn of every kind in the corpus. */
export async function fuzz(count: number, seed: number): Promise<FuzzResult> {
  const random = seeded(seed);
  const result: FuzzResult = { files: 0, damaged: 0, slowest: 0, failures: [] };
  for (let number = 0; number < count; number++) {
    const { name, bytes } = CASES[number % CASES.length] ?? { name: "", bytes: new Uint8Array(0) };
    const other = CASES[Math.floor(random() * CASES.length)]?.bytes ?? bytes;
    const damaged = mutate(bytes, other, random);
    const started = performance.now();
    try {
      const reading = await readFile(bytesSource(damaged));
      makeReport(reading);
      if (reading.problems.length > 0) result.damaged++;
      const inside = reading.problems.find(({ kind }) => kind === "internal");
      if (inside) result.failures.push(`${name} (${number}): ${inside.detail}`);
    } catch (error) {
      result.failures.push(`${name} (${number}): ${String(error)}`);
    }
    result.slowest = Math.max(result.slowest, performance.now() - started);
    result.files++;
  }
  return result;
}
