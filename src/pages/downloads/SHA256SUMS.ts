import type { APIRoute } from "astro";
import { allPrintedForPages } from "../../print/astro.ts";

/** For `sha256sum --check`: whoever was sent a file can see that it is ours. */
export const GET: APIRoute = async ({ site }) => {
  const printed = await allPrintedForPages(site);
  const lines = printed.map(({ sha256, href }) => `${sha256}  ${href.split("/").at(-1)}\n`);
  return new Response(lines.join(""), { headers: { "content-type": "text/plain" } });
};
