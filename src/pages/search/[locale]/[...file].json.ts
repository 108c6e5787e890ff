import type { APIRoute } from "astro";
import { guideForPages, localePaths } from "../../../content/astro.ts";
import type { Locale } from "../../../i18n/index.ts";
import { indexFiles } from "../../../search/index.ts";

export const getStaticPaths = () =>
  localePaths().flatMap(({ props: { locale } }) =>
    [...indexFiles(guideForPages(), locale).keys()].map((file) => ({
      params: { locale, file: file.replace(/\.json$/, "") },
      props: { locale, file },
    })),
  );

export const GET: APIRoute<{ locale: Locale; file: string }> = ({ props }) =>
  new Response(indexFiles(guideForPages(), props.locale).get(props.file), {
    headers: { "content-type": "application/json" },
  });
