import type { APIRoute } from "astro";
import { guideForPages, localePaths } from "../../content/astro.ts";
import type { Locale } from "../../i18n/index.ts";
import { printGuide } from "../../print/index.ts";

export const getStaticPaths = () =>
  localePaths().map(({ props }) => ({ params: { locale: props.locale }, props }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props, site }) => {
  const pdf = await printGuide(guideForPages(), props.locale, site ? { site: site.href } : {});
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": "application/pdf" },
  });
};
