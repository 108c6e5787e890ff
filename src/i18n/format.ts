import type { Day, Figure } from "../law/index.ts";
import type { Locale } from "./locales.ts";
import { LANGUAGE_TAGS } from "./locales.ts";
import { strings } from "./strings.ts";

// Making a format takes far longer than using it.
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  const known = dayFormats.get(locale);
  if (known) return known;
  const tag = locale === "en" ? "en-GB" : LANGUAGE_TAGS[locale];
  const made = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  dayFormats.set(locale, made);
  return made;
}

/**
 * A day as readers write it.
 *
 * @example
 * formatDay("2026-01-01", "zh") // "2026年1月1日"
 * formatDay("2026-01-01", "en") // "1 January 2026"
 */
export function formatDay(day: Day, locale: Locale): string {
  return dayFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

/**
 * An amount or a time limit as readers write it.
 *
 * @example
 * formatFigure({ min: 5, max: 10, unit: "day" }, "zh") // "5至10日"
 * formatFigure({ max: 2000, unit: "yuan" }, "zh") // "不超过2000元"
 * formatFigure({ min: 3000, max: 10000, unit: "yuan" }, "zh") // "3000元至1万元"
 */
export function formatFigure(
  { min, max, unit }: Pick<Figure, "min" | "max" | "unit">,
  locale: Locale,
): string {
  const { range, units } = strings(locale);
  const pattern =
    min === undefined
      ? range.upTo
      : max === undefined
        ? range.from
        : min === max
          ? range.exact
          : range.between;
  const [lower, upper] = [number(min, unit, locale), number(max, unit, locale)];
  // In Chinese the unit is said of both where one of them would be misread without it: 3000元至1万元, 50%至200%.
  const differ = lower.endsWith(TEN_THOUSAND) !== upper.endsWith(TEN_THOUSAND);
  const twice = pattern === range.between && locale === "zh" && (differ || unit === "percent");
  return pattern
    .replace("{min}", lower + (twice ? units[unit] : ""))
    .replace("{max}", upper)
    .replace("{unit}", units[unit]);
}

const TEN_THOUSAND = "万";

/** Chinese counts money from ten thousand up in 万, and writes no separators; English does. */
function number(value: number | undefined, unit: Figure["unit"], locale: Locale): string {
  if (value === undefined) return "";
  if (locale === "en") return value.toLocaleString("en-GB");
  const large = unit === "yuan" && value >= 10_000 && value % 1000 === 0;
  return large ? `${value / 10_000}${TEN_THOUSAND}` : String(value);
}
