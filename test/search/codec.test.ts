import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decoder, encode, shardOf } from "../../src/search/codec.ts";

describe("encode", () => {
  test.each([
    // The examples of its comment.
    [5, "F"],
    [100, "kD"],
    [0, "A"],
  ])("%i is %s", (value, text) => {
    expect(encode(value)).toBe(text);
  });

  test("what was written is read, one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (values) => {
        const decoder = new Decoder(values.map(encode).join(""));
        expect(values.map(() => decoder.next())).toEqual(values);
        expect(decoder.done).toBe(true);
      }),
    );
  });

  test.each(["", "k", "é", " ", "k ", '"'])("%j is no number", (text) => {
    expect(() => new Decoder(text).next()).toThrow(RangeError);
  });
});

test("terms are spread over the files", () => {
  const counts = new Array<number>(16).fill(0);
  for (let code = 0x4e00; code < 0x5e00; code++) {
    const shard = shardOf(String.fromCharCode(code, code + 7), 16);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(Math.max(...counts)).toBeLessThan(2 * (4096 / 16));
  expect(Math.min(...counts)).toBeGreaterThan(0.5 * (4096 / 16));
});
