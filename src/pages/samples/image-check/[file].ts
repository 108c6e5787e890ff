import type { APIRoute } from "astro";
import { SAMPLES } from "../../../tools/image-check/samples/samples.ts";

const TYPES: Record<string, string> = { jpg: "image/jpeg", png: "image/png", mp4: "video/mp4" };

export const getStaticPaths = () =>
  SAMPLES.map((sample) => ({ params: { file: sample.file }, props: { sample } }));

export const GET: APIRoute<{ sample: (typeof SAMPLES)[number] }> = async ({ props }) => {
  const { file, make } = props.sample;
  return new Response(Uint8Array.from(await make()), {
    headers: { "content-type": TYPES[file.slice(-3)] ?? "application/octet-stream" },
  });
};
