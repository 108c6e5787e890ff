import type { APIRoute } from "astro";
import { localePaths } from "../../content/astro.ts";
import { LANGUAGE_TAGS, routes, strings, type Locale } from "../../i18n/index.ts";
import { escapeHtml } from "../../markdown/index.ts";

export const getStaticPaths = localePaths;

/** So that a browser can search the site from its address bar: OpenSearch 1.1. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) => {
  const words = strings(locale);
  const address = (path: string) => escapeHtml(new URL(path, site).href);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(words.siteName)}</ShortName>
  <Description>${escapeHtml(words.tagline)}</Description>
  <Language>${LANGUAGE_TAGS[locale]}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address("/favicon.svg")}</Image>
  <Url type="text/html" method="get" template="${address(routes.search(locale))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address(routes.openSearch(locale))}"/>
</OpenSearchDescription>
`,
    { headers: { "content-type": "application/opensearchdescription+xml" } },
  );
};
