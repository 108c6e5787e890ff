import init, { WasmReader } from "@contentauth/c2pa-wasm";
import wasm from "@contentauth/c2pa-wasm/c2pa.wasm?url";
import { summarize, type Credentials } from "./credentials.ts";
import signers from "./trust/C2PA-TRUST-LIST.pem?raw";
import timeStampers from "./trust/C2PA-TSA-TRUST-LIST.pem?raw";

export interface CheckRequest {
  file: Blob;
  /** A media type. */
  type: string;
}

export type CheckAnswer = { credentials: Credentials } | { error: string };

/** Nothing is fetched for a file: neither credentials kept elsewhere nor whether a certificate was withdrawn. */
const SETTINGS = JSON.stringify({
  trust: { trust_anchors: `${signers}\n${timeStampers}` },
  verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
});

let ready: Promise<unknown> | undefined;

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  void check(data).then(
    (credentials) => {
      postMessage({ credentials } satisfies CheckAnswer);
    },
    (error: unknown) => {
      postMessage({ error: String(error).slice(0, 2000) } satisfies CheckAnswer);
    },
  );
});

async function check({ file, type }: CheckRequest): Promise<Credentials> {
  // Seen from this module: a worker from a blob has no address of its own.
  await (ready ??= init({ module_or_path: new URL(wasm, import.meta.url) }));
  const reader = await WasmReader.fromBlob(type, file, SETTINGS);
  try {
    return summarize(JSON.parse(reader.json()));
  } finally {
    reader.free();
  }
}
