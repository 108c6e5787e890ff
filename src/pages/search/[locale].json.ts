import type { APIRoute } from "astro";
import { guideForPages, localePaths } from "../../content/astro.ts";
import type { Locale } from "../../i18n/index.ts";
import { buildIndex, searchDocuments } from "../../search/index.ts";

export const getStaticPaths = () =>
  localePaths().map(({ props }) => ({ params: { locale: props.locale }, props }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(buildIndex(searchDocuments(guideForPages(), props.locale)), {
    headers: { "content-type": "application/json" },
  });
