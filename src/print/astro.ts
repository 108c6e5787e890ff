import { guideForPages, localePaths } from "../content/astro.ts";
import type { Locale } from "../i18n/index.ts";
import { editionsOf, type EditionId } from "./editions.ts";
import { printed, printedAll, printsPdf, type Printed } from "./printed.ts";

/** What the addresses of an edition's files carry. */
export interface PrintedProps extends Record<string, unknown> {
  locale: Locale;
  id: EditionId;
}

const locales = () => localePaths().map(({ props }) => props.locale);

/** The address of each edition of each language; none where no PDF is made. */
export function printedPaths(
  name: (locale: Locale, id: EditionId) => string,
): { params: { name: string }; props: PrintedProps }[] {
  if (!printsPdf()) return [];
  return locales().flatMap((locale) =>
    editionsOf(guideForPages(), locale).map((id) => ({
      params: { name: name(locale, id) },
      props: { locale, id },
    })),
  );
}

const options = (site: URL | undefined) => (site ? { site: site.href } : {});

/** An edition, for its own address. */
export function printedForPages(
  locale: Locale,
  id: EditionId,
  site: URL | undefined,
): Promise<Printed> {
  return printed(guideForPages(), locale, id, options(site));
}

/** Every edition of a language, or of all. */
export async function allPrintedForPages(
  site: URL | undefined,
  locale?: Locale,
): Promise<Printed[]> {
  if (!printsPdf()) return [];
  const chosen = locale === undefined ? locales() : [locale];
  const lists = chosen.map((name) => printedAll(guideForPages(), name, options(site)));
  return (await Promise.all(lists)).flat();
}
