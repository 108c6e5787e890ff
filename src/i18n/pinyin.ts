import { LANGUAGE_TAGS, type Locale } from "./locales.ts";

/** The first character, by pinyin, under each letter that begins a syllable. */
const FIRST: readonly (readonly [letter: string, character: string])[] = [
  ["A", "阿"],
  ["B", "八"],
  ["C", "嚓"],
  ["D", "咑"],
  ["E", "妸"],
  ["F", "发"],
  ["G", "旮"],
  ["H", "哈"],
  ["J", "丌"],
  ["K", "咔"],
  ["L", "垃"],
  ["M", "妈"],
  ["N", "拏"],
  ["O", "噢"],
  ["P", "妑"],
  ["Q", "七"],
  ["R", "呥"],
  ["S", "仨"],
  ["T", "他"],
  ["W", "屲"],
  ["X", "夕"],
  ["Y", "丫"],
  ["Z", "帀"],
];

const pinyin = new Intl.Collator("zh-CN-u-co-pinyin");

/** The order of words in an index: by pinyin in Chinese. */
export function collatorFor(locale: Locale): Intl.Collator {
  return locale === "zh" ? pinyin : new Intl.Collator(LANGUAGE_TAGS[locale]);
}

/**
 * The letter under which a word stands in an index: that of its pinyin, or its own.
 *
 * @example
 * initialOf("民法典") // "M"
 * initialOf("AI标识") // "A"
 * initialOf("12315") // "#"
 */
export function initialOf(word: string): string {
  const [first = ""] = word;
  if (/[a-z]/iu.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return "#";
  return FIRST.findLast(([, character]) => pinyin.compare(character, first) <= 0)?.[0] ?? "#";
}
