import { LOCALES, type Locale } from "../i18n/index.ts";
import { currentGuide } from "./current.ts";
import type { Guide } from "./guide.ts";

/** The guide for the pages: read once in a build, and again after a change while writing. */
export function guideForPages(): Guide {
  return currentGuide(import.meta.env.DEV);
}

/** One path for each language that has pages. The default language has no prefix. */
export function localePaths(): {
  params: { locale: string | undefined };
  props: { locale: Locale };
}[] {
  const locales = new Set(guideForPages().pages.map((page) => page.locale));
  return [...locales].map((locale) => ({
    params: { locale: locale === LOCALES[0] ? undefined : locale },
    props: { locale },
  }));
}
