import type { APIRoute } from "astro";
import { printedForPages, printedPaths, type PrintedProps } from "../../print/astro.ts";

export const getStaticPaths = () => printedPaths((locale, id) => fileName(locale, id));

/** Each edition has an address that stays: the complete guide's is the language alone. */
function fileName(locale: string, id: string): string {
  return id === "full" ? `biantu-${locale}` : `biantu-${locale}-${id}`;
}

export const GET: APIRoute<PrintedProps> = async ({ props, site }) => {
  const { pdf } = await printedForPages(props.locale, props.id, site);
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": "application/pdf" },
  });
};
