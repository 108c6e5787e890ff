import type { APIRoute } from "astro";
import { printedForPages, printedPaths, type PrintedProps } from "../../print/astro.ts";

export const getStaticPaths = () => printedPaths((locale, id) => `biantu-${locale}-${id}`);

export const GET: APIRoute<PrintedProps> = async ({ props, site }) => {
  const { picture } = await printedForPages(props.locale, props.id, site);
  return new Response(picture as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": "image/webp" },
  });
};
