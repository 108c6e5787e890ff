import fc from "fast-check";
import { expect, test } from "vitest";
import { summarize } from "../../../src/tools/image-check/credentials.ts";
import { worstBlock } from "../../../src/tools/image-check/thumbnail.ts";

const results = (success: string[], failure: string[]) => ({
  validation_results: {
    activeManifest: {
      success: success.map((code) => ({ code })),
      informational: [],
      failure: failure.map((code) => ({ code })),
    },
  },
});

test("an expired certificate is not a changed picture", () => {
  // As real pictures of an AI chat service come out: "Invalid", though nothing was changed.
  const { unchanged, signature, listed, expired } = summarize(
    results(
      ["assertion.dataHash.match", "claimSignature.validated"],
      ["signingCredential.expired"],
    ),
  );
  expect({ unchanged, signature, listed, expired }).toEqual({
    unchanged: "yes",
    signature: "yes",
    listed: "unknown",
    expired: true,
  });
});

test("a changed picture is not a wrong signature", () => {
  const { unchanged, signature, listed, expired } = summarize(
    results(
      ["claimSignature.validated", "signingCredential.trusted"],
      ["assertion.dataHash.mismatch"],
    ),
  );
  expect({ unchanged, signature, listed, expired }).toEqual({
    unchanged: "no",
    signature: "yes",
    listed: "yes",
    expired: false,
  });
});

test("what was not checked is unknown", () => {
  expect(summarize({})).toEqual({
    unchanged: "unknown",
    signature: "unknown",
    listed: "unknown",
    expired: false,
    steps: [],
    codes: [],
  });
});

test("all ingredients are walked: what made a picture often stands in its parent", () => {
  const { steps } = summarize({
    active_manifest: "last",
    manifests: {
      last: {
        title: "a.png",
        claim_generator_info: [{ name: "Example Chat", version: "1" }],
        signature_info: { issuer: "Example", time: "2026-11-01T00:00:00Z" },
        assertions: [{ label: "c2pa.actions.v2", data: { actions: [{ action: "c2pa.opened" }] } }],
        ingredients: [{ active_manifest: "first" }, { title: "no record" }],
      },
      first: {
        claim_generator: "Example Model",
        assertions: [
          {
            label: "c2pa.actions",
            data: {
              actions: [
                {
                  action: "c2pa.created",
                  digitalSourceType:
                    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
                },
              ],
            },
          },
        ],
        // A circle ends.
        ingredients: [{ active_manifest: "last" }],
      },
    },
  });
  expect(steps).toEqual([
    {
      depth: 0,
      title: "a.png",
      generator: "Example Chat 1",
      signer: "Example",
      time: "2026-11-01T00:00:00Z",
      actions: ["c2pa.opened"],
      sourceTypes: [],
    },
    {
      depth: 1,
      generator: "Example Model",
      actions: ["c2pa.created"],
      sourceTypes: ["trainedAlgorithmicMedia"],
    },
  ]);
});

test("an answer whose parts are no words is read as saying nothing", () => {
  expect(summarize({ active_manifest: { toString: false }, manifests: {} }).steps).toEqual([]);
});

test("the program's answer may be anything", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      summarize(a);
      summarize({
        active_manifest: "x",
        manifests: { x: a },
        validation_results: { activeManifest: b },
      });
      summarize({ active_manifest: a, manifests: b });
    }),
  );
});

test("pictures differ by their worst block, not on average", () => {
  const grey = (value: number) => {
    const pixels = new Uint8ClampedArray(64 * 48 * 4).fill(value);
    return pixels;
  };
  expect(worstBlock(grey(100), grey(100), 64, 48)).toBe(0);
  expect(worstBlock(grey(100), grey(110), 64, 48)).toBeCloseTo(10);
  const spot = grey(100);
  for (let y = 8; y < 16; y++) spot.fill(0, (y * 64 + 8) * 4, (y * 64 + 16) * 4);
  expect(worstBlock(grey(100), spot, 64, 48)).toBeCloseTo(100);
});
