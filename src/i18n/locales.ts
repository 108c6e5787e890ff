/** The languages of the guide. The first is the default and has no prefix in addresses. */
export const LOCALES = ["zh", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** Language tags for `lang` attributes and PDF metadata. */
export const LANGUAGE_TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en" };
